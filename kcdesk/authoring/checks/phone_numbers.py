"""Telling a phone number from other numbers."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![\w./:-])(?:\+44[ -]?(?:\(0\))?|\(?0)\d[\d ()-]{5,14}\d(?![\w/])")
_FEWEST_DIGITS, _MOST_DIGITS = 8, 13
_ALLOWED = frozenset(("999", "111", "116123", "112"))


def typed_phone(text: str) -> str | None:
    """The first UK phone number in `text`, as typed; None if there is none.

    999, 111 and 116 123 may stand anywhere: everybody knows them, and they do not change.
    """
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and digits not in _ALLOWED:
            return match[0]
    return None
