"""The guide's lexicon: what people say, the guide's words for it, and the words that speak of danger."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from kcdesk.search.schema import COMPANION, DANGER, HARMLESS, MEANS, WHOLE
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tables import SearchTables
from kcdesk.search.tokens import split_words

_NOT = "not"
_TAB, _BLANK = "\t", " "
_Entry = tuple[tuple[str, ...], tuple[str, ...]]
"""The stems of an entry, and the words of what they mean."""

_AFTER_A_STEM = {_TAB, _BLANK}
"""What may follow the first stem of an entry; both sort before every letter."""

EXACTLY = "="
"""What a stem starts with that stands for a word in its very form."""


class Meaning(NamedTuple):
    """A run of the words typed for which the guide has other words."""

    start: int
    end: int
    """One past the last word."""
    means: tuple[tuple[str, ...], ...]
    """The guide's words, one tuple for each way to say it."""


class DangerPhrase(NamedTuple):
    """Words of danger."""

    stems: str
    """As they stand in the pack."""
    places: tuple[frozenset[str], ...]
    """The stems of which one must be there, for each of its words."""
    topic: str
    """The topic to put first."""


class Lexicon:
    """Looks up phrases; a guide's lexicon is small, and each kind of it is read once, when first needed.

    Its six thousand entries are kept as they are read, a text each, and taken apart when one is asked for:
    all of them taken apart took 15 ms and 4 MB.
    """

    def __init__(self, tables: SearchTables, language: SearchLanguage) -> None:
        self._tables, self._language = tables, language
        self._phrases: dict[int, DangerPhrase] = {}
        self._alone: dict[tuple[str, str], list[_Entry]] = {}
        """(kind, first stem of an entry) -> the entries of that stem alone."""

    @cached_property
    def _meanings(self) -> list[str]:
        return self._tables.lexicon(MEANS)

    @cached_property
    def _harmless(self) -> list[str]:
        return self._tables.lexicon(HARMLESS)

    @cached_property
    def _dangers(self) -> list[str]:
        return self._tables.lexicon(DANGER)

    @cached_property
    def _dangers_by(self) -> dict[str, list[tuple[int, Sequence[str]]]]:
        """Stem -> the dangers of which it may be the rarest word: each is looked up by that one alone.

        With what the rarest of its other words may be, if it has any: most dangers fail by that.
        """
        every = [[word.split("|") for word in entry.partition(_TAB)[0].split()] for entry in self._dangers]
        counts = Counter(stem for places in every for place in places for stem in place)
        found: dict[str, list[tuple[int, Sequence[str]]]] = {}
        for number, places in enumerate(every):
            rarest, *others = sorted(places, key=lambda place: sum(counts[stem] for stem in place))
            second = tuple(others[0]) if others else ()
            for stem in rarest:
                found.setdefault(stem, []).append((number, second))
        return found

    @cached_property
    def _firsts(self) -> dict[str, dict[str, int]]:
        """Kind -> the first stem of an entry -> the number of the first entry that starts with it."""
        kinds = {MEANS: self._meanings, HARMLESS: self._harmless}
        return {kind: _first_stems(entries) for kind, entries in kinds.items()}

    @cached_property
    def _pairs(self) -> dict[str, frozenset[str]]:
        """Kind -> the first two stems of each entry that has two."""
        kinds = {MEANS: self._meanings, HARMLESS: self._harmless}
        return {kind: _first_pairs(entries) for kind, entries in kinds.items()}

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first search, in steps of some 4 ms."""
        return (
            (lambda: self._meanings),
            (lambda: self._dangers_by),
            (lambda: self._harmless),
            (lambda: self._firsts),
            (lambda: self._pairs),
            (lambda: self.stems_of_danger),
        )

    def take_over(self, other: Lexicon) -> None:
        """Use the entries that another has read of the same guide; of what was typed it learns nothing."""
        self.__dict__.update((name, kept) for name, kept in other.__dict__.items() if name in _OF_THE_GUIDE)

    def meanings(self, stems: Sequence[str]) -> tuple[Meaning, ...]:
        """The phrases of the lexicon among these stems (see `lexicon_stem`), in order.

        Of two that overlap, the longer counts.
        """
        run = tuple(stems)
        firsts = self._firsts[MEANS]
        found = [
            (len(words), at, means)
            for at, first in enumerate(run)
            if first in firsts
            for words, means in self._following(MEANS, first, run[at + 1 : at + 2])
            if len(words) == 1 or run[at : at + len(words)] == words
        ]
        spans: dict[tuple[int, int], list[tuple[str, ...]]] = {}
        taken: set[int] = set()
        for length, at, means in sorted(found, key=lambda one: (-one[0], one[1])):
            span = (at, at + length)
            if span not in spans and taken & set(range(*span)):
                continue
            taken.update(range(*span))
            spans.setdefault(span, []).append(means)
        return tuple(Meaning(*span, tuple(means)) for span, means in sorted(spans.items()))

    def dangers_among(self, stems: Collection[str]) -> list[DangerPhrase]:
        """The phrases of danger of which every word may be one of these stems, in the lexicon's order."""
        by = self._dangers_by
        there = frozenset(stems)
        likely = {
            number
            for stem in by.keys() & there
            for number, second in by[stem]
            if not second or not there.isdisjoint(second)
        }
        return [phrase for phrase in map(self._phrase, sorted(likely)) if _may_stand(phrase, there)]

    def _phrase(self, number: int) -> DangerPhrase:
        if number not in self._phrases:
            stems, _, topic = self._dangers[number].partition(_TAB)
            places = tuple(frozenset(word.split("|")) for word in stems.split())
            self._phrases[number] = DangerPhrase(stems, places, topic)
        return self._phrases[number]

    @cached_property
    def mild(self) -> Sequence[Sequence[str]]:
        """The stems of each phrase that is harmless as a whole text."""
        start, end = WHOLE
        entries = (entry.partition(_TAB)[0].split() for entry in self._harmless)
        return [stems[1:-1] for stems in entries if (stems[0], stems[-1]) == (start, end)]

    @cached_property
    def harmless_firsts(self) -> Collection[str]:
        """The stems that a harmless phrase starts with."""
        return self._firsts[HARMLESS]

    def harmless_from(self, stem: str, seconds: Collection[str]) -> list[tuple[str, ...]]:
        """The stems of every harmless phrase of this stem alone, or of it and then one of `seconds`."""
        return [words for words, _ in self._following(HARMLESS, stem, seconds)]

    def danger_weights(self) -> dict[str, int]:
        """See `SearchTables.danger_weights`."""
        return self._tables.danger_weights()

    def _following(self, kind: str, stem: str, seconds: Iterable[str]) -> Sequence[_Entry]:
        """The entries of a kind of this stem alone, or of it and then one of `seconds`."""
        first = self._firsts[kind].get(stem)
        if first is None:
            return []
        entries, pairs = self._meanings if kind == MEANS else self._harmless, self._pairs[kind]
        if (kind, stem) not in self._alone:
            self._alone[kind, stem] = list(_entries_from(entries, first, stem + _TAB))
        found = self._alone[kind, stem]
        for second in seconds:
            start = f"{stem}{_BLANK}{second}"
            if start in pairs:  # hardly ever
                found = [*found, *_entries_from(entries, bisect_left(entries, start, first), start)]
        return found

    @cached_property
    def companions(self) -> frozenset[str]:
        """The stems of words that may stand beside a single word of danger and leave it one, in this guide
        and in its language: each in its very form.
        """
        own = (entry.removesuffix(_TAB) for entry in self._tables.lexicon(COMPANION))
        return frozenset((*own, *map(exactly, self._language.companion_words)))

    @cached_property
    def stems_of_danger(self) -> frozenset[str]:
        """The stems of words that may belong to a danger: those of its phrases, and their companions."""
        return self.danger_stems | self.companions

    @cached_property
    def danger_stems(self) -> frozenset[str]:
        """Every stem of a phrase of danger."""
        return frozenset(
            stem for entry in self._dangers for stem in entry.partition(_TAB)[0].replace("|", _BLANK).split()
        )


