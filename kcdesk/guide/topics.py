"""The topics of a guide: all known by id and place at once, each read when it is first asked for.

A guide may have a hundred thousand, of which a start shows a dozen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kcdesk.guide.model import NewerOriginal, Topic

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

    Rows = Callable[..., list[tuple[Any, ...]]]
    """Gives every row of a query with its parameters."""

_COLUMNS = (
    "position, id, parent, depth, title, kind, summary, updated, next_review, reviewed_by,"
    " translates, original_updated"
)
_DAYS, _OPTIONAL_DAYS = ("updated", "next_review"), ("translates", "original_updated")
_TEXTS = ("id", "title", "kind", "summary", "reviewed_by")
_DAY_IN = "date({name}, '+0 days') IS {name}"
"""Whether a column holds a day of the calendar.  Without a step of no days SQLite lets 30 February pass."""
_NO_TREE = "the topics are no tree"
_IN_A_QUERY = 500
_FEW = 8
"""Topics beside one asked for that are read with it: whoever asks for one asks for its neighbours."""


@dataclass(frozen=True, slots=True)
class Reviews:
    """Pages that have one date of their next review."""

    next_review: date
    pages: int
    reviewed: int
    """How many of them somebody has reviewed."""


class Topics(Sequence[Topic]):
    """Every topic, in reading order."""

    def __init__(
        self,
        rows: Rows,
        original: str,
        *,
        has_checked: bool,
        damaged: Callable[[], Exception] | None = None,
    ) -> None:
        """`original`: language tag of the original of a translation.  `has_checked`: since format 2.1.

        `damaged` makes the error for a wrong value that is met when its topic is read, in a guide whose
        values were looked at before; None looks at all of them now, which takes 1 µs a topic.
        Raises ValueError for what is no tree, or has a value that no compiler writes.
        """
        self._rows, self._original, self._has_checked = rows, original, has_checked
        self._damaged = damaged
        found = rows("SELECT id, parent, position FROM topic ORDER BY position")
        self._places = {row[0]: place for place, row in enumerate(found)}
        self._ids: list[str] = [row[0] for row in found]
        self._parents: list[str | None] = [row[1] for row in found]
        self._check_tree(found)
        if damaged is None:
            self._check_values()
        self._made: dict[int, Topic] = {}
        self._below: dict[str | None, list[int]] = {}

    def _check_tree(self, found: list[tuple[Any, ...]]) -> None:
        """Positions run from 0 without gaps, each id comes once, after its parent."""
        places = self._places
        is_tree = len(places) == len(found) > 0 and all(
            position == place and (parent is None or places.get(parent, place) < place)
            for place, (_, parent, position) in enumerate(found)
        )
        if not is_tree:
            raise ValueError(_NO_TREE)

    def _check_values(self) -> None:
        optional = (*_OPTIONAL_DAYS, *(("checked",) if self._has_checked else ()))
        right = [f"typeof({name}) = 'text'" for name in _TEXTS]
        right += [_DAY_IN.format(name=name) for name in _DAYS]
        right += [f"({name} = '' OR {_DAY_IN.format(name=name)})" for name in optional]
        right += ["typeof(depth) = 'integer'", "(original_updated = '' OR translates <> '')"]
        query = f"SELECT count(*) FROM topic WHERE {' AND '.join(right)}"  # noqa: S608 - ours alone
        if self._rows(query) != [(len(self),)]:
            raise ValueError(_NO_TREE)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._parents)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, at: int) -> Topic: ...
        @overload
        def __getitem__(self, at: slice) -> tuple[Topic, ...]: ...

    def __getitem__(self, at: int | slice) -> Topic | tuple[Topic, ...]:
        """The topic at a place, or those of a slice."""
        if isinstance(at, slice):
            return self._at(range(len(self))[at])
        place = range(len(self))[at]
        if place not in self._made:
            self._read(range(place, min(place + _FEW, len(self))))
        return self._made[place]

    def __iter__(self) -> Iterator[Topic]:
        """Every topic; they are read in stretches."""
        for start in range(0, len(self), _IN_A_QUERY):
            yield from self._at(range(start, min(start + _IN_A_QUERY, len(self))))

    def __contains__(self, topic: object) -> bool:
        """Whether it is one of them."""
        return isinstance(topic, Topic) and self.find(topic.id) == topic

    def has(self, topic_id: str) -> bool:
        """Whether there is a topic of this id."""
        return topic_id in self._places

    def find(self, topic_id: str) -> Topic | None:
        """The topic of this id, or None."""
        place = self._places.get(topic_id)
        return None if place is None else self[place]

    def load(self, ids: Iterable[str]) -> None:
        """Read many at once, before they are asked for one by one."""
        self._read(place for one in ids if (place := self._places.get(one)) is not None)

    def below(self, topic_id: str | None) -> Sequence[int]:
        """The places of the topics right below one, in reading order; None asks for the top of the tree."""
        if not self._below:
            for place, parent in enumerate(self._parents):
                self._below.setdefault(parent, []).append(place)
        return self._below.get(topic_id, ())

    def place(self, topic_id: str) -> int | None:
        """The place of a topic in reading order, or None."""
        return self._places.get(topic_id)

    def id(self, place: int) -> str:
        """The id of the topic at a place."""
        return self._ids[place]

    def parent(self, place: int) -> str | None:
        """The id of the topic above the one at a place; None at the top of the tree."""
        return self._parents[place]

    @property
    def parents(self) -> frozenset[str]:
        """The ids of the topics that have others below them."""
        return frozenset(parent for parent in self._parents if parent is not None)

    def of_kind(self, kind: str) -> tuple[Topic, ...]:
        """Every topic of a kind, in reading order."""
        found = self._rows("SELECT position FROM topic WHERE kind = ? ORDER BY position", (kind,))
        return self._at([row[0] for row in found])

    def reviews(self) -> tuple[Reviews, ...]:
        """How many pages have each date of their next review, the earliest first."""
        found = self._rows(
            "SELECT next_review, count(*), sum(reviewed_by <> '') FROM topic GROUP BY next_review ORDER BY 1"
        )
        return tuple(Reviews(date.fromisoformat(day), pages, reviewed) for day, pages, reviewed in found)

    def _at(self, places: Sequence[int]) -> tuple[Topic, ...]:
        self._read(places)
        return tuple(self._made[place] for place in places)

    def _read(self, places: Iterable[int]) -> None:
        new = [place for place in places if place not in self._made]
        checked = "checked" if self._has_checked else "''"
        for start in range(0, len(new), _IN_A_QUERY):
            some = new[start : start + _IN_A_QUERY]
            found = self._rows(
                f"SELECT {_COLUMNS}, {checked} FROM topic"  # noqa: S608 - ours alone
                f" WHERE position IN ({','.join('?' * len(some))})",
                some,
            )
            try:
                self._made.update((row[0], self._topic(row)) for row in found)
            except (ValueError, TypeError) as error:
                if self._damaged is None:
                    raise
                raise self._damaged() from error

    def _topic(self, row: tuple[Any, ...]) -> Topic:
        position, topic_id, parent, depth, title, kind, summary, updated, next_review, by = row[:-3]
        translates, original_updated, checked = row[-3:]
        newer = None
        if original_updated:
            days = date.fromisoformat(translates), date.fromisoformat(original_updated)
            newer = NewerOriginal(self._original, *days)
        return Topic(
            id=topic_id,
            parent=parent,
            position=position,
            depth=depth,
            title=title,
            kind=kind,
            summary=summary,
            updated=date.fromisoformat(updated),
            next_review=date.fromisoformat(next_review),
            reviewed_by=by,
            checked=date.fromisoformat(checked) if checked else None,
            newer_original=newer,
        )


def reviews_of(topics: Sequence[Topic]) -> tuple[Reviews, ...]:
    """The same of any topics: those of a whole guide need not be read for it."""
    if isinstance(topics, Topics):
        return topics.reviews()
    pages = Counter(topic.next_review for topic in topics)
    reviewed = Counter(topic.next_review for topic in topics if topic.reviewed_by)
    return tuple(Reviews(day, count, reviewed[day]) for day, count in sorted(pages.items()))
