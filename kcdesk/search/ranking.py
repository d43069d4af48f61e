"""Which topics answer best: what each name and each text is worth."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search.names import Named, Names
from kcdesk.search.query import Query
from kcdesk.search.query_expansion import Interpretation
from kcdesk.search.sections import Found, Sections, best_of_each

_SECTIONS_FOR_A_TOPIC = 8
"""Sections asked for, for each topic wanted: many may share one."""

_REFERENCE_SHARE = 0.6
"""What a page of the kind `reference` (lists of everything) counts for against a page about one thing."""

_MEDICINE_SHARE = 1.1
"""A brand leads to its medicine before the pairs and groups that it belongs to."""

_NAME_SHARE, _TEXT_SHARE = 2.0, 1.0
"""What a whole name typed counts for, against a text that has every word in the best of places."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic that answers, and why."""

    topic: Topic
    named: Named | None
    """Its name that fits best; None if none does."""
    found: Found | None
    """Its section that answers best; None if none does."""

    @property
    def name_score(self) -> float:
        """What its name is worth, 0 to about 4."""
        if self.named is None:
            return 0.0
        score = self.named.score * _NAME_SHARE
        if self.topic.kind == "reference" and self.named.anchor:
            return score * _REFERENCE_SHARE
        return score * _MEDICINE_SHARE if self.topic.kind == "medicine" else score

    @property
    def text_score(self) -> float:
        """What its text is worth, 0 to 1: how well the best section answers, and how much of it."""
        if self.found is None:
            return 0.0
        score = min(self.found.rank, 1.0) * self.found.coverage**2 * _TEXT_SHARE
        return score * _REFERENCE_SHARE if self.topic.kind == "reference" else score

    @property
    def score(self) -> float:
        """Higher is better; comparable within one search."""
        return self.name_score + self.text_score


class Ranking:
    """Ranks the topics of one guide."""

    def __init__(self, pack: Pack, sections: Sections) -> None:
        self._pack = pack
        self._names = Names(pack)
        self._sections = sections

    def rank(self, query: Query, meant: Interpretation, most: int) -> list[Ranked]:
        """At most so many topics, best first; where there is danger, the topic for that before all."""
        named = self._names.find(query, meant.groups)
        best = best_of_each(self._sections.find(meant.groups, most * _SECTIONS_FOR_A_TOPIC))
        topics = {**named, **best, **({meant.danger: None} if self._pack.has_topic(meant.danger) else {})}
        ranked = [Ranked(self._pack.topic(one), named.get(one), best.get(one)) for one in topics]
        ranked.sort(key=lambda one: (one.topic.id != meant.danger, -one.score, one.topic.position))
        return ranked[:most]
