"""Topics whose very name was typed: title, lay words, brand, glossary term."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from kcdesk.guide.pack import Pack
from kcdesk.search.query import Query
from kcdesk.search.words import key

TITLE, ALSO, TERM = "title", "also", "term"
"""The kinds of rows in the pack's table `name`."""

_MOST_PREFIXED = 50
_AFTER_ALL = "\U0010ffff"


class Closeness(IntEnum):
    """How a name answers; the greater goes first."""

    TERM = 1
    ALSO = 2
    TITLE_PREFIX = 3
    TITLE = 4


class Named(NamedTuple):
    """A topic whose name was typed."""

    closeness: Closeness
    share: float
    """How much of the name was typed, 0 to 1; the order where closeness is equal."""
    anchor: str


_BY_KIND = {TITLE: Closeness.TITLE, ALSO: Closeness.ALSO, TERM: Closeness.TERM}


class Names:
    """Asks the pack's table of names."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def find(self, query: Query) -> dict[str, Named]:
        """Topic id -> how its name was typed, for every topic where it was."""
        words = query.words
        if not words:
            return {}
        typed = " ".join(words)
        found: dict[str, Named] = {}
        for topic, named in (*self._starting(typed, is_open=query.is_open), *self._same(typed, key(words))):
            found[topic] = max(named, found.get(topic, named))
        return found

    def _same(self, typed: str, typed_key: str) -> list[tuple[str, Named]]:
        rows = self._pack.rows(
            "SELECT text, kind, topic, anchor FROM name WHERE text = ? OR key = ?", (typed, typed_key)
        )
        return [
            (topic, Named(_BY_KIND[kind], 1.0 if text == typed else 0.9, anchor))
            for text, kind, topic, anchor in rows
        ]

    def _starting(self, typed: str, *, is_open: bool) -> list[tuple[str, Named]]:
        start = typed if is_open else f"{typed} "
        rows = self._pack.rows(
            "SELECT text, topic, anchor FROM name WHERE text >= ? AND text < ? AND kind = ? LIMIT ?",
            (start, start + _AFTER_ALL, TITLE, _MOST_PREFIXED),
        )
        return [
            (topic, Named(Closeness.TITLE_PREFIX, len(typed) / len(text), anchor))
            for text, topic, anchor in rows
        ]
