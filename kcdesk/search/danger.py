"""Words of danger in a text: phrases of the lexicon, their words near one another in one clause.

A phrase counts in any order and through small words, as spelt or as corrected.  It does not count where it
is denied ("no chest pain"), long past ("a stroke in 2019"), or in a harmless phrase ("fit note").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kcdesk.search.lexicon import Lexicon, exactly, lexicon_stem
from kcdesk.search.search_language import SearchLanguage
from kcdesk.search.tokens import WORD, composed, fold, word_form

_CLAUSE_END = re.compile(r"[.!?;:\n]+(?=\s|$)|[()]|,?\s+(?=but\s)")
_SPREAD = 3
"""Other words, small ones aside, that may stand among the words of a phrase."""

_CORRECTED = 400
"""Letters at the end of a text in which misspelt words of danger are looked for, too: it takes time."""

_DENIED_BEFORE = 5
"""Words before `or` among which a way to say no may stand: no cough or fever."""

_FEVER = re.compile(r"(?<![\d.,])(37[.,][5-9]|(?:38|39|40|41)(?:[.,]\d)?)(?![\d/]|[.,]\d)\s*(%|[^\W\d_]+)?")
_DEGREES = frozenset({"", "c", "deg", "degree", "degrees", "celsius", "fever", "temp", "temperature"})
"""What may follow a number that is a temperature; with a decimal, any word that is not a unit."""
_UNITS = frozenset(
    "% mg mcg g kg ml l cm mm m km mph stone lb lbs weeks months years days hours minutes pounds".split()
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
        self, lexicon: Lexicon, language: SearchLanguage, corrections: Callable[[str], Iterable[str]]
    ) -> None:
        """`corrections` gives the likely spellings of a folded word; none if it is spelt right."""
        self._lexicon, self._language, self._corrections = lexicon, language, corrections

    def find(self, text: str) -> Danger | None:
        """The first words of danger in the text, or None."""
        found = (danger for clause in self._clauses(composed(text)) for danger in self._in_clause(*clause))
        return next(found, None)

    def _clauses(self, text: str) -> Iterable[tuple[str, Sequence[_Token]]]:
        start = 0
        folded = fold(text)
        corrected_from = max(0, len(folded) - _CORRECTED)
        for end in [*(found.start() for found in _CLAUSE_END.finditer(folded)), len(folded)]:
            tokens = self._tokens(folded, start, end, corrected_from)
            if tokens:
                yield text, tokens
            start = end

    def _tokens(self, text: str, start: int, end: int, corrected_from: int) -> list[_Token]:
        fevers = {found.start(1) for found in _FEVER.finditer(text, start, end) if _is_fever(found, text)}
        tokens = []
        for found in WORD.finditer(text, start, end):
            word = word_form(found[0])
            forms = [word, *(self._corrections(word) if found.start() >= corrected_from else ())]
            stems = {lexicon_stem(form, self._language) for form in forms} | {exactly(form) for form in forms}
            if found.start() in fevers:
                stems.add(exactly(self._language.fever_word))
            tokens.append(_Token(word, *found.span(), frozenset(stems)))
        return tokens

    def _in_clause(self, text: str, tokens: Sequence[_Token]) -> Iterable[Danger]:
        masked = self._harmless(tokens)
        for at, token in enumerate(tokens):
            for stem in sorted(token.stems):
                for phrase, topic in self._lexicon.dangers_with(stem):
                    end = self._end(tokens, at, phrase, masked)
                    if end and not self._is_denied(tokens, at, phrase) and not self._is_past(tokens):
                        yield Danger(topic, text[token.start : tokens[end - 1].end], " ".join(sorted(phrase)))

    def _counts(self, token: _Token) -> bool:
        language = self._language
        return token.word in language.negations or token.word not in language.fillers

    def _end(self, tokens: Sequence[_Token], at: int, phrase: frozenset[str], masked: set[int]) -> int:
        """One past the last word of the phrase from `at` on; 0 if it is not there, or spread too far."""
        missing = set(phrase)
        room = len(phrase) + _SPREAD if len(phrase) > 1 else 1
        for place in range(at, len(tokens)):
            if place not in masked:
                missing -= tokens[place].stems
            elif place == at:
                return 0
            if not missing:
                return place + 1
            room -= self._counts(tokens[place])
            if room <= 0:
                return 0
        return 0

    def _harmless(self, tokens: Sequence[_Token]) -> set[int]:
        """The places of words that belong to a harmless phrase."""
        content = [place for place, token in enumerate(tokens) if self._counts(token)]
        return self._masked(tokens, content) | self._masked(tokens, range(len(tokens)))

    def _masked(self, tokens: Sequence[_Token], places: Sequence[int]) -> set[int]:
        """The places, of these, of words of a harmless phrase that stands there without a gap."""
        masked: set[int] = set()
        for at, place in enumerate(places):
            for stem in tokens[place].stems:
                for phrase in self._lexicon.harmless_from(stem):
                    run = places[at : at + len(phrase)]
                    if len(run) == len(phrase) and all(
                        one in tokens[number].stems for one, number in zip(phrase, run, strict=True)
                    ):
                        masked.update(run)
        return masked

    def _is_denied(self, tokens: Sequence[_Token], first: int, phrase: frozenset[str]) -> bool:
        """Whether a way to say no stands right before the phrase and is not part of it."""
        language = self._language
        small = (language.fillers | language.denial_words) - language.negations - language.alternatives
        before = [token.word for token in tokens[:first]]
        while before and before[-1] in small:
            before.pop()
        if before and before[-1] in language.alternatives:  # no fever or cough
            denials = [word for word in before[-_DENIED_BEFORE:] if word in language.negations]
            before = denials[-1:]
        if not before or before[-1] not in language.negations:
            return False
        return lexicon_stem(before[-1], language) not in phrase

    def _is_past(self, tokens: Sequence[_Token]) -> bool:
        """Whether the clause says that it is long past, and nothing that it is there now."""
        words = [token.word for token in tokens]
        if any(word in self._language.present_words for word in words):
            return False
        text = f" {' '.join(words)} "
        return any(pattern.search(text) for pattern in self._language.past_patterns)


def _is_fever(found: re.Match[str], text: str) -> bool:
    """Whether a number is a temperature: it has a decimal, says degrees, or is the whole text."""
    number, after = found[1], found[2] or ""
    if after in _UNITS:
        return False
    if after in _DEGREES and after:
        return True
    return any(sign in number for sign in ".,") or text.strip() == number
