"""Somebody's death: how they died, who mourns them, and how children are told."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import OTHER, either, word_of

_SOMEBODY_IS = either(
    """
    daddy_is dads dad_is grandad_is he_is hes i_am im mums mum_is mummy_is she_is shes they_are
    """
)

PATTERNS = (
    (
        f" {either('death deaths died dies passed_away')} (?:after|by|from|of|with) (?:an? |the )?"
        f"{OTHER}{{1,2}}"
    ),
    (
        f" {either('bereaved bereavement grief grieving mourning widowed')} "
        rf"(?:\w+ ){{0,3}}?(?:after|by|from|through) {word_of('an? her his my the')}?{OTHER}{{1,2}}"
    ),
    (
        " (?:how (?:can|do|shall|should) (?:i|we) )?"
        rf"{either('tell telling told explain_to prepare break_it_to')} (?:\w+ ){{1,3}}(?:that )?"
        rf"{_SOMEBODY_IS} (?:\w+ )?dying "
    ),
)
