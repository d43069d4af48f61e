"""Passages: which section of a topic answers, and which of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kcdesk.guide.model import Topic
from kcdesk.search.query_expansion import TermGroup, Variant
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.section_roles import TIMES, TOP, Request, role_of
from kcdesk.search.tables import SearchTables

_MOST_REMEMBERED = 200
"""Topics whose stems are kept in memory, some 50 kB each."""

SAME_QUESTION = 0.6
"""The likeness from which a heading asks what was asked, though no telling word is in it."""

_MOST_GROUPS = 8
"""Words, or phrases, of a text that a sentence is judged by, those that count most."""

_NEXT = 0.6
"""What words of the next sentence count."""

_NAMED = 0.6
"""What words of the topic's title count in a sentence that does not have them."""

_HALF_ABOUT = 8
"""Sentences with a word that make a topic half about it."""


@dataclass(frozen=True, slots=True)
class PassageWeights:
    """What makes a section the one that answers."""

    sentence: float = 1.0
    """The best sentence with the one after it: the share of the query that it has."""
    section: float = 0.5
    """The whole section."""
    heading: float = 1.0
    fitting: float = 0.15
    """A time or a number in the best sentence, where one was asked for."""
    question: float = 1.5
    """A heading that asks the same, small words and all."""
    named: float = 0.35
    """The weight, for choosing a section, of words that are in the topic's title."""


class Passage(NamedTuple):
    """A section of a topic, and how well it answers."""

    anchor: str
    role: str
    score: float
    """Higher is better; comparable between topics."""
    sentence: int
    """The number of its best sentence."""
    likeness: float = 0.0
    """How much its heading is the question that was typed, small words and all, 0 to 1."""


class _Section(NamedTuple):
    """A section, its sentences numbered through the page."""

    anchor: str
    role: str
    heading: frozenset[str]
    """Its stems without stop words."""
    question: frozenset[str]
    """Its stems with them."""
    first: int
    """The number of its first sentence."""
    end: int
    """One past the number of its last sentence."""


class _Page(NamedTuple):
    """A topic's sections, with the sentences in which each stem stands."""

    sections: tuple[_Section, ...]
    sentences: dict[str, int]
    """Stem -> its sentences, the n-th as the n-th bit."""

    def holding(self, variant: Variant) -> int:
        """The sentences that have a variant, as bits."""
        *first, last = variant.stems
        found = self.sentences.get(last, 0)
        if variant.prefix:
            start = variant.words[-1]
            for stem, held in self.sentences.items():
                if stem.startswith(start):
                    found |= held
        for stem in first:
            found &= self.sentences.get(stem, 0)
        return found


