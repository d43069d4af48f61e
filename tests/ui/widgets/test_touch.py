from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.widgets.touch import PageTouch, scroll_by_touch
from tests.reader_guide import LONG
from tests.ui.heard import Heard


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    """A touch screen."""
    assert qapp is not None
    return QTest.createTouchDevice()


class Menus(QObject):
    """Notes where a menu was wanted, and opens none."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.places: list[QPoint] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            self.places.append(event.pos())
            return True
        return super().eventFilter(watched, event)


@pytest.fixture
def text(qtbot: QtBot) -> QTextBrowser:
    """Something long to read, that follows fingers."""
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.setHtml("<p>Some plain words.</p>" * 300)
    made.resize(600, 600)
    with qtbot.waitExposed(made):
        made.show()
    scroll_by_touch(made)
    return made


def swipe(qtbot: QtBot, screen: QPointingDevice, area: QAbstractScrollArea) -> None:
    """One finger, up the screen, and held at its top until the text has moved: it follows in its own time."""
    target, heights = area.viewport(), iter(range(500, 20, -10))
    QTest.touchEvent(target, screen).press(0, QPoint(300, 510), target).commit()

    def has_moved() -> bool:
        QTest.touchEvent(target, screen).move(0, QPoint(300, next(heights, 20)), target).commit()
        return area.verticalScrollBar().value() > 100

    qtbot.waitUntil(has_moved)
    QTest.touchEvent(target, screen).release(0, QPoint(300, 20), target).commit()
    QScroller.scroller(target).stop()


def test_a_finger_moves_the_text(text: QTextBrowser, screen: QPointingDevice, qtbot: QtBot) -> None:
    """And chooses none of it."""
    swipe(qtbot, screen, text)
    assert text.verticalScrollBar().value() > 100
    assert not text.textCursor().hasSelection()


@pytest.mark.qt_log_ignore("MouseRelease")
def test_the_mouse_still_chooses_text(text: QTextBrowser, screen: QPointingDevice, qtbot: QtBot) -> None:
    """Also after a finger was there; and it scrolls nothing."""
    viewport = text.viewport()
    swipe(qtbot, screen, text)
    before = text.verticalScrollBar().value()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, 100))
    QTest.mouseMove(viewport, QPoint(120, 140))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(120, 140))
    assert text.textCursor().hasSelection()
    assert text.verticalScrollBar().value() == before


@pytest.mark.parametrize(("start", "end", "steps"), [(40, 100, 1), (200, 60, -1)])
def test_two_fingers_change_the_text_size(
    text: QTextBrowser, screen: QPointingDevice, start: int, end: int, steps: int
) -> None:
    """Apart for larger, together for smaller."""
    viewport = text.viewport()
    heard = Heard(PageTouch(text).pinched)
    left, right = QPoint(300 - start, 300), QPoint(300 + start, 300)
    QTest.touchEvent(viewport, screen).press(0, left, viewport).press(1, right, viewport).commit()
    for step in range(1, 11):
        half = start + (end - start) * step // 10
        touch = QTest.touchEvent(viewport, screen)
        touch.move(0, QPoint(300 - half, 300), viewport).move(1, QPoint(300 + half, 300), viewport).commit()
    touch = QTest.touchEvent(viewport, screen)
    touch.release(0, QPoint(300 - end, 300), viewport).release(1, QPoint(300 + end, 300), viewport).commit()
    assert len(heard.values) >= 2
    assert set(heard.values) == {steps}


def test_a_long_press_asks_for_the_menu(text: QTextBrowser, screen: QPointingDevice, qtbot: QtBot) -> None:
    """Where the finger is."""
    viewport = text.viewport()
    PageTouch(text)
    menus = Menus(viewport)
    QTest.touchEvent(viewport, screen).press(0, QPoint(100, 120), viewport).commit()
    qtbot.waitUntil(lambda: menus.places == [QPoint(100, 120)])
    QTest.touchEvent(viewport, screen).release(0, QPoint(100, 120), viewport).commit()


@pytest.mark.qt_log_ignore("MouseRelease")
def test_a_mouse_that_rests_asks_for_nothing(text: QTextBrowser) -> None:
    """It has a right button."""
    touch = PageTouch(text)
    menus = Menus(text.viewport())
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 120))
    touch.hold(text.viewport().mapToGlobal(QPoint(100, 120)))
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 120))
    assert menus.places == []


def test_the_page_and_the_lists_follow_fingers(reader: Reader, screen: QPointingDevice, qtbot: QtBot) -> None:
    """And two fingers on the page change everybody's text size."""
    reader.navigator.open(Location(LONG))
    view = reader.window.reading.page.view
    swipe(qtbot, screen, view)
    assert view.verticalScrollBar().value() > 100
    for area in (reader.window.topics.tree, reader.window.reading.outline.list, reader.window.home):
        assert QScroller.hasScroller(area.viewport())
    touch = view.findChild(PageTouch)
    assert touch is not None
    touch.pinched.emit(1)
    assert reader.appearance.zoom == 110
