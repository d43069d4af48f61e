"""Words of danger in a text: phrases of the lexicon, their words near one another in one clause.

A phrase counts in any order and through small words, as spelt or as corrected.  It does not count where it
is denied ("no chest pain"), long past ("a stroke in 2019"), in a harmless phrase ("fit note"), or where
nobody is said to have it: a question about a cause ("does axitinib cause chest pain"), another subject
("my dog has ...").  Where the text leaves a doubt, it counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from kcdesk.search.lexicon import DangerPhrase, Lexicon, exactly, lexicon_stem
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import WORD, composed, fold, split_words, word_form

_CLAUSE_END = re.compile(r"[.!?;:\n]+(?=\s|$)|[()]|,?\s+(?=but\s+(?!(?:it|that|they|this)\s))|,\s+(?=but\s)")
_SPREAD = 3
"""Other words, small ones aside, that may stand among the words of a phrase."""

LONGEST_TEXT = 200_000
"""Letters at the end of a text in which danger is looked for; a search box holds a sixth of that."""

_CORRECTED, _MOST_CORRECTED = 4000, 400
"""Letters, and words, at the end of a text among which misspelt words are put right."""

Spellings = Mapping[str, Sequence[str]]
"""Misspelt word -> the words that may have been meant."""

_MOST_REMEMBERED = 256
"""Clauses whose danger is remembered: while a text is typed, all but the last stay as they are."""

_AT_ONCE = 12
"""Patterns that are compiled in one step, some 5 ms."""

_MOST_STEMS = 4096
"""Words whose stems are remembered."""

_FEW_WORDS = 3
"""Words, small ones aside, of a clause in which a single word of danger counts whoever it is said of."""

_DENIED_BEFORE = 5
"""Words before `or` among which a way to say no may stand: no cough or fever."""

_BEFORE_NUMBER = 3
"""Words before a whole number among which one that says `temperature` makes it one."""

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
    """The stems of the phrase of the lexicon."""


class _Token(NamedTuple):
    """A word of the text."""

    word: str
    start: int
    end: int
    stems: frozenset[str]
    """Of the word as typed and as corrected."""


class DangerReader:
    """Looks for words of danger."""

    def __init__(
        self, lexicon: Lexicon, language: SearchLanguage, spellings: Callable[[Sequence[str]], Spellings]
    ) -> None:
        """`spellings` gives, of some folded words, the misspelt ones with what may have been meant."""
        self._lexicon, self._language, self._spellings = lexicon, language, spellings
        self._stems: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, frozenset[str]], Danger | None] = {}
        self._compiled: list[re.Pattern[str]] = []
        """Of the language's calm patterns, as many as were compiled so far."""

    @property
    def _calm_patterns(self) -> list[re.Pattern[str]]:
        while len(self._compiled) < len(self._language.calm_patterns):
            self._compile_some()
        return self._compiled

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first words of danger: compiling, a few patterns in each step."""
        return [self._compile_some] * -(-len(self._language.calm_patterns) // _AT_ONCE)

    def _compile_some(self) -> None:
        done = len(self._compiled)
        self._compiled += map(re.compile, self._language.calm_patterns[done : done + _AT_ONCE])

    def find(self, text: str) -> Danger | None:
        """The first words of danger in the text, or None."""
        text = composed(text[-LONGEST_TEXT:])
        folded = fold(text)
        spellings = self._spellings(list(dict.fromkeys(split_words(folded[-_CORRECTED:])))[-_MOST_CORRECTED:])
        start = 0
        for end in [*(found.start() for found in _CLAUSE_END.finditer(folded)), len(folded)]:
            if danger := self._in_part(text[start:end], spellings, whole=not start and end == len(folded)):
                return danger
            start = end
        return None

    def _in_part(self, part: str, spellings: Spellings, *, whole: bool) -> Danger | None:
        """The first words of danger in a clause; `whole`: there is no other."""
        folded = fold(part)
        tokens = self._tokens(folded, spellings, whole=whole)
        key = part, frozenset(token.word for token in tokens if token.word in spellings)
        if key not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[key] = next(iter(self._in_clause(part, tokens)), None)
        return self._found[key]

    def _tokens(self, text: str, spellings: Spellings, *, whole: bool) -> list[_Token]:
        numbers = list(_FEVER.finditer(text))
        fevers = {found.start(1) for found in numbers if self._is_fever(found, text, whole=whole)}
        of_things = {found.start(1) for found in numbers} if numbers and self._is_of_things(text) else set()
        tokens = []
        for found in WORD.finditer(text):
            word = word_form(found[0])
            stems = self._forms(word, also=spellings.get(word, ()))
            if found.start() in of_things:
                stems = frozenset()
            elif found.start() in fevers:
                stems |= {exactly(self._language.fever_word)}
            tokens.append(_Token(word, *found.span(), stems))
        return tokens

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
        before = split_words(text[: found.start(1)])[-_BEFORE_NUMBER:]
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
        there = frozenset().union(*(token.stems for token in tokens))
        if not there:
            return
        runs = self._harmless(tokens)
        calm: list[range] | None = None
        for at, token in enumerate(tokens):
            for phrase in self._possible(token, there):
                end = self._end(tokens, at, phrase.places, _hidden(tokens, runs, phrase.places))
                if not end or self._is_denied(tokens, at, end, phrase.places):
                    continue
                if calm is None:
                    calm = self._calm(tokens)
                is_calm = any(at in span and end - 1 in span for span in calm)
                if not is_calm and self._is_said(tokens, at, phrase):
                    yield Danger(phrase.topic, text[token.start : tokens[end - 1].end], phrase.stems)

    def _calm(self, tokens: Sequence[_Token]) -> list[range]:
        """The tokens of each part of a clause that says of nobody that they have it now."""
        places: dict[int, int] = {}
        text = " "
        for number, token in enumerate(tokens):
            places[len(text)] = number
            text += token.word + " "
        found = []
        for pattern in self._calm_patterns:
            for match in pattern.finditer(text):
                if self._language.present_words.isdisjoint(match[0].split()):
                    inside = [number for at, number in places.items() if match.start() <= at < match.end()]
                    found.append(range(inside[0], inside[-1] + 1))
        return found

    def _possible(self, token: _Token, there: frozenset[str]) -> Iterable[DangerPhrase]:
        """The phrases that have this word and whose others stand somewhere in the clause."""
        for stem in sorted(token.stems):
            for phrase in self._lexicon.dangers_with(stem):
                if all(not place.isdisjoint(there) for place in phrase.places):
                    yield phrase

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
        known = self._lexicon.danger_stems.union(map(exactly, self._language.companion_words))
        return not any(token.stems.isdisjoint(known) for token in telling)

    def _counts(self, token: _Token) -> bool:
        language = self._language
        return token.word in language.negations or token.word not in language.fillers

    def _end(
        self, tokens: Sequence[_Token], at: int, phrase: Sequence[frozenset[str]], masked: frozenset[int]
    ) -> int:
        """One past the last word of the phrase from `at` on; 0 if it is not there, or spread too far."""
        if at in masked:
            return 0
        missing = {frozenset(range(len(phrase)))}
        room = len(phrase) + _SPREAD if len(phrase) > 1 else 1
        for place in range(at, len(tokens)):
            if place not in masked:
                missing |= _less_one(missing, phrase, tokens[place].stems)
            if frozenset() in missing:
                return place + 1
            room -= self._counts(tokens[place])
            if room <= 0:
                return 0
        return 0

    def _harmless(self, tokens: Sequence[_Token]) -> set[frozenset[int]]:
        """The places of the words of each harmless phrase."""
        content = [place for place, token in enumerate(tokens) if self._counts(token)]
        return self._runs(tokens, content) | self._runs(tokens, range(len(tokens)))

    def _runs(self, tokens: Sequence[_Token], places: Sequence[int]) -> set[frozenset[int]]:
        """The places, of these, of the words of each harmless phrase that stands there without a gap."""
        runs: set[frozenset[int]] = set()
        most = len(places)
        for at, place in enumerate(places):
            for stem in tokens[place].stems:
                for phrase in self._lexicon.harmless_from(stem):
                    end = at + len(phrase)
                    # Most go no further than their first word: the second is looked at before the rest.
                    if end > most or (end - at > 1 and phrase[1] not in tokens[places[at + 1]].stems):
                        continue
                    run = places[at:end]
                    if all(one in tokens[number].stems for one, number in zip(phrase, run, strict=True)):
                        runs.add(frozenset(run))
        return runs

    def _is_denied(
        self, tokens: Sequence[_Token], first: int, end: int, phrase: Sequence[frozenset[str]]
    ) -> bool:
        """Whether a way to say no, no part of the phrase, stands right before it or one of its words."""
        language = self._language
        not_stem = lexicon_stem(next(iter(language.negations), ""), language)
        if any(not_stem in place for place in phrase):
            return tokens[end - 1].word in language.plain_denials or self._denies_trouble(
                tokens[first:end], phrase
            )
        small = (language.fillers | language.denial_words) - language.negations - language.alternatives
        before = [token.word for token in tokens[:first]]
        while before and before[-1] in small:
            before.pop()
        if before[-1:] == [language.none_word] and tokens[len(before)].word in language.person_words:
            return False  # an answer: no, I have chest pain
        if before[-1:] == [language.never_word] and any(
            token.word in language.first_times for token in tokens[end:]
        ):
            return False
        if before and before[-1] in language.alternatives:  # no fever or cough
            denials = [word for word in before[-_DENIED_BEFORE:] if word in language.denials]
            before = denials[-1:]
        return bool(before and before[-1] in language.denials) or self._is_denied_inside(
            tokens[first:end], phrase
        )

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


def _less_one(
    missing: set[frozenset[int]], phrase: Sequence[frozenset[str]], stems: frozenset[str]
) -> set[frozenset[int]]:
    """What may still be missing of a phrase after a word, which stands in one place only."""
    fitting = [number for number, place in enumerate(phrase) if not place.isdisjoint(stems)]
    return {some - {number} for some in missing for number in fitting if number in some}


def _hidden(
    tokens: Sequence[_Token], runs: Iterable[frozenset[int]], phrase: Sequence[frozenset[str]]
) -> frozenset[int]:
    """The places of the words of harmless phrases, but of those that the phrase of danger has, and more."""
    hidden: set[int] = set()
    for run in runs:
        whole = len(run) < len(phrase) and all(
            any(not place.isdisjoint(tokens[at].stems) for place in phrase) for at in run
        )
        if not whole:
            hidden |= run
    return frozenset(hidden)
