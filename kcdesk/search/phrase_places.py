"""Places of phrases in a clause: where the words of one stand near one another, in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

_SPREAD = 3
"""Other words, small ones aside, that may stand among the words of a phrase."""


class PhrasePlaces:
    """Finds phrases in one clause; what it works out of a phrase is kept for its next place."""

    def __init__(
        self, words: Sequence[Collection[str]], counts: Sequence[bool], runs: Iterable[frozenset[int]]
    ) -> None:
        """`words`: what each word of the clause may be, of the stems that phrases have.

        `counts`: whether it is more than a small word.

        `runs`: the places of the words of each harmless phrase.
        """
        self._before = list(accumulate(counts, initial=0))
        """How many words that count stand before each."""
        self._at: dict[str, list[int]] = defaultdict(list)
        for place, stems in enumerate(words):
            for stem in stems:
                self._at[stem].append(place)
        self._runs_at: dict[int, list[frozenset[int]]] = defaultdict(list)
        for run in runs:
            for place in run:
                self._runs_at[place].append(run)
        self._fitting: dict[tuple[frozenset[str], ...], dict[int, int]] = {}

    def end(self, at: int, phrase: tuple[frozenset[str], ...]) -> int:
        """One past the last word of the phrase from the word `at` on; 0 if it is not there, or far spread.

        `phrase`: for each of its words, the stems of which one must be there.
        """
        fitting = self._fitting_of(phrase)
        if at not in fitting:
            return 0
        room = len(phrase) + _SPREAD if len(phrase) > 1 else 1
        missing = {(1 << len(phrase)) - 1}
        for place, fits in fitting.items():
            if place < at:
                continue
            if self._before[place] - self._before[at] >= room:
                return 0
            # A word stands in one place of the phrase only.
            missing |= {some ^ bit for some in missing for bit in _bits(some & fits)}
            if 0 in missing:
                return place + 1
        return 0

    def _fitting_of(self, phrase: tuple[frozenset[str], ...]) -> dict[int, int]:
        """The words of the clause that may be one of the phrase, in order -> its places, as bits.

        Without the words of harmless phrases, but of those that the phrase of danger has, and more.
        """
        if phrase not in self._fitting:
            found: dict[int, int] = {}
            for number, stems in enumerate(phrase):
                for stem in stems:
                    for place in self._at.get(stem, ()):
                        found[place] = found.get(place, 0) | 1 << number
            self._fitting[phrase] = {
                place: found[place]
                for place in sorted(found)
                if all(len(run) < len(phrase) and run <= found.keys() for run in self._runs_at.get(place, ()))
            }
        return self._fitting[phrase]


def _bits(number: int) -> Iterable[int]:
    """Each bit that is set."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest
