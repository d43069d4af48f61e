"""Places in a text, counted as Qt counts them: in units of UTF-16, where a character beyond U+FFFF is two."""

from __future__ import annotations

import re

_LAST_OF_ONE_UNIT = "\uffff"
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_STAND_IN = "\ufffd"


def unit_count(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) + len(_BEYOND.findall(text)) if max(text, default="") > _LAST_OF_ONE_UNIT else len(text)


def unit_ranges(text: str, ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Python's (start, end) places in a text as Qt counts them."""
    if max(text, default="") <= _LAST_OF_ONE_UNIT:
        return ranges
    return tuple((unit_count(text[:start]), unit_count(text[:end])) for start, end in ranges)


def one_unit_each(text: str) -> str:
    """The text with a stand-in for every character that is two units: places are the same in both counts."""
    return _BEYOND.sub(_STAND_IN, text)


def to_units(text: str) -> bytes:
    """The text's units, two bytes each."""
    return text.encode("utf-16-le")


def from_units(units: bytes) -> str:
    """The text of some units; half a character becomes U+FFFD."""
    return units.decode("utf-16-le", "replace")
