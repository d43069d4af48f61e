"""Focus as it is painted: in every theme and size, for every kind of control (WCAG 2.2, 2.4.13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location, Tile
from kcdesk.paths import resources_dir
from kcdesk.ui.home.tile import TileButton
from kcdesk.ui.style.appearance import Appearance
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG
from tests.ui.pixels import pixel_rows
from tests.ui.style.test_theme import THEMES, contrast

_MANY = 60
"""Stops of Tab in one state of the window."""
_CORNERS = 20
"""Pixels of a side at 100 % that may belong to round corners."""


def _button(look: str = "", *, checked: bool = False) -> QPushButton:
    made = QPushButton("Sunitinib")
    if look:
        made.setProperty("look", look)
    made.setCheckable(checked)
    made.setChecked(checked)
    return made


def _search_box() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("home_search")
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": _button,
    "help": lambda: _button("help"),
    "outlined": lambda: _button("outlined"),
    "link": lambda: _button("link"),
    "switch": lambda: _button("switch"),
    "switch that is on": lambda: _button("switch", checked=True),
    "box": QLineEdit,
    "search box": _search_box,
    "tile": lambda: TileButton(Tile("surgery", "Surgery", "Taking it out", "surgery")),
    "choice": lambda: QRadioButton("Sepia"),
    "tree": QTreeView,
    "several lines": QPlainTextEdit,
    "folders": QComboBox,
    "folder above": QToolButton,
}


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("kind", CONTROLS)
def test_focus_changes_as_much_as_a_line_of_two_pixels_round_it(
    qtbot: QtBot, qapp: QApplication, kind: str, theme: str, zoom: int
) -> None:
    """By 3:1 against what was there; and the control keeps its size, so that nothing jumps."""
    Appearance(qapp, resources_dir(), theme, zoom).apply()
    window, control, other = QWidget(), CONTROLS[kind](), QPushButton("Other")
    window.setObjectName("page_column")
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(control, 0, Qt.AlignmentFlag.AlignCenter)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    other.setFocus()
    before, size = window.grab(control.geometry()).toImage(), control.sizeHint()
    control.setFocus()
    assert control.hasFocus()
    after = window.grab(control.geometry()).toImage()
    assert control.sizeHint() == size
    width, height = control.width(), control.height()
    assert _changed(before, after) >= 0.85 * 4 * (width + height - 4)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("kind", ["tree", "list", "table"])
def test_the_row_of_the_keyboard_has_a_line_round_it(
    qtbot: QtBot, qapp: QApplication, kind: str, theme: str, zoom: int
) -> None:
    """A ground of its own alone is 1.2:1 against the other rows'.  The row keeps its height."""
    Appearance(qapp, resources_dir(), theme, zoom).apply()
    view = {"tree": QTreeView, "list": QListView, "table": QTableView}[kind]()
    qtbot.addWidget(view)
    rows = QStandardItemModel(3, 1, view)
    for number in range(3):
        rows.setItem(number, QStandardItem("Surgery"))
    view.setModel(rows)
    view.resize(600, 400)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus()
    view.setCurrentIndex(rows.index(0, 0))
    place = view.visualRect(rows.index(1, 0))
    before = view.viewport().grab(place).toImage()
    view.setCurrentIndex(rows.index(1, 0))
    assert view.visualRect(rows.index(1, 0)) == place
    after = view.viewport().grab(place).toImage()
    ring = 4 * (place.width() + place.height() - 4)
    under = place.width()  # a line that a row of a table has already
    assert _changed(before, after) >= 0.85 * (ring - under)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_the_entry_of_a_menu_has_a_line_round_it(
    qtbot: QtBot, qapp: QApplication, theme: str, zoom: int
) -> None:
    """A ground of its own alone is 1.2:1 against that of the others."""
    Appearance(qapp, resources_dir(), theme, zoom).apply()
    menu = QMenu()
    qtbot.addWidget(menu)
    first, second = menu.addAction("Print"), menu.addAction("Share")
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(first)
    place = menu.actionGeometry(second)
    before = menu.grab(place).toImage()
    menu.setActiveAction(second)
    after = menu.grab(place).toImage()
    assert menu.actionGeometry(second) == place
    assert _changed(before, after) >= 0.85 * 4 * (place.width() + place.height() - 4 - 6 * zoom / 100)


@pytest.mark.parametrize(("theme", "zoom"), [("dark", 100), ("high-contrast-light", 400)])
def test_wherever_tab_comes_to_in_the_window_is_seen(
    make: MakeReader, qtbot: QtBot, theme: str, zoom: int
) -> None:
    """At home, on a page, in panels, in an enlarged drawing; the page itself has a line at its side."""
    reader = make(theme=theme, zoom=zoom)
    show(reader, qtbot)
    window = reader.window
    with qtbot.waitActive(window):
        window.activateWindow()
    unseen: list[str] = []
    count = 0
    for where in _states(reader):
        QTest.qWait(0)
        for part in _stops():
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            seen = place.intersected(window.rect())
            if not _is_in_front(part, window.childAt(seen.center())):
                continue
            count += 1
            after = window.grab(seen).toImage()
            part.clearFocus()
            before = window.grab(seen).toImage()
            part.setFocus(Qt.FocusReason.TabFocusReason)
            sides = seen.height() if isinstance(part, QTextBrowser) else 2 * seen.height()
            if _changed(before, after) < 0.85 * 2 * (sides - _CORNERS * zoom / 100):
                unseen.append(f"{where}: {type(part).__name__} {part.accessibleName()}")
    assert unseen == []
    assert count > 30


def _states(reader: Reader) -> Iterator[str]:
    window, actions = reader.window, reader.window.actions_
    reader.navigator.open_home()
    yield "home"
    reader.navigator.open(Location(LONG))
    yield "page"
    for panel in ("reading", "print", "links"):
        actions[panel].trigger()
        yield panel
        window.reading.close_beside()
    window.reading.page.view.figure_requested.emit("kidney")
    yield "drawing"


def _is_in_front(part: QWidget, seen: QWidget | None) -> bool:
    """Whether what is seen in its middle is a part's own: a panel lies over what is beside the page."""
    return seen is part or (seen is not None and part.isAncestorOf(seen))


def _stops() -> Iterator[QWidget]:
    """Where Tab comes to, until it is where it began."""
    first = part = QApplication.focusWidget()
    for _ in range(_MANY):
        if part is None:
            return
        yield part
        QTest.keyClick(part, Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        if part is first:
            return


def _changed(before: QImage, after: QImage) -> int:
    """Pixels that differ by 3:1 or more; rounded corners have a few less than square ones."""
    assert before.size() == after.size()
    rows = zip(pixel_rows(before), pixel_rows(after), strict=True)
    pairs = Counter(
        pair
        for one, other in rows
        if one.tobytes() != other.tobytes()
        for pair in zip(one, other, strict=True)
    )
    return sum(count for (one, other), count in pairs.items() if contrast(_name(one), _name(other)) >= 3)


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"
