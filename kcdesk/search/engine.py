"""The search engine: from typed text to hits, a pure function of the text.

    text -> Query -> Interpretation -> topics by name, sections by words -> RankedTopic -> Hit

A topic whose title was typed goes first, then titles that start with what was typed, then lay words, brands
and terms, then the rest; words of danger put their topic before all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.search import snippet
from kcdesk.search.answer import Answer, Hit
from kcdesk.search.asked import Asked
from kcdesk.search.asking import words_asked
from kcdesk.search.danger import DangerReader
from kcdesk.search.highlighter import Highlighter
from kcdesk.search.interpretation import Interpretation
from kcdesk.search.names import Names
from kcdesk.search.passages import SAME_QUESTION, Passages
from kcdesk.search.query import LONGEST_TEXT, Query, parse
from kcdesk.search.query_expansion import Interpreter
from kcdesk.search.ranking import RankedTopic, Ranking
from kcdesk.search.schema import ALSO, TITLE
from kcdesk.search.search_language import search_language
from kcdesk.search.section_roles import Request, request_of, role_of
from kcdesk.search.sections import Sections
from kcdesk.search.tables import SearchTables, SectionRow
from kcdesk.search.term_weights import TermWeights
from kcdesk.search.tokens import composed, fold, split_words

_TELLING = 2.0
"""The weight from which a word says what is asked about."""

_STRONG = 4.0
"""The weight below which the only word that is known is too common to lead to an answer by itself."""

_WEAK_NAME = 0.4
"""A name of a lower score, such as a heading that shares a word, opens its place if nothing there answers."""

_WHOLE_NAME = 1.3
"""A title of this score leads to the top of its page, even if sections have the words too."""

_MOST_SNIPPETS = 1000
"""Snippets that are kept: while a text is typed, most of what is found stays."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a query was understood, and the evidence for each topic's place."""

    query: Query
    interpretation: Interpretation
    request: Request
    """The kind of answer that is asked for."""
    ranked: tuple[RankedTopic, ...]
    """Best first."""
    not_covered: str = ""
    """A subject that was asked about and that the guide says it does not cover; else empty."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that the guide does not have, if they are most of what was asked."""
        unknown = self.interpretation.unknown
        if not unknown or self.interpretation.danger:
            return ()
        known = [group.weight for group in self.interpretation.groups if group.weight >= _TELLING]
        weak = len(known) <= 1 and max(known, default=0.0) < _STRONG
        return unknown if weak or len(unknown) > len(known) else ()


