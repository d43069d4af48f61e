"""How much a text is like texts of danger: learned weights of its words, and of words that follow each other.

The phrases of the lexicon are what somebody signed for; strangers say the same in ways that nobody foresaw.
The weights come from texts with a verdict (`python -m tests.relevance.fit_danger`), by logistic regression,
so that a sum above 0 is danger more likely than not.  They are whole tenths: a sum is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from kcdesk.guide.schema import DANGER_BIAS

HEARD = 13
"""From this many tenths on, a text without a phrase of the lexicon is taken for danger."""

CALM = -20
"""Below this many, a text is not taken for danger, whatever phrase it has."""

WINDOW = 24
"""Words that are looked at together, at most: the sum of a longer text would tell of all else in it."""

_QUOTED = 12
"""Words of a text that are said to have been heard, at most."""


class Run(NamedTuple):
    """Words that follow each other, and what they weigh."""

    tenths: int
    start: int
    end: int
    """One past the last word."""


class DangerLikeness:
    """Weighs runs of words."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        """`weights`: tenths by the stem of a word, by two stems with a blank between, and by DANGER_BIAS."""
        self._weights, self._bias = weights, weights.get(DANGER_BIAS, 0)

    def tenths(self, words: Sequence[Collection[str]]) -> list[int]:
        """What each word adds: its own weight, and that of the pair with the word before.

        A word is the stems that it may be: as typed, and as corrected.
        """
        return [
            sum(self._weights.get(marker, 0) for marker in markers) for markers in likeness_markers(words)
        ]

    def heaviest(self, tenths: Sequence[int]) -> Run:
        """The run of WINDOW words, or the whole of fewer, that weighs most, with the bias."""
        sums = [0, *accumulate(tenths)]
        width = min(WINDOW, len(tenths))
        runs = [after - before for before, after in zip(sums, sums[width:], strict=False)]
        most = max(runs)
        start = runs.index(most)
        return Run(most + self._bias, start, start + width)


def told(tenths: Sequence[int], run: Run) -> range:
    """What a person is told was heard: a short run whole, of a longer one the few words that tell most."""
    if run.end - run.start <= _QUOTED:
        return range(run.start, run.end)
    last = run.end - _QUOTED
    start = max(range(run.start, last + 1), key=lambda at: sum(tenths[at : at + _QUOTED]))
    end = start + _QUOTED
    while end - start > 1 and tenths[start] <= 0:
        start += 1
    while end - start > 1 and tenths[end - 1] <= 0:
        end -= 1
    return range(start, end)


def likeness_markers(words: Sequence[Collection[str]]) -> Iterator[list[str]]:
    """What may have a weight at each word: its stems, and each of the pairs with the word before."""
    before: Collection[str] = ()
    for stems in words:
        yield [*stems, *(f"{first} {second}" for first in before for second in stems)]
        before = stems
