"""Words of the guide that begin as an unfinished word does."""

from __future__ import annotations

from collections.abc import Iterable

from kcdesk.guide.pack import Pack
from kcdesk.search.common_words import common_among
from kcdesk.search.tokens import fold

_SHORTEST = 2
"""Letters from which words are offered."""
_AFTER_EVERY_WORD = "\U0010ffff"
_QUERY = "SELECT word FROM word WHERE word > ? AND word < ? AND count > 0 ORDER BY count DESC, word"


def completions(pack: Pack, text: str, most: int = 4) -> tuple[str, ...]:
    """The guide's most used words that go on from the last word of a text; none after a blank.

    Words that are common everywhere come last.
    """
    begun = text.rsplit(" ", maxsplit=1)[-1]
    prefix = fold(begun)
    if len(prefix) < _SHORTEST or not prefix.isalpha():
        return ()
    words = [word for (word,) in pack.rows(_QUERY, (prefix, prefix + _AFTER_EVERY_WORD))]
    common = common_among(pack, words)
    return tuple(sorted(words, key=common.__contains__)[:most])


def known_words(pack: Pack, words: Iterable[str]) -> set[str]:
    """Those of some words that people read in the guide."""
    query = "SELECT 1 FROM word WHERE word = ? AND count > 0"
    return {word for word in words if pack.rows(query, (fold(word),))}
