"""Passages: which section of a topic answers, and which of its sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial, reduce
from operator import and_
from typing import NamedTuple

from kcdesk.guide.model import Topic
from kcdesk.search.interpretation import TermGroup, Variant
from kcdesk.search.page_questions import PageQuestions, Text
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.section_roles import QUESTIONS, TIMES, TOP, Request, role_of
from kcdesk.search.tables import PassageRow, SearchTables
from kcdesk.search.term_weights import TermWeights

_MOST_REMEMBERED = 200
"""Topics whose stems are kept in memory, some 25 kB each."""

_READ_AT_ONCE = 4
"""Topics in a step of what is read in advance."""

SAME_QUESTION = 0.6
"""The likeness from which a heading asks what was asked, though no telling word is in it."""

_NEXT = 0.6
"""What words of the next sentence count."""

_NAMED = 0.6
"""What words of the topic's title count in a sentence that does not have them."""

_LIKELY = 0.3
"""The likeness from which a section may be the one that is asked for, though no word of the text is in it."""

_ROUNDING = 1e-9
"""What the score of a section may be off."""

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
    requested: float = 0.15
    """A section of a role that was asked for, whatever words it has."""
    called: float = 1.5
    """Another name of the topic that stands in the query, and that its author says opens the section."""
    asked: float = 2.0
    """A section that is surely the one that is asked for, by what people ask of each."""


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
    asked: float = 0.0
    """See `PageQuestions.likeness`."""


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
    called: Sequence[frozenset[str]] = ()
    """The stems, without stop words, of each name of the topic that opens here."""

    def among(self, sentences: int) -> int:
        """Which of its sentences are among some of the page's, the n-th of its own as the n-th bit."""
        return (sentences >> self.first) & ((1 << self.end - self.first) - 1)


class _Page:
    """A topic's sections, with the sentences in which each stem stands.

    What few questions need of it is worked out when one does.
    """

    def __init__(
        self, sections: Sequence[_Section], sentences: Mapping[str, int], questions: PageQuestions
    ) -> None:
        self.sections, self.questions = sections, questions
        self.sentences = sentences
        """Stem -> its sentences, the n-th as the n-th bit."""
        self.firsts = [section.first for section in sections]
        """The number of each section's first sentence."""
        self.headings: frozenset[str] = frozenset().union(*(section.heading for section in sections))
        """The stems of every heading, without stop words."""
        longest = max((len(section.question) for section in sections), default=0)
        self.most_asked = longest * (2 - SAME_QUESTION) / SAME_QUESTION
        """Stems of a text that one of its headings may be the question of, at most."""

    @cached_property
    def headed(self) -> Mapping[str, Sequence[int]]:
        """Stem -> the places of the sections whose heading has it, without stop words."""
        return _places(section.heading for section in self.sections)

    @cached_property
    def asking(self) -> Mapping[str, Sequence[int]]:
        """The same with stop words."""
        return _places(section.question for section in self.sections)

    @cached_property
    def stems(self) -> Sequence[str]:
        """Every stem, sorted: those of one beginning stand together."""
        return sorted(self.sentences)

    @cached_property
    def times(self) -> int:
        """The sentences with a word that tells how long or how often, as bits."""
        return self._with(lambda stem: stem in TIMES)

    @cached_property
    def numbers(self) -> int:
        """The sentences with a number, as bits."""
        return self._with(lambda stem: stem[0].isdigit())

    def _with(self, tells: Callable[[str], bool]) -> int:
        found = 0
        for stem, held in self.sentences.items():
            if tells(stem):
                found |= held
        return found

    def holding(self, variant: Variant) -> int:
        """The sentences that have a variant, as bits."""
        stems = variant.stems
        found = self.sentences.get(stems[-1], 0)
        if variant.prefix:
            start = variant.words[-1]
            for at in range(bisect_left(self.stems, start), len(self.stems)):
                if not self.stems[at].startswith(start):
                    break
                found |= self.sentences[self.stems[at]]
        if len(stems) > 1:
            for stem in stems[:-1]:
                found &= self.sentences.get(stem, 0)
        return found

    def fitting(self, request: Request) -> int:
        """The sentences with a time or a number, where one was asked for, as bits."""
        return (self.times if request.wants_time else 0) | (self.numbers if request.wants_number else 0)


