"""Where the words of a query stand in a text: what to mark in a title, a snippet, a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from kcdesk.search.query import Part
from kcdesk.search.stemmer import stem
from kcdesk.search.tokens import MARKS, WORD, fold, split_words, word_form


class Mark(NamedTuple):
    """A matched word in a text."""

    start: int
    end: int
    stem: str
    """Of the word that was looked for."""


class Marker:
    """Finds the words of a query, in any of the forms that the index takes for the same."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._wanted = {
            stem(word): (word, part.prefix and at == len(part.words) - 1)
            for part in parts
            for at, word in enumerate(part.words)
        }
        heads = sorted({_pattern(_head(word, stemmed)) for stemmed, (word, _) in self._wanted.items()})
        start = f"(?<![^\\W_])(?<![{MARKS}])(?={'|'.join(heads)})"
        self._candidate = re.compile(start + WORD.pattern) if heads else None

    @classmethod
    def for_words(cls, words: Iterable[str]) -> Marker:
        """A marker for whole words as somebody typed them."""
        return cls(Part((word,)) for typed in words for word in split_words(typed))

    def find(self, text: str) -> tuple[Mark, ...]:
        """Every word of the text that matches, in order.  `text` has accented letters composed (NFC)."""
        if self._candidate is None:
            return ()
        found = []
        for candidate in self._candidate.finditer(fold(text)):
            wanted = self._which(word_form(candidate[0]))
            if wanted is not None:
                found.append(Mark(*candidate.span(), wanted))
        return tuple(found)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """(start, end) of every word that matches, in order."""
        return tuple((mark.start, mark.end) for mark in self.find(text))

    def covers(self, text: str) -> bool:
        """Whether every word is in the text."""
        return len({mark.stem for mark in self.find(text)}) == len(self._wanted)

    def _which(self, word: str) -> str | None:
        """The stem of the wanted word that this is a form or, if it may go on, a continuation of."""
        stemmed = stem(word)
        if stemmed in self._wanted:
            return stemmed
        for wanted_stem, (wanted, prefix) in self._wanted.items():
            if prefix and word.startswith(wanted):
                return wanted_stem
        return None


def _pattern(head: str) -> str:
    """The letters as a text may have them: with vowel signs, where there are such."""
    if head.isascii():
        return re.escape(head)
    return f"[{MARKS}]*".join(re.escape(letter) for letter in head)


def _head(word: str, stemmed: str) -> str:
    """How every word of this stem begins: a stemmer changes no more than the last two letters of a stem."""
    shared = 0
    while shared < min(len(word), len(stemmed)) and word[shared] == stemmed[shared]:
        shared += 1
    return word[: max(1, min(shared, len(stemmed) - 2))]