class Engine:
    """Searches one open guide."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._language = search_language(pack.info.language)
        self._tables = tables = SearchTables(pack)
        weights = TermWeights(tables)
        self._interpreter = Interpreter(tables, weights, self._language)
        names = Names(tables, weights, self._language)
        self._snippets: dict[tuple[int, int], str] = {}
        self._ranking = Ranking(
            pack,
            names,
            Sections(tables, weights),
            Passages(tables, self._language, weights),
            Asked(tables, self._language),
        )

    @property
    def danger_reader(self) -> DangerReader:
        """What looks for words of danger."""
        return self._interpreter.danger_reader

    def search(self, text: str, limit: int = 20, *, literal: bool = False) -> Answer:
        """At most `limit` hits, best first; none for a text without words.

        `literal`: search for the words as typed, without correcting their spelling.
        """
        why = self.explain(text, limit, literal=literal)
        meant = why.interpretation
        heard = meant.danger.heard if meant.danger and self._pack.has_topic(meant.danger.topic) else ""
        hits = self._hits(why, Highlighter(meant.parts, self._language))
        if heard and why.query.is_long:  # words of a story would be marked between the signs of danger
            hits = (replace(hits[0], found_by=Highlighter.for_words((heard,), self._language)), *hits[1:])
        return Answer(
            text,
            hits,
            meant.corrected,
            heard=heard,
            suggestions=() if hits else self._interpreter.suggestions(parse(text)),
            unknown=why.unknown,
            not_covered=why.not_covered,
            respelt=meant.respelt,
        )

    def explain(self, text: str, limit: int = 20, *, literal: bool = False) -> Explanation:
        """The interpretation and the ranking of the same search."""
        query = self._with_asking(parse(text))
        request = request_of(query.asking or query.words)
        interpretation = self._interpreter.interpret(query, literal=literal, section_words=request.words)
        ranked = tuple(self._ranking.rank(query, interpretation, request, limit))
        not_covered = self._not_covered(interpretation, ranked)
        return Explanation(query, interpretation, request, ranked, not_covered)

    def renewed(self) -> Engine:
        """An engine of the same guide that knows nothing of what this one was asked.

        It has the guide's own words already: ninety thousand small objects, which take a tenth of a second.
        """
        other = Engine(self._pack)
        other._interpreter.take_over(self._interpreter)
        other._ranking.take_over(self._ranking)
        return other

    def loading(self) -> Sequence[Callable[[], object]]:
        """What the first search would do, to be done in advance, step by step."""
        return self._interpreter.loading()

    def loading_rest(self) -> Sequence[Callable[[], object]]:
        """What some later search would be the first to do, to be done in advance, step by step.

        For words that are misspelt, for words of danger, and for each page that is read.
        """
        return *self._interpreter.loading_spelling(), *self._ranking.loading()

    def warm_up(self) -> None:
        """Do all of that at once."""
        for step in (*self.loading(), *self.loading_rest()):
            step()

    def _not_covered(self, interpretation: Interpretation, ranked: tuple[RankedTopic, ...]) -> str:
        """The name of the page on what is not covered that was asked for whole, if no other page has it too.

        Empty for words of danger, and for a guide without such a page.
        """
        page = self._pack.roles.not_covered
        if not page or interpretation.danger:
            return ""
        names = {one.topic.id: one.name for one in ranked if one.name is not None}
        name = names.pop(page, None)
        if name is None or name.kind != ALSO:
            return ""
        terms = (term for group in interpretation.groups for term in group.terms)
        typed = {stem for term in terms for variant in term.variants for stem in variant.stems}
        subject = self._stems(name.text)
        is_covered = any(subject <= self._stems(other.text) <= typed for other in names.values())
        is_title = subject <= self._stems(self._pack.topic(page).title)
        return name.text if subject <= typed and not is_covered and not is_title else ""

    def _with_asking(self, query: Query) -> Query:
        """The query with what it asks, if it is long and tells more than that."""
        if not query.is_long:
            return query
        small = self._language.stop_words | self._language.fillers | self._language.weak_words
        return replace(query, asking=words_asked(fold(composed(query.text[:LONGEST_TEXT])), small))

    def _stems(self, text: str) -> set[str]:
        return set(map(self._language.stem, self._language.content_words(split_words(text))))

    def _hits(self, why: Explanation, highlighter: Highlighter) -> tuple[Hit, ...]:
        """What is shown of each topic; where it opens and what is said there is asked for at once."""
        titles = [composed(ranked.topic.title) for ranked in why.ranked]
        places = [
            _place(ranked, why.request, is_whole_title=highlighter.covers(title))
            for ranked, title in zip(why.ranked, titles, strict=True)
        ]
        sections = self._tables.sections_at(
            (ranked.topic.id, anchor)
            for ranked, (anchor, sentence) in zip(why.ranked, places, strict=True)
            if anchor or sentence is not None
        )
        opened = [
            sections.get((ranked.topic.id, anchor))
            for ranked, (anchor, _) in zip(why.ranked, places, strict=True)
        ]
        self._cut_snippets(
            (ranked.topic, section, sentence)
            for ranked, section, (_, sentence) in zip(why.ranked, opened, places, strict=True)
            if section is not None
        )
        return tuple(
            self._hit(ranked, title, section, sentence, highlighter)
            for ranked, title, section, (_, sentence) in zip(why.ranked, titles, opened, places, strict=True)
        )

    def _hit(
        self,
        ranked: RankedTopic,
        title: str,
        section: SectionRow | None,
        sentence: int | None,
        highlighter: Highlighter,
    ) -> Hit:
        topic = ranked.topic
        if section is None:
            shown = snippet.cut(composed(topic.summary))
        else:
            shown = self._snippets[section.id, sentence or 0]
        return Hit(
            topic=topic.id,
            anchor=section.anchor if section else "",
            section=section.title if section and section.anchor else "",
            title=title,
            path=tuple(above.title for above in self._pack.path(topic.id)[:-1]),
            snippet=shown,
            score=round(ranked.score, 3),
            found_by=highlighter,
        )

    def _cut_snippets(self, places: Iterable[tuple[Topic, SectionRow, int | None]]) -> None:
        """Keep for each place the sentence that answers, or the summary where no sentence does."""
        wanted = {(section.id, sentence or 0): topic for topic, section, sentence in places}
        new = [key for key in wanted if key not in self._snippets]
        if len(self._snippets) + len(new) > _MOST_SNIPPETS:
            self._snippets.clear()
            new = list(wanted)
        texts = self._tables.section_texts(section for section, _ in new)
        for section, sentence in new:
            line = snippet.one_line(composed(texts[section]))
            shown = snippet.cut(line, sentence) or composed(wanted[section, sentence].summary)
            self._snippets[section, sentence] = shown


def _place(ranked: RankedTopic, request: Request, *, is_whole_title: bool) -> tuple[str, int | None]:
    """(anchor, number of the sentence) to open; ('', None) for the top of the page and its summary."""
    name, passage = ranked.name, ranked.passage
    answering = passage if passage is not None and passage.score > 0 else None
    if name is not None and name.anchor and (name.score >= _WEAK_NAME or answering is None):
        return (
            name.anchor,
            passage.sentence if passage is not None and passage.anchor == name.anchor else None,
        )
    asked = passage is not None and (passage.role in request.roles or passage.likeness >= SAME_QUESTION)
    is_title = is_whole_title or (name is not None and name.kind == TITLE and name.score >= _WHOLE_NAME)
    if is_title and not asked:
        return "", None
    if answering is not None:
        return answering.anchor, answering.sentence
    if ranked.section is not None and request.weight(role_of(ranked.section.anchor, ranked.topic.kind)) > 0:
        return ranked.section.anchor, None
    return "", None
