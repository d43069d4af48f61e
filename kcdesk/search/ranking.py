"""Ranking: one score a topic, from its name, its best section by BM25, its page, and what people ask."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import EASY_READ, TALK
from kcdesk.search.asked import Asked, likeliest
from kcdesk.search.danger import Danger
from kcdesk.search.interpretation import Interpretation
from kcdesk.search.names import NameMatch, Names
from kcdesk.search.page_questions import Text
from kcdesk.search.passages import Passage, Passages
from kcdesk.search.query import Query
from kcdesk.search.schema import ALSO, HEADING, TERM, TITLE
from kcdesk.search.section_roles import CALL, EMERGENCY, Request
from kcdesk.search.sections import SectionMatch, Sections, best_of_each
from kcdesk.search.tokens import fold, split_words

_SECTIONS_FOR_A_TOPIC = 8
"""Sections looked up for each topic to be returned: many may share one."""

_READ = 12
"""Topics whose whole pages are looked at, the best by name and text."""

_OPENED = 6
"""Topics whose best passage is looked for, the best of all."""

_BY_NAME_ALONE = 6
"""Topics found by name alone that are ranked, for each to be returned: the best by name."""

_OTHER_NAMES = frozenset((ALSO, TERM))
_WHOLE_OTHER = 0.85
"""The score from which on another name is all that was typed, or nearly so."""

_SURELY = 0.6
"""The likeness by what people ask from which a section is surely the one that is asked for."""

_MOST_OF_IT = 0.6
"""The share of a heading that another name must be to open there: "dying" is not "assisted dying"."""

_FOR_HELP = frozenset((CALL, EMERGENCY))
"""Sections that say in passing what else is a sign: whoever types "wind" did not ask when to ring."""

_FEW_SAY = 2
"""Sections, at most, that say another name in passing without the page being called so."""

_OF_LONG = 0.25
"""What the questions nearest to a long text count, against those nearest to a short one."""

_MANY, _OPENED_FOR_MANY, _READ_FOR_MANY = 5, 3, 8
"""Of a text with more words that tell something than this, fewer topics are read, and fewer opened."""


@dataclass(frozen=True, slots=True)
class RankingWeights:
    """What each piece of evidence counts; fitted by `tests/relevance/fit_weights.py`."""

    name: float = 3.0
    """A whole name."""
    text: float = 2.0
    """A section that has every word in the best of places."""
    about: float = 1.5
    """A page that is about every word."""
    coverage_power: float = 0.5
    """How steeply the text's score falls with the words that the section has not."""
    reference: float = 0.8
    """A page of the kind `reference` (lists of everything), against a page about one thing."""
    talk: float = 0.5
    """A page for a talk, against the full page that it has the gist of."""
    medicine: float = 1.15
    """A medicine found by name: a brand leads to it before the pairs and groups that it belongs to."""
    easy_read: float = 0.5
    """A page in Easy Read, against the full page that it has the gist of; nothing where it was asked for."""
    index: float = 0.9
    """A page that has pages below it, against one that has none."""
    part: float = 0.8
    """A part of the guide of whose name not all was typed: it stands in much that its pages answer."""
    asked: float = 3.0
    """A page that is surely the one that is asked for, by what people ask."""
    nearest: float = 2.5
    """A page of which what was typed is asked, word for word."""


@dataclass(frozen=True, slots=True)
class RankedTopic:
    """A topic that answers, with the evidence for it."""

    topic: Topic
    name: NameMatch | None
    """Its best name; None if none has any of the words."""
    section: SectionMatch | None
    """Its best section; None if none has enough of the words."""
    passage: Passage | None = None
    """Its best passage; None if it was not looked for."""
    aboutness: float = 0.0
    """How much its whole page is about the query, 0 to 1; 0 if it was not read."""
    likeness: float = 0.0
    """How like it is to what people ask of this page, 0 to 1."""
    nearness: float = 0.0
    """How like it is to the nearest of these questions, 0 to 1; 0 if its page was not read."""
    has_children: bool = False
    weights: RankingWeights = RankingWeights()

    @property
    def name_score(self) -> float:
        """The score of its name, 0 to about 4."""
        if self.name is None:
            return 0.0
        score = self.name.score * self.weights.name
        if self._is_part and self.name.score < 1:
            score *= self.weights.part
        if self.topic.kind == "reference" and self.name.anchor:
            return score * self.weights.reference
        if self.topic.kind == TALK and self.name.score < 1:
            return score * self.weights.talk
        return score * self.weights.medicine if self.topic.kind == "medicine" else score

    @property
    def text_score(self) -> float:
        """The score of its best section, 0 to 1: how well it answers, and how much of the query."""
        if self.section is None:
            return 0.0
        power = self.weights.coverage_power
        covered: float = self.section.coverage**power
        return min(self.section.rank, 1.0) * covered * self.weights.text * self._kind

    @property
    def about_score(self) -> float:
        """The score of its whole page, 0 to about 1."""
        return self.aboutness * self.weights.about * self._kind

    @property
    def asked_score(self) -> float:
        """The score of what people ask of it, 0 to 3."""
        return self.likeness * self.weights.asked

    @property
    def nearest_score(self) -> float:
        """The score of the questions that are nearest, 0 to 2.5."""
        return self.nearness * self.weights.nearest

    @property
    def _is_part(self) -> bool:
        return self.has_children and not self.topic.parent

    @property
    def _kind(self) -> float:
        if self.topic.kind == "reference":
            return self.weights.reference
        if self.topic.kind == TALK:
            return self.weights.talk
        return self.weights.index if self.has_children else 1.0

    @property
    def score(self) -> float:
        """Higher is better; comparable within one search."""
        by_questions = self.asked_score + self.nearest_score
        whole = self.name_score + self.text_score + self.about_score + by_questions
        return whole * self.weights.easy_read if self.topic.is_easy_read else whole


