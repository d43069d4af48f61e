"""The guide's lexicon: what people say, the guide's words for it, and the words that speak of danger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kcdesk.search.languages import SearchLanguage
from kcdesk.search.tables import SearchTables
from kcdesk.search.tokens import split_words

MEANS, DANGER = "means", "danger"
"""The kinds of rows in the pack's tables `phrase` and `lexicon_entry`."""

_NOT = "not"


class Meaning(NamedTuple):
    """A run of the words typed for which the guide has other words."""

    start: int
    end: int
    """One past the last word."""
    means: tuple[tuple[str, ...], ...]
    """The guide's words, one tuple for each way to say it."""


class Lexicon:
    """Looks up phrases; a guide's lexicon is small, and is read once."""

    def __init__(self, tables: SearchTables, language: SearchLanguage) -> None:
        self._language = language
        self._meanings: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        self._dangers: dict[str, list[tuple[frozenset[str], str]]] = {}
        for stems, kind, means in tables.lexicon():
            words = tuple(stems.split())
            if kind == MEANS:
                self._meanings.setdefault(words[0], []).append((words, tuple(means.split())))
            else:
                self._dangers.setdefault(words[0], []).append((frozenset(words), means))

    def meanings(self, stems: Sequence[str]) -> tuple[Meaning, ...]:
        """The phrases of the lexicon among these stems (see `lexicon_stem`), in order.

        Of two that overlap, the longer counts.
        """
        found = [
            (len(words), at, means)
            for at, first in enumerate(stems)
            for words, means in self._meanings.get(first, ())
            if tuple(stems[at : at + len(words)]) == words
        ]
        spans: dict[tuple[int, int], list[tuple[str, ...]]] = {}
        taken: set[int] = set()
        for length, at, means in sorted(found, key=lambda one: (-one[0], one[1])):
            span = (at, at + length)
            if span not in spans and taken & set(range(*span)):
                continue
            taken.update(range(*span))
            spans.setdefault(span, []).append(means)
        return tuple(Meaning(*span, tuple(means)) for span, means in sorted(spans.items()))

    def danger(self, words: Iterable[str]) -> str:
        """The topic to put first because these folded words speak of danger; empty if they do not."""
        typed = {lexicon_stem(word, self._language) for word in words}
        for one in typed:
            for stems, topic in self._dangers.get(one, ()):
                if stems <= typed:
                    return topic
        return ""


def lexicon_stem(word: str, language: SearchLanguage) -> str:
    """The stem of a folded word, and one stem for every way to say no."""
    return _NOT if word in language.negations else language.stem(word)


def entry_stems(kind: str, says: str, language: SearchLanguage) -> str:
    """The `stems` of an entry for an author's phrase, without fillers; for danger in alphabetical order."""
    every = split_words(says)
    fillers = language.fillers - language.negations
    stems = [lexicon_stem(word, language) for word in every if word not in fillers]
    stems = stems or [lexicon_stem(word, language) for word in every]
    return " ".join(sorted(set(stems)) if kind == DANGER else stems)
