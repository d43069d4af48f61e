"""Spelling: the guide's nearest words to one that it does not have.

Near is what the hand mistypes (a letter more, less, other, or two that changed places) and what the ear
mishears: a medicine's name is written as it sounds.  So a word is compared twice, as it is spelt and as
it sounds, by the optimal string alignment distance (a Damerau-Levenshtein distance).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tables import SearchTables

_MOST_WORDS = 60_000
"""Words of the guide that are looked at, the most used first: more than any guide of ours has."""

_LOADED_AT_ONCE = 2500
"""Words whose sounds are worked out in one step, some 5 ms."""

_LISTED = 12
_MOST_REMEMBERED = 2000
"""Words whose nearest ones are kept: while a text is typed, most of its words stay."""

_SHORTEST = 4
_END = 3
"""Letters of the end of a word that a misspelling may share with it."""
_SOUND_SHARE = 0.55
"""How much the sound counts against the spelling."""

_FIRST_LETTER = 0.4
"""What another first sound costs: people rarely miss the start of a word."""

_USED = 0.06
"""What a word ten times as common is preferred by."""

_RARE = 0.7
"""What a word costs that only lay words have."""

_ALIKE = 0.75
"""The least similarity of words that resemble each other."""

_SOUNDS = (
    ("[cstx][ei]?ous$", "sas"),
    ("[cst]i(?=o|a)", "s"),
    ("ph", "f"),
    ("gh", "g"),
    ("ck", "k"),
    ("tch", "ch"),
    ("sch", "sk"),
    ("c(?=[eiy])", "s"),
    ("[cq]", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("ae|oe|ea|ee|ie|ei", "e"),
    ("a[uw]", "a"),
    ("ou|oo", "o"),
    ("y", "i"),
    (r"(?<=[^aeiou\n])u?e$", ""),
    ("[aeiou]", "a"),
    ("rh", "r"),
    (r"(.)\1+", r"\1"),
    ("m?[ai]b$", "b"),
)
"""Spellings that sound alike, one after the other; at the end, -ab, -ib and -mab as patients hear them."""


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the guide that may have been meant."""

    word: str
    cost: float
    """About the number of letters that are wrong; smaller is nearer."""


