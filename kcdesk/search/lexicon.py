"""The guide's lexicon: what people say, what the guide calls it, and which words speak of danger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kcdesk.guide.pack import Pack
from kcdesk.search.stemmer import stem
from kcdesk.search.tokens import FILLERS, NEGATIONS, split_words

MEANS, DANGER = "means", "danger"
"""The kinds of rows in the pack's tables `phrase` and `said`."""

_NOT = "not"


class Meaning(NamedTuple):
    """A stretch of the words typed that the guide calls otherwise."""

    start: int
    end: int
    """One past the last word."""
    means: tuple[tuple[str, ...], ...]
    """The words the guide has for it, one tuple for each way to say it."""


class Lexicon:
    """Asks the pack's table `said`; a guide's lexicon is small, and is read once."""

    def __init__(self, pack: Pack) -> None:
        self._meanings: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        self._dangers: dict[str, list[tuple[frozenset[str], str]]] = {}
        for stems, kind, means in pack.rows("SELECT stems, kind, means FROM said ORDER BY stems, means"):
            words = tuple(stems.split())
            if kind == MEANS:
                self._meanings.setdefault(words[0], []).append((words, tuple(means.split())))
            else:
                self._dangers.setdefault(words[0], []).append((frozenset(words), means))

    def meanings(self, said: Sequence[str]) -> tuple[Meaning, ...]:
        """Where phrases of the lexicon stand among these (see `as_said`), in order.

        Where two would overlap, the longer counts.
        """
        found = [
            (len(words), at, means)
            for at, first in enumerate(said)
            for words, means in self._meanings.get(first, ())
            if tuple(said[at : at + len(words)]) == words
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
        """The topic to put first because these words speak of danger; empty if they do not."""
        typed = {as_said(word) for word in words}
        for one in typed:
            for phrase, topic in self._dangers.get(one, ()):
                if phrase <= typed:
                    return topic
        return ""


def as_said(word: str) -> str:
    """What a folded word comes down to: its stem, and every way to say no the same."""
    return _NOT if word in NEGATIONS else stem(word)


def said_stems(kind: str, says: str) -> str:
    """A row's `stems` for what an author wrote: in their order or, for danger, sorted; without fillers."""
    every = split_words(says)
    words = [as_said(word) for word in every if word not in FILLERS or word in NEGATIONS]
    stems = words or [as_said(word) for word in every]
    return " ".join(sorted(set(stems)) if kind == DANGER else stems)
