"""Words of danger in a text: phrases of the lexicon, their words near one another in one clause.

A phrase counts in any order and through small words, as spelt or as corrected.  It does not count where it
is denied ("no chest pain"), long past ("a stroke in 2019"), in a harmless phrase ("fit note"), or where
nobody is said to have it: a question about a cause ("does axitinib cause chest pain"), another subject
("my dog has ...").  Where the text leaves a doubt, it counts.

What a guide's weights say of all the words together (`kcdesk.search.danger_likeness`) is asked then: a text
without a phrase may be very like texts of danger, and one with a phrase very unlike them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kcdesk.search.calm_reader import CalmReader
from kcdesk.search.danger_likeness import BY_CLAUSES, CALM, HEARD, DangerLikeness, Run, told
from kcdesk.search.lexicon import EXACTLY, DangerPhrase, Lexicon, exactly, lexicon_stem
from kcdesk.search.phrase_places import PhrasePlaces
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import composed, fold, found_words, split_words, word_form

_CLAUSE_END = re.compile(r"[.!?;:\n]+(?=\s|$)|[()]|,?\s+(?=but\s+(?!(?:it|that|they|this)\s))|,\s+(?=but\s)")
LONGEST_TEXT = 200_000
"""Letters at the end of a text in which danger is looked for; a search box holds a sixth of that."""

_CORRECTED, _MOST_CORRECTED = 4000, 400
"""Letters, and words, at the end of a text among which misspelt words are put right."""

Spellings = Mapping[str, Sequence[str]]
"""Misspelt word -> the words that may have been meant."""

_MOST_REMEMBERED = 256
"""Clauses whose danger is remembered: while a text is typed, all but the last stay as they are."""

_MOST_STEMS = 4096
"""Words whose stems are remembered."""

_FEW_WORDS = 3
"""Words, small ones aside, of a clause in which a single word of danger counts whoever it is said of."""

_MORE_WORDS = 2
"""Words beside a phrase from which on they may tell that it is no danger; one that stands alone is."""

_DENIED_BEFORE = 5
"""Words before `or` among which a way to say no may stand: no cough or fever."""

_BEFORE_NUMBER = 3
"""Words before a whole number among which one that says `temperature` makes it one."""

_NEAR = 80
"""Letters before a number in which these words stand, but for very long ones."""

_FEVER = re.compile(
    r"(?<![\d.,£$€])(37[.,][5-9]|(?:38|39|40|41)(?:[.,]\d)?)(?![\d/]|[.,]\d)\s*(%|[^\W\d_]+)?"
)
DEGREES = frozenset({"", "c", "deg", "degree", "degrees", "celsius", "fever", "temp", "temperature"})
"""What may follow a number that is a temperature; with a decimal, any word that is not a unit."""
UNITS = frozenset(
    """
    % mg mcg g kg kgs kilos ml l cm cms mm m km mph stone lb lbs weeks months years days hours minutes pounds
    percent grams litres inches miles quid per times
    """.split()
)
"""What follows a number that is no temperature."""


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
    """Words of danger that do not count: all the words together are very unlike those of danger."""


class Calmed(NamedTuple):
    """Words of danger in a part of a clause that says of nobody that they have it now."""

    heard: str
    """The words, as typed."""
    phrase: str
    """The stems of the phrase of the lexicon."""
    part: str
    """The part of the clause, as typed."""


class _Token(NamedTuple):
    """A word of the text."""

    word: str
    start: int
    end: int
    stems: frozenset[str]
    """Of the word as typed and as corrected."""


class _Clause(NamedTuple):
    """A part of a text."""

    text: str
    tokens: Sequence[_Token]
    danger: Danger | None
    """The first phrase of danger in it."""
    weighed: Sequence[Sequence[str]]
    """Of each of its words the stems that may have weights; empty for a guide without weights."""
    tenths: Sequence[int]
    """What each of its words weighs, with the pair that it ends; empty as well."""
    start: int = 0
    """Where it stands in the text."""


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
        self._stems: dict[str, frozenset[str]] = {}
        self._weighed_stems: dict[frozenset[str], list[str]] = {}
        self._read: dict[tuple[str, bool, frozenset[str]], _Clause] = {}
        self._small = (language.fillers | language.denial_words) - language.negations - language.alternatives
        """Words that may stand between a way to say no and what it denies."""
        self._not_stem = lexicon_stem(next(iter(language.negations), ""), language)
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

    def read(self, text: str) -> DangerReading:
        """The first words of danger in the text, and those that do not count for all the others."""
        text = composed(text[-LONGEST_TEXT:])
        clauses: list[_Clause] = []
        for clause in self._clauses(text):
            clauses.append(clause)
            if clause.danger and (danger := self._with_weight(clause.danger, clause)):
                return DangerReading(danger)  # whatever else is said
        count = sum(len(clause.tokens) for clause in clauses)
        if self._likeness is None or not count:
            return DangerReading(None)
        tenths = self._likeness.joined((clause.weighed, clause.tenths) for clause in clauses)
        run = max(self._runs_of(clauses, tenths, self._likeness), key=lambda run: run.tenths)
        if danger := _first_phrase(clauses):
            is_alone = count < len(danger.heard.split()) + _MORE_WORDS
            danger = danger._replace(tenths=run.tenths)
            return DangerReading(danger) if is_alone or run.tenths >= CALM else DangerReading(None, danger)
        if run.tenths < HEARD:
            return DangerReading(None)
        heard = told(tenths, run)
        words = [(clause.start, token) for clause in clauses for token in clause.tokens]
        (start, first), (end, last) = words[heard[0]], words[heard[-1]]
        said = text[start + first.start : end + last.end]
        return DangerReading(Danger(self._help_topic, said, "", run.tenths))

    @staticmethod
    def _runs_of(
        clauses: Sequence[_Clause], tenths: Sequence[int], likeness: DangerLikeness
    ) -> Iterator[Run]:
        """The heaviest run of a text; of a long one that of each clause too."""
        yield likeness.heaviest(tenths)
        if len(tenths) > BY_CLAUSES:
            before = 0
            for clause in clauses:
                if clause.tenths:
                    run = likeness.heaviest(clause.tenths)
                    yield Run(run.tenths, before + run.start, before + run.end)
                before += len(clause.tenths)

    def _with_weight(self, danger: Danger, clause: _Clause) -> Danger | None:
        """A phrase of danger with what its clause weighs; None where that is too little for it to count."""
        if self._likeness is None:
            return danger
        tenths = self._likeness.heaviest(clause.tenths).tenths
        return danger._replace(tenths=tenths) if tenths >= CALM else None

    def calmed(self, text: str) -> Iterator[Calmed]:
        """The phrases of danger, one a clause, that a calm part hides: for somebody who asks why."""
        for text_of, tokens, danger, *_ in self._clauses(composed(text)):
            if danger:
                continue
            calm = self._calm(tokens)
            for at, end, phrase in self._stated(tokens):
                part = _part_with(calm, at, end)
                if part is not None and self._is_said(tokens, at, phrase):
                    heard = text_of[tokens[at].start : tokens[end - 1].end]
                    whole = text_of[tokens[part.start].start : tokens[part.stop - 1].end]
                    yield Calmed(heard, phrase.stems, whole)
                    break

    def phrase_in(self, text: str) -> Danger | None:
        """The first phrase of danger in the text, whatever its words weigh."""
        return _first_phrase(self._clauses(composed(text)))

    def weighed(self, text: str) -> list[list[str]]:
        """Of each word of a text the stems that may have weights."""
        every = (clause.tokens for clause in self._clauses(composed(text)))
        return [self._weighed(token) for tokens in every for token in tokens]

    def _clauses(self, text: str) -> Iterator[_Clause]:
        folded = fold(text)
        spellings = self._spellings(list(dict.fromkeys(split_words(folded[-_CORRECTED:])))[-_MOST_CORRECTED:])
        ends = [*(found.start() for found in _CLAUSE_END.finditer(folded)), len(folded)]
        whole = len(ends) == 1
        for start, end in pairwise((0, *ends)):
            clause = self._clause(text[start:end], folded[start:end], spellings, whole=whole)
            yield clause._replace(start=start)

    def _clause(self, part: str, folded: str, spellings: Spellings, *, whole: bool) -> _Clause:
        """What is read in a clause; `whole`: there is no other."""
        misspelt = spellings.keys() & set(split_words(folded)) if spellings else ()
        key = part, whole, frozenset(misspelt)
        if key not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            tokens = self._tokens(folded, spellings, whole=whole)
            danger = next(iter(self._in_clause(part, tokens)), None)
            weighed = [self._weighed(token) for token in tokens] if self._likeness else []
            tenths = self._likeness.tenths(weighed) if self._likeness else ()
            self._read[key] = _Clause(part, tokens, danger, weighed, tenths)
        return self._read[key]

    def _weighed(self, token: _Token) -> list[str]:
        """The stems of a word that may weigh: of its very forms only that of a temperature."""
        if token.stems not in self._weighed_stems:
            if len(self._weighed_stems) >= _MOST_STEMS:
                self._weighed_stems.clear()
            fever = exactly(self._language.fever_word)
            self._weighed_stems[token.stems] = sorted(
                stem for stem in token.stems if stem == fever or not stem.startswith(EXACTLY)
            )
        return self._weighed_stems[token.stems]

    @cached_property
    def _likeness(self) -> DangerLikeness | None:
        weights = self._lexicon.danger_weights() if self._help_topic else {}
        return DangerLikeness(weights) if weights else None

    def _tokens(self, text: str, spellings: Spellings, *, whole: bool) -> list[_Token]:
        numbers = list(_FEVER.finditer(text))
        fevers = {found.start(1) for found in numbers if self._is_fever(found, text, whole=whole)}
        of_things = {found.start(1) for found in numbers} if numbers and self._is_of_things(text) else set()
        found = list(found_words(text))
        words = [word_form(one[0]) for one in found]
        forms = {word: self._forms(word, also=spellings.get(word, ())) for word in set(words)}
        tokens = [_Token(word, *one.span(), forms[word]) for word, one in zip(words, found, strict=True)]
        if not numbers:
            return tokens
        fever = frozenset({exactly(self._language.fever_word)})
        return [
            token._replace(stems=frozenset())
            if token.start in of_things
            else token._replace(stems=token.stems | fever)
            if token.start in fevers
            else token
            for token in tokens
        ]

    def _forms(self, word: str, *, also: Iterable[str]) -> frozenset[str]:
        """The stems of a word and of other spellings of it, and the words themselves."""
        if word not in self._stems:
            if len(self._stems) >= _MOST_STEMS:
                self._stems.clear()
            self._stems[word] = frozenset({lexicon_stem(word, self._language), exactly(word)})
        stems = self._stems[word]
        for other in also:
            stems |= {lexicon_stem(other, self._language), exactly(other)}
        return stems

    def _is_fever(self, found: re.Match[str], text: str, *, whole: bool) -> bool:
        """Whether a number is a temperature: it has a decimal, is called one, or is the whole text."""
        number, after = found[1], found[2] or ""
        if after in UNITS:
            return False
        if after in DEGREES and after:
            return True
        before = _last_words(text, found.start(1))
        if any(sign in number for sign in ".,"):
            return self._language.measures.isdisjoint(before)
        if whole and text.strip() == number:
            return True
        return not self._language.thermometer_words.isdisjoint(before)

    def _is_of_things(self, text: str) -> bool:
        """Whether a clause speaks of weather or of things, and of nobody, so that a temperature is theirs."""
        words = set(split_words(text))
        things, persons = self._language.warm_things, self._language.person_words
        return not words.isdisjoint(things) and words.isdisjoint(persons)

    def _in_clause(self, text: str, tokens: Sequence[_Token]) -> Iterable[Danger]:
        calm: list[range] | None = None
        for at, end, phrase in self._stated(tokens):
            if calm is None:
                calm = self._calm(tokens)
            if _part_with(calm, at, end) is None and self._is_said(tokens, at, phrase):
                yield Danger(phrase.topic, text[tokens[at].start : tokens[end - 1].end], phrase.stems)

    def _stated(self, tokens: Sequence[_Token]) -> Iterator[tuple[int, int, DangerPhrase]]:
        """The phrases in a clause that are not denied: first token, one past the last, phrase."""
        phrases = self._lexicon.dangers_among(frozenset().union(*(token.stems for token in tokens)))
        if not phrases:
            return
        with_stem: dict[str, list[DangerPhrase]] = {}
        for phrase in phrases:
            for stem in frozenset().union(*phrase.places):
                with_stem.setdefault(stem, []).append(phrase)
        counts = [self._counts(token) for token in tokens]
        telling = [token.stems & with_stem.keys() for token in tokens]
        places = PhrasePlaces(telling, counts, self._harmless(tokens, counts))
        for at in range(len(tokens)):
            for phrase in (one for stem in sorted(telling[at]) for one in with_stem[stem]):
                end = places.end(at, phrase.places)
                if end and not self._is_denied(tokens, at, end, phrase.places):
                    yield at, end, phrase

    def _calm(self, tokens: Sequence[_Token]) -> list[range]:
        """The tokens of each part of a clause that says of nobody that they have it now."""
        return self._calm_reader.find([token.word for token in tokens], self._language.present_words)

    def _is_said(self, tokens: Sequence[_Token], at: int, phrase: DangerPhrase) -> bool:
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
        known = self._lexicon.danger_stems | self._lexicon.companions
        return not any(token.stems.isdisjoint(known) for token in telling)

    def _counts(self, token: _Token) -> bool:
        language = self._language
        return token.word in language.negations or token.word not in language.fillers

    def _harmless(self, tokens: Sequence[_Token], counts: Sequence[bool]) -> set[frozenset[int]]:
        """The places of the words of each harmless phrase."""
        content = [place for place, is_counted in enumerate(counts) if is_counted]
        return self._runs(tokens, content) | self._runs(tokens, range(len(tokens)))

    def _runs(self, tokens: Sequence[_Token], places: Sequence[int]) -> set[frozenset[int]]:
        """The places, of these, of the words of each harmless phrase that stands there without a gap."""
        runs: set[frozenset[int]] = set()
        firsts = self._lexicon.harmless_firsts
        most = len(places)
        for at, place in enumerate(places):
            after = tokens[places[at + 1]].stems if at + 1 < most else ()
            for stem in tokens[place].stems:
                if stem not in firsts:
                    continue
                for phrase in self._lexicon.harmless_from(stem, after):
                    run = places[at : at + len(phrase)]
                    if len(run) == len(phrase) and all(
                        one in tokens[number].stems for one, number in zip(phrase, run, strict=True)
                    ):
                        runs.add(frozenset(run))
        return runs

    def _is_denied(
        self, tokens: Sequence[_Token], first: int, end: int, phrase: Sequence[frozenset[str]]
    ) -> bool:
        """Whether a way to say no, no part of the phrase, stands right before it or one of its words."""
        language = self._language
        if any(self._not_stem in place for place in phrase):
            return tokens[end - 1].word in language.plain_denials or self._denies_trouble(
                tokens[first:end], phrase
            )
        last = first
        while last and tokens[last - 1].word in self._small:
            last -= 1
        before = tokens[last - 1].word if last else ""
        if before and before == language.none_word and tokens[last].word in language.person_words:
            return False  # an answer: no, I have chest pain
        if (
            before
            and before == language.never_word
            and any(token.word in language.first_times for token in tokens[end:])
        ):
            return False
        if before in language.alternatives:  # no fever or cough
            some = (token.word for token in tokens[max(0, last - _DENIED_BEFORE) : last])
            before = next((word for word in some if word in language.denials), "")
        return before in language.denials or self._is_denied_inside(tokens[first:end], phrase)

    def _denies_trouble(self, tokens: Sequence[_Token], phrase: Sequence[frozenset[str]]) -> bool:
        """Whether the first way to say no denies something else: `no longer short of breath`."""
        language = self._language
        words = [token.word for token in tokens]
        at = next((at for at, word in enumerate(words) if word in language.negations), len(words))
        small = language.fillers | language.denial_words
        after = [place for place in range(at + 1, len(words)) if words[place] not in small]
        if not after:
            return False
        is_other = not any(not place.isdisjoint(tokens[after[0]].stems) for place in phrase)
        # `no` says that there is none of what follows: no blood in my wee is not no wee.
        return words[after[0]] in language.trouble_words or (
            is_other and words[at : at + 1] == [language.none_word] and after[0] == at + 1
        )

    def _is_denied_inside(self, tokens: Sequence[_Token], phrase: Sequence[frozenset[str]]) -> bool:
        """Whether a word of the phrase is denied by itself: `he is not confused`."""
        for at, token in enumerate(tokens):
            if token.word in self._language.plain_denials:
                after = (one for one in tokens[at + 1 :] if one.word not in self._language.fillers)
                denied = next(after, None)
                if denied is None or denied.word in self._language.stop_words:
                    continue
                if any(not place.isdisjoint(denied.stems) for place in phrase):
                    return True
        return False


def _first_phrase(clauses: Iterable[_Clause]) -> Danger | None:
    return next((clause.danger for clause in clauses if clause.danger), None)


def _part_with(parts: Iterable[range], at: int, end: int) -> range | None:
    """The first of these parts of a clause with the tokens from `at` to before `end`."""
    return next((part for part in parts if at in part and end - 1 in part), None)


def _last_words(text: str, end: int) -> list[str]:
    """The last words, three at most, of a folded text up to a letter."""
    words = split_words(text[max(0, end - _NEAR) : end])
    # The first of them may be the rest of a word that starts before it.
    return (words if len(words) > _BEFORE_NUMBER or end <= _NEAR else split_words(text[:end]))[
        -_BEFORE_NUMBER:
    ]
