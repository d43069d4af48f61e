"""The questions that one page answers, section by section: which section is asked for, and how like a text is
to the questions that are nearest to it.

A section is likeliest asked for whose questions have the words of a text more often than all of the page's
have them: a language model of each section, smoothed by that of the page (see `kcdesk.search.asked`).  How
like two questions are is the cosine of their words, each by its weight.
Source: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", Inf. Process. Manag.
24 (1988).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

_SMOOTHING = 8
"""Words that are added to each section's own: one with few questions knows little."""

_ELSEWHERE = 1
"""Questions of other pages that have a word: what stands in one question alone may be chance."""

_EVENNESS = 2.0
"""By how much the sums are divided before they become chances: words that stand together are not so many
pieces of evidence."""

_NEAREST = 2
"""Questions that are compared with a text, the nearest: one alone may be chance."""

_LEAST = 2
"""Words of a text that is compared: one word is like any short question that has it."""


class Text(NamedTuple):
    """What is compared with questions."""

    weights: Mapping[str, float]
    """Stem -> the square of its weight."""
    length: float
    """The square root of their sum."""

    @classmethod
    def of(cls, stems: Collection[str], weight: Callable[[str], float]) -> Text:
        """The text of some stems, whatever their order."""
        weights = {stem: weight(stem) ** 2 for stem in stems}
        return cls(weights, math.sqrt(sum(weights.values())))


class PageQuestions:
    """The questions of each section of one page, with the stems in which each stands."""

    def __init__(self, sections: Iterable[Sequence[frozenset[str]]], weight: Callable[[str], float]) -> None:
        """`sections`: of each in its order, the stems of each question; `weight`: what a stem weighs."""
        self._holding: dict[str, int] = {}
        """Stem -> the questions that have it, the n-th of the page as the n-th bit."""
        self._lengths: list[float] = []
        """Of each question, as `Text.length`."""
        self._sections: list[tuple[int, int]] = []
        """Of each section its questions, as bits, and how many words they have."""
        for questions in sections:
            start, words = len(self._lengths), 0
            for question in questions:
                text = Text.of(question, weight)
                bit = 1 << len(self._lengths)
                for stem in text.weights:
                    self._holding[stem] = self._holding.get(stem, 0) | bit
                words += len(text.weights)
                self._lengths.append(text.length)
            self._sections.append(((1 << len(self._lengths)) - (1 << start), words))
        self._words = sum(words for _, words in self._sections)

    def likeness(self, stems: Iterable[str]) -> Mapping[int, float]:
        """Place of a section -> the root of how likely it is asked for, 0 to 1; empty if no word tells."""
        sums: dict[int, float] = defaultdict(float)
        for held in filter(None, map(self._holding.get, stems)):
            everywhere = (held.bit_count() + _ELSEWHERE) / self._words
            for place, (own, words) in enumerate(self._sections):
                if held & own:
                    here = (held & own).bit_count() / (words + _SMOOTHING)
                    sums[place] += math.log1p(here / everywhere) / _EVENNESS
        most = max(sums.values(), default=0.0)
        chances = {place: math.exp(value - most) for place, value in sums.items()}
        total = sum(chances.values())
        return {place: math.sqrt(chance / total) for place, chance in chances.items()}

    def nearness(self, text: Text) -> float:
        """How like a text is to the questions nearest to it, 0 to 1."""
        if len(text.weights) < _LEAST:
            return 0.0
        shared: dict[int, float] = defaultdict(float)
        for stem, weight in text.weights.items():
            held = self._holding.get(stem, 0)
            while held:
                lowest = held & -held
                shared[lowest.bit_length() - 1] += weight
                held ^= lowest
        alike = (weight / self._lengths[number] for number, weight in shared.items() if weight)
        return sum(nlargest(_NEAREST, alike)) / _NEAREST / text.length if text.length else 0.0
