"""Search: what was typed -> answers, a pure function of the text.

    text -> Query -> topics by name, sections by words -> one hit a topic, in order

A topic whose title was typed goes first, then titles that start so, then lay words, brands and
terms, then the rest by rank.
"""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search import snippet
from kcdesk.search.marks import Marker
from kcdesk.search.names import Named, Names
from kcdesk.search.query import Query, parse
from kcdesk.search.sections import Found, Sections, best_of_each
from kcdesk.search.wanted import Interpretation, Interpreter
from kcdesk.search.words import composed

_SECTIONS_FOR_A_HIT = 8
"""Sections asked for, for each hit wanted: hits are topics, and many sections may share one."""

_REFERENCE_SHARE = 0.6
"""What a page of the kind `reference` (lists of everything) counts for against a page about one thing."""

_WHOLE_NAME = 0.85
"""A name that fits so well leads to the top of its page, whatever sections have the words too."""

_MEDICINE_SHARE = 1.1
"""A brand leads to its medicine before the pairs and groups that it belongs to."""

_NAME_SHARE, _TEXT_SHARE = 2.0, 1.0
"""What a whole name typed counts for, against a text that has every word in the best of places."""


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
        self._interpreter = Interpreter(pack)
        self._names = Names(pack)
        self._sections = Sections(pack)

    def search(self, text: str, limit: int = 20, *, literal: bool = False) -> Answer:
        """The answers to what was typed, best first, at most `limit`; none for a text without words.

        `literal`: the words as typed, however they are spelt.
        """
        query = parse(text)
        meant = self._interpreter.interpret(query, literal=literal)
        marker = Marker(meant.parts)
        scored = self._scored(query, meant, limit, marker)[:limit]
        hits = tuple(self._hit(topic, found, marker, score) for topic, found, score in scored)
        words = tuple(dict.fromkeys(word for part in meant.parts for word in part.words))
        return Answer(text, hits, meant.corrected, bool(meant.danger), words)

    def _scored(
        self, query: Query, meant: Interpretation, limit: int, marker: Marker
    ) -> list[tuple[Topic, Found | None, float]]:
        """(topic, its best section or None for its top, score), best first."""
        named = self._names.find(query, meant.groups)
        best = best_of_each(self._sections.find(meant.groups, limit * _SECTIONS_FOR_A_HIT))
        scored = []
        danger = {meant.danger: None} if self._pack.has_topic(meant.danger) else {}
        for topic_id in {**named, **best, **danger}:
            topic = self._pack.topic(topic_id)
            found = best.get(topic_id)
            score = _score(topic, named.get(topic_id), found)
            scored.append((topic, self._place(topic, named.get(topic_id), found, marker), score))
        return sorted(scored, key=lambda one: (one[0].id != meant.danger, -one[2], one[0].position))

    def _place(self, topic: Topic, named: Named | None, found: Found | None, marker: Marker) -> Found | None:
        """A name leads to its own place; a section that adds nothing to the title, to the top."""
        if named is not None and named.anchor:
            return self._sections.at(topic.id, named.anchor)
        if named is not None and named.score >= _WHOLE_NAME:
            return None
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


def _score(topic: Topic, named: Named | None, found: Found | None) -> float:
    text = min(found.rank, 1.0) * found.coverage**2 * _TEXT_SHARE if found else 0.0
    name = named.score * _NAME_SHARE if named else 0.0
    if topic.kind == "reference":
        text *= _REFERENCE_SHARE
        name *= _REFERENCE_SHARE if named and named.anchor else 1.0
    if topic.kind == "medicine":
        name *= _MEDICINE_SHARE
    return name + text
