"""The search engine: from typed text to hits, a pure function of the text.

    text -> Query -> Interpretation -> topics by name, sections by words -> RankedTopic -> Hit

A topic whose title was typed goes first, then titles that start with what was typed, then lay words, brands
and terms, then the rest; words of danger put their topic before all others.
"""

from __future__ import annotations

from dataclasses import dataclass

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search import snippet
from kcdesk.search.highlighter import Highlighter
from kcdesk.search.languages import search_language
from kcdesk.search.names import Names
from kcdesk.search.query import parse
from kcdesk.search.query_expansion import Interpretation, Interpreter
from kcdesk.search.ranking import RankedTopic, Ranking
from kcdesk.search.sections import SectionMatch, Sections
from kcdesk.search.tables import SearchTables
from kcdesk.search.tokens import composed

_WHOLE_NAME = 0.85
"""A name of this score leads to the top of its page, even if sections have the words too."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that answers, with its best section."""

    topic: str
    anchor: str
    """The section's anchor; empty for the top of the page."""
    section: str
    """The section's heading; empty for the top of the page."""
    title: str
    path: tuple[str, ...]
    """The titles above the topic, from the top of the tree."""
    snippet: str
    """Plain text around the words, about 160 letters at most."""
    highlights: tuple[tuple[int, int], ...]
    """(start, end) of each matched word in the snippet."""
    title_highlights: tuple[tuple[int, int], ...]
    """(start, end) of each matched word in the title."""
    score: float
    """Higher is better; comparable within one answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a search."""

    text: str
    """As typed."""
    hits: tuple[Hit, ...] = ()
    corrected: str = ""
    """The text with its spelling corrected, which was searched for instead; empty if nothing was."""
    urgent: bool = False
    """Whether the text speaks of danger; then the first hit says when to get help."""
    suggestions: tuple[str, ...] = ()
    """Words of the guide that resemble those typed, if nothing was found."""
    words: tuple[str, ...] = ()
    """The folded words that were looked for, to highlight on a page opened from a hit."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a query was understood, and the evidence for each topic's place."""

    interpretation: Interpretation
    ranked: tuple[RankedTopic, ...]
    """Best first."""


class Engine:
    """Searches one open guide."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._language = search_language(pack.info.language)
        tables = SearchTables(pack)
        self._interpreter = Interpreter(tables, self._language)
        self._sections = Sections(tables)
        self._ranking = Ranking(pack, Names(tables, self._language), self._sections)

    def search(self, text: str, limit: int = 20, *, literal: bool = False) -> Answer:
        """At most `limit` hits, best first; none for a text without words.

        `literal`: search for the words as typed, without correcting their spelling.
        """
        why = self.explain(text, limit, literal=literal)
        meant = why.interpretation
        highlighter = Highlighter(meant.parts, self._language)
        hits = tuple(self._hit(ranked, highlighter) for ranked in why.ranked)
        words = tuple(dict.fromkeys(word for part in meant.parts for word in part.words))
        suggestions = () if hits else self._interpreter.suggestions(parse(text))
        return Answer(text, hits, meant.corrected, bool(meant.danger), suggestions, words)

    def explain(self, text: str, limit: int = 20, *, literal: bool = False) -> Explanation:
        """The interpretation and the ranking of the same search."""
        query = parse(text)
        interpretation = self._interpreter.interpret(query, literal=literal)
        return Explanation(interpretation, tuple(self._ranking.rank(query, interpretation, limit)))

    def warm_up(self) -> None:
        """Load what the first misspelling needs, in advance."""
        self._interpreter.warm_up()

    def _place(self, ranked: RankedTopic, highlighter: Highlighter) -> SectionMatch | None:
        """The section to open; None for the top of the page."""
        name = ranked.name
        if name is not None and name.anchor:
            return self._sections.at(ranked.topic.id, name.anchor)
        if name is not None and name.score >= _WHOLE_NAME:
            return None
        return None if highlighter.covers(composed(ranked.topic.title)) else ranked.section

    def _hit(self, ranked: RankedTopic, highlighter: Highlighter) -> Hit:
        topic, section = ranked.topic, self._place(ranked, highlighter)
        title = composed(topic.title)
        shown = snippet.cut(self._line(topic, section, highlighter), highlighter)
        return Hit(
            topic=topic.id,
            anchor=section.anchor if section else "",
            section=section.heading if section and section.anchor else "",
            title=title,
            path=tuple(above.title for above in self._pack.path(topic.id)[:-1]),
            snippet=shown,
            highlights=highlighter.spans(shown),
            title_highlights=highlighter.spans(title),
            score=round(ranked.score, 3),
        )

    def _line(self, topic: Topic, section: SectionMatch | None, highlighter: Highlighter) -> str:
        """The line that the snippet is cut from: the section's text, or the summary if that has the words."""
        summary = composed(topic.summary)
        if section is None or (not section.anchor and highlighter.find(summary)):
            return summary
        return snippet.one_line(composed(self._sections.text(section))) or summary
