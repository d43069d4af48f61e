"""Words as the reading of danger needs them: what can be told of a word alone is worked out once for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kcdesk.search.lexicon import EXACTLY, Lexicon, exactly, lexicon_stem
from kcdesk.search.search_language import SearchLanguage

_MOST_REMEMBERED = 4096
"""Words that are remembered."""


class DangerWord(NamedTuple):
    """A word of a text."""

    word: str
    """Folded."""
    stems: frozenset[str]
    """Of the word as typed and as corrected, and these words in their very form."""
    plain: Sequence[str]
    """The stems without the very forms, but for that of a temperature: these may weigh."""
    counts: bool
    """Whether it is more than a small word."""
    firsts: Sequence[str]
    """Those of its stems that a harmless phrase starts with; nearly always none."""


class DangerWords:
    """Makes words, and remembers those that were not put right."""

    def __init__(self, lexicon: Lexicon, language: SearchLanguage) -> None:
        self._lexicon, self._language = lexicon, language
        self._fever = exactly(language.fever_word)
        self._known: dict[str, DangerWord] = {}

    def of(self, word: str, also: Iterable[str] = ()) -> DangerWord:
        """A folded word; `also`: what it may have been meant for."""
        if also:
            return self._made(word, frozenset().union(*map(self._forms, (word, *also))))
        known = self._known
        if word not in known:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            known[word] = self._made(word, self._forms(word))
        return known[word]

    def of_temperature(self, number: str, *, is_fever: bool) -> DangerWord:
        """The number of a temperature: a fever's stands for that word too, the weather's for nothing."""
        return self._made(number, self.of(number).stems | {self._fever} if is_fever else frozenset())

    def _forms(self, word: str) -> frozenset[str]:
        return frozenset({lexicon_stem(word, self._language), exactly(word)})

    def _made(self, word: str, stems: frozenset[str]) -> DangerWord:
        language, firsts = self._language, self._lexicon.harmless_firsts
        plain = [stem for stem in stems if stem == self._fever or not stem.startswith(EXACTLY)]
        plain.sort()
        counts = word in language.negations or word not in language.fillers
        return DangerWord(word, stems, plain, counts, [stem for stem in plain if stem in firsts])