class Passages:
    """Reads topics sentence by sentence, from stems written when the guide was built."""

    def __init__(
        self, tables: SearchTables, language: SearchLanguage, weights: PassageWeights | None = None
    ) -> None:
        self._tables = tables
        self._stop_stems = frozenset(map(language.stem, language.stop_words))
        self._weights = weights or PassageWeights()
        self._read: dict[str, _Page] = {}

    def aboutness(self, topic: Topic, groups: Sequence[TermGroup]) -> float:
        """How much a topic is about a query, 0 to 1, by the number of its sentences that have each word."""
        total = sum(group.weight for group in groups)
        if not total:
            return 0.0
        page = self._page(topic)
        about = 0.0
        for group in groups:
            values = _values(page, group).values()
            best = max(values, default=0.0)
            if best:
                count = sum(values) / best
                about += best * count / (count + _HALF_ABOUT)
        return about / total

    def best(self, topic: Topic, groups: Sequence[TermGroup], request: Request) -> Passage | None:
        """The section of a topic that answers best, and its sentence; None if no section does."""
        page = self._page(topic)
        wanted = sorted((group for group in groups if group.weight), key=lambda group: -group.weight)[
            :_MOST_GROUPS
        ]
        if not wanted or not page.sections:
            return None
        title = page.sections[0].heading
        is_named = [_is_in_title(group, title) for group in wanted]
        shares = [self._weights.named if named else 1.0 for named in is_named]
        total = sum(group.weight * share for group, share in zip(wanted, shares, strict=True))
        headings = frozenset().union(*(section.heading for section in page.sections))
        weighed = [
            (group, share) for group, share in zip(wanted, shares, strict=True) if _value(group, headings)
        ]
        values = []
        for group, share, named in zip(wanted, shares, is_named, strict=True):
            found = {number: value * share for number, value in _values(page, group).items()}
            values.append((found, share * _NAMED * group.weight if named else 0.0))
        passages = [
            self._passage(page, section, weighed, values, total, request) for section in page.sections
        ]
        return max(passages, key=lambda passage: passage.score)

    def _passage(
        self,
        page: _Page,
        section: _Section,
        weighed: Sequence[tuple[TermGroup, float]],
        values: Sequence[tuple[dict[int, float], float]],
        total: float,
        request: Request,
    ) -> Passage:
        own = self._weights
        rows = [
            ([max(found.get(number, 0.0), least) for number in range(section.first, section.end + 1)], least)
            for found, least in values
            if least or any(section.first <= number < section.end for number in found)
        ]
        best, at = self._best_sentence(page, section, [row for row, _ in rows], total, request)
        covered = sum(max(row[:-1], default=0.0) for row, _ in rows)
        score = own.sentence * best + own.section * covered / total
        likeness = 0.0
        if section.role != TOP:
            heading = _heading_fit(section, weighed)
            score += own.heading * heading / total
            likeness = _likeness(request.stems, section.question)
            if heading or likeness >= SAME_QUESTION:
                score += own.question * likeness
        return Passage(section.anchor, section.role, score * request.weight(section.role), at, likeness)

    def _best_sentence(
        self, page: _Page, section: _Section, rows: Sequence[list[float]], total: float, request: Request
    ) -> tuple[float, int]:
        """(share of the query, number in the section) of the best sentence, with the one after it.

        The last value of each row is that of the sentence after the section, and does not count.
        """
        best, at = 0.0, 0
        fitting = _fitting(page, request)
        count = section.end - section.first
        for number in range(count):
            if number + 1 < count:
                here = sum(max(row[number], _NEXT * row[number + 1]) for row in rows)
            else:
                here = sum(row[number] for row in rows)
            score = here / total
            if score and fitting:
                score += self._weights.fitting * (fitting >> (section.first + number) & 1)
            if score > best:
                best, at = score, number
        return best, at

    def _page(self, topic: Topic) -> _Page:
        if topic.id not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            self._read[topic.id] = self._load(topic)
        return self._read[topic.id]

    def _load(self, topic: Topic) -> _Page:
        sections: list[_Section] = []
        holding: dict[str, int] = defaultdict(int)
        end = 0
        for anchor, heading, sentences in self._tables.passages(topic.id):
            first = end
            for line in sentences.split("\n"):
                for stem in line.split():
                    holding[stem] |= 1 << end
                end += 1
            asked = frozenset(heading.split())
            role = role_of(anchor, topic.kind)
            sections.append(_Section(anchor, role, asked - self._stop_stems, asked, first, end))
        return _Page(tuple(sections), dict(holding))


def _numbers(bits: int) -> Iterator[int]:
    """The places of the bits that are set, from 0."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _fitting(page: _Page, request: Request) -> int:
    """The sentences with a time or a number, where one was asked for, as bits."""
    found = 0
    if request.wants_time or request.wants_number:
        for stem, held in page.sentences.items():
            if (request.wants_time and stem in TIMES) or (request.wants_number and stem[0].isdigit()):
                found |= held
    return found


def _heading_fit(section: _Section, weighed: Sequence[tuple[TermGroup, float]]) -> float:
    """The weight of what the heading has of the query, times the share of the heading that was asked for."""
    if not section.heading:
        return 0.0
    values = [share * _value(group, section.heading) for group, share in weighed]
    matched = sum(1 for value in values if value)
    return sum(values) * min(1.0, (matched + 1) / (len(section.heading) + 1))


def _is_in_title(group: TermGroup, title: frozenset[str]) -> bool:
    """Whether the title has the words of a group or, if the guide has none of them, what they mean."""
    variants = [variant for term in group.terms for variant in term.variants] or list(group.meanings)
    return any(_holds(variant, title) for variant in variants)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _values(page: _Page, group: TermGroup) -> dict[int, float]:
    """Sentence -> how much of a group's weight it has; sentences with none of it are left out."""
    values: dict[int, float] = {}
    for term in group.terms:
        own: dict[int, float] = {}
        for variant in term.variants:  # the heaviest first
            weight = term.weight * variant.weight
            for number in _numbers(page.holding(variant)):
                own.setdefault(number, weight)
        for number, weight in own.items():
            values[number] = values.get(number, 0.0) + weight
    for variant in group.meanings:
        weight = group.weight * variant.weight
        for number in _numbers(page.holding(variant)):
            values[number] = max(weight, values.get(number, 0.0))
    return values


def _value(group: TermGroup, stems: frozenset[str]) -> float:
    """How much of a group's weight stands among these stems."""
    value = 0.0
    for term in group.terms:
        for variant in term.variants:
            if _holds(variant, stems):
                value += term.weight * variant.weight
                break
    for variant in group.meanings:
        if value < group.weight * variant.weight and _holds(variant, stems):
            value = group.weight * variant.weight
    return value


def _holds(variant: Variant, stems: frozenset[str]) -> bool:
    *first, last = variant.stems
    if not stems.issuperset(first):
        return False
    return last in stems or (variant.prefix and any(stem.startswith(variant.words[-1]) for stem in stems))
