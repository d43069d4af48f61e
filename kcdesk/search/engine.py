"""Search: what was typed -> answers, a pure function of the text.

    text -> Query -> topics by name, sections by words -> one hit a topic, in order

A topic whose title was typed goes first, then titles that start so, then lay words, brands and
terms, then the rest by rank.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search import snippet
from kcdesk.search.marks import Marker
from kcdesk.search.names import Named, Names
from kcdesk.search.query import Query, parse
from kcdesk.search.sections import Found, Sections
from kcdesk.search.words import composed

_SECTIONS_FOR_A_HIT = 8
"""Sections asked for, for each hit wanted: hits are topics, and many sections may share one."""

_REFERENCE_SHARE = 0.5
"""What a page of the kind `reference` (lists of everything) counts for against a page about one thing."""

_NAMED, _SHARE, _MOST_RANK = 1000.0, 500.0, 400.0
"""Points for each step of a name's closeness, for all of a name typed, and at most for rank besides."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that answers, at its best section."""

    topic: str
    anchor: str
    """Of the section; empty for the top of the page."""
    section: str
    """The section's heading; empty for the top of the page."""
    title: str
    path: tuple[str, ...]
    """The titles above the topic, from the top of the tree."""
    snippet: str
    """Plain text around the words, about 160 letters at most."""
    marks: tuple[tuple[int, int], ...]
    """(start, end) of each matched word in the snippet."""
    title_marks: tuple[tuple[int, int], ...]
    """The same, in the title."""
    score: float
    """Higher is better; comparable within one answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found."""

    text: str
    """As typed."""
    hits: tuple[Hit, ...] = ()
    corrected: str = ""
    """What was searched for instead; empty if it was the text."""
    urgent: bool = False
    """Whether the text speaks of danger; then the first hit says when to get help."""
    words: tuple[str, ...] = ()
    """The words that were looked for, folded: what a page opened from here marks."""


class Engine:
    """Searches one open guide."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._names = Names(pack)
        self._sections = Sections(pack)

    def search(self, text: str, limit: int = 20, *, literal: bool = False) -> Answer:  # noqa: ARG002
        """The answers to what was typed, best first, at most `limit`; none for a text without words.

        `literal`: the words as typed, however they are spelt.
        """
        query = parse(text)
        telling = query.without_stop_words()
        marker = Marker(telling.parts)
        scored = self._scored(query, limit, marker)[:limit]
        hits = tuple(self._hit(topic, found, marker, score) for topic, found, score in scored)
        return Answer(text, hits, words=telling.words)

    def _scored(self, query: Query, limit: int, marker: Marker) -> list[tuple[Topic, Found | None, float]]:
        """(topic, its best section or None for its top, score), best first."""
        named = self._names.find(query)
        best = _best_of_each(self._sections.find(query, limit * _SECTIONS_FOR_A_HIT))
        scored = []
        for topic_id in {**named, **best}:
            topic = self._pack.topic(topic_id)
            found = best.get(topic_id)
            score = _score(topic, named.get(topic_id), found)
            scored.append((topic, self._place(topic, named.get(topic_id), found, marker), score))
        return sorted(scored, key=lambda one: (-one[2], one[0].position))

    def _place(self, topic: Topic, named: Named | None, found: Found | None, marker: Marker) -> Found | None:
        """A name leads to its own place; a section that adds nothing to the title, to the top."""
        if named is not None:
            return self._sections.at(topic.id, named.anchor) if named.anchor else None
        return None if marker.covers(composed(topic.title)) else found

    def _hit(self, topic: Topic, found: Found | None, marker: Marker, score: float) -> Hit:
        title = composed(topic.title)
        shown = snippet.cut(self._line(topic, found, marker), marker)
        return Hit(
            topic=topic.id,
            anchor=found.anchor if found else "",
            section=found.heading if found and found.anchor else "",
            title=title,
            path=tuple(above.title for above in self._pack.path(topic.id)[:-1]),
            snippet=shown,
            marks=marker.spans(shown),
            title_marks=marker.spans(title),
            score=round(score, 3),
        )

    def _line(self, topic: Topic, found: Found | None, marker: Marker) -> str:
        """What the snippet is cut from: the section's text, or the summary where that answers."""
        summary = composed(topic.summary)
        if found is None or (not found.anchor and marker.find(summary)):
            return summary
        rows = self._pack.rows("SELECT text FROM section WHERE id = ?", (found.section,))
        return snippet.one_line(composed(rows[0][0])) or summary


def _best_of_each(sections: Iterable[Found]) -> dict[str, Found]:
    """Topic id -> the first of its sections."""
    best: dict[str, Found] = {}
    for found in sections:
        best.setdefault(found.topic, found)
    return best


def _score(topic: Topic, named: Named | None, found: Found | None) -> float:
    rank = found.rank if found else 0.0
    if topic.kind == "reference":
        rank *= _REFERENCE_SHARE
    if named is None:
        return rank
    return _NAMED * named.closeness + _SHARE * named.share + min(rank, _MOST_RANK)
