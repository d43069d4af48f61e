"""Words of one root whose stems differ: sleepy and sleep, breathless and breathing.  English alone."""

from __future__ import annotations

from kcdesk.search.stemmer import stem

SHORTEST_ROOT = 4
"""Letters; shorter roots are shared by words that have nothing else in common."""

_ENDINGS = ("lessness", "fulness", "iness", "ness", "less", "ful", "ier", "iest", "ily", "y", "i", "en", "e")
"""Endings that Porter's stemmer leaves, the longer before the shorter."""


def root(word: str) -> str:
    """The root that a family of English words shares, of a folded word."""
    word = stem(stem(word))
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= SHORTEST_ROOT:
            return rest
    return word
