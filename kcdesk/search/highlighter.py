"""The places in a text where words of a query stand: highlights for titles, snippets and pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from kcdesk.search.query import Part
from kcdesk.search.search_language import ENGLISH, SearchLanguage
from kcdesk.search.snippet import DOTS
from kcdesk.search.tokens import (
    COMBINING_MARKS,
    WORD,
    fold,
    found_words,
    places_of,
    plain_words,
    split_words,
    word_form,
)

_SHORT = 1000
"""Letters of a title or a snippet at most; a page has more."""


class Highlight(NamedTuple):
    """A matched word in a text."""

    start: int
    end: int
    stem: str
    """Of the query's word."""


class Highlighter:
    """Finds words of the same stem as those of a query."""

    def __init__(self, parts: Iterable[Part], language: SearchLanguage = ENGLISH) -> None:
        self._stem = language.stem
        parts = tuple(parts)
        self.words = tuple(dict.fromkeys(word for part in parts for word in part.words))
        """All of them, folded, each once."""
        words = [
            (word, part.prefix and at == len(part.words) - 1)
            for part in parts
            for at, word in enumerate(part.words)
        ]
        # "For carers" and "end of life" bring small words, which stand everywhere and lead the eye nowhere.
        telling = [one for one in words if one[0] not in language.stop_words] or words
        self._wanted = {self._stem(word): (word, prefix) for word, prefix in telling}
        self._small = {self._stem(word) for word, _ in words} - self._wanted.keys()
        self._unfinished = [(stem, word) for stem, (word, prefix) in self._wanted.items() if prefix]
        # Other stemmers change the start of a word too.
        heads = {_head(word, stemmed) for stemmed, (word, _) in self._wanted.items()}
        self._heads = tuple(sorted(heads)) if language.is_english else ("",)
        """What a word that may be meant starts with."""
        self._found: dict[str, tuple[Highlight, ...]] = {}
        """Of titles and snippets: a title is looked at more than once."""
        self._known: dict[str, str | None] = {}
        """A word of a text as written -> what `_which` gives for it: hits share many of their words."""

    @cached_property
    def _start(self) -> str:
        """What a word that may be meant starts with, as an expression; only a page is long enough for it."""
        heads = sorted(map(_pattern, self._heads))
        return f"(?<![^\\W_])(?<![{COMBINING_MARKS}])(?={'|'.join(heads)})"

    @classmethod
    def for_words(cls, words: Iterable[str], language: SearchLanguage = ENGLISH) -> Highlighter:
        """A highlighter for whole words, as typed."""
        return cls((Part((word,)) for typed in words for word in split_words(typed)), language)

    def find(self, text: str) -> tuple[Highlight, ...]:
        """Every matching word, in order.  `text` must be in Unicode's form NFC."""
        if text in self._found:
            return self._found[text]
        if not self._wanted:
            return ()
        folded = fold(text.replace(DOTS, " "))  # nearly every snippet has them, and letters of English alone
        words = plain_words(folded) if len(text) <= _SHORT else None
        found = self._written(folded) if words is None else self._among(folded, words)
        if len(text) <= _SHORT:
            self._found[text] = found
        return found

    def _written(self, folded: str) -> tuple[Highlight, ...]:
        """The matching words of a text in whatever letters."""
        marked = ((candidate, self._meant(candidate[0])) for candidate in self._candidates(folded))
        return tuple(Highlight(*candidate.span(), stem) for candidate, stem in marked if stem is not None)

    def _among(self, folded: str, words: Sequence[str]) -> tuple[Highlight, ...]:
        """The matching ones of all words of a text: these alone are looked for in it, mostly few."""
        found: list[Highlight] = []
        known = self._known
        for word in set(words):
            stem = known[word] if word in known else self._meant(word)
            if stem is not None:
                found += (Highlight(start, end, stem) for start, end in places_of(word, folded))
        return tuple(sorted(found))

    def _meant(self, written: str) -> str | None:
        """What `_which` gives for a word as it is written, remembered."""
        known = self._known
        if written not in known:
            known[written] = self._which(word_form(written))
        return known[written]

    def _candidates(self, folded: str) -> Iterator[re.Match[str]]:
        """The words that may be meant.  For a few lines an expression of its own is not worth making."""
        return (
            re.finditer(self._start + WORD.pattern, folded) if len(folded) > _SHORT else found_words(folded)
        )

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """(start, end) of every matching word, in order."""
        return tuple((mark.start, mark.end) for mark in self.find(text))

    def covers(self, text: str) -> bool:
        """Whether the text has every word of the query, of which there is one at least."""
        if not (self._wanted or self._small):
            return False
        if len({mark.stem for mark in self.find(text)}) < len(self._wanted):
            return False
        return not self._small or self._small <= {self._stem(word) for word in split_words(text)}

    def _which(self, word: str) -> str | None:
        """The stem of the query's word that this is a form or a continuation of; None if it is neither."""
        if not word.startswith(self._heads):
            return None
        stemmed = self._stem(word)
        if stemmed in self._wanted:
            return stemmed
        for wanted, start in self._unfinished:
            if word.startswith(start):
                return wanted
        return None


def _pattern(head: str) -> str:
    """A regular expression for these letters, with or without the vowel signs of their script."""
    if head.isascii():
        return re.escape(head)
    return f"[{COMBINING_MARKS}]*".join(re.escape(letter) for letter in head)


def _head(word: str, stemmed: str) -> str:
    """The letters with which every English word of this stem begins: Porter changes the last two at most."""
    shared = 0
    while shared < min(len(word), len(stemmed)) and word[shared] == stemmed[shared]:
        shared += 1
    return word[: max(1, min(shared, len(stemmed) - 2))]
