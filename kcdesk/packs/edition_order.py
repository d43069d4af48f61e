"""Which of two editions of a guide is newer: the one of the later day, or of the higher version that day."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kcdesk.guide.model import GuideInfo

_NUMBERS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){0,9}")


class Age(NamedTuple):
    """What tells how new an edition is."""

    day: date
    version: str
    """Numbers with dots between them say which edition of a day is newer; any other text does not."""


def age_of(info: GuideInfo) -> Age:
    """How new a guide says that it is."""
    return Age(info.date, info.version)


def is_newer(one: Age, than: Age) -> bool:
    """Whether it is known that one edition is newer than another."""
    if one.day != than.day:
        return one.day > than.day
    higher, lower = numbers_of(one.version), numbers_of(than.version)
    return higher is not None and lower is not None and higher > lower


def numbers_of(version: str) -> tuple[int, ...] | None:
    """A version as numbers, `2026.11.0` as `2026.11`; None for any other text."""
    if not _NUMBERS.fullmatch(version):
        return None
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
