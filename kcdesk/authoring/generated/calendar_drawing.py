"""A treatment calendar as a drawing: a row for each week, a mark for each medicine of a day.

Marks differ in shape and in colour: a drop for a drip or an injection, a tablet for what is swallowed; a
second medicine of the same sort is hollow.  What many parts have in common is said once for all of them, so
that a drawing has half the length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.guide.drawing_palette import BLUE, GREEN, GROUND, INK, PALE_BLUE, PALE_GREEN, QUIET, SOFT

_WIDTH, _LEFT, _TOP = 720, 130, 44
_CELL, _ROW, _GAP = 84, 38, 4
_LEGEND_ROW = 38
_LETTERS = 28
"""Units: as large as a caption where two calendars stand side by side on paper."""
_WEEK = 7
_FONT = 'font-family="Atkinson Hyperlegible Next"'


@dataclass(frozen=True, slots=True)
class Course:
    """One medicine's part of a calendar."""

    name: str
    """With what it is: `Nivolumab: drip at the hospital`."""
    is_swallowed: bool
    days: frozenset[int]
    """From 1."""


def draw(weeks: int, courses: tuple[Course, ...], words: GuideWords) -> str:
    """The calendar as SVG in the figure palette, 720 units wide."""
    rests = any(not any(day in course.days for course in courses) for day in range(1, weeks * _WEEK + 1))
    legend = _Legend(_TOP + weeks * (_ROW + _GAP) + 18, courses, words.no_medicine if rests else "")
    height = legend.top + _LEGEND_ROW * (len(courses) + rests)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}"'
        f' viewBox="0 0 {_WIDTH} {height}">',
        f'<rect x="0" y="0" width="{_WIDTH}" height="{height}" fill="{GROUND}"/>',
        f'<g {_FONT} font-size="{_LETTERS}" fill="{INK}">',
        *_head(words),
        *(_words(4, _top(week) + _ROW / 2 + 10, words.week.format(number=week + 1)) for week in range(weeks)),
        *legend.words(),
        "</g>",
        f'<g fill="{PALE_BLUE}" stroke="{QUIET}" stroke-width="1">',
        *(cell for week in range(weeks) for cell in _cells(week, courses)),
        *legend.cells(),
        "</g>",
        '<g stroke-width="3">',
        *(mark for week in range(weeks) for mark in _marks(week, courses)),
        *legend.marks(),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _head(words: GuideWords) -> Iterator[str]:
    yield f'<g fill="{QUIET}">'
    yield _words(4, 30, words.day)
    yield '<g text-anchor="middle">'
    for day in range(1, _WEEK + 1):
        yield _words(_LEFT + (day - 1) * _CELL + (_CELL - _GAP) / 2, 30, str(day))
    yield "</g>"
    yield "</g>"


def _top(week: int) -> int:
    return _TOP + week * (_ROW + _GAP)


def _there(week: int, at: int, courses: tuple[Course, ...]) -> list[int]:
    """Which medicines a day of a week brings."""
    return [number for number, course in enumerate(courses) if week * _WEEK + at + 1 in course.days]


def _cells(week: int, courses: tuple[Course, ...]) -> Iterator[str]:
    for at in range(_WEEK):
        is_rest = not _there(week, at, courses)
        yield _cell(_LEFT + at * _CELL, _top(week), _CELL - _GAP, _ROW, is_rest=is_rest)


def _marks(week: int, courses: tuple[Course, ...]) -> Iterator[str]:
    for at in range(_WEEK):
        there = _there(week, at, courses)
        room = (_CELL - _GAP) / max(1, len(there))
        for place, number in enumerate(there):
            x = _LEFT + at * _CELL + room * (place + 0.5)
            yield _mark(x, _top(week) + _ROW / 2, courses, number)


@dataclass(frozen=True, slots=True)
class _Legend:
    """What each mark means, a row for each, and what an empty day means."""

    top: float
    courses: tuple[Course, ...]
    no_medicine: str
    """Empty where no day is."""

    def _middle(self, row: int) -> float:
        return self.top + row * _LEGEND_ROW + 10

    def words(self) -> Iterator[str]:
        names = [course.name for course in self.courses]
        for row, name in enumerate([*names, self.no_medicine] if self.no_medicine else names):
            yield _words(68, self._middle(row) + 10, name)

    def cells(self) -> Iterator[str]:
        if self.no_medicine:
            yield _cell(14, self._middle(len(self.courses)) - 14, 40, 28, is_rest=True)

    def marks(self) -> Iterator[str]:
        for row in range(len(self.courses)):
            yield _mark(34, self._middle(row), self.courses, row)


def _cell(left: float, top: float, width: float, height: float, *, is_rest: bool) -> str:
    ground = f' fill="{SOFT}"' if is_rest else ""
    return f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="8"{ground}/>'


def _mark(x: float, y: float, courses: tuple[Course, ...], number: int) -> str:
    """The mark of a medicine around a point: solid for the first of its sort, hollow for the next."""
    course = courses[number]
    is_first = not any(other.is_swallowed == course.is_swallowed for other in courses[:number])
    if course.is_swallowed:
        fill = BLUE if is_first else GROUND
        return (
            f'<rect x="{x - 13:g}" y="{y - 8:g}" width="26" height="16" rx="8"'
            f' fill="{fill}" stroke="{BLUE}"/>'
        )
    fill = GREEN if is_first else PALE_GREEN
    return (
        f'<path d="M{x:g} {y - 16:g} C{x + 6:g} {y - 6:g} {x + 11:g} {y - 1:g} {x + 11:g} {y + 5:g}'
        f' A11 11 0 0 1 {x - 11:g} {y + 5:g} C{x - 11:g} {y - 1:g} {x - 6:g} {y - 6:g} {x:g} {y - 16:g} Z"'
        f' fill="{fill}" stroke="{GREEN}"/>'
    )


def _words(x: float, y: float, text: str) -> str:
    return f'<text x="{x:g}" y="{y:g}">{escape(text)}</text>'
