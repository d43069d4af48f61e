"""Sections that hold the words, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kcdesk.guide.pack import Pack
from kcdesk.search.query_expansion import Form, Group, Wanted

_SHORT = 2
"""A single word of so few letters is looked for in titles and other names alone, and one letter only where
a title starts: it is still being typed."""

_COMMON = 1200
"""A word in more sections than this is looked for in titles, names and headings alone: nobody reads
thousands of answers, and the search must stay quick in the largest guide."""

_MOST_ROWS = 1200
"""Sections looked at for one word, in reading order."""

_FULL = 2.2
"""What BM25 gives at most for a word, in units of what the word tells (k1 + 1 in FTS5)."""

_ENOUGH = 0.5
"""With fewer words than all, what a section's words may tell less than those of the best one."""


class Found(NamedTuple):
    """A section that holds the words."""

    section: int
    topic: str
    anchor: str
    heading: str
    rank: float
    """How well its text answers, 0 to 1."""
    coverage: float
    """How much of what is wanted it has, 0 to 1."""


class Sections:
    """Asks the pack's full-text index."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def find(self, groups: tuple[Group, ...], most: int) -> tuple[Found, ...]:
        """At most so many sections with all that is wanted or, if there are none, with the most of it."""
        total = sum(group.tells for group in groups)
        if not total:
            return ()
        alone = len(groups) == 1
        ranks: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        for group in groups:
            for section, (rank, tells) in self._of_group(group, alone=alone).items():
                ranks[section] += rank
                covered[section] += tells
        best = max(covered.values(), default=0.0)
        scored = [
            (ranks[section] / total / _FULL, tells / total, section)
            for section, tells in covered.items()
            if tells >= best * _ENOUGH
        ]
        scored.sort(key=lambda one: (-one[0] * one[1], one[2]))
        return self._named(scored[:most])

    def at(self, topic: str, anchor: str) -> Found | None:
        """The section of that name, whether or not it holds any words."""
        rows = self._pack.rows(
            "SELECT id, title FROM section WHERE topic = ? AND anchor = ?", (topic, anchor)
        )
        return Found(rows[0][0], topic, anchor, rows[0][1], 0.0, 0.0) if rows else None

    def _named(self, scored: list[tuple[float, float, int]]) -> tuple[Found, ...]:
        marks = ",".join("?" * len(scored))
        rows = self._pack.rows(
            f"SELECT id, topic, anchor, title FROM section WHERE id IN ({marks})",  # noqa: S608 - only marks
            [section for _, _, section in scored],
        )
        known = {number: (topic, anchor, title) for number, topic, anchor, title in rows}
        found = []
        for rank, coverage, section in scored:
            topic, anchor, title = known[section]
            found.append(Found(section, topic, anchor, title, rank, coverage))
        return tuple(found)

    def _of_group(self, group: Group, *, alone: bool) -> dict[int, tuple[float, float]]:
        """Section -> (rank, how much of the group it has): by its words, or by what they mean."""
        found: dict[int, tuple[float, float]] = {}
        for wanted in group.wanted:
            for section, rank in self._of_word(wanted, alone=alone).items():
                before = found.get(section, (0.0, 0.0))
                found[section] = (before[0] + rank, before[1] + wanted.tells)
        for form in group.meanings:
            for section, rank in self._of_form(form, alone=False).items():
                meant = (rank * form.weight, group.tells * form.weight)
                found[section] = max(meant, found.get(section, meant))
        return found

    def _of_word(self, wanted: Wanted, *, alone: bool) -> dict[int, float]:
        """Section -> the best rank of any form of the word."""
        best: dict[int, float] = {}
        for form in wanted.forms:
            for section, rank in self._of_form(form, alone=alone).items():
                best[section] = max(rank * form.weight, best.get(section, 0.0))
        return best

    def _of_form(self, form: Form, *, alone: bool) -> dict[int, float]:
        expression = expression_of(form)
        unfinished = alone and form.prefix and len(form.words[-1]) <= _SHORT
        if unfinished and len(form.words[-1]) == 1 and form.words[-1].isalpha():
            return {}
        if unfinished or self._is_common(form):
            expression = f"{{title also heading}} : ({expression})"
        rows = self._pack.rows(
            "SELECT rowid, -rank FROM section_index WHERE section_index MATCH ? LIMIT ?",
            (expression, _MOST_ROWS),
        )
        return dict(rows)

    def _is_common(self, form: Form) -> bool:
        counts = self._pack.rows(
            f"SELECT min(sections) FROM stem WHERE stem IN ({','.join('?' * len(form.words))})",  # noqa: S608
            form.stems,
        )
        return (counts[0][0] or 0) > _COMMON


def expression_of(form: Form) -> str:
    """A form in FTS5's language; of letters and digits alone, so nothing typed is an operator."""
    return f'"{" ".join(form.words)}"' + ("*" if form.prefix else "")


def best_of_each(sections: Iterable[Found]) -> dict[str, Found]:
    """Topic id -> the first of its sections."""
    best: dict[str, Found] = {}
    for found in sections:
        best.setdefault(found.topic, found)
    return best
