from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.scrolled_column import ScrolledColumn
from kcdesk.ui.widgets.side_panel import SidePanel
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")


class Room:
    """A window with a bar, a body with something to type into, and a panel."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.bar, body = QWidget(), QWidget()
        self.bar.setFixedHeight(60)
        column.addWidget(self.bar)
        column.addWidget(body, 1)
        self.box = QLineEdit(body)
        self.content = QPushButton("Something")
        self.panel = SidePanel("A panel", self.content, self.window)
        self.window.resize(800, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.box.setFocus()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """800 by 600 pixels, the keyboard in its box."""
    return Room(qtbot)


def test_it_takes_the_keyboard_and_gives_it_back(room: Room) -> None:
    """Esc closes it."""
    room.panel.open_panel(1.0, room.content)
    assert room.window.focusWidget() is room.content
    closed = Heard(room.panel.closed)
    QTest.keyClick(room.content, Qt.Key.Key_Escape)
    assert not room.panel.isVisible()
    assert room.window.focusWidget() is room.box
    assert len(closed.values) == 1


def test_its_way_out_is_named_for_it(room: Room) -> None:
    """As the panel is."""
    room.panel.open_panel(1.0, room.content)
    close = next(one for one in room.panel.findChildren(QPushButton) if one.text() == "Close")
    assert (room.panel.accessibleName(), close.accessibleName()) == ("A panel", "Close A panel")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not room.panel.isVisible()


def test_closing_leaves_a_keyboard_that_is_elsewhere_alone(room: Room) -> None:
    """Somebody went on reading beside it."""
    other = QLineEdit(room.window)
    other.show()
    room.panel.open_panel(1.0, room.content)
    other.setFocus()
    room.panel.close_panel()
    assert room.window.focusWidget() is other


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 4.0])
def test_it_lies_under_the_bar_and_inside_the_window(room: Room, scale: float) -> None:
    """At every text size."""
    room.panel.open_panel(scale, room.content)
    assert room.panel.y() >= 60
    assert room.window.rect().contains(room.panel.geometry())


@pytest.mark.parametrize(("width", "titled"), [(800, True), (230, False)])
def test_the_way_out_is_never_cut_off(room: Room, width: int, titled: bool) -> None:
    """Where a word of the title has no room beside it, the title goes: the panel still has it as its name."""
    panel = SidePanel("Incomprehensibilities", QPushButton("Something"), room.window)
    room.window.resize(width, 600)
    panel.open_panel(1.0, panel)
    close = panel.findChildren(QPushButton)[-1]
    heading = panel.findChild(QLabel, "panel_title")
    assert heading is not None
    assert heading.isVisible() is titled
    assert close.width() >= close.sizeHint().width()
    assert panel.accessibleName() == "Incomprehensibilities"


@pytest.mark.parametrize("scale", [2.0, 4.0])
@pytest.mark.parametrize("width", [600, 900, 1100, 1300, 1900])
def test_in_large_text_no_pieces_of_what_lies_under_it_look_out(room: Room, width: int, scale: float) -> None:
    """Of the page's scroll bar beside it, of cut buttons in a strip: it leaves none, or one to read in."""
    room.window.resize(width, 700)
    QApplication.sendPostedEvents()
    room.panel.open_panel(scale, room.content)
    place, window = room.panel.geometry(), room.window.rect()
    assert (place.right(), place.bottom()) == (window.right(), window.bottom())
    assert place.left() == 0 or place.left() >= 100 * scale
    body = room.box.parentWidget()
    assert body is not None
    assert place.top() in {0, body.y()}
    image = room.panel.grab().toImage()
    assert image.pixelColor(image.width() - 1, 0) == image.pixelColor(image.width() // 2, 0)


def test_tab_stays_in_it_where_it_covers_the_page(room: Room) -> None:
    """It had gone on to what lies under it, where nobody sees the keyboard."""
    room.panel.open_panel(4.0, room.content)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        focus = room.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        assert room.panel.isAncestorOf(room.window.focusWidget())
        assert room.window.focusWidget() is not focus


def test_tab_leads_out_of_it_where_the_page_is_seen_beside_it(room: Room) -> None:
    room.panel.open_panel(1.0, room.content)
    seen = []
    for _ in range(4):
        focus = room.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        seen.append(room.window.focusWidget())
    assert room.box in seen


def test_it_follows_the_page_when_the_bar_above_has_another_height(room: Room, qtbot: QtBot) -> None:
    """A strip of the page had been left above it."""
    room.panel.open_panel(1.0, room.content)
    before = room.panel.y()
    room.bar.setFixedHeight(120)
    qtbot.waitUntil(lambda: room.panel.y() == before + 60)


def test_a_column_that_has_the_keyboard_shows_a_line_all_round_it(room: Room, qtbot: QtBot) -> None:
    """What it shows had covered the line on three sides."""
    column = ScrolledColumn()
    first = QPushButton("First")
    for part in (QLabel("Words\n" * 20), first):
        column.column.addWidget(part)
    panel = SidePanel("A low one", column, room.window)
    room.window.resize(400, 200)
    panel.open_panel(2.0, first)
    qtbot.waitUntil(column.hasFocus)
    assert column.rect().adjusted(2, 2, -2, -2).contains(column.viewport().geometry())


def test_what_is_in_it_is_looked_for_only_when_its_air_changes(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is placed anew with every step of a window that is drawn larger."""
    asked: list[object] = []

    def find(panel: SidePanel, kind: type[QWidget]) -> list[QWidget]:
        asked.append(kind)
        return QWidget.findChildren(panel, kind)

    monkeypatch.setattr(SidePanel, "findChildren", find, raising=False)
    room.panel.place(1.0)
    room.panel.place(1.0)
    assert asked == []
    room.window.resize(800, 200)
    room.panel.place(1.0)
    room.panel.place(1.0)
    assert asked == [QWidget]
