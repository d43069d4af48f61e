"""Words of a language that are spelt right, though a guide may not have them, as its pack keeps them.

Together by their first letters: a row for each of sixty thousand words takes twice the room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from kcdesk.guide.pack import Pack
from kcdesk.search.in_lists import in_lists, parameters

_START = 3
"""Letters that the words of a row begin with; a shorter word is a row, or a part of one, by itself."""


def rows_together(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rows of `common_words`: how folded words begin, and how each of them goes on, with blanks between."""
    for start, every in groupby(sorted(words), key=_start):
        yield start, " ".join(word[_START:] for word in every)


def common_among(pack: Pack, words: Collection[str]) -> set[str]:
    """Those of some folded words that are common in the language, or else spelt right."""
    if not pack.has_words_together:
        found: set[str] = set()
        for some in in_lists(sorted(words)):
            rows = pack.rows(f"SELECT word FROM common_word WHERE word IN ({parameters(some)})", some)  # noqa: S608
            found.update(word for (word,) in rows)
        return found
    rests: dict[str, str] = {}
    for some in in_lists(sorted(set(map(_start, words)))):
        query = f"SELECT start, rests FROM common_words WHERE start IN ({parameters(some)})"  # noqa: S608
        rests.update((start, f" {ends} ") for start, ends in _checked(pack, pack.rows(query, some)))
    return {word for word in words if f" {word[_START:]} " in rests.get(_start(word), "")}


def every_common(pack: Pack) -> Sequence[str]:
    """All of them, in the order of the alphabet."""
    if not pack.has_words_together:
        return [word for (word,) in pack.rows("SELECT word FROM common_word ORDER BY word")]
    rows = _checked(pack, pack.rows("SELECT start, rests FROM common_words"))
    return sorted(start + rest for start, rests in rows for rest in rests.split(" "))


def _start(word: str) -> str:
    return word[:_START]


def _checked(pack: Pack, rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[str, str]]:
    for start, rests in rows:
        if not (isinstance(start, str) and isinstance(rests, str)):
            raise pack.damaged()
        yield start, rests
