"""The clauses of a text: each with its words, as typed and as corrected, and its temperatures in figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from kcdesk.search.danger_words import DangerWord, DangerWords
from kcdesk.search.fever import temperatures
from kcdesk.search.lexicon import Lexicon
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import fold, found_words, split_words

_CLAUSE_END = re.compile(r"[.!?;:\n]+(?=\s|$)|[()]|,?\s+(?=but\s+(?!(?:it|that|they|this)\s))|,\s+(?=but\s)")

_CORRECTED, _MOST_CORRECTED = 4000, 400
"""Letters, and words, at the end of a text among which misspelt words are put right."""

Spellings = Mapping[str, Sequence[str]]
"""Misspelt word -> the words that may have been meant."""

_MOST_REMEMBERED = 256
"""Clauses that are remembered: while a text is typed, all but the last stay as they are."""

Key = tuple[str, bool, frozenset[str]]
"""What a clause is read by: its text, whether there is no other, and its misspelt words."""


class Clause(NamedTuple):
    """A part of a text."""

    text: str
    """As typed."""
    words: Sequence[DangerWord]
    tenths: Sequence[int]
    """What each of its words weighs, with the pair that it ends; empty for a guide without weights."""
    key: Key
    start: int = 0
    """Where it stands in the text."""

    def said(self, first: int, end: int) -> str:
        """Its words from `first` to before `end`, as typed."""
        spans = self.spans()
        return self.text[spans[first][0] : spans[end - 1][1]]

    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of each of its words, in its text."""
        return _spans(fold(self.text))


class ClauseReader:
    """Reads the clauses of texts."""

    def __init__(
        self,
        lexicon: Lexicon,
        language: SearchLanguage,
        spellings: Callable[[Sequence[str]], Spellings],
        weigh: Callable[[Sequence[DangerWord]], Sequence[int]],
    ) -> None:
        """`spellings` gives, of some folded words, the misspelt ones with what may have been meant.

        `weigh` gives what each word of a clause weighs.
        """
        self._language, self._spellings, self._weigh = language, spellings, weigh
        self._words = DangerWords(lexicon, language)
        self._read: dict[Key, Clause] = {}

    def clauses(self, text: str) -> Iterator[Clause]:
        """Each in turn, where the text has it."""
        folded = fold(text)
        spellings = self._spellings(list(dict.fromkeys(split_words(folded[-_CORRECTED:])))[-_MOST_CORRECTED:])
        ends = [*(found.start() for found in _CLAUSE_END.finditer(folded)), len(folded)]
        whole = len(ends) == 1
        for start, end in pairwise((0, *ends)):
            clause = self._clause(text[start:end], folded[start:end], spellings, whole=whole)
            yield clause._replace(start=start)

    def _clause(self, part: str, folded: str, spellings: Spellings, *, whole: bool) -> Clause:
        """What is read in a clause; `whole`: there is no other."""
        words = split_words(folded)
        misspelt = frozenset(spellings.keys() & words) if spellings else frozenset()
        key = part, whole, misspelt
        if key not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            self._read[key] = self._clause_of(key, folded, words, spellings)
        return self._read[key]

    def _clause_of(self, key: Key, folded: str, typed: Sequence[str], spellings: Spellings) -> Clause:
        part, whole, _ = key
        words = self._words.each(typed, spellings)
        for place, (before, word) in enumerate(pairwise(typed), 1):
            if before + word in self._language.reflexives:  # the first stays, so that each has its place
                words[place] = self._words.of(before + word)
        numbers = temperatures(folded, self._language, whole=whole)
        if numbers:
            for place, (start, _) in enumerate(_spans(folded)):
                if start in numbers:
                    words[place] = self._words.of_temperature(typed[place], is_fever=numbers[start])
        return Clause(part, words, self._weigh(words), key)


def _spans(folded: str) -> list[tuple[int, int]]:
    return [found.span() for found in found_words(folded)]
