"""Telling a phone number from other numbers."""

from __future__ import annotations

import re

from kcdesk.authoring.manuscript.guide_source import GuideSource

_NUMBER = re.compile(
    r"(?<![\w./:-])"
    r"(?:(?:\+[1-9]\d{0,2}[ -]?(?:\(0\))?|\(?0)\d[\d ()-]{5,14}\d|\(\d{3}\) ?\d{3}-\d{4})"
    r"(?![\w/])"
)
"""British numbers, those with a country's code, and American ones with their area in brackets."""
_FEWEST_DIGITS, _MOST_DIGITS = 8, 13
_ALLOWED = frozenset(("999", "111", "116123", "112"))


def phone_in(text: str, guide: GuideSource) -> str | None:
    """The first phone number in `text` that belongs in organisations.yaml; None if there is none.

    In a British guide that is every UK number, in another one that organisations.yaml has already.
    """
    if guide.data.profile.is_british:
        return typed_phone(text)
    own = (entry.phone for entry in guide.data.organisations.values() if entry.phone)
    return next((number for number in own if number in text), None)


def typed_phone(text: str) -> str | None:
    """The first phone number in `text`, British or of another country, as typed; None if there is none.

    999, 111 and 116 123 may stand anywhere: everybody knows them, and they do not change.
    """
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and digits not in _ALLOWED:
            return match[0]
    return None