class Passages:
    """Reads topics sentence by sentence, from stems written when the guide was built."""

    def __init__(
        self,
        tables: SearchTables,
        language: SearchLanguage,
        term_weights: TermWeights,
        weights: PassageWeights | None = None,
    ) -> None:
        self._tables, self._stem, self._term_weights = tables, language.stem, term_weights
        self._stop_stems = frozenset(map(language.stem, language.stop_words))
        self._weights = weights or PassageWeights()
        self._read: dict[str, _Page] = {}
        self._has_all = False
        self._stems: dict[str, str] = {}
        """Stem -> itself, the same text for all pages: a third of what they take."""
        self._called: Mapping[tuple[str, str], Sequence[frozenset[str]]] | None = None
        """(topic, anchor) -> what `_Section.called` has; None until a page is read."""
        self._groups: Sequence[TermGroup] = ()
        self._valued: dict[tuple[str, int], dict[int, float]] = {}
        """(topic, place among the groups) -> what its sentences have of the group: it is asked for twice."""

    def aboutness(self, topic: Topic, groups: Sequence[TermGroup]) -> float:
        """How much a topic is about a query, 0 to 1, by the number of its sentences that have each word."""
        total = sum(group.weight for group in groups)
        if not total:
            return 0.0
        page = self._page(topic)
        about = 0.0
        for at in range(len(groups)):
            values = self._values(topic, page, groups, at).values()
            best = max(values, default=0.0)
            if best:
                count = sum(values) / best
                about += best * count / (count + _HALF_ABOUT)
        return about / total

    def text(self, stems: Collection[str]) -> Text:
        """Stems of what was typed, to be compared with what people ask."""
        self._term_weights.load(stems)
        return Text.of(stems, self._term_weights.weight)

    def nearness(self, topic: Topic, text: Text) -> float:
        """How like a text is to the nearest of what people ask of a topic, 0 to 1."""
        return self._page(topic).questions.nearness(text)

    def asks(self, topic: Topic, stems: Collection[str]) -> bool:
        """Whether one of the questions that people ask of a topic has all of these stems."""
        return self._page(topic).questions.has(stems)

    def best(self, topic: Topic, groups: Sequence[TermGroup], request: Request, text: Text) -> Passage | None:
        """The section of a topic that answers best, and its sentence; None if no section does."""
        page = self._page(topic)
        order = sorted(
            (at for at, group in enumerate(groups) if group.weight), key=lambda at: -groups[at].weight
        )
        wanted = [groups[at] for at in order]
        if not page.sections:
            return None
        if not wanted:
            return _likeliest(page, text)
        title = page.sections[0].heading
        is_named = [_is_in_title(group, title) for group in wanted]
        shares = [self._weights.named if named else 1.0 for named in is_named]
        total = sum(group.weight * share for group, share in zip(wanted, shares, strict=True))
        weighed = [
            (group, share)
            for group, share in zip(wanted, shares, strict=True)
            if _value(group, page.headings)
        ]
        heads = _Heads(weighed, page)
        values = []
        for at, share, named in zip(order, shares, is_named, strict=True):
            found = self._values(topic, page, groups, at)
            least = share * _NAMED * groups[at].weight if named else 0.0
            values.append(_Found({number: value * share for number, value in found.items()}, least, page))
        called = _called(page, wanted)
        likely = page.questions.likeness(text.weights)
        asked = _Asked(heads, values, total, request, page.fitting(request), called, likely)
        best: Passage | None = None
        for place in _answering(page, asked):
            passage = self._passage(place, page.sections[place], asked, best.score if best else -1.0)
            if passage is not None:
                best = passage
        return best

    def headed(self, topic: Topic, words: Iterable[str], least: float = 0.0) -> Sequence[str]:
        """The anchors of the sections whose heading has all of these folded words, small ones too.

        `least`: the share of what a heading says that they must be, without small words.
        """
        stems = set(map(self._stem, words))
        return [
            section.anchor
            for section in self._page(topic).sections
            if stems and stems <= section.question
            if len(stems & section.heading) >= least * len(section.heading)
        ]

    def said(self, topic: Topic, words: Iterable[str]) -> Sequence[str]:
        """The anchors of the sections with a sentence that has all of these folded words.

        But small ones, and those of the title; none where nothing is left.
        """
        page = self._page(topic)
        stems = set(map(self._stem, words)) - self._stop_stems - page.sections[0].heading
        if not stems:
            return []
        held = reduce(and_, (page.sentences.get(stem, 0) for stem in stems))
        return [section.anchor for section in page.sections if section.among(held)]

    def _passage(self, place: int, section: _Section, asked: _Asked, above: float) -> Passage | None:
        """What a section answers; None unless its score is above that of another, below 0 for none yet."""
        own, role = self._weights, section.role
        there = [found for found in asked.values if found.least or place in found.places]
        covered = sum(found.most_in(place) for found in there) if section.end > section.first else 0.0
        score = own.section * covered / asked.total
        likeness = 0.0
        if role != TOP:
            heading = asked.heads.fit(place, section)
            score += own.heading * heading / asked.total
            likeness = _likeness(asked.request.stems, section.question)
            if heading or likeness >= SAME_QUESTION:
                score += own.question * likeness
            score += own.called * asked.called.get(place, 0.0)
        if role in asked.request.roles:
            score += own.requested
        weight = asked.request.weight(role)
        likely = asked.likely.get(place, 0.0) if weight else 0.0
        by_questions = own.asked * likely
        at_most = own.sentence * (covered / asked.total + (own.fitting if asked.fitting else 0.0))
        if (score + at_most + _ROUNDING) * weight + by_questions <= above:
            return None
        best, at = self._best_sentence(place, section, there, asked) if there else (0.0, 0)
        score = (score + own.sentence * best) * weight + by_questions
        return Passage(section.anchor, role, score, at, likeness, likely) if score > above else None

    def _best_sentence(
        self, place: int, section: _Section, there: Sequence[_Found], asked: _Asked
    ) -> tuple[float, int]:
        """(share of the query, number in the section) of the best sentence, with the one after it.

        A sentence in which nothing stands is no better than the first, and is passed over.
        """
        if section.end == section.first:
            return 0.0, 0
        fitting = asked.fitting
        inside = _numbers(section.among(fitting))
        numbers = {section.first, *(section.first + number for number in inside)}
        for found in there:
            for number in found.places.get(place, ()):
                numbers.add(number)
                if number > section.first:
                    numbers.add(number - 1)
        best, at = 0.0, 0
        for number in sorted(numbers):
            if number + 1 < section.end:
                here = sum(max(found.of(number), _NEXT * found.of(number + 1)) for found in there)
            else:
                here = sum(found.of(number) for found in there)
            score = here / asked.total
            if score and fitting:
                score += self._weights.fitting * (fitting >> number & 1)
            if score > best:
                best, at = score, number - section.first
        return best, at

    def _values(self, topic: Topic, page: _Page, groups: Sequence[TermGroup], at: int) -> dict[int, float]:
        """What `_values` gives for a topic and one of the groups; kept until other groups come."""
        if groups is not self._groups:
            self._groups, self._valued = groups, {}
        key = topic.id, at
        if key not in self._valued:
            self._valued[key] = _values(page, groups[at])
        return self._valued[key]

    def load(self, topics: Iterable[Topic]) -> None:
        """Read some topics together whose pages will be asked for."""
        new = {topic.id: topic for topic in topics if topic.id not in self._read}
        if len(self._read) + len(new) > _MOST_REMEMBERED:
            self._read.clear()
        read = self._tables.passages(new) if new else {}
        asked = {name: self._questions(new[name], rows) for name, rows in read.items()}
        self._term_weights.load(
            stem
            for sections in asked.values()
            for every in sections
            for question in every
            for stem in question
        )
        for name, rows in read.items():
            questions = PageQuestions(asked[name], self._term_weights.weight)
            self._read[name] = self._made(new[name], rows, questions)

    def loading(self, topics: Sequence[Topic]) -> Sequence[Callable[[], object]]:
        """Read every topic of a guide in advance, a few in each step of some 2 ms; none of a larger guide."""
        if len(topics) > _MOST_REMEMBERED or self._has_all:
            return ()

        def read(start: int) -> None:
            self.load(topics[start : start + _READ_AT_ONCE])
            self._has_all = len(self._read) == len(topics)

        return [partial(read, start) for start in range(0, len(topics), _READ_AT_ONCE)]

    def take_over(self, other: Passages) -> None:
        """Use the topics that another has read of the same guide, if it has all of them.

        Which ones it has would tell what was typed.
        """
        if other._has_all:
            self._read, self._stems, self._has_all = other._read, other._stems, True
            self._called = other._called

    def _page(self, topic: Topic) -> _Page:
        if topic.id not in self._read:
            self.load((topic,))
        return self._read[topic.id]

    def _questions(self, topic: Topic, rows: Sequence[PassageRow]) -> Sequence[Sequence[frozenset[str]]]:
        """The stems of each question of each section; its heading and names that open it are some too.

        None of a page of which nothing is asked.
        """
        if not any(row.questions for row in rows):
            return ()
        every: list[Sequence[frozenset[str]]] = []
        known = self._stems
        for row in rows:
            lines = map(str.split, row.questions.splitlines())
            asked = (frozenset(known.setdefault(stem, stem) for stem in line) for line in lines)
            if role_of(row.anchor, topic.kind) in {TOP, QUESTIONS}:
                every.append([*asked])
            else:
                called = self._called_at(topic, row.anchor)
                every.append([*asked, frozenset(row.heading.split()), *called])
        return every

    def _made(self, topic: Topic, rows: Iterable[PassageRow], questions: PageQuestions) -> _Page:
        sections: list[_Section] = []
        holding: dict[str, int] = {}
        known, end = self._stems, 0
        for anchor, heading, sentences, _ in rows:
            first = end
            for line in sentences.split("\n"):
                bit = 1 << end
                for stem in line.split():
                    if stem in holding:
                        holding[stem] |= bit
                    else:
                        holding[known.setdefault(stem, stem)] = bit
                end += 1
            asked = frozenset(heading.split())
            role = role_of(anchor, topic.kind)
            called = self._called_at(topic, anchor)
            sections.append(_Section(anchor, role, asked - self._stop_stems, asked, first, end, called))
        return _Page(sections, holding, questions)

    def _called_at(self, topic: Topic, anchor: str) -> Sequence[frozenset[str]]:
        """What `_Section.called` has."""
        if self._called is None:
            self._called = self._read_called()
        return self._called.get((topic.id, anchor), ())

    def _read_called(self) -> Mapping[tuple[str, str], Sequence[frozenset[str]]]:
        called: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
        for topic, anchor, name in self._tables.opening_names():
            stems = frozenset(map(self._stem, name.split())) - self._stop_stems
            if stems:
                called[topic, anchor].append(stems)
        return called


