"""Topics whose names were typed, or a part of them, or more than them: title, lay words, brand, term."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from kcdesk.guide.pack import Pack
from kcdesk.search.query import Query
from kcdesk.search.query_expansion import Form, Group
from kcdesk.search.tokens import key

TITLE, ALSO, TERM = "title", "also", "term"
"""The kinds of rows in the pack's table `name`."""

_WORTH = {TITLE: 1.0, ALSO: 0.9, TERM: 0.7}
_EXACT = {TITLE: 0.5, ALSO: 0.25, TERM: 0.1}
"""What a name of each kind is worth, and what more if it was typed to the letter."""

_TITLE_BESIDES = 0.4
"""What the title adds to another name: of two pages of one name, the one that is about it goes first."""

_START_OF_TITLE = 0.45
"""What the start of a title is worth, while it is being typed."""

_FEW_LETTERS = 2
"""So few letters of a word are the start of too many names to tell; only of titles, from their beginning."""

_MOST_NAMES = 250
"""Names looked at for one word."""

_MOST_PREFIXED = 50
_AFTER_ALL = "\U0010ffff"


_TYPED_POWER = 1.2
"""How much worse a name is that has not all of what was typed."""


_BEGUN = 0.5
"""What the first letters of a word count for, beside the whole word."""

_NOTHING: frozenset[str] = frozenset()


class Named(NamedTuple):
    """A topic whose name was typed."""

    score: float
    """How well the name fits: 1 for a whole title, more if it was typed to the letter."""
    anchor: str
    text: str
    """The name that fits best."""


class _Name(NamedTuple):
    """A row of the table."""

    text: str
    kind: str
    topic: str
    anchor: str
    stems: frozenset[str]


class Names:
    """Asks the pack's table of names."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._sections: int = pack.rows("SELECT count(*) FROM section")[0][0]

    def find(self, query: Query, groups: tuple[Group, ...]) -> dict[str, Named]:
        """Topic id -> its name that fits best, for every topic that has one with any of the words."""
        found: dict[str, Named] = {}
        titles: dict[str, float] = {}
        typed = " ".join(query.words)
        for name, fit in (*self._exact(query), *self._fitting(groups), *self._starting(query)):
            bonus = _EXACT[name.kind] if name.text == typed else 0.0
            named = Named(_WORTH[name.kind] * fit + bonus, name.anchor, name.text)
            found[name.topic] = max(named, found.get(name.topic, named))
            if name.kind == TITLE:
                titles[name.topic] = max(fit, titles.get(name.topic, 0.0))
        return {
            topic: named._replace(score=named.score + _TITLE_BESIDES * titles.get(topic, 0.0))
            for topic, named in found.items()
        }

    def _exact(self, query: Query) -> list[tuple[_Name, float]]:
        """The names that were typed to the letter, or in another order."""
        rows = self._pack.rows(
            "SELECT text, kind, topic, anchor FROM name WHERE text = ? OR key = ?",
            (" ".join(query.words), key(query.words)),
        )
        return [(_Name(text, kind, topic, at, frozenset()), 1.0) for text, kind, topic, at in rows]

    def _fitting(self, groups: tuple[Group, ...]) -> list[tuple[_Name, float]]:
        total = sum(group.tells for group in groups)
        if not total:
            return []
        numbers: set[int] = set()
        for form in _forms(groups):
            numbers.update(self._with(form))
        names = self._rows(numbers)
        tells = self._tells({stem for name in names for stem in name.stems})
        return [(name, _fit(name, groups, total, tells)) for name in names]

    def _with(self, form: Form) -> list[int]:
        """The names that have the form's last word."""
        last = form.stems[-1]
        rows = self._pack.rows("SELECT name FROM name_stem WHERE stem = ? LIMIT ?", (last, _MOST_NAMES))
        start = form.words[-1]
        if form.prefix and len(start) > _FEW_LETTERS:
            rows += self._pack.rows(
                "SELECT name FROM name_stem WHERE stem >= ? AND stem < ? LIMIT ?",
                (start, start + _AFTER_ALL, _MOST_NAMES),
            )
        return [number for (number,) in rows]

    def _rows(self, numbers: set[int]) -> list[_Name]:
        listed = ",".join(map(str, sorted(numbers)))
        query = f"SELECT text, kind, topic, anchor, key FROM name WHERE id IN ({listed})"  # noqa: S608
        rows = self._pack.rows(query)
        return [
            _Name(text, kind, topic, at, frozenset(stems.split())) for text, kind, topic, at, stems in rows
        ]

    def _tells(self, stems: set[str]) -> dict[str, float]:
        wanted = sorted(stems)
        counts: dict[str, int] = {}
        for at in range(0, len(wanted), 500):
            some = wanted[at : at + 500]
            marks = ",".join("?" * len(some))
            query = f"SELECT stem, sections FROM stem WHERE stem IN ({marks})"  # noqa: S608 - only marks
            counts.update(self._pack.rows(query, some))
        return defaultdict(
            lambda: math.log(1 + self._sections),
            {stem: math.log(1 + self._sections / max(1, count)) for stem, count in counts.items()},
        )

    def _starting(self, query: Query) -> list[tuple[_Name, float]]:
        """Titles that start with what was typed."""
        typed = " ".join(query.words)
        if not typed:
            return []
        start = typed if query.is_open else f"{typed} "
        rows = self._pack.rows(
            "SELECT text, kind, topic, anchor FROM name WHERE text >= ? AND text < ? AND kind = ? LIMIT ?",
            (start, start + _AFTER_ALL, TITLE, _MOST_PREFIXED),
        )
        return [
            (
                _Name(text, kind, topic, at, frozenset()),
                _START_OF_TITLE + (1 - _START_OF_TITLE) * len(typed) / len(text),
            )
            for text, kind, topic, at in rows
        ]


