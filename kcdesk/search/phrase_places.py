"""Places of phrases in a clause: where the words of one stand near one another, in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

_SPREAD = 3
"""Other words, small ones aside, that may stand among the words of a phrase."""


class PhrasePlaces:
    """Finds phrases in one clause."""

    def __init__(self, words: Sequence[Collection[str]], counts: Sequence[bool]) -> None:
        """`words`: what each word of the clause may be, of the stems that phrases have.

        `counts`: whether it is more than a small word.
        """
        self._before = list(accumulate(counts, initial=0))
        """How many words that count stand before each."""
        self._at: dict[str, list[int]] = {}
        self._about: dict[str, int] = {}
        """Stem -> as the n-th bit, whether it stands where n words that count stand before."""
        for place, stems in enumerate(words):
            bit = 1 << self._before[place]
            for stem in stems:
                self._at.setdefault(stem, []).append(place)
                self._about[stem] = self._about.get(stem, 0) | bit
        self._words = words
        self._runs_at: dict[int, list[frozenset[int]]] = defaultdict(list)
        self._hidden: set[str] = set()
        """The stems of the words of harmless phrases."""
        self.walked = 0
        """How many times the places of a phrase were gone through one by one."""

    def hide(self, runs: Iterable[frozenset[int]]) -> None:
        """Pass over the words of harmless phrases from now on.

        `runs`: the places of the words of each; what was found nowhere before is found nowhere after.
        """
        for run in runs:
            for place in run:
                self._runs_at[place].append(run)
        for place in self._runs_at:
            self._hidden.update(self._words[place])

    def may_be_hidden(self, phrase: tuple[frozenset[str], ...]) -> bool:
        """Whether a harmless phrase has any of the words that the phrase may have."""
        return not all(map(self._hidden.isdisjoint, phrase))

    def spans(self, phrase: tuple[frozenset[str], ...]) -> Iterator[tuple[int, int]]:
        """(first word, one past the last) of the phrase, from each word on from which it is not far spread.

        `phrase`: for each of its words, the stems of which one must be there.
        """
        length, before = len(phrase), self._before
        room = length + _SPREAD if length > 1 else 1
        if not self._is_close(phrase, room):
            return
        self.walked += 1
        fitting = self._fitting(phrase)
        for number, (place, _) in enumerate(fitting[: len(fitting) - length + 1]):
            least = fitting[number + length - 1][0]
            # Most words that fit stand alone: where too few others are near, it is not there.
            if before[least] - before[place] < room and (end := self._end(fitting[number:], length, room)):
                yield place, end

    def _is_close(self, phrase: tuple[frozenset[str], ...], room: int) -> bool:
        """Whether each word of the phrase stands near its first, for most phrases of a long clause do not.

        Asked of all places of a word at once, as bits.
        """
        near = 0
        for stems in phrase:
            about = 0
            for stem in stems:
                about |= self._about.get(stem, 0)
            if not near:
                near = _spread(about, room - 1)
            if not near & about:
                return False
        return True

    def _end(self, fitting: Sequence[tuple[int, int]], length: int, room: int) -> int:
        """One past the last of a phrase of so many words that starts at the first that fits; 0 for none."""
        most = self._before[fitting[0][0]] + room
        missing = {(1 << length) - 1}
        for place, fits in fitting:
            if self._before[place] >= most:
                break
            # A word stands in one place of the phrase only.
            missing |= {some ^ bit for some in missing for bit in _bits(some & fits)}
            if 0 in missing:
                return place + 1
        return 0

    def _fitting(self, phrase: tuple[frozenset[str], ...]) -> list[tuple[int, int]]:
        """The words of the clause that may be one of the phrase, in order, each with its places, as bits.

        Without the words of harmless phrases, but of those that the phrase of danger has, and more.
        """
        found: dict[int, int] = {}
        for number, stems in enumerate(phrase):
            for stem in stems:
                for place in self._at.get(stem, ()):
                    found[place] = found.get(place, 0) | 1 << number
        if len(found) < len(phrase):
            return []
        hidden = {place for place in found.keys() & self._runs_at.keys() if self._hides(place, phrase, found)}
        return [one for one in sorted(found.items()) if one[0] not in hidden]

    def _hides(self, place: int, phrase: Sequence[object], found: dict[int, int]) -> bool:
        """Whether a harmless phrase that this word belongs to hides it from a phrase of danger."""
        return any(len(run) >= len(phrase) or not run <= found.keys() for run in self._runs_at[place])


def _bits(number: int) -> Iterable[int]:
    """Each bit that is set."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


def _spread(bits: int, most: int) -> int:
    """The bits that are set, and those at most so many places from one of them."""
    done = 0
    while done < most:
        step = min(done + 1, most - done)  # no more: at the first word one side alone is left
        bits |= bits << step | bits >> step
        done += step
    return bits
