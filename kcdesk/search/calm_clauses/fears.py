"""What is feared, and what a treatment to come may be like."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import OTHER, SOME, either, word_of

_FEARS = either(
    """
    afraid anxious anxiety fear fears frightened nervous panic paranoid petrified phobia scared terrified
    terror worried worry worrying
    """
)
_MISHAPS = either(
    """
    being choking dying fainting falling getting having losing suffering being_sick vomiting
    """
)

PATTERNS = (
    f" {_FEARS} (?:about|of) (?:ever |maybe )?{_MISHAPS} {OTHER}{{0,4}}",
    (
        rf" {word_of('i_am im he_is hes she_is shes i_was we_are')}?(?:\w+ )?"
        f"{either('afraid fear fears frightened phobia scared terrified')} of {OTHER}{{1,2}}"
    ),
    rf"^ what (?:does|is|will|would) (?:\w+ )?{either('death dying it_be_like_to_die')} (?:\w+ )*$",
    (
        r" (?:shall|will|would) (?:he|i|my \w+|patients|she|they|we|you) (?:\w+ )?"
        f"{either('be become bleed collapse faint feel get go have lose need')} {OTHER}{{0,5}}?"
        f"{either('after before during following for from on under when while with')} {SOME}"
        f"{OTHER}{{1,4}}"
    ),
)