class Spelling:
    """Finds the guide's nearest words; loads them at the first misspelling."""

    def __init__(self, tables: SearchTables, language: SearchLanguage) -> None:
        self._tables, self._language = tables, language
        self._heard_as = sounds if language.is_english else list
        self._words: dict[str, int] = {}
        self._sounds: dict[str, str] = {}
        self._by_ends: dict[tuple[str, int], tuple[list[str], list[str]]] = {}
        self._found: dict[tuple[str, bool], tuple[Near, ...]] = {}
        self._heard: dict[str, str] = {}
        """Word typed -> how it sounds."""

    def nearest(self, typed: str, most: int = 3, *, unfinished: bool = False) -> tuple[Near, ...]:
        """At most so many words, the nearest first; none if nothing is near enough for its length.

        `unfinished`: the starts of longer words count as well.
        """
        found = self._remembered(typed, unfinished=False)
        if not found and unfinished and len(typed) > _SHORTEST:
            found = self._remembered(typed, unfinished=True)
        return found[:most]

    def has(self, word: str) -> bool:
        """Whether it is one of the guide's words; False as well while none was loaded."""
        return word in self._words

    def _remembered(self, typed: str, *, unfinished: bool) -> tuple[Near, ...]:
        """What `_nearest` gives; danger and correction ask for the same words, one after the other."""
        if (typed, unfinished) not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[typed, unfinished] = self._nearest(typed, unfinished=unfinished)
        return self._found[typed, unfinished]

    def _nearest(self, typed: str, *, unfinished: bool) -> tuple[Near, ...]:
        """The near words, the nearest first; `unfinished`: those that only start like it."""
        room = allowed(len(typed))
        if room <= 0:
            return ()
        self._load()
        found = self._starts(typed, room) if unfinished else self._among(self._sounds, typed, room)
        best = sorted(found, key=lambda near: (near.cost, near.word))
        kept: dict[str, Near] = {}
        for near in best:
            kept.setdefault(self._language.stem(near.word), near)
        return tuple(kept.values())

    def alike(self, typed: str, most: int = 3) -> tuple[str, ...]:
        """Words of titles and terms that resemble this one, most alike first, for a query that found nothing.

        By the Jaro-Winkler similarity, for which the start of a word counts most.
        """
        from rapidfuzz import process  # noqa: PLC0415 - slow to load, and most people spell well
        from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415

        found = process.extract(
            typed, self._title_words, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, limit=most
        )
        return tuple(word for word, _, _ in found)

    @cached_property
    def _title_words(self) -> list[str]:
        """The words of titles and terms: read once, for a large guide has tens of thousands."""
        texts = self._tables.title_texts()
        return list(dict.fromkeys(word for text in texts for word in text.split() if len(word) >= _SHORTEST))

    def _among(self, sounds: dict[str, str], typed: str, room: float) -> list[Near]:
        """The near ones of `sounds`: word -> how it sounds."""
        from rapidfuzz import process  # noqa: PLC0415 - slow to load, and most people spell well
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        heard = self._sound(typed)
        reach = math.ceil(room) + 1
        words, heards = self._likely(sounds, typed, heard, reach)
        spelt = process.extract(typed, words, scorer=OSA.distance, score_cutoff=reach, limit=_LISTED)
        alike = process.extract(heard, heards, scorer=OSA.distance, score_cutoff=reach - 1, limit=_LISTED)
        by_hand = {words[at]: distance for _, distance, at in spelt}
        by_ear = {words[at]: distance for _, distance, at in alike}
        near = []
        for word in by_hand.keys() | by_ear.keys():
            hand = by_hand[word] if word in by_hand else OSA.distance(typed, word)
            ear = by_ear[word] if word in by_ear else OSA.distance(heard, sounds[word])
            cost = (1 - _SOUND_SHARE) * hand + _SOUND_SHARE * ear
            if cost <= room:
                cost += _FIRST_LETTER * (heard[:1] != sounds[word][:1] or _vowels_differ(typed[0], word[0]))
            if cost <= room:
                near.append(Near(word, cost + self._doubt(word)))
        return near

    def _sound(self, word: str) -> str:
        if word not in self._heard:
            self.hear((word,))
        return self._heard[word]

    def hear(self, words: Iterable[str]) -> None:
        """Work out together how some words sound whose nearest ones will be asked for."""
        new = [word for word in words if word not in self._heard]
        if len(self._heard) + len(new) > _MOST_REMEMBERED:
            self._heard.clear()
        if new:
            self._heard.update(zip(new, self._heard_as(new), strict=True))

    def _likely(
        self, sounds: dict[str, str], typed: str, heard: str, reach: int
    ) -> tuple[list[str], list[str]]:
        """Those of `sounds` that may be meant, and how they sound: they are of about the length.

        They share a start or an end with it, for hardly anybody misses both; none is `reach` letters longer
        or shorter: it would have to sound the same.  A word may stand there twice.
        """
        if sounds is not self._sounds:
            return list(sounds), list(sounds.values())
        words: list[str] = []
        heards: list[str] = []
        for key in sorted({typed[:1], typed[1:2], heard[:1], f"-{typed[-_END:]}"}):
            for length in range(len(typed) - reach + 1, len(typed) + reach):
                some = self._by_ends.get((key, length))
                if some:
                    words += some[0]
                    heards += some[1]
        return words, heards

    def _starts(self, typed: str, room: float) -> list[Near]:
        """Longer words whose start is near to what is typed so far."""
        starts: dict[str, str] = {}
        for word in self._words:
            if len(word) > len(typed) and word[0] == typed[0]:
                starts.setdefault(word[: len(typed)], word)
        heard = dict(zip(starts, self._heard_as(list(starts)), strict=True))
        near = self._among(heard, typed, min(room, 1.5))
        return [Near(starts[one.word], one.cost) for one in near]

    def _doubt(self, word: str) -> float:
        used = self._words.get(word, 1)
        return _RARE if not used else -_USED * math.log10(used)

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first misspelling, in steps of some 5 ms; done once."""
        if self._by_ends:
            return ()
        half = _LOADED_AT_ONCE
        return (
            self._load_library,
            self._load_words,
            lambda: self._load_sounds(0, half),
            lambda: self._load_sounds(half, None),
            self._load_ends,
        )

    def take_over(self, other: Spelling) -> None:
        """Use the words that another has loaded of the same guide; of what was typed it learns nothing."""
        if other._by_ends:
            self._words, self._sounds, self._by_ends = other._words, other._sounds, other._by_ends

    def _load(self) -> None:
        for step in self.loading():
            step()

    def _load_library(self) -> None:
        import rapidfuzz.distance  # noqa: F401, PLC0415 - slow to load, and most people spell well

    def _load_words(self) -> None:
        counts = self._tables.frequent_words(_SHORTEST, _MOST_WORDS)
        self._words = {word: count for word, count in counts.items() if not word[0].isdigit()}

    def _load_sounds(self, start: int, end: int | None) -> None:
        words = list(self._words)[start:end]
        self._sounds.update(zip(words, self._heard_as(words), strict=True))

    def _load_ends(self) -> None:
        by_ends: dict[tuple[str, int], tuple[list[str], list[str]]] = {}
        for word, heard in self._sounds.items():
            for key in {word[:1], heard[:1], f"-{word[-_END:]}"}:
                some = by_ends.setdefault((key, len(word)), ([], []))
                some[0].append(word)
                some[1].append(heard)
        self._by_ends = by_ends


def allowed(length: int) -> float:
    """The greatest cost for a word of so many letters: short words must be closer."""
    if length < _SHORTEST:
        return 0.0
    if length == _SHORTEST:
        return 1.0
    return 1.3 if length == _SHORTEST + 1 else min(3.2, 0.31 * length)


def _vowels_differ(one: str, other: str) -> bool:
    return one != other and {one, other} <= set("aeiou")


def sounds(words: list[str]) -> list[str]:
    """Each word as it is heard: what sounds alike is written alike.

    All at once, one to a line: a guide's five thousand words, each by itself, take a tenth of a second.
    """
    if not words:
        return []
    text = "\n".join(words)
    for pattern, written in _SOUNDS:
        text = re.sub(pattern, written, text, flags=re.MULTILINE)
    return text.split("\n")
