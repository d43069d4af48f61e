"""In every size of screen and text: nothing lies over its neighbour, or where it cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from operator import ne

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QScrollArea,
    QSplitterHandle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG, OVERDUE
from tests.ui.pixels import pixel_rows

SIZES = ((1366, 768), (1024, 600), (1080, 1920), (1920, 1080))
ZOOMS = (100, 200, 400)
_OVERLAYS = {"results_panel", "card", "side_panel"}
"""They lie over the page on purpose."""
_TURNS = 8
"""Of the event loop: what gets its size may ask for another."""
_FEW = 5
_OUTLINES = 6
"""Pixels: two more for each row of outlined buttons."""
_STEP = 2
"""Pixels between those that are compared."""


def _open(reader: Reader, view: str) -> None:
    """Bring the window into one of its states."""
    window = reader.window
    if view != "home":
        reader.navigator.open(Location(LONG))
    if view in {"results", "nothing"}:
        window.search_for("surgery" if view == "results" else "xylophone")
    elif view in {"reading", "print", "questions"}:
        window.actions_[view].trigger()


VIEWS = ("home", "page", "results", "nothing", "reading", "print", "questions")


def shown_in(widget: QWidget) -> list[QWidget]:
    """What is to be seen right in a widget."""
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [
        child for child in inside if child.isVisible() and not child.isWindow() and not child.size().isEmpty()
    ]


def everything(window: QWidget) -> Iterator[QWidget]:
    """A widget and all to be seen in it."""
    yield window
    for child in shown_in(window):
        yield from everything(child)


def named(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”"


def overlaps(window: QWidget) -> Iterator[str]:
    """Neighbours that lie over one another."""
    for parent in everything(window):
        if isinstance(parent, QLineEdit):
            continue  # its cross stands in it
        parts = [one for one in shown_in(parent) if one.objectName() not in _OVERLAYS]
        parts = [one for one in parts if not isinstance(one, QSplitterHandle)]
        for one, other in combinations(parts, 2):
            common = one.geometry().intersected(other.geometry())
            if not common.isEmpty():
                yield f"{named(one)} and {named(other)} share {common.width()} x {common.height()}"


def outside(window: QWidget) -> Iterator[str]:
    """What lies out of what it stands in, and cannot be scrolled to."""
    for parent in everything(window):
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue  # it scrolls
        for child in shown_in(parent):
            if not parent.rect().contains(child.geometry()):
                yield f"{named(child)} {child.geometry()} out of {named(parent)} {parent.rect()}"


def stand_well(reader: Reader) -> list[str]:
    """What does not, once everything has been laid out."""
    for _ in range(_TURNS):
        QApplication.processEvents()
    return [*overlaps(reader.window), *outside(reader.window)]


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_everything_has_a_place_of_its_own(
    make: MakeReader, qtbot: QtBot, size: tuple[int, int], zoom: int
) -> None:
    reader = make(zoom=zoom, today=OVERDUE)
    show(reader, qtbot, *size)
    wrong = []
    for view in VIEWS:
        _open(reader, view)
        wrong += [f"{view}: {words}" for words in stand_well(reader)]
        reader.window.search_for("")
        reader.window.reading.close_beside()
    assert wrong == []


@pytest.mark.parametrize(("size", "zoom"), [((1366, 768), 100), ((1024, 600), 400), ((1080, 1920), 200)])
def test_a_theme_changes_colours_alone(
    make: MakeReader, qtbot: QtBot, size: tuple[int, int], zoom: int
) -> None:
    """Everything stands where it does in the light theme, but for what thicker outlines take.

    Printing is left out: its panel grows when the sheets have been counted.
    """
    reader = make(zoom=zoom, today=OVERDUE)
    show(reader, qtbot, *size)
    for view in (one for one in VIEWS if one != "print"):
        _open(reader, view)
        stand_well(reader)
        places = _places(reader.window)
        for theme in ("dark", "sepia", "high-contrast-light", "high-contrast-dark", "light"):
            reader.appearance.set_theme(theme)
            stand_well(reader)
            now = _places(reader.window)
            assert [name for name, _ in now] == [name for name, _ in places]
            moved = [
                (view, theme, name, place, was)
                for (name, place), (_, was) in zip(now, places, strict=True)
                if _distance(place, was) > _OUTLINES
            ]
            assert moved == []
        reader.window.search_for("")
        reader.window.reading.close_beside()


def _places(window: QWidget) -> list[tuple[str, QRect]]:
    return [(named(one), QRect(one.mapTo(window, QPoint()), one.size())) for one in everything(window)]


def _distance(one: QRect, other: QRect) -> int:
    """The most pixels that an edge of one is from the other's."""
    edges = (one.left() - other.left(), one.top() - other.top())
    return max(map(abs, (*edges, one.right() - other.right(), one.bottom() - other.bottom())))


def test_the_check_can_fail(reader: Reader) -> None:
    """A button over its neighbour, and one that the bar cuts."""
    assert stand_well(reader) == []
    bar = reader.window.top_bar
    bar.menu_button.move(bar.help_button.x() - 10, bar.height() - 10)
    assert len(list(overlaps(reader.window))) == 1
    assert len(list(outside(reader.window))) == 1


@pytest.mark.parametrize(
    ("size", "zoom", "theme"),
    [
        ((1366, 768), 100, "light"),
        ((1366, 768), 400, "high-contrast-dark"),
        ((1080, 1920), 200, "dark"),
    ],
)
def test_every_stop_of_tab_shows_the_focus(
    make: MakeReader, qtbot: QtBot, size: tuple[int, int], zoom: int, theme: str
) -> None:
    """By as many pixels as a line at one of its sides has, and by far in most."""
    reader = make(zoom=zoom, theme=theme)
    show(reader, qtbot, *size)
    with qtbot.waitActive(reader.window):
        reader.window.activateWindow()
    unseen = []
    for view in VIEWS:
        _open(reader, view)
        stand_well(reader)
        stops = [one for one in everything(reader.window) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops.sort(key=_is_over, reverse=True)  # it goes once the focus leaves it
        assert len(stops) > _FEW
        unseen += [f"{view}: {named(stop)}" for stop in stops if not _shows_focus(stop)]
        reader.window.search_for("")
        reader.window.reading.close_beside()
    assert unseen == []


def _is_over(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and above.objectName() not in _OVERLAYS:
        above = above.parentWidget()
    return above is not None


def _shows_focus(stop: QWidget) -> bool:
    window = stop.window()
    _scroll_to(stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()  # what lies over it makes way a moment later
    if (
        not stop.hasFocus() or not stop.isVisible()
    ):  # it hands it on, is off, or went with what stood before it
        return True
    with_focus = window.grab(_place(stop)).toImage()
    stop.clearFocus()
    without = window.grab(_place(stop)).toImage()
    rows = zip(pixel_rows(with_focus)[::_STEP], pixel_rows(without)[::_STEP], strict=True)
    changed = sum(sum(map(ne, one[::_STEP], other[::_STEP])) for one, other in rows)
    return changed * _STEP * _STEP >= min(with_focus.width(), with_focus.height())


def _scroll_to(widget: QWidget) -> None:
    """As Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _place(widget: QWidget) -> QRect:
    """As much of it as is to be seen, in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).intersected(widget.window().rect())
