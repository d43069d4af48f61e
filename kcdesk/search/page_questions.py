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
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from kcdesk.search.chances import roots_of_chances

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
        holding: dict[str, list[int]] = defaultdict(list)
        self._lengths: list[float] = []
        """Of each question, as `Text.length`."""
        self._places: list[int] = []
        """Of each question, the place of its section."""
        self._words: list[int] = []
        """Of each section, how many words its questions have."""
        for place, questions in enumerate(sections):
            for question in questions:
                for stem in question:
                    holding[stem].append(len(self._places))
                self._lengths.append(Text.of(question, weight).length)
                self._places.append(place)
            self._words.append(sum(map(len, questions)))
        self._holding = {stem: tuple(numbers) for stem, numbers in holding.items()}
        """Stem -> the numbers of the questions that have it."""
        self._all_words = sum(self._words)

    def likeness(self, stems: Iterable[str]) -> Mapping[int, float]:
        """Place of a section -> the root of how likely it is asked for, 0 to 1; empty if no word tells."""
        sums: dict[int, float] = defaultdict(float)
        for held in filter(None, map(self._holding.get, stems)):
            everywhere = (len(held) + _ELSEWHERE) / self._all_words
            for place, count in Counter(map(self._places.__getitem__, held)).items():
                here = count / (self._words[place] + _SMOOTHING)
                sums[place] += math.log1p(here / everywhere) / _EVENNESS
        return roots_of_chances(sums)

    def has(self, stems: Iterable[str]) -> bool:
        """Whether one question has all of these, of which there is one at least."""
        held = [frozenset(self._holding.get(stem, ())) for stem in stems]
        return bool(held) and bool(frozenset.intersection(*held))

    def nearness(self, text: Text) -> float:
        """How like a text is to the questions nearest to it, 0 to 1."""
        if len(text.weights) < _LEAST:
            return 0.0
        shared: dict[int, float] = defaultdict(float)
        for stem, weight in text.weights.items():
            for number in self._holding.get(stem, ()):
                shared[number] += weight
        alike = sorted(weight / self._lengths[number] for number, weight in shared.items() if weight)
        return sum(alike[-_NEAREST:]) / _NEAREST / text.length if alike else 0.0
