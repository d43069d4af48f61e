"""Everyday matters: a normal temperature, tablets at their time, a call for a prescription."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import either, word_of

_MEDICINES = either("capsules medication medicines meds painkillers pills tablets")
_ERRANDS = either(
    """
    appointment contraception dentist fit_note form letter prescription prescriptions results sick_note
    """
)
_TIMES_OF_DAY = either(
    """
    bed bedtime breakfast day dinner evenings? food lunch meals? milk mornings? night tea water
    """
)

PATTERNS = (
    r" (?:111|999) \w{3,}s ",
    (
        f" {either('111 999 emergency out_of_hours urgent')} "
        rf"(?:\w+ ){{0,3}}(?:about|for) (?:an? |my |the )?(?:repeat |routine )?{_ERRANDS} "
    ),
    (
        f" {either('temp temperature thermometer')} "
        r"(?:(?!and |but )\w+ ){0,3}(?:36|36 \d|37 [0-4]) (?!\d)"
    ),
    (
        rf" (?:he|i|she|they|we|you) {word_of('always normally usually')}?takes? (?:\w+ ){{0,3}}"
        f"{_MEDICINES} {either('after at before each every in with')} (?:a |my |the )?{_TIMES_OF_DAY} "
    ),
)
