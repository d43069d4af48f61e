"""How well a table of queries is answered: success at 1 and 3, mean reciprocal rank, and every miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kcdesk.guide.errors import GuideError

_COLUMNS = 3
_LOOKED_AT = 20
"""Answers looked at; a right one after these counts as none."""

Find = Callable[[str], Sequence[str]]
"""Gives the ids of the topics that answer a query, best first."""


@dataclass(frozen=True, slots=True)
class Case:
    """A query, and what answers it."""

    query: str
    topics: frozenset[str]
    """Any of these is right; none where the guide has no answer."""
    kind: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case."""

    case: Case
    found: tuple[str, ...]
    """Topics, best first."""

    @property
    def place(self) -> int:
        """The place of the first right answer, from 1; 0 if there is none."""
        places = (at for at, topic in enumerate(self.found, start=1) if topic in self.case.topics)
        return next(places, 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """What some outcomes come to; shares from 0 to 1."""

    kind: str
    queries: int
    first: float
    """Right answers at place 1."""
    among_three: float
    reciprocal: float
    """Mean reciprocal rank."""
    empty: int
    """Queries that found nothing at all."""


def read_cases(file: Path) -> tuple[Case, ...]:
    """The table in `file`: query, topics and kind, with tabs; commas between topics, `(none ...)` for none.

    Empty lines and lines that start with # do not count.  Raises GuideError if it cannot be read.
    """
    try:
        lines = _lines(file)
    except (OSError, UnicodeError) as error:
        message = f"The table “{file}” cannot be read. It is a UTF-8 text file with tabs between columns."
        raise GuideError(message) from error
    return tuple(
        _case(file, number, line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    )


def _case(file: Path, number: int, line: str) -> Case:
    columns = line.split("\t")
    if len(columns) != _COLUMNS or not all(column.strip() for column in columns):
        message = f"{file}:{number}: A line has a query, its topics and its kind, with tabs between them."
        raise GuideError(message)
    query, topics, kind = (column.strip() for column in columns)
    right = [] if topics.startswith("(") else [topic.strip() for topic in topics.split(",")]
    return Case(query, frozenset(right), kind)


def _lines(file: Path) -> list[str]:
    """Those of an ordinary file: a pipe would be waited for.  Raises OSError and UnicodeError."""
    if not file.is_file():
        raise OSError(0, "no ordinary file", str(file))
    return file.read_text(encoding="utf-8").splitlines()


def outcomes(cases: Iterable[Case], find: Find) -> tuple[Outcome, ...]:
    """What `find` gives for each case."""
    return tuple(Outcome(case, tuple(find(case.query)[:_LOOKED_AT])) for case in cases)


def figures(kind: str, some: Sequence[Outcome]) -> Figures:
    """The figures of those that have an answer.  Raises ValueError if none has."""
    places = [outcome.place for outcome in some if outcome.case.topics]
    if not places:
        message = "there is no query with an answer"
        raise ValueError(message)
    count = len(places)
    return Figures(
        kind,
        count,
        sum(place == 1 for place in places) / count,
        sum(1 <= place <= 3 for place in places) / count,  # noqa: PLR2004 - the three of the name
        sum(1 / place for place in places if place) / count,
        sum(not outcome.found for outcome in some if outcome.case.topics),
    )


def by_kind(every: Sequence[Outcome]) -> tuple[Figures, ...]:
    """The figures of each kind that has answers, in alphabetical order, and of all together."""
    kinds = sorted({outcome.case.kind for outcome in every if outcome.case.topics})
    rows = [figures(kind, [one for one in every if one.case.kind == kind]) for kind in kinds]
    return (*rows, figures("all", every)) if rows else ()