class _Found:
    """What the sentences of a page have of a group."""

    def __init__(self, values: Mapping[int, float], least: float, page: _Page) -> None:
        """`values`: sentence -> how much; `least` is what every sentence has."""
        self.least = least
        self._values = values
        self.places: dict[int, list[int]] = defaultdict(list)
        """Place of a section -> its sentences that have any of it."""
        for number in values:
            self.places[bisect_right(page.firsts, number) - 1].append(number)

    def of(self, number: int) -> float:
        """What a sentence has."""
        return max(self._values.get(number, 0.0), self.least)

    def most_in(self, place: int) -> float:
        """The most that a sentence of a section has."""
        return max([self.least, *(self._values[number] for number in self.places.get(place, ()))])


class _Asked(NamedTuple):
    """What is asked of one page, worked out once for all its sections."""

    heads: _Heads
    values: Sequence[_Found]
    total: float
    """The weight of all groups."""
    request: Request
    fitting: int
    """See `_Page.fitting`."""
    called: Mapping[int, float]
    """Place of a section -> the share of the query that is a name which opens it, and was typed whole."""
    likely: Mapping[int, float]
    """Place of a section -> see `PageQuestions.likeness`."""


class _Heads:
    """The groups that stand in any heading of a page, and in which; most headings have none."""

    def __init__(self, weighed: Sequence[tuple[TermGroup, float]], page: _Page) -> None:
        self._weighed = weighed
        self.places: set[int] = set()
        """The places of the sections whose heading has any of the words."""
        for group, _ in weighed:
            for variant in (*(one for term in group.terms for one in term.variants), *group.meanings):
                self.places.update(page.headed.get(variant.stems[-1], ()))
                if variant.prefix:
                    start = variant.words[-1]
                    for stem in page.headed:
                        if stem.startswith(start):
                            self.places.update(page.headed[stem])

    def fit(self, place: int, section: _Section) -> float:
        """What `_heading_fit` gives."""
        return _heading_fit(section, self._weighed) if place in self.places else 0.0