def _forms(groups: tuple[Group, ...]) -> list[Form]:
    forms = [form for group in groups for wanted in group.wanted for form in wanted.forms]
    return forms + [form for group in groups for form in group.meanings]


def _fit(name: _Name, groups: tuple[Group, ...], total: float, tells: dict[str, float]) -> float:
    """The share of what was typed that the name has, times the share of the name that was typed."""
    matched = 0.0
    met: set[str] = set()
    for group in groups:
        matched += _match(name, group, met)
    if not matched:
        return 0.0
    whole = sum(tells[stem] for stem in name.stems)
    typed = sum(tells[stem] for stem in met)
    return float((matched / total) ** _TYPED_POWER * (typed / whole))


def _match(name: _Name, group: Group, met: set[str]) -> float:
    """How much of the group the name has; the stems of the name that this is are added to `met`."""
    matched = 0.0
    own: set[str] = set()
    for wanted in group.wanted:
        for form in wanted.forms:  # the heaviest first
            stems, share = _held(name, form)
            if stems:
                matched += wanted.tells * form.weight * share
                own |= stems
                break
    for form in group.meanings:
        meant = group.tells * form.weight
        stems, _ = _held(name, form) if meant > matched else (_NOTHING, 0.0)
        if stems:
            matched, own = meant, set(stems)
    met |= own
    return matched


def _held(name: _Name, form: Form) -> tuple[frozenset[str], float]:
    """The name's stems that the form is, all of it, and how much of the last one was typed.

    No stems if the name does not have it.
    """
    stems, last = form.stems, form.stems[-1]
    if len(stems) > 1 and not name.stems.issuperset(stems[:-1]):
        return _NOTHING, 0.0
    if last in name.stems:
        return frozenset(stems), 1.0
    if form.prefix:
        typed = form.words[-1]
        going_on = [stem for stem in name.stems if stem.startswith(typed)]
        if going_on:
            whole = min(going_on, key=lambda stem: (len(stem), stem))
            return frozenset((*stems[:-1], whole)), _BEGUN + (1 - _BEGUN) * len(typed) / len(whole)
    return _NOTHING, 0.0
