"""Words of danger in a text: phrases of the lexicon, their words near one another in one clause.

A phrase counts in any order and through small words, as spelt or as corrected.  It does not count where it
is denied ("no chest pain"), long past ("a stroke in 2019"), in a harmless phrase ("fit note"), or where
nobody is said to have it: a question about a cause ("does axitinib cause chest pain"), another subject
("my dog has ...").  Where the text leaves a doubt, it counts.

What a guide's weights say of all the words together (`kcdesk.search.danger_likeness`) is asked then: a text
without a phrase may be very like texts of danger, and one with a phrase very unlike them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from itertools import count
from typing import NamedTuple

from kcdesk.search.calm_reader import CalmReader
from kcdesk.search.danger_clauses import Clause, ClauseReader, Key, Spellings
from kcdesk.search.danger_likeness import (
    BY_CLAUSES,
    CALM,
    FEW,
    DangerLikeness,
    Part,
    Run,
    Standing,
    least_heard,
    said_first,
    told,
)
from kcdesk.search.danger_words import DangerWord
from kcdesk.search.denials import Denials
from kcdesk.search.lexicon import DangerPhrase, Lexicon, exactly
from kcdesk.search.phrase_places import PhrasePlaces
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import composed

LONGEST_TEXT = 200_000
"""Letters at the end of a text in which danger is looked for; a search box holds a sixth of that."""

_MOST_REMEMBERED = 256
"""Clauses whose danger is remembered: while a text is typed, all but the last stay as they are."""

_FEW_WORDS = 3
"""Words, small ones aside, of a clause in which a single word of danger counts whoever it is said of."""

_MORE_WORDS = 2
"""Words beside a phrase from which on they may tell that it is no danger; one that stands alone is."""


class Danger(NamedTuple):
    """Words of danger found in a text."""

    topic: str
    """The topic to put first."""
    heard: str
    """The part of the text that they were found in, as typed."""
    phrase: str
    """The stems of the phrase of the lexicon; empty where all the words together are like those of danger."""
    tenths: int = 0
    """What the words weigh, if the guide has weights: above 0 for danger more likely than not."""


class DangerReading(NamedTuple):
    """What was read in a text."""

    danger: Danger | None
    overruled: Danger | None = None
    """Words of danger that do not count: all the words together are very unlike those of danger, or the
    text is long and they do not stand out of it."""
    standing: Standing | None = None
    """What tells whether they do, if the guide has weights."""


class Calmed(NamedTuple):
    """Words of danger in a part of a clause that says of nobody that they have it now."""

    heard: str
    """The words, as typed."""
    phrase: str
    """The stems of the phrase of the lexicon."""
    part: str
    """The part of the clause, as typed."""


class _Weighed(NamedTuple):
    """What the words of a text weigh; of a long one without those that say the same again."""

    tenths: list[int]
    places: Sequence[int]
    """Which words of the text they are."""
    by_clause: Sequence[Sequence[int]]
    """What the words of each clause weigh by themselves."""


class DangerReader:
    """Looks for words of danger."""

    def __init__(
        self,
        lexicon: Lexicon,
        language: SearchLanguage,
        spellings: Callable[[Sequence[str]], Spellings],
        help_topic: str = "",
    ) -> None:
        """`spellings` gives, of some folded words, the misspelt ones with what may have been meant.

        `help_topic` is put first where words without a phrase are like those of danger; without one none are.
        """
        self._lexicon, self._language, self._spellings = lexicon, language, spellings
        self._help_topic = help_topic
        self._clause_reader = ClauseReader(lexicon, language, spellings, self._tenths)
        self._dangers: dict[Key, Danger | None] = {}
        """The first phrase of danger of the clauses that were asked for it: of a text with one, few are."""
        self._denials = Denials(language)
        self._calm_reader = CalmReader(language.calm_patterns)

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first words of danger: compiling, a few patterns a step; weights."""
        return *self._calm_reader.loading(), lambda: self._likeness

    def take_over(self, other: DangerReader) -> None:
        """Use patterns and weights that another has made ready; of what was typed it learns nothing."""
        self._calm_reader = other._calm_reader
        if "_likeness" in other.__dict__:
            self._likeness = other._likeness

    def weighing(self, weights: Mapping[str, int]) -> DangerReader:
        """The same with other weights than those of the guide."""
        other = DangerReader(self._lexicon, self._language, self._spellings, self._help_topic)
        other._likeness = DangerLikeness(weights)
        return other

    def find(self, text: str) -> Danger | None:
        """The first words of danger in the text, or None."""
        return self.read(text).danger

    def read(self, text: str, *, whole: bool = False) -> DangerReading:
        """The first words of danger in the text, and those that do not count for all the others.

        `whole`: read what follows plain words of danger too, for what tells that they stand out, and look
        for the phrases of a text out of which no danger stands, for those that do not count.
        """
        text = composed(text[-LONGEST_TEXT:])
        clauses: list[Clause] = []
        for clause in self._clause_reader.clauses(text):
            clauses.append(clause)
            if not whole and self._is_plain(clause):
                return DangerReading(next(filter(None, map(self._counting, clauses))))
        if self._likeness is None or not any(clause.tenths for clause in clauses):
            return DangerReading(next(filter(None, map(self._danger_of, clauses)), None))
        weighed = _weighed(clauses, self._likeness)
        parts = _parts(clauses, weighed, self._likeness)
        every = reduce(Part.heavier, parts, Part())
        standing = Standing(len(weighed.tenths), every, every)
        if not whole and not standing.is_enough():  # whatever phrase it has, and these take long to find
            return DangerReading(None, standing=standing)
        reading = self._weighed_reading(text, clauses, weighed, self._likeness)
        if parts:
            standing = standing._replace(with_phrase=self._with_phrase(clauses, parts))
        if reading.danger and not standing.is_enough():
            reading = DangerReading(None, reading.danger)
        return reading._replace(standing=standing)

    def _weighed_reading(
        self, text: str, clauses: Sequence[Clause], weighed: _Weighed, likeness: DangerLikeness
    ) -> DangerReading:
        """What a text says if danger stands out of it."""
        phrase: Danger | None = None
        for clause in clauses:
            phrase = phrase or self._danger_of(clause)
            if danger := self._counting(clause):
                return DangerReading(danger)
        heaviest = max(_runs_of(weighed, likeness), key=lambda run: run.tenths)
        return self._all_together(text, clauses, weighed, heaviest, phrase)

    def _with_phrase(self, clauses: Sequence[Clause], parts: Sequence[Part]) -> Part:
        """The heaviest of these clauses that have a phrase of danger."""
        some = (
            part
            for clause, part in zip(clauses, parts, strict=True)
            if part != Part() and self._danger_of(clause)
        )
        return reduce(Part.heavier, some, Part())

    def _is_plain(self, clause: Clause) -> bool:
        """Whether danger counts, whatever else the text says, for this clause."""
        if self._likeness is not None and not self._likeness.is_plain(_plain(clause), clause.tenths):
            return False
        return self._counting(clause) is not None

    def _counting(self, clause: Clause) -> Danger | None:
        """The first phrase of danger of a clause, unless its words weigh too little for it to count."""
        danger = self._danger_of(clause)
        return self._with_weight(danger, clause) if danger else None

    def _all_together(
        self, text: str, clauses: Sequence[Clause], weighed: _Weighed, run: Run, phrase: Danger | None
    ) -> DangerReading:
        """What the words of the heaviest run say where no clause with a phrase of danger decides.

        `phrase` is the first of the text, whose clause does not decide; None if it has none.
        """
        if phrase:
            is_alone = len(weighed.tenths) < len(phrase.heard.split()) + _MORE_WORDS
            danger = phrase._replace(tenths=run.tenths)
            return DangerReading(danger) if is_alone or run.tenths >= CALM else DangerReading(None, danger)
        least = least_heard(len(weighed.tenths))
        if run.tenths < least or (len(clauses) == 1 and self._is_mild(clauses[0])):
            return DangerReading(None)
        if self._likeness and len(weighed.tenths) <= BY_CLAUSES:
            plain = self._without_denied(clauses, weighed.tenths)
            if self._likeness.heaviest(plain).tenths < least:
                return DangerReading(None)
        heard = told(weighed.tenths, run)
        said = _said(text, clauses, [weighed.places[at] for at in heard])
        return DangerReading(Danger(self._help_topic, said, "", run.tenths))

    def _without_denied(self, clauses: Sequence[Clause], tenths: Sequence[int]) -> list[int]:
        """What each word of a short text weighs, if those of phrases that are denied speak for no danger.

        They may weigh much, though nobody has the sign: not breathless today, bleeding has stopped.
        """
        denied: set[int] = set()
        before = 0
        for clause in clauses:
            for at, end, phrase in self._named(clause.words):
                if self._denials.is_wholly_denied(clause.words, at, end, phrase.places):
                    denied.update(range(before + at, before + end))
            before += len(clause.words)
        return [min(0, tenth) if place in denied else tenth for place, tenth in enumerate(tenths)]

    def _with_weight(self, danger: Danger, clause: Clause) -> Danger | None:
        """A phrase of danger with what its clause weighs; None where that is too little for it to count."""
        if self._likeness is None:
            return danger
        tenths = self._likeness.heaviest(clause.tenths).tenths
        return danger._replace(tenths=tenths) if tenths >= CALM else None

    def calmed(self, text: str) -> Iterator[Calmed]:
        """The phrases of danger, one a clause, that a calm part hides: for somebody who asks why."""
        for clause in self._clause_reader.clauses(composed(text)):
            if self._danger_of(clause):
                continue
            calm = self._calm(clause.words)
            for at, end, phrase in self._stated(clause.words):
                part = _part_with(calm, at, end)
                if part is not None and self._is_said(clause.words, at, phrase):
                    yield Calmed(clause.said(at, end), phrase.stems, clause.said(part.start, part.stop))
                    break

    def phrase_in(self, text: str) -> Danger | None:
        """The first phrase of danger in the text, whatever its words weigh."""
        found = map(self._danger_of, self._clause_reader.clauses(composed(text)))
        return next((danger for danger in found if danger), None)

    def weighed(self, text: str) -> list[Sequence[str]]:
        """Of each word of a text the stems that may have weights."""
        return [word for clause in self.clauses_weighed(text) for word in clause]

    def clauses_weighed(self, text: str) -> list[list[Sequence[str]]]:
        """The same, clause by clause; some may have no words."""
        return [_plain(clause) for clause in self._clause_reader.clauses(composed(text))]

    def _tenths(self, words: Sequence[DangerWord]) -> Sequence[int]:
        """What `Clause.tenths` says."""
        return self._likeness.tenths([word.plain for word in words]) if self._likeness else ()

    @cached_property
    def _likeness(self) -> DangerLikeness | None:
        weights = self._lexicon.danger_weights() if self._help_topic else {}
        return DangerLikeness(weights) if weights else None

    def _danger_of(self, clause: Clause) -> Danger | None:
        """What `_in_clause` gives, remembered with the clause."""
        if clause.key not in self._dangers:
            if len(self._dangers) >= _MOST_REMEMBERED:
                self._dangers.clear()
            self._dangers[clause.key] = self._in_clause(clause)
        return self._dangers[clause.key]

    def _in_clause(self, clause: Clause) -> Danger | None:
        """The first phrase of danger in a clause that somebody is said to have."""
        calm: list[range] | None = None
        for at, end, phrase in self._stated(clause.words):
            if calm is None:
                calm = self._calm(clause.words)
            if _part_with(calm, at, end) is None and self._is_said(clause.words, at, phrase):
                return Danger(phrase.topic, clause.said(at, end), phrase.stems)
        return None

    def _stated(self, words: Sequence[DangerWord]) -> Iterator[tuple[int, int, DangerPhrase]]:
        """The phrases in a clause that are not denied: first word, one past the last, phrase."""
        for at, end, phrase in self._named(words):
            if not self._denials.deny(words, at, end, phrase.places):
                yield at, end, phrase

    def _named(self, words: Sequence[DangerWord]) -> Iterator[tuple[int, int, DangerPhrase]]:
        """The phrases in a clause, denied or not: first word, one past the last, phrase."""
        likely = self._lexicon.dangers_among(frozenset().union(*(word.stems for word in words)))
        if not likely:
            return
        telling = frozenset().union(*(place for phrase in likely for place in phrase.places))
        told_of = [word.stems & telling for word in words]
        counts = [word.counts for word in words]
        places = PhrasePlaces(told_of, counts)
        standing = [(phrase, spans) for phrase in likely if (spans := list(places.spans(phrase.places)))]
        if not standing:  # most have their words far from one another
            return
        places.hide(self._harmless(words, counts))
        found = [
            (at, min(stem for place in phrase.places for stem in place & told_of[at]), number, end)
            for number, (phrase, spans) in enumerate(standing)
            for at, end in (places.spans(phrase.places) if places.may_be_hidden(phrase.places) else spans)
        ]
        for at, _, number, end in sorted(found):
            yield at, end, standing[number][0]

    def _calm(self, words: Sequence[DangerWord]) -> list[range]:
        """The words of each part of a clause that says of nobody that they have it now."""
        return self._calm_reader.find([word.word for word in words], self._language.present_words)

    def _is_said(self, tokens: Sequence[DangerWord], at: int, phrase: DangerPhrase) -> bool:
        """Whether somebody has it: a single word may only name it (`ambulance service`, `sepsis quiz`).

        Where nobody is said to have it, it counts in a short clause whose every word may belong to a danger.
        """
        if len(phrase.places) > 1 or not self._language.state_words:
            return True
        if exactly(tokens[at].word) not in phrase.places[0]:  # a temperature in figures
            return True
        if tokens[at].word in self._language.state_adjectives:
            return True
        if at + 1 < len(tokens) and tokens[at + 1].word in self._language.naming_words:
            return False
        if any(token.word in self._language.state_words for token in tokens):
            return True
        telling = [token for token in tokens if token.word not in self._language.stop_words]
        if len(telling) > _FEW_WORDS:
            return False
        return not any(token.stems.isdisjoint(self._lexicon.stems_of_danger) for token in telling)

    def _is_mild(self, clause: Clause) -> bool:
        """Whether the words that count are what the guide calls mild, and no more."""
        telling = [word.stems for word in clause.words if word.counts]
        return any(
            len(phrase) == len(telling)
            and all(one in stems for one, stems in zip(phrase, telling, strict=True))
            for phrase in self._lexicon.mild
        )

    def _harmless(self, tokens: Sequence[DangerWord], counts: Sequence[bool]) -> set[frozenset[int]]:
        """The places of the words of each harmless phrase."""
        content = [place for place, is_counted in enumerate(counts) if is_counted]
        return self._runs(tokens, content) | self._runs(tokens, range(len(tokens)))

    def _runs(self, tokens: Sequence[DangerWord], places: Sequence[int]) -> set[frozenset[int]]:
        """The places, of these, of the words of each harmless phrase that stands there without a gap."""
        runs: set[frozenset[int]] = set()
        for at, place in enumerate(places):
            if not tokens[place].firsts:
                continue
            after = tokens[places[at + 1]].plain if at + 1 < len(places) else ()
            for stem in tokens[place].firsts:
                for phrase in self._lexicon.harmless_from(stem, after):
                    run = places[at : at + len(phrase)]
                    if len(run) == len(phrase) and all(
                        one in tokens[number].stems for one, number in zip(phrase, run, strict=True)
                    ):
                        runs.add(frozenset(run))
        return runs


