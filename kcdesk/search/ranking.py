"""Ranking: one score a topic, from its name and its text."""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search.names import NameMatch, Names
from kcdesk.search.query import Query
from kcdesk.search.query_expansion import Interpretation
from kcdesk.search.sections import SectionMatch, Sections, best_of_each

_SECTIONS_FOR_A_TOPIC = 8
"""Sections looked up for each topic to be returned: many may share one."""

_REFERENCE_SHARE = 0.6
"""The weight of a page of the kind `reference` (lists of everything) against a page about one thing."""

_MEDICINE_SHARE = 1.1
"""A brand leads to its medicine before the pairs and groups that it belongs to."""

_NAME_SHARE, _TEXT_SHARE = 2.0, 1.0
"""The weights of a whole name and of a text that has every word in the best of places."""


@dataclass(frozen=True, slots=True)
class RankedTopic:
    """A topic that answers, with the evidence for it."""

    topic: Topic
    name: NameMatch | None
    """Its best name; None if none has any of the words."""
    section: SectionMatch | None
    """Its best section; None if none has enough of the words."""

    @property
    def name_score(self) -> float:
        """The score of its name, 0 to about 4."""
        if self.name is None:
            return 0.0
        score = self.name.score * _NAME_SHARE
        if self.topic.kind == "reference" and self.name.anchor:
            return score * _REFERENCE_SHARE
        return score * _MEDICINE_SHARE if self.topic.kind == "medicine" else score

    @property
    def text_score(self) -> float:
        """The score of its best section, 0 to 1: how well it answers, and how much of the query."""
        if self.section is None:
            return 0.0
        score = min(self.section.rank, 1.0) * self.section.coverage**2 * _TEXT_SHARE
        return score * _REFERENCE_SHARE if self.topic.kind == "reference" else score

    @property
    def score(self) -> float:
        """Higher is better; comparable within one search."""
        return self.name_score + self.text_score


class Ranking:
    """Ranks the topics of one guide."""

    def __init__(self, pack: Pack, names: Names, sections: Sections) -> None:
        self._pack, self._names, self._sections = pack, names, sections

    def rank(self, query: Query, interpretation: Interpretation, most: int) -> list[RankedTopic]:
        """At most so many topics, best first; words of danger put their topic before all others."""
        named = self._names.find(query, interpretation)
        best = best_of_each(self._sections.find(interpretation.groups, most * _SECTIONS_FOR_A_TOPIC))
        danger = interpretation.danger
        topics = {**named, **best, **({danger: None} if self._pack.has_topic(danger) else {})}
        ranked = [RankedTopic(self._pack.topic(one), named.get(one), best.get(one)) for one in topics]
        ranked.sort(key=lambda one: (one.topic.id != danger, -one.score, one.topic.position))
        return ranked[:most]
