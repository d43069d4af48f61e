"""Passages: which section of a topic answers, and which of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kcdesk.guide.model import Topic
from kcdesk.search.query_expansion import TermGroup, Variant
from kcdesk.search.section_roles import TIMES, Request, role_of
from kcdesk.search.tables import SearchTables

_MOST_REMEMBERED = 64
"""Topics whose stems are kept in memory."""

_HALF_ABOUT = 8
"""Sentences with a word that make a topic half about it."""


@dataclass(frozen=True, slots=True)
class PassageWeights:
    """What makes a section the one that answers."""

    sentence: float = 1.0
    """The best sentence with the one after it: the share of the query that it has."""
    section: float = 0.5
    """The whole section."""
    heading: float = 0.6
    fitting: float = 0.15
    """A time or a number in the best sentence, where one was asked for."""
    named: float = 0.35
    """The weight, for choosing a section, of words that are in the topic's title."""


class Passage(NamedTuple):
    """A section of a topic, and how well it answers."""

    anchor: str
    role: str
    score: float
    """Higher is better; comparable between topics."""
    coverage: float
    """The share of the query's weight that the section has, 0 to 1."""
    sentence: int
    """The number of its best sentence."""
    aboutness: float = 0.0
    """How much the topic is about the query, 0 to 1: by the number of its sentences that have each word."""


class _Section(NamedTuple):
    anchor: str
    role: str
    heading: frozenset[str]
    sentences: tuple[frozenset[str], ...]


class Passages:
    """Reads topics sentence by sentence, from stems written when the guide was built."""

    def __init__(self, tables: SearchTables, weights: PassageWeights | None = None) -> None:
        self._tables = tables
        self._weights = weights or PassageWeights()
        self._read: dict[str, tuple[_Section, ...]] = {}

    def rank(self, topic: Topic, groups: Sequence[TermGroup], request: Request) -> list[Passage]:
        """The sections of a topic, the one that answers best first."""
        sections = self._sections(topic)
        wanted = [group for group in groups if group.weight]
        if not wanted or not sections:
            return []
        title = sections[0].heading
        shares = [self._weights.named if _value(group, title) else 1.0 for group in wanted]
        if all(share < 1 for share in shares):
            shares = [1.0] * len(shares)
        total = sum(group.weight * share for group, share in zip(wanted, shares, strict=True))
        passages = [self._passage(section, wanted, shares, total, request) for section in sections]
        about = _aboutness(sections, wanted)
        passages.sort(key=lambda passage: -passage.score)
        return [passage._replace(aboutness=about) for passage in passages]

    def _passage(
        self,
        section: _Section,
        groups: Sequence[TermGroup],
        shares: Sequence[float],
        total: float,
        request: Request,
    ) -> Passage:
        own = self._weights
        values = [
            [share * _value(group, sentence) for sentence in section.sentences]
            for group, share in zip(groups, shares, strict=True)
        ]
        best, at = self._best_sentence(section, values, total, request)
        heading = sum(
            share * _value(group, section.heading) for group, share in zip(groups, shares, strict=True)
        )
        covered = sum(max(row, default=0.0) for row in values)
        score = own.sentence * best + (own.section * covered + own.heading * heading) / total
        weight = request.weight(section.role)
        plain = sum(
            max((_value(group, sentence) for sentence in section.sentences), default=0.0) for group in groups
        )
        return Passage(
            section.anchor, section.role, score * weight, plain / sum(group.weight for group in groups), at
        )

    def _best_sentence(
        self, section: _Section, values: list[list[float]], total: float, request: Request
    ) -> tuple[float, int]:
        """(share of the query, number) of the sentence that answers best, with the one after it."""
        best, at = 0.0, 0
        for number, stems in enumerate(section.sentences):
            here = sum(row[number] for row in values)
            if not here:
                continue
            after = number + 1 < len(section.sentences)
            both = sum(max(row[number], 0.6 * row[number + 1]) for row in values) if after else here
            fits = (request.wants_time and not stems.isdisjoint(TIMES)) or (
                request.wants_number and any(stem[0].isdigit() for stem in stems)
            )
            score = both / total + (self._weights.fitting if fits else 0.0)
            if score > best:
                best, at = score, number
        return best, at

    def _sections(self, topic: Topic) -> tuple[_Section, ...]:
        if topic.id not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            self._read[topic.id] = tuple(
                _Section(
                    anchor,
                    role_of(anchor, topic.kind),
                    frozenset(heading.split()),
                    tuple(frozenset(line.split()) for line in stems.split("\n")),
                )
                for anchor, heading, stems in self._tables.passages(topic.id)
            )
        return self._read[topic.id]


def _aboutness(sections: Sequence[_Section], groups: Sequence[TermGroup]) -> float:
    about = 0.0
    for group in groups:
        values = [_value(group, stems) for section in sections for stems in section.sentences]
        best, total = max(values, default=0.0), sum(values)
        if best:
            count = total / best
            about += best * count / (count + _HALF_ABOUT)
    return about / sum(group.weight for group in groups)


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
