"""One pattern for many words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds whole words, in capitals or not: `malignan*` finds malignant, `drug` does not find drugs.

    The longest comes first, so that `adverse event` is found and not `adverse`.
    """
    longest_first = sorted(words, key=len, reverse=True)
    choices = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in longest_first) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def entry_of(found: str, words: Iterable[str]) -> str:
    """Which of the words has been found: `malignan*` for `Malignant`."""
    plain = found.casefold()
    return max((word for word in words if _fits(plain, word)), key=len)


def _fits(found: str, word: str) -> bool:
    return re.fullmatch(re.escape(word).replace(r"\*", r"\w*"), found) is not None
