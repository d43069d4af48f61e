"""Which words of a clause are denied, and which are over.

The few words after a way to say no are denied.  What a denied word weighs in a text of danger is learned
apart from what it weighs said plainly: "not breathless today" has nothing of "breathless today", while "not
woken up" has something of its own.  Those before what says that all is over speak for no danger.
Sources: W. Chapman and others, "A simple algorithm for identifying negated findings and diseases in
discharge summaries", J. Biomed. Inform. 34 (2001), for the reach, before and after; B. Pang, L. Lee, S.
Vaithyanathan, "Thumbs up? Sentiment classification using machine learning techniques", EMNLP (2002), for
words of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from kcdesk.search.danger_words import DangerWord
from kcdesk.search.search_language import SearchLanguage

DENIED = "!"
"""Stands before the stem of a denied word; no word is written so."""

REACH = 5
"""Words after a way to say no that are denied, and before what says that it is over, at most."""


def weighed(words: Sequence[DangerWord], language: SearchLanguage) -> list[Sequence[str]]:
    """Of each word of a clause the stems that may have a weight, those of denied words marked."""
    stems: list[Sequence[str]] = []
    left = 0
    for word in words:
        if word.word in language.scope_starts:
            left = REACH
            stems.append(word.plain)
            continue
        if word.word in language.scope_ends:
            left = 0
        stems.append([DENIED + stem for stem in word.plain] if left else word.plain)
        left -= left > 0
    return stems


def over_places(words: Sequence[str], language: SearchLanguage) -> set[int]:
    """The places of the folded words of a clause that tell of what is over."""
    if language.over_words.isdisjoint(words):
        return set()
    ends = (place for place in range(len(words)) if is_over(words, place, language))
    return {place for end in ends for place in _before(words, end, language)}


def is_over(words: Sequence[str], place: int, language: SearchLanguage) -> bool:
    """Whether the word at `place` is one such as `gone`, and ends its clause or since when and how follows.

    A pain that has gone is over; one that has gone to the jaw, or gone and come back, is not.
    """
    rest = words[place + 1 :]
    return (
        words[place] in language.over_words
        and (not rest or rest[0] in language.over_since)
        and language.returns.isdisjoint(rest)
    )


def _before(words: Sequence[str], place: int, language: SearchLanguage) -> range:
    """The places of the words right before this one, back to one that turns it.

    None where it has not gone, or will not go, away.
    """
    start = place
    while start and place - start < REACH and words[start - 1] not in language.scope_ends:
        start -= 1
        if words[start] in language.negations:
            return range(0)
    return range(start, place)
