"""How much a text is like texts of danger: learned weights of its words, and of words that follow each other.

The beginning and the end of a text count as words beside the first and the last, and its length weighs
too: a bare name of a danger, or a question that begins with `what is`, tells by that.

The phrases of the lexicon are what somebody signed for; strangers say the same in ways that nobody foresaw.
The weights come from texts with a verdict (`python -m tests.relevance.fit_danger`), by logistic regression,
so that a sum above 0 is danger more likely than not.  They are whole tenths: a sum is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from kcdesk.guide.schema import DANGER_BIAS

HEARD = 0
"""From this many tenths on, a text without a phrase of the lexicon is taken for danger."""

SHORT, HEARD_SHORT = 6, 3
"""Words of a text that tell so little that they must weigh more."""

CALM = -20
"""Below this many, a text is not taken for danger, whatever phrase it has."""

WINDOW = 48
"""Words that are looked at together, at most: the sum of a longer text would tell of all else in it."""

BY_CLAUSES = 36
"""In a text of more words each clause is looked at by itself too, and danger must stand out."""

SENTENCE = 28
"""Words, at most, of a clause that is weighed as a text by itself in a long one; longer ones lack stops."""

FEW, MORE = 8, 24
"""Words that follow each other in a long text, or in such a clause of it, of which some must weigh much."""

SAID_AGAIN = 4
"""Words that follow each other and have been said before are not read again."""

_QUOTED = 12
"""Words of a text that are said to have been heard, at most."""

START, END = "^", "$"
"""Stand before the first word of a text and after the last; no word is written so."""

LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16)
"""Words from which on a text is of the next length."""


class Run(NamedTuple):
    """Words that follow each other, and what they weigh."""

    tenths: int
    start: int
    end: int
    """One past the last word."""


class Asked(NamedTuple):
    """How much, in tenths, a part of a long text must weigh: most of them have words that weigh something."""

    sentence: int = 20
    """What a clause weighs, as a text by itself, that is danger in a text of any length;"""
    few: int = 45
    """or of a clause without stops FEW words;"""
    each_word: int = 3
    """or MORE words of it for each word of the text over BY_CLAUSES,"""
    most: int = 50
    """and no more than this."""
    of_phrase: int = 30
    """What a phrase of the lexicon adds to what the words of its clause weigh."""


ASKED = Asked()
"""Chosen with `tests/relevance/fit_long_danger.py`, and by dangers put into posts (its README)."""

_NOTHING = -1000


class Part(NamedTuple):
    """What the clauses of a text weigh that weigh most: as texts by themselves, and those without stops."""

    sentence: int = _NOTHING
    few: int = _NOTHING
    more: int = _NOTHING

    def heavier(self, other: Part) -> Part:
        """The heavier of both in each."""
        return Part(*map(max, self, other))

    def is_plain(self, asked: Asked, added: int = 0) -> bool:
        """Whether it weighs so much that it is no chance, in a text of any length."""
        return self.sentence + added >= asked.sentence or self.few + added >= asked.few

    def is_enough(self, over: int, asked: Asked, added: int = 0) -> bool:
        """Whether it does in a text of so many words over BY_CLAUSES."""
        most = min(asked.each_word * over, asked.most)
        return self.is_plain(asked, added) or self.more + added >= most


class Standing(NamedTuple):
    """What tells whether danger stands out of a text."""

    words: int
    every: Part
    """Of all its clauses, and"""
    with_phrase: Part
    """of those with a phrase of the lexicon that counts."""

    def is_enough(self, asked: Asked = ASKED) -> bool:
        """Whether a part weighs enough; of a short text nothing is asked."""
        over = self.words - BY_CLAUSES
        return (
            over <= 0
            or self.every.is_enough(over, asked)
            or self.with_phrase.is_enough(over, asked, asked.of_phrase)
        )


class DangerLikeness:
    """Weighs runs of words."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        """`weights`: tenths by what `text_markers` gives, and by DANGER_BIAS."""
        self._weights, self._bias = weights, weights.get(DANGER_BIAS, 0)

    def tenths(self, words: Sequence[Collection[str]]) -> list[int]:
        """What each word of a clause adds: its own weight, and that of the pair with the word before.

        A word is the stems that it may be: as typed, and as corrected.
        """
        weights = self._weights
        found = []
        before: Collection[str] = ()
        for stems in words:  # as `_markers` has them, without a list for each word
            sum_of = 0
            for stem in stems:
                sum_of += weights.get(stem, 0)
                for first in before:
                    sum_of += weights.get(f"{first} {stem}", 0)
            found.append(sum_of)
            before = stems
        return found

    def joined(self, clauses: Iterable[tuple[Sequence[Collection[str]], Sequence[int]]]) -> list[int]:
        """What each word of a text adds, of the words of its clauses and what those add by themselves."""
        every: list[int] = []
        last: Collection[str] = (START,)
        for words, tenths in clauses:
            if words:
                at = len(every)
                every += tenths
                every[at] += self._sum(_pairs(last, words[0]))
                last = words[-1]
        if every:
            every[-1] += self._sum(_pairs(last, (END,)))
        return every

    def _sum(self, markers: Iterable[str]) -> int:
        return sum(self._weights.get(marker, 0) for marker in markers)

    def heaviest(self, tenths: Sequence[int], words: int = WINDOW) -> Run:
        """The run of so many words, or of all, that weighs most; with the bias and what the length weighs."""
        sums = [0, *accumulate(tenths)]
        width = min(words, len(tenths))
        runs = [after - before for before, after in zip(sums, sums[width:], strict=False)]
        most = max(runs)
        start = runs.index(most)
        always = self._bias + self._weights.get(length_marker(len(tenths)), 0)
        return Run(most + always, start, start + width)

    def is_plain(self, words: Sequence[Collection[str]], tenths: Sequence[int]) -> bool:
        """Whether danger stands out of a text, however long, by this clause with a phrase of danger."""
        return self.part(words, tenths, tenths).is_plain(ASKED, ASKED.of_phrase)

    def part(
        self, words: Sequence[Collection[str]], tenths: Sequence[int], first_said: Sequence[int]
    ) -> Part:
        """What a clause weighs; `first_said`: what those of its words weigh that were not said before."""
        if not first_said:
            return Part()
        if len(words) > SENTENCE:
            few, more = (self.heaviest(first_said, some).tenths for some in (FEW, MORE))
            return Part(few=few, more=more)
        return Part(self.heaviest(self.joined([(words, tenths)])).tenths)


def least_heard(words: int) -> int:
    """From how many tenths on a text of so many words, without a phrase, is taken for danger."""
    return HEARD_SHORT if words <= SHORT else HEARD


def said_first(words: Sequence[str]) -> Sequence[int]:
    """The numbers of a text's words, without runs of SAID_AGAIN words that have been said before."""
    runs = list(zip(*(words[start:] for start in range(SAID_AGAIN)), strict=False))
    if len(set(runs)) == len(runs):  # as in most texts
        return range(len(words))
    said: set[tuple[str, ...]] = set()
    again: set[int] = set()
    for at, run in enumerate(runs):
        if run in said:
            again.update(range(at, at + SAID_AGAIN))
        said.add(run)
    return [at for at in range(len(words)) if at not in again]


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


def text_markers(words: Sequence[Collection[str]]) -> Iterator[str]:
    """All that may have a weight in a text of at least one word."""
    yield length_marker(len(words))
    yield from _pairs((START,), words[0])
    for markers in _markers(words):
        yield from markers
    yield from _pairs(words[-1], (END,))


def length_marker(words: int) -> str:
    """What stands for the length of a text of so many words, one at least."""
    return f"#{max(length for length in LENGTHS if length <= words)}"


def _markers(words: Sequence[Collection[str]]) -> Iterator[list[str]]:
    """What may have a weight at each word: its stems, and each of the pairs with the word before."""
    before: Collection[str] = ()
    for stems in words:
        yield [*stems, *_pairs(before, stems)]
        before = stems


def _pairs(before: Collection[str], stems: Collection[str]) -> list[str]:
    return [f"{first} {second}" for first in before for second in stems]