def _part_with(parts: Iterable[range], at: int, end: int) -> range | None:
    """The first of these parts of a clause with the tokens from `at` to before `end`."""
    return next((part for part in parts if at in part and end - 1 in part), None)


def _weighed(clauses: Sequence[Clause], likeness: DangerLikeness) -> _Weighed:
    tenths = likeness.joined((_plain(clause), clause.tenths) for clause in clauses)
    places: Sequence[int] = range(len(tenths))
    if len(tenths) > BY_CLAUSES:
        places = said_first([word.word for clause in clauses for word in clause.words])
    if len(places) == len(tenths):
        return _Weighed(tenths, places, [clause.tenths for clause in clauses])
    kept, at = frozenset(places), count()
    by_clause = [[one for one in clause.tenths if next(at) in kept] for clause in clauses]
    return _Weighed([tenths[place] for place in places], places, by_clause)


def _parts(clauses: Sequence[Clause], weighed: _Weighed, likeness: DangerLikeness) -> list[Part]:
    """What each clause of a long text weighs; of a short one nobody asks."""
    if len(weighed.tenths) <= BY_CLAUSES:
        return []
    return [
        likeness.part(_plain(clause), clause.tenths, first_said)
        for clause, first_said in zip(clauses, weighed.by_clause, strict=True)
    ]


def _runs_of(weighed: _Weighed, likeness: DangerLikeness) -> Iterator[Run]:
    """The heaviest run of a text; of a long one the heaviest few words, and the run of each clause, too."""
    yield likeness.heaviest(weighed.tenths)
    if len(weighed.tenths) > BY_CLAUSES:
        yield likeness.heaviest(weighed.tenths, FEW)
        before = 0
        for tenths in weighed.by_clause:
            if tenths:
                run = likeness.heaviest(tenths)
                yield Run(run.tenths, before + run.start, before + run.end)
            before += len(tenths)


def _plain(clause: Clause) -> list[Sequence[str]]:
    return [word.plain for word in clause.words]


def _said(text: str, clauses: Iterable[Clause], heard: Sequence[int]) -> str:
    """The words of these numbers in a text, as typed, from the first to the last."""
    places = [
        (clause.start + start, clause.start + end) for clause in clauses for start, end in clause.spans()
    ]
    return text[places[heard[0]][0] : places[heard[-1]][1]]
