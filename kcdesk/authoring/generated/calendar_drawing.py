"""A treatment calendar as a drawing: a row for each week, a mark for each medicine of a day.

Marks differ in shape and in colour: a drop for a drip or an injection, a tablet for what is swallowed; a
second medicine of the same sort is hollow.
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
    legend_top = _TOP + weeks * (_ROW + _GAP) + 18
    height = legend_top + _LEGEND_ROW * (len(courses) + rests)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}"'
        f' viewBox="0 0 {_WIDTH} {height}">',
        f'<rect x="0" y="0" width="{_WIDTH}" height="{height}" fill="{GROUND}"/>',
        *_head(words),
        *(part for week in range(weeks) for part in _week(week, courses, words)),
        *_legend(legend_top, courses, words.no_medicine if rests else ""),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _head(words: GuideWords) -> Iterator[str]:
    yield _words(4, 30, words.day, QUIET)
    for day in range(1, _WEEK + 1):
        yield _words(_LEFT + (day - 1) * _CELL + (_CELL - _GAP) / 2, 30, str(day), QUIET, anchor="middle")


def _week(week: int, courses: tuple[Course, ...], words: GuideWords) -> Iterator[str]:
    top = _TOP + week * (_ROW + _GAP)
    yield _words(4, top + _ROW / 2 + 10, words.week.format(number=week + 1), INK)
    for at in range(_WEEK):
        there = [number for number, course in enumerate(courses) if week * _WEEK + at + 1 in course.days]
        left = _LEFT + at * _CELL
        ground = SOFT if not there else PALE_BLUE
        yield _cell(left, top, _CELL - _GAP, _ROW, ground)
        room = (_CELL - _GAP) / max(1, len(there))
        for place, number in enumerate(there):
            yield _mark(left + room * (place + 0.5), top + _ROW / 2, courses, number)


def _legend(top: float, courses: tuple[Course, ...], no_medicine: str) -> Iterator[str]:
    for number, course in enumerate(courses):
        middle = top + number * _LEGEND_ROW + 10
        yield _mark(34, middle, courses, number)
        yield _words(68, middle + 10, course.name, INK)
    if no_medicine:
        middle = top + len(courses) * _LEGEND_ROW + 10
        yield _cell(14, middle - 14, 40, 28, SOFT)
        yield _words(68, middle + 10, no_medicine, INK)


def _cell(left: float, top: float, width: float, height: float, ground: str) -> str:
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="8" ry="8"'
        f' fill="{ground}" stroke="{QUIET}" stroke-width="1"/>'
    )


def _mark(x: float, y: float, courses: tuple[Course, ...], number: int) -> str:
    """The mark of a medicine around a point: solid for the first of its sort, hollow for the next."""
    course = courses[number]
    is_first = not any(other.is_swallowed == course.is_swallowed for other in courses[:number])
    if course.is_swallowed:
        fill = BLUE if is_first else GROUND
        return (
            f'<rect x="{x - 13:g}" y="{y - 8:g}" width="26" height="16" rx="8" ry="8"'
            f' fill="{fill}" stroke="{BLUE}" stroke-width="3"/>'
        )
    fill = GREEN if is_first else PALE_GREEN
    return (
        f'<path d="M{x:g} {y - 16:g} C{x + 6:g} {y - 6:g} {x + 11:g} {y - 1:g} {x + 11:g} {y + 5:g}'
        f' A11 11 0 0 1 {x - 11:g} {y + 5:g} C{x - 11:g} {y - 1:g} {x - 6:g} {y - 6:g} {x:g} {y - 16:g} Z"'
        f' fill="{fill}" stroke="{GREEN}" stroke-width="3"/>'
    )


def _words(x: float, y: float, text: str, colour: str, anchor: str = "start") -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" {_FONT} font-size="{_LETTERS}" fill="{colour}"'
        f' text-anchor="{anchor}">{escape(text)}</text>'
    )