def _answering(page: _Page, asked: _Asked) -> Sequence[int]:
    """The places of the sections that may answer: with a word that is asked for, or a heading that asks it.

    And of the first, for if none is any good, it is no worse than all others.
    """
    if any(found.least for found in asked.values):
        return range(len(page.sections))
    likely = (place for place, chance in asked.likely.items() if chance >= _LIKELY)
    there = {0, *asked.heads.places, *asked.called, *likely}.union(*(found.places for found in asked.values))
    if asked.request.roles:
        roles = asked.request.roles
        there.update(place for place, section in enumerate(page.sections) if section.role in roles)
    typed = asked.request.stems
    if len(typed) <= page.most_asked:
        alike = {place for stem in typed for place in page.asking.get(stem, ())}
        there.update(
            place
            for place in alike - there
            if _likeness_at_most(typed, page.sections[place].question) >= SAME_QUESTION
        )
    return sorted(there)


def _likeliest(page: _Page, text: Text) -> Passage | None:
    """The section that is asked for by what people ask alone: the guide has none of the words."""
    likely = page.questions.likeness(text.weights)
    place = max(likely, key=lambda place: (likely[place], -place), default=None)
    if place is None or likely[place] < _LIKELY:
        return None
    section = page.sections[place]
    return Passage(section.anchor, section.role, likely[place], 0, 0.0, likely[place])


