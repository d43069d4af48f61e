"""Calendars out of the data: days, words, drawings."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from kcdesk.authoring.data.guide_words import ENGLISH
from kcdesk.authoring.generated.calendar_drawing import Course, draw
from kcdesk.authoring.generated.calendars import Calendar, calendar_blocks, calendars_of, days_of
from kcdesk.authoring.problems import Problems
from kcdesk.authoring.source.drawings import read_figure
from tests.authoring.shipped_source import shipped_source

_DATA = shipped_source().data
_SVG = "{http://www.w3.org/2000/svg}"


def _course(days: str, *, is_swallowed: bool = True) -> Course:
    return Course("Sunitinib: capsules once a day", is_swallowed, frozenset(days_of(days)))


@pytest.mark.parametrize(
    ("days", "numbers"), [("1", [1]), ("1-3", [1, 2, 3]), ("1-2, 8", [1, 2, 8]), ("1,22,43", [1, 22, 43])]
)
def test_days_are_numbers_and_ranges(days: str, numbers: list[int]) -> None:
    """As authors write them."""
    assert list(days_of(days)) == numbers


@pytest.mark.parametrize(
    ("days", "weeks", "words"),
    [
        ("1-28", 4, "Every day."),
        ("1-28", 6, "Every day in weeks 1 to 4. None in weeks 5 and 6."),
        ("1-21", 4, "Every day in weeks 1 to 3. None in week 4."),
        ("1", 6, "Day 1 of week 1."),
        ("1,15", 4, "Day 1 of weeks 1 and 3."),
        ("1,8,15,22", 4, "Day 1 of weeks 1 to 4."),
        ("1,22,43,64", 12, "Day 1 of weeks 1, 4, 7 and 10."),
        ("1,4", 1, "Day 1 of week 1. Day 4 of week 1."),
    ],
)
def test_the_days_are_told_english_date(days: str, weeks: int, words: str) -> None:
    """What the drawing shows."""
    told = Calendar("a", "A", weeks, (_course(days),), goes_round=True, sources=()).in_words(ENGLISH)
    start = f"A calendar of {weeks} weeks. Sunitinib: capsules once a day. "
    assert told == f"{start}{words} Then it starts again."


def test_a_beginning_does_not_start_again() -> None:
    """Something else follows the first 12 weeks."""
    first, *later = calendars_of(_DATA)["nivolumab-ipilimumab"]
    assert not first.goes_round
    assert "starts again" not in first.in_words(ENGLISH)
    assert later
    assert all(calendar.goes_round for calendar in later)


def _parts(svg: str, shape: str, width: str | None = None) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(svg)  # noqa: S314 - made a moment ago
    return [part for part in root.iter(_SVG + shape) if width is None or part.get("width") == width]


@pytest.mark.parametrize("weeks", [1, 4, 12])
def test_every_day_has_a_cell(weeks: int) -> None:
    """Seven a week."""
    assert len(_parts(draw(weeks, (_course("1"),), ENGLISH), "rect", "80")) == 7 * weeks


def test_medicines_of_a_day_differ_in_shape() -> None:
    """A drop for a drip, a tablet for what is swallowed; and the legend has both, and the days without."""
    svg = draw(3, (_course("1-14"), _course("1", is_swallowed=False)), ENGLISH)
    pills, drops = _parts(svg, "rect", "26"), _parts(svg, "path")
    assert (len(pills), len(drops)) == (14 + 1, 1 + 1)
    assert "No medicine that day" in svg


def test_two_of_a_sort_differ_in_their_filling() -> None:
    """Solid and hollow."""
    svg = draw(1, (_course("1-7"), _course("1-7")), ENGLISH)
    assert len({part.get("fill") for part in _parts(svg, "rect", "26")}) == 2
    assert "No medicine that day" not in svg


def test_what_many_parts_have_in_common_is_said_once() -> None:
    """A calendar of twelve weeks has a hundred parts; every guide carries dozens of calendars."""
    svg = draw(12, (_course("1-28"), _course("1", is_swallowed=False)), ENGLISH)
    assert [svg.count(said) for said in ("font-family", "font-size", 'stroke-width="1"')] == [1, 1, 1]


@pytest.mark.parametrize("owner", sorted(calendars_of(_DATA)))
def test_every_calendar_of_the_guide_is_a_drawing_like_any_other(owner: str, tmp_path: Path) -> None:
    """It passes the same checks as one that was drawn by hand."""
    problems = Problems()
    for calendar in calendars_of(_DATA)[owner]:
        file = tmp_path / "a.svg"
        file.write_text(draw(calendar.weeks, calendar.courses, ENGLISH), encoding="utf-8")
        assert read_figure(tmp_path, file, problems.reporter("a.svg")) is not None
    assert problems.all == ()


def test_each_medicine_in_use_and_each_pair_has_a_calendar() -> None:
    """Those that have no fixed days here are the older ones that are given in courses."""
    owners = set(calendars_of(_DATA))
    assert {pair.id for pair in _DATA.combinations.combinations} <= owners
    without = {medicine.id for medicine in _DATA.medicines.medicines} - owners
    assert without <= {"interferon-alfa", "bevacizumab", "aldesleukin"}


def test_a_page_has_its_calendars_with_their_sources() -> None:
    """A line with the name, then the drawing."""
    blocks = calendar_blocks("sunitinib", _DATA)
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Figure"] * 2
    assert calendar_blocks("surgery", _DATA) == ()
