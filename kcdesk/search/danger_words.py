"""Words as the reading of danger needs them: what can be told of a word alone is worked out once for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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

    def each(self, words: Sequence[str], also: Mapping[str, Iterable[str]]) -> list[DangerWord]:
        """Each of these folded words, in their order; `also`: what some may have been meant for."""
        known = self._known
        made: dict[str, DangerWord] = {}
        for word in words:
            if word not in made:
                meant = also.get(word)
                made[word] = known[word] if not meant and word in known else self.of(word, meant or ())
        return [made[word] for word in words]

    def of(self, word: str, also: Iterable[str] = ()) -> DangerWord:
        """A folded word; `also`: what it may have been meant for."""
        if also:
            return self._made(word, frozenset().union(*map(self._forms, (word, *also))))
        known = self._known
        if word not in known:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            known[word] = self._as_typed(word)
        return known[word]

    def of_temperature(self, number: str, *, is_fever: bool) -> DangerWord:
        """The number of a temperature: a fever's stands for that word too, the weather's for nothing."""
        return self._made(number, self.of(number).stems | {self._fever} if is_fever else frozenset())

    def _forms(self, word: str) -> frozenset[str]:
        return frozenset({lexicon_stem(word, self._language), exactly(word)})

    def _as_typed(self, word: str) -> DangerWord:
        """What `_made` gives for the forms of one word, as nearly every word has them."""
        stem, form = lexicon_stem(word, self._language), exactly(word)
        plain = sorted((form, stem)) if form == self._fever else [stem]
        return DangerWord(word, frozenset((stem, form)), plain, *self._told(word, plain))

    def _made(self, word: str, stems: frozenset[str]) -> DangerWord:
        plain = [stem for stem in stems if stem == self._fever or not stem.startswith(EXACTLY)]
        plain.sort()
        return DangerWord(word, stems, plain, *self._told(word, plain))

    def _told(self, word: str, plain: Sequence[str]) -> tuple[bool, Sequence[str]]:
        """Whether it counts, and the stems that a harmless phrase starts with."""
        language, firsts = self._language, self._lexicon.harmless_firsts
        counts = word in language.negations or word not in language.fillers
        return counts, [stem for stem in plain if stem in firsts]
