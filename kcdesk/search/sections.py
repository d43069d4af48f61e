"""Sections that hold the words, best first."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from kcdesk.guide.pack import Pack
from kcdesk.search.query import Part, Query
from kcdesk.search.stem import stem

_ENOUGH_FOR_BEST = 0.5
"""With fewer words than all, what a section's words may tell less than those of the best one."""

_SHORT = 2
"""A single word of so few letters is looked for in titles and other names alone: it is still being typed."""

_COMPLETIONS = 40
_AFTER_ALL = "\U0010ffff"


class Found(NamedTuple):
    """A section that holds the words."""

    section: int
    topic: str
    anchor: str
    heading: str
    rank: float
    """Higher is better; comparable within one search."""


class Sections:
    """Asks the pack's full-text index."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._count: int = pack.rows("SELECT coalesce(max(id), 0) FROM section")[0][0]

    def find(self, query: Query, most: int) -> tuple[Found, ...]:
        """At most so many sections with all telling words of the query or, if there are none, with fewer."""
        parts = query.without_stop_words().parts
        if not parts:
            return ()
        expressions = [self._expression(part) for part in parts]
        every = " AND ".join(expressions)
        if len(parts) == 1 and parts[0].prefix and len(parts[0].words[-1]) <= _SHORT:
            every = f"{{title also heading}} : ({every})"
        found = self._ranked(every, most)
        if found or len(parts) == 1:
            return found
        return self._with_fewer(expressions, most)

    def at(self, topic: str, anchor: str) -> Found | None:
        """The section of that name, whether or not it holds any words."""
        rows = self._pack.rows(
            "SELECT id, title FROM section WHERE topic = ? AND anchor = ?", (topic, anchor)
        )
        return Found(rows[0][0], topic, anchor, rows[0][1], 0.0) if rows else None

    def _ranked(self, expression: str, most: int) -> tuple[Found, ...]:
        rows = self._pack.rows(
            "SELECT s.id, s.topic, s.anchor, s.title, -i.rank FROM section_index AS i"
            " JOIN section AS s ON s.id = i.rowid WHERE section_index MATCH ? ORDER BY i.rank LIMIT ?",
            (expression, most),
        )
        return tuple(Found(*row) for row in rows)

    def _with_fewer(self, expressions: list[str], most: int) -> tuple[Found, ...]:
        """The sections whose words tell most; a word tells more the fewer sections hold it."""
        telling: dict[int, float] = defaultdict(float)
        ranks: dict[int, float] = defaultdict(float)
        for expression in expressions:
            rows = self._pack.rows(
                "SELECT rowid, -rank FROM section_index WHERE section_index MATCH ?", [expression]
            )
            tells = math.log(1 + self._count / max(1, len(rows)))
            for section, rank in rows:
                telling[section] += tells
                ranks[section] += rank
        best = max(telling.values(), default=0.0)
        kept = [section for section, tells in telling.items() if tells >= best * _ENOUGH_FOR_BEST]
        kept.sort(key=lambda section: (-round(telling[section], 6), -ranks[section], section))
        return tuple(self._section(section, telling[section]) for section in kept[:most])

    def _section(self, section: int, rank: float) -> Found:
        rows = self._pack.rows("SELECT topic, anchor, title FROM section WHERE id = ?", (section,))
        topic, anchor, heading = rows[0]
        return Found(section, topic, anchor, heading, rank)

    def _expression(self, part: Part) -> str:
        """The part in FTS5's language; of letters and digits alone, so nothing typed is an operator."""
        end = "*" if part.prefix else ""
        ways = [f'"{" ".join(part.words)}"{end}']
        if len(part.words) > 1:
            ways.append(f'"{"".join(part.words)}"{end}')
        elif part.prefix:
            ways += [f'"{word}"' for word in self._stemmed_away(part.words[0])]
        return f"({' OR '.join(ways)})"

    def _stemmed_away(self, typed: str) -> list[str]:
        """Words that go on from what is typed though their stems do not: operati -> operation, stem oper."""
        if len(typed) <= _SHORT:
            return []
        rows = self._pack.rows(
            "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY count DESC, word LIMIT ?",
            (typed, typed + _AFTER_ALL, _COMPLETIONS),
        )
        start = stem(typed)
        ends = {stem(word): word for (word,) in rows}
        return [word for stemmed, word in ends.items() if not stemmed.startswith(start)]