def _called(page: _Page, wanted: Sequence[TermGroup]) -> Mapping[int, float]:
    """What `_Asked.called` has.  A name of which a word is missing says nothing of the section."""
    if not any(section.called for section in page.sections):
        return {}
    terms = [term for group in wanted for term in group.terms]
    typed = {stem for term in terms for variant in term.variants for stem in variant.stems}
    whole = sum(group.weight for group in wanted)
    found: dict[int, float] = {}
    for place, section in enumerate(page.sections):
        for name in section.called:
            if name <= typed:
                weights = (
                    term.weight
                    for term in terms
                    if any(name.issuperset(variant.stems) for variant in term.variants)
                )
                found[place] = max(sum(weights) / whole, found.get(place, 0.0))
    return found


def _places(held: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """Stem -> which of these have it, counted from 0."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, stems in enumerate(held):
        for stem in stems:
            places[stem].append(place)
    return dict(places)


def _numbers(bits: int) -> Iterator[int]:
    """The places of the bits that are set, from 0."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _heading_fit(section: _Section, weighed: Sequence[tuple[TermGroup, float]]) -> float:
    """The weight of what the heading has of the query, times the share of the heading that was asked for."""
    if not section.heading:
        return 0.0
    values = [share * _value(group, section.heading) for group, share in weighed]
    matched = sum(1 for value in values if value)
    return sum(values) * min(1.0, (matched + 1) / (len(section.heading) + 1))


def _is_in_title(group: TermGroup, title: frozenset[str]) -> bool:
    """Whether the title has the words of a group, or is all that they mean.

    If the guide has none of the words, a part of what they mean is enough.
    """
    variants = [variant for term in group.terms for variant in term.variants]
    if any(_holds(variant, title) for variant in variants or group.meanings):
        return True
    return any(title and title <= frozenset(variant.stems) for variant in group.meanings)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _likeness_at_most(one: frozenset[str], other: frozenset[str]) -> float:
    """What `_likeness` is at most: as if the smaller were a part of the larger."""
    return 2 * min(len(one), len(other)) / max(1, len(one) + len(other))


def _values(page: _Page, group: TermGroup) -> dict[int, float]:
    """Sentence -> how much of a group's weight it has; sentences with none of it are left out."""
    values: dict[int, float] = {}
    for term in group.terms:
        seen = 0
        for variant in term.variants:  # the heaviest first
            held = page.holding(variant)
            if held:  # most pages have few of the words
                weight = term.weight * variant.weight
                for number in _numbers(held & ~seen):
                    values[number] = values.get(number, 0.0) + weight
                seen |= held
    for variant in group.meanings:
        held = page.holding(variant)
        if held:
            weight = group.weight * variant.weight
            for number in _numbers(held):
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
