"""Temperatures in figures: which numbers of a clause are a fever, and which are the weather's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import split_words

_BEFORE_NUMBER = 3
"""Words before a whole number among which one that says `temperature` makes it one."""

_NEAR = 80
"""Letters before a number in which these words stand, but for very long ones."""

_MAY_BE = re.compile("3[789]|4[01]")
"""What every such number starts with: most clauses have none, and are read no further."""

_FEVER = re.compile(
    r"(?<![\d.,£$€])(37[.,][5-9]|(?:38|39|40|41)(?:[.,]\d)?)(?![\d/]|[.,]\d)\s*(%|[^\W\d_]+)?"
)
DEGREES = frozenset({"", "c", "deg", "degree", "degrees", "celsius", "fever", "temp", "temperature"})
"""What may follow a number that is a temperature; with a decimal, any word that is not a unit."""
UNITS = frozenset(
    """
    % mg mcg g kg kgs kilos ml l cm cms mm m km mph stone lb lbs weeks months years days hours minutes pounds
    percent grams litres inches miles quid per times
    """.split()
)
"""What follows a number that is no temperature."""


def temperatures(text: str, language: SearchLanguage, *, whole: bool) -> Mapping[int, bool]:
    """Where a number of 37.5 or more stands in a folded clause -> whether somebody has it.

    It is left out if it counts something else.  `whole`: there is no other clause.
    """
    if _MAY_BE.search(text) is None:
        return {}
    numbers = list(_FEVER.finditer(text))
    if numbers and _is_of_things(text, language):
        return {found.start(1): False for found in numbers}
    return {found.start(1): True for found in numbers if _is_fever(found, text, language, whole=whole)}


def _is_fever(found: re.Match[str], text: str, language: SearchLanguage, *, whole: bool) -> bool:
    """Whether a number is a temperature: it has a decimal, is called one, or is the whole text."""
    number, after = found[1], found[2] or ""
    if after in UNITS:
        return False
    if after in DEGREES and after:
        return True
    before = _last_words(text, found.start(1))
    if any(sign in number for sign in ".,"):
        return language.measures.isdisjoint(before)
    if whole and text.strip() == number:
        return True
    return not language.thermometer_words.isdisjoint(before)


def _is_of_things(text: str, language: SearchLanguage) -> bool:
    """Whether a clause speaks of weather or of things, and of nobody, so that a temperature is theirs."""
    words = set(split_words(text))
    return not words.isdisjoint(language.warm_things) and words.isdisjoint(language.person_words)


def _last_words(text: str, end: int) -> list[str]:
    """The last words, three at most, of a folded text up to a letter."""
    words = split_words(text[max(0, end - _NEAR) : end])
    # The first of them may be the rest of a word that starts before it.
    return (words if len(words) > _BEFORE_NUMBER or end <= _NEAR else split_words(text[:end]))[
        -_BEFORE_NUMBER:
    ]
