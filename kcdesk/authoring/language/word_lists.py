"""The words that the rules of language look for, from words.toml beside this file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@dataclass(frozen=True, slots=True)
class WordLists:
    """What words.toml holds."""

    known: frozenset[str]
    """Abbreviations that every reader knows."""
    plain: dict[str, str]
    """A plainer word for each; a star at the end of a key stands for any ending."""
    medical: dict[str, str]
    """The same for words that may stand once they are explained."""
    person_first: dict[str, str]
    """Kinder words for each; a star stands for any ending."""
    absolute: tuple[str, ...]
    """Promises that need their limits."""


def read_word_lists() -> WordLists:
    """The lists of this version of the program."""
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return WordLists(
        frozenset(lists["known"]),
        lists["plain"],
        lists["medical"],
        lists["person_first"],
        tuple(lists["absolute"]["words"]),
    )