_OF_THE_GUIDE = frozenset(name for name, of in vars(Lexicon).items() if isinstance(of, cached_property))
"""What a lexicon reads once, whatever was typed."""


def _may_stand(phrase: DangerPhrase, stems: frozenset[str]) -> bool:
    """Whether every word of a phrase may be one of these stems."""
    for place in phrase.places:  # noqa: SIM110 - asked of hundreds of phrases, and `any` takes twice the time
        if place.isdisjoint(stems):
            return False
    return True


def _first_stems(entries: Sequence[str]) -> dict[str, int]:
    """The first stem of each of the sorted entries -> the number of the first entry that has it."""
    firsts: dict[str, int] = {}
    for number, entry in enumerate(entries):
        firsts.setdefault(entry.partition(_TAB)[0].partition(_BLANK)[0], number)
    return firsts


def _first_pairs(entries: Iterable[str]) -> frozenset[str]:
    """The first two stems of each of the entries that has two, with a blank between."""
    stems = (entry.partition(_TAB)[0].split(_BLANK, 2) for entry in entries)
    return frozenset(f"{some[0]}{_BLANK}{some[1]}" for some in stems if len(some) > 1)


def _entries_from(entries: Sequence[str], first: int, start: str) -> Iterator[_Entry]:
    """Those of the sorted entries, from this number on, that start with these stems.

    Each is taken apart anew: all but a few texts have a handful of them.
    """
    is_pair = not start.endswith(_TAB)
    for number in range(first, len(entries)):
        entry = entries[number]
        if not entry.startswith(start) or (is_pair and entry[len(start)] not in _AFTER_A_STEM):
            return
        words, _, means = entry.partition(_TAB)
        yield tuple(words.split()), tuple(means.split())


