"""Reading of calm clauses: where the patterns of a language find that nobody has what is named.

Of more than a hundred patterns a text may meet a handful.  A pattern is tried only where its words are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from kcdesk.search.pattern_words import most_first_words, needed_words, without_first_words

_AT_ONCE = 12
"""Patterns that are compiled in one step, some 6 ms."""


class _Pattern(NamedTuple):
    """A pattern, made ready."""

    needs: tuple[frozenset[str], ...]
    """See `needed_words`."""
    end: re.Pattern[str] | None
    """What is left of it without the words at its start, if there are any words there."""
    first_words: int | None
    """How many words it has before that, at most; None for any number."""
    whole: re.Pattern[str]
    is_at_start: bool
    """Whether it matches from the start of a text alone."""

    def begins(self, text: str, starts: Sequence[int]) -> int | None:
        """The letter from which it may be in a text of words that start at these letters; None for nowhere.

        It starts no more than so many words before what is left of it: of a long text that is a part.
        """
        if self.end is None:
            return 0
        ended = self.end.search(text)
        if ended is None:
            return None
        if self.first_words is None:
            return 0
        word = bisect_left(starts, ended.start()) - self.first_words - 1
        return starts[word] - 1 if word > 0 else 0


class CalmReader:
    """Finds calm parts of clauses; makes its patterns when first needed, which takes longer than a frame."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._sources = patterns
        self._ready: list[_Pattern] = []
        self._by_word: dict[str, list[int]] = {}
        """Word -> the patterns of which it may be the word that is looked for first."""
        self._always: list[int] = []
        """The patterns that need no word."""
        self.tried = 0
        """How many times a whole pattern was tried on a text."""

    def loading(self) -> Sequence[Callable[[], object]]:
        """What is to be done before the first clause, in steps."""
        return [self._make_some] * -(-(len(self._sources) - len(self._ready)) // _AT_ONCE)

    def _make_some(self) -> None:
        done = len(self._ready)
        for number, source in enumerate(self._sources[done : done + _AT_ONCE], done):
            pattern = _made(source)
            self._ready.append(pattern)
            if not pattern.needs:
                self._always.append(number)
            for word in min(pattern.needs, key=len, default=()):
                self._by_word.setdefault(word, []).append(number)

    def _likely(self, words: frozenset[str]) -> list[_Pattern]:
        """The patterns whose words are all there, in their order."""
        by = self._by_word
        numbers = {number for word in by.keys() & words for number in by[word]}
        likely = [self._ready[number] for number in sorted(numbers.union(self._always))]
        return [one for one in likely if _may_match(one, words)]

    def find(self, words: Sequence[str], present: frozenset[str]) -> list[range]:
        """The places of the words of each calm part that has no word of `present`; words are folded."""
        while len(self._ready) < len(self._sources):
            self._make_some()
        text = f" {' '.join(words)} "
        starts = list(accumulate((len(word) + 1 for word in words[:-1]), initial=1))
        found = []
        for pattern in self._likely(frozenset(words)):
            begins = pattern.begins(text, starts)
            if begins is None:
                continue
            self.tried += 1
            if pattern.is_at_start:
                first = pattern.whole.match(text)
                matches = [first] if first else []
            else:
                matches = list(pattern.whole.finditer(text, begins))
            for match in matches:
                if present.isdisjoint(match[0].split()):
                    inside = range(bisect_left(starts, match.start()), bisect_left(starts, match.end()))
                    if inside:
                        found.append(inside)
        return found


def _may_match(pattern: _Pattern, words: frozenset[str]) -> bool:
    """Whether a text of these words has all that a pattern needs."""
    for need in pattern.needs:  # noqa: SIM110 - asked of most patterns, and `any` takes twice the time
        if need.isdisjoint(words):
            return False
    return True


def _made(source: str) -> _Pattern:
    rest = without_first_words(source)
    end = re.compile(rest) if rest != source else None
    return _Pattern(
        needed_words(source), end, most_first_words(source), re.compile(source), source.startswith("^")
    )
