"""What has been so for years, or is under control."""

from __future__ import annotations

from kcdesk.search.calm_clauses.clause_parts import PERSON, either

_LASTING = either(
    """
    chronic lifelong life_long long_standing longstanding long_term longterm stable well_controlled
    controlled
    """
)
"""What is said of something that has been there for years."""
_FOR_YEARS = (
    r"(?:for years|for (?:\w+ )?(?:\d+|\w+) years|all my life|since childhood"
    "|controlled|under control|stable)"
)
_READINGS = either(
    """
    blood_pressure bp breathing diabetes epilepsy heart heartbeat oxygen pulse sats sugar sugars temp
    temperature
    """
)
_IN_ORDER = either(
    """
    back_to_normal fine good normal ok okay perfect stable steady under_control well_controlled
    """
)
_ILLNESSES = either(
    """
    angina asthma copd epilepsy cough headaches? migraines? incontinence vertigo tinnitus jaundice fits
    seizures pain pains breathlessness tia
    """
)

PATTERNS = (
    rf" {_READINGS} (?:(?!but |high |low |up )\w+ ){{0,4}}{_IN_ORDER} ",
    rf" {_LASTING} (?:\w+ ){{0,2}}?{_ILLNESSES} ",
    (
        f" {either('angina asthma copd epilepsy migraines? fits seizures vertigo')} "
        rf"(?:(?!but )\w+ ){{0,3}}?{_FOR_YEARS} "
    ),
    (
        rf" {either('dementia alzheimers learning_disability learning_disabilities')} (?:\w+ ){{0,3}}"
        rf"{either('always often sometimes usually')} \w+ "
    ),
    (
        f" {PERSON} has {either('dementia alzheimers learning_disabilities')} "
        r"(?:\w+ ){0,3}(?:always|often|usually) \w+ "
    ),
)
