"""One pattern for many words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds whole words, in capitals or not: `malignan*` finds malignant, `drug` does not find drugs.

    The longest comes first, so that `adverse event` is found and not `adverse`.
    """
    longest_first = sorted(words, key=len, reverse=True)
    choices = "|".join(_pattern(word) for word in longest_first) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def entry_of(found: str, words: Iterable[str]) -> str:
    """Which of the words `any_of` has found: `malignan*` for `Malignant`; the longest that fits."""
    return max((word for word in words if re.fullmatch(_pattern(word), found, re.IGNORECASE)), key=len)


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