class Ranking:
    """Ranks the topics of one guide."""

    def __init__(
        self,
        pack: Pack,
        names: Names,
        sections: Sections,
        passages: Passages,
        asked: Asked,
        weights: RankingWeights | None = None,
    ) -> None:
        self._pack, self._names, self._sections, self._passages = pack, names, sections, passages
        self._asked = asked
        self._parents = pack.topics.parents
        self._weights = weights or RankingWeights()
        self._easy_read = [
            frozenset(split_words(topic.title))
            for topic in pack.topics.of_kind(EASY_READ)
            if not (topic.parent and pack.topic(topic.parent).is_easy_read)
        ]
        """What asks for pages in Easy Read: all words of the title that is at the top of them."""

    def rank(
        self, query: Query, interpretation: Interpretation, request: Request, most: int
    ) -> list[RankedTopic]:
        """At most so many topics, best first; words of danger put their topic before all others."""
        named = self._names.find(query, interpretation)
        best = best_of_each(self._sections.find(interpretation.groups, most * _SECTIONS_FOR_A_TOPIC))
        danger = interpretation.danger.topic if interpretation.danger else ""
        weights = self._weights_for(query)
        likely = _likely(named, best, most * _BY_NAME_ALONE)
        likeness = self._asked.likeness(query, interpretation)
        asked = dict.fromkeys(likeliest(likeness))
        if not (likely or best):
            asked = self._of_which_it_is_asked(asked, self._asked.telling(query, interpretation))
        topics = {**likely, **best, **asked, **({danger: None} if self._pack.has_topic(danger) else {})}
        self._pack.topics.load(topics)
        found = [
            self._ranked(topic, named.get(topic), best.get(topic), likeness.get(topic, 0.0), weights)
            for topic in topics
        ]
        scored = sorted((-one.score, one.topic.position, one) for one in found)
        is_long = len(interpretation.groups) > _MANY
        most_read = _READ_FOR_MANY if is_long else _READ
        self._passages.load(one.topic for _, _, one in scored[:most_read])
        text = self._passages.text(self._asked.stems(query, interpretation))
        read = [self._when_read(one, interpretation, text) for _, _, one in scored[:most_read]]
        scored[:most_read] = [(-one.score, one.topic.position, one) for one in read]
        scored.sort(key=lambda one: (one[2].topic.id != danger, -_names_it(one[2].name), *one[:2]))
        ranked = [one for _, _, one in scored[:most]]
        opened = _OPENED_FOR_MANY if is_long else _OPENED
        shown = [self._with_passage(one, interpretation, request, text) for one in ranked[:opened]]
        return (shown + ranked[opened:])[:most]

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before pages are looked at, step by step."""
        return self._passages.loading(self._pack.topics)

    def take_over(self, other: Ranking) -> None:
        """Use what another has read of the same guide, whatever was typed."""
        self._passages.take_over(other._passages)

    def _weights_for(self, query: Query) -> RankingWeights:
        """The weights, without the one against pages in Easy Read where the query asks for these.

        And with little of that of the nearest questions for a long text: so much is told beside what is asked
        that it is like none.
        """
        weights = self._weights
        if query.is_long:
            weights = replace(weights, nearest=weights.nearest * _OF_LONG)
        words = set(query.words)
        asked = any(title <= words for title in self._easy_read)
        return replace(weights, easy_read=1.0) if asked else weights

    def _ranked(
        self,
        topic: str,
        name: NameMatch | None,
        section: SectionMatch | None,
        likeness: float,
        weights: RankingWeights,
    ) -> RankedTopic:
        return RankedTopic(
            self._pack.topic(topic),
            name,
            section,
            None,
            likeness=likeness,
            has_children=topic in self._parents,
            weights=weights,
        )

    def _of_which_it_is_asked(self, topics: Iterable[str], stems: Collection[str]) -> dict[str, None]:
        """Of some topics those of which all of that is asked at once, though no page says any of it.

        Whatever was typed has small words that stand in what people ask.
        """
        self._pack.topics.load(topics)
        return dict.fromkeys(name for name in topics if self._passages.asks(self._pack.topic(name), stems))

    def _when_read(self, ranked: RankedTopic, interpretation: Interpretation, text: Text) -> RankedTopic:
        """The same topic with what its whole page tells."""
        about = self._passages.aboutness(ranked.topic, interpretation.groups)
        return replace(ranked, aboutness=about, nearness=self._passages.nearness(ranked.topic, text))

    def _with_passage(
        self, ranked: RankedTopic, interpretation: Interpretation, request: Request, text: Text
    ) -> RankedTopic:
        """The same topic with its best passage, to open."""
        passage = self._passages.best(ranked.topic, interpretation.groups, request, text)
        danger = interpretation.danger
        named = ranked.name.anchor if ranked.name else ""
        if ranked.name and named and not self._fits_danger(ranked.topic, named, danger):
            ranked = replace(ranked, name=ranked.name._replace(anchor=""))
        if passage is not None and not self._fits_danger(ranked.topic, passage.anchor, danger):
            return replace(ranked, passage=None, section=None)
        name = ranked.name
        if name and name.anchor and name.score < _WHOLE_OTHER and _gives_way(name, passage):
            name = name._replace(anchor="")  # more was typed: what it asks decides
            ranked = replace(ranked, name=name)
        if (
            name
            and passage
            and name.is_typed
            and name.kind in _OTHER_NAMES
            and passage.role not in request.roles
        ):
            return self._with_name(ranked, name, passage)
        return replace(ranked, passage=passage)

    def _with_name(self, ranked: RankedTopic, name: NameMatch, passage: Passage) -> RankedTopic:
        """A topic one of whose other names was typed, opened where a heading says it, or at its top.

        Other sections have that name in passing: what a medicine is called for short stands in what its
        trials found, and whoever types the name of a scan is not to be told of the brain.
        """
        if name.anchor:  # its author says where
            return replace(ranked, passage=passage)
        headed = list(filter(None, self._passages.headed(ranked.topic, name.text.split(), _MOST_OF_IT)))
        if headed:
            return replace(ranked, name=name._replace(anchor=headed[0]), passage=passage)
        if passage.role not in _FOR_HELP and passage.anchor in self._saying(ranked.topic, name):
            return replace(ranked, passage=passage)
        return replace(ranked, passage=None, section=None)

    def _saying(self, topic: Topic, name: NameMatch) -> Sequence[str]:
        """The anchors of the sections that say another name, if few do and it is not what the page is called.

        A medicine's is, unless it says more than its title: omeprazole with pazopanib.
        """
        words = set(name.text.split())
        if name.kind != ALSO or (topic.kind == "medicine" and words.isdisjoint(split_words(topic.title))):
            return ()
        said = self._passages.said(topic, words)
        return said if len(said) <= _FEW_SAY else ()

    def _fits_danger(self, topic: Topic, anchor: str, danger: Danger | None) -> bool:
        """Whether the page on danger may open at a section: one whose heading has all that was heard.

        At any other it opens at its top, where the signs are: "want to die" is no question about sepsis, in
        which people feel as if they might die, and a hot, swollen leg is no leg that feels odd.
        """
        if danger is None or topic.id != danger.topic:
            return True
        return anchor in self._passages.headed(topic, split_words(fold(danger.heard)))


def _gives_way(name: NameMatch, passage: Passage | None) -> bool:
    """Whether a name of which not all was typed, or more, is not to say where its page opens.

    Another name never is then, and a heading not where another section is surely the one that is asked for:
    "can I drink coffee" has most of "Can I drink alcohol?".
    """
    if name.kind == HEADING:
        return passage is not None and passage.asked >= _SURELY and passage.anchor != name.anchor
    return name.kind == ALSO


def _names_it(name: NameMatch | None) -> int:
    """2 for a title that was typed to the letter, 1 for another name that was, else 0.

    Whatever people ask of other pages, the one of that name goes first.
    """
    if name is None or not name.is_typed:
        return 0
    return {TITLE: 2, ALSO: 1}.get(name.kind, 0)


def _likely(
    named: Mapping[str, NameMatch], best: Collection[str], most: int
) -> Mapping[str, NameMatch] | dict[str, None]:
    """The topics found by name: of those found by nothing else at most so many, the best."""
    if len(named) <= most:
        return named
    alone = [(-match.score, topic) for topic, match in named.items() if topic not in best]
    return dict.fromkeys(topic for _, topic in nsmallest(most, alone))
