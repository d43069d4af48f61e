"""How common it is, how many have it, and what the chance of it is."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import GENERAL, OTHER, either, word_of

_ASPECTS = either(
    """
    cause causes chance chances complications difference differences grades incidence odds outlook
    percentage prevalence prognosis reasons risk_factors risks stages survival types
    """
)

PATTERNS = (
    (
        f"^ how many {either('adults cases children deaths men patients people strokes visits women')} "
        f"{GENERAL}{{1,12}}$"
    ),
    f"^ how {either('common frequent likely rare usual')} (?:is|are) {OTHER}+$",
    (
        "^ how (?:many|often) (?:do |does )?"
        f"{either('adults children deaths men people patients women')} {GENERAL}{{1,8}}$"
    ),
    f"^ (?:is|are) {OTHER}{{1,4}}{either('common likely rare unusual usual')} {OTHER}*$",
    (
        f" {either('chance chances likelihood odds risk risks')} of "
        f"{word_of('an? developing getting having')}?{OTHER}{{1,2}}"
    ),
    (
        rf"^ (?:what|whats) (?:are |is )?(?:the )?(?:\w+ )?{_ASPECTS} (?:of|for|between|in) "
        f"{GENERAL}{{1,8}}$"
    ),
)
