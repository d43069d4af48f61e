"""Search: what was typed -> answers, a pure function of the text.

    text -> Query -> Interpretation -> topics by name, sections by words -> Ranked -> Hit, in order

A topic whose title was typed goes first, then titles that start so, then lay words, brands and
terms, then the rest; words of danger put the topic for them before all.
"""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search import snippet
from kcdesk.search.highlighter import Marker
from kcdesk.search.query import parse
from kcdesk.search.query_expansion import Interpretation, Interpreter
from kcdesk.search.ranking import Ranked, Ranking
from kcdesk.search.sections import Found, Sections
from kcdesk.search.tokens import composed

_WHOLE_NAME = 0.85
"""A name that fits so well leads to the top of its page, whatever sections have the words too."""


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
    like: tuple[str, ...] = ()
    """Words of the guide a little like those typed, where nothing was found."""
    words: tuple[str, ...] = ()
    """The words that were looked for, folded: what a page opened from here marks."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a search found what it found."""

    meant: Interpretation
    ranked: tuple[Ranked, ...]
    """Best first."""


class Engine:
    """Searches one open guide."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._interpreter = Interpreter(pack)
        self._sections = Sections(pack)
        self._ranking = Ranking(pack, self._sections)

    def search(self, text: str, limit: int = 20, *, literal: bool = False) -> Answer:
        """The answers to what was typed, best first, at most `limit`; none for a text without words.

        `literal`: the words as typed, however they are spelt.
        """
        why = self.explain(text, limit, literal=literal)
        marker = Marker(why.meant.parts)
        hits = tuple(self._hit(ranked, marker) for ranked in why.ranked)
        words = tuple(dict.fromkeys(word for part in why.meant.parts for word in part.words))
        like = () if hits else self._interpreter.like(parse(text))
        return Answer(text, hits, why.meant.corrected, bool(why.meant.danger), like, words)

    def explain(self, text: str, limit: int = 20, *, literal: bool = False) -> Explanation:
        """What the same search understands, and what each topic's place rests on."""
        query = parse(text)
        meant = self._interpreter.interpret(query, literal=literal)
        return Explanation(meant, tuple(self._ranking.rank(query, meant, limit)))

    def warm_up(self) -> None:
        """Load what the first misspelling needs, so that it need not wait."""
        self._interpreter.warm_up()

    def _place(self, ranked: Ranked, marker: Marker) -> Found | None:
        """A name leads to its own place; a section that adds nothing to the title, to the top."""
        named = ranked.named
        if named is not None and named.anchor:
            return self._sections.at(ranked.topic.id, named.anchor)
        if named is not None and named.score >= _WHOLE_NAME:
            return None
        return None if marker.covers(composed(ranked.topic.title)) else ranked.found

    def _hit(self, ranked: Ranked, marker: Marker) -> Hit:
        topic, found = ranked.topic, self._place(ranked, marker)
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
            score=round(ranked.score, 3),
        )

    def _line(self, topic: Topic, found: Found | None, marker: Marker) -> str:
        """What the snippet is cut from: the section's text, or the summary where that answers."""
        summary = composed(topic.summary)
        if found is None or (not found.anchor and marker.find(summary)):
            return summary
        rows = self._pack.rows("SELECT text FROM section WHERE id = ?", (found.section,))
        return snippet.one_line(composed(rows[0][0])) or summary
