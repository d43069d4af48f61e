"""Values in lists for queries: `WHERE id IN (?,?,...)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

V = TypeVar("V")

_MOST = 400
"""Values in one list of a query; SQLite allows 999, and a query may have two lists."""


def in_lists(values: Sequence[V]) -> Iterator[Sequence[V]]:
    """The values in lists of few lengths, in which the last one may stand again.

    A query is made ready once for each length of its list, and kept: with any length there were soon a
    hundred of them, in megabytes, each with the words it was last asked for.
    """
    for at in range(0, len(values), _MOST):
        some = values[at : at + _MOST]
        length = min(_MOST, 1 << (len(some) - 1).bit_length())
        yield (*some, *[some[-1]] * (length - len(some)))


def parameters(values: Sequence[object]) -> str:
    """A list's places in the query."""
    return ",".join("?" * len(values))