def lexicon_stem(word: str, language: SearchLanguage) -> str:
    """The stem of a folded word, and one stem for every way to say no."""
    return _NOT if word in language.negations else language.stem(word)


def entry_stems(kind: str, says: str, language: SearchLanguage) -> str:
    """The `stems` of an entry for an author's phrase without choices; no fillers, if other words are there.

    A harmless phrase keeps them if it starts or ends with one, or has one word besides: `wake up in`.
    """
    words = split_words(says)
    every = [lexicon_stem(word, language) for word in words]
    fillers = language.fillers - language.negations
    stems = [lexicon_stem(word, language) for word in words if word not in fillers]
    if kind == HARMLESS and (len(stems) == 1 or fillers & {words[0], words[-1]}):
        stems = every
    return " ".join(stems or every)


def danger_stems(says: str, language: SearchLanguage) -> list[str]:
    """The `stems` of the entries for a phrase of danger: a word's choices stay together, as `leg|arm`.

    The words are in alphabetical order, without fillers.  A phrase of which one word alone is left, or small
    words alone, counts in its very words, an entry for each choice: `had a fit`, not `fit note`; `cannot do
    this any more`, not `not sore any more`, though any way to say no will do.
    """
    fillers = language.fillers - language.negations
    small = language.stop_words | language.denial_words | language.negations
    choices = [[word for one in given.split("|") for word in split_words(one)] for given in says.split()]
    telling = [words for words in choices if not fillers.issuperset(words)]
    places = {"|".join(sorted({_danger_stem(word, language) for word in words})) for words in telling}
    tells = any(not small.issuperset(words) for words in telling)
    if tells and len(places) > 1 and not any(fillers & set(words) for words in telling):
        return [" ".join(sorted(places))]
    entries = []
    for phrase in alternatives(says):
        words = split_words(phrase)
        stems = {_danger_stem(word, language) for word in words if word not in fillers}
        if len(stems) == 1:
            stems = {exactly(word) for word in words}
        elif small.issuperset(words):
            stems = {_NOT if word in language.negations else exactly(word) for word in words}
        entries.append(" ".join(sorted(stems)))
    return entries


def _danger_stem(word: str, language: SearchLanguage) -> str:
    """The stem of a word of a phrase of danger; a verb that says no stands there for itself.

    `heart stopped` is not `no heart attack`, though a text that has `stopped breathing` says no.
    """
    return exactly(word) if word in language.ended_words else lexicon_stem(word, language)


def exactly(word: str) -> str:
    """What stands in an entry's stems for a folded word that no other form of it may stand for."""
    return EXACTLY + word


def alternatives(says: str) -> list[str]:
    """What an author's phrase with choices stands for: `numb leg|arm` is `numb leg` and `numb arm`."""
    return [" ".join(words) for words in product(*(word.split("|") for word in says.split()))]
