"""What a window makes after its first paint, and when."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.ui.widgets.touch import Finger
from kcdesk.ui.window import settling
from kcdesk.ui.window.settling import Settling
from tests.conftest import MakeReader


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window on the screen."""
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(window: QWidget) -> None:
    """A key goes down in the window."""
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)


def test_nothing_is_made_ahead_before_somebody_is_there(window: QWidget, qtbot: QtBot) -> None:
    """What is seen is made at once, the rest at the first sign."""
    made: list[str] = []
    parts = Settling(window, [lambda: made.append("seen")], [lambda: made.append("ahead")])
    with qtbot.waitSignal(parts.settled):
        pass
    QTimer.singleShot(50, lambda: made.append("later"))
    qtbot.waitUntil(lambda: "later" in made)
    assert made == ["seen", "later"]
    with qtbot.waitSignal(parts.ended):
        press(window)
    assert made == ["seen", "later", "ahead"]


def test_whoever_comes_early_does_not_change_the_order(window: QWidget, qtbot: QtBot) -> None:
    """What is seen still comes first."""
    made: list[str] = []
    parts = Settling(window, [lambda: made.append("seen")], [lambda: made.append("ahead")])
    with qtbot.waitSignal(parts.ended):
        press(window)
    assert made == ["seen", "ahead"]


def test_where_a_screen_reader_runs_somebody_is_there(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may ask for anything, and sends no key to say so."""
    monkeypatch.setattr(settling, "is_heard", lambda: True)
    made: list[str] = []
    parts = Settling(window, [], [lambda: made.append("ahead")])
    with qtbot.waitSignal(parts.ended):
        pass
    assert made == ["ahead"]


def test_no_step_is_taken_while_something_waits(window: QWidget, qtbot: QtBot) -> None:
    """Whatever came during a step is answered before the next: no key waits for more than one."""
    order: list[str] = []

    class Box(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                order.append("key")
            return super().event(event)

    box = Box(window)

    def step() -> None:
        order.append("step")
        for _ in range(3):
            QGuiApplication.postEvent(box, QEvent(QEvent.Type.User))

    parts = Settling(window, [step] * 4, [])
    with qtbot.waitSignal(parts.settled):
        pass
    assert order == ["step", "key", "key", "key"] * 4


@pytest.fixture
def started(make: MakeReader, qtbot: QtBot) -> Reader:
    """A reader that has just been painted, and that nobody has touched."""
    reader = make()
    reader.navigator.open_home()
    with qtbot.waitSignal(reader.window.settled):
        reader.window.show()
    return reader


def test_the_window_stands_without_what_nobody_asked_for(started: Reader) -> None:
    """No page, no results, no voice: only what is seen."""
    window = started.window
    assert window._reading.made is None
    assert window.search._results is None
    assert window.topics._tree is not None


def test_all_is_made_once_somebody_is_there(started: Reader, qtbot: QtBot) -> None:
    window = started.window
    with qtbot.waitSignal(window.ready):
        press(window)
    assert window._reading.made is not None
    assert window.search._results is not None


def test_a_finger_scrolls_from_its_first_touch_on(started: Reader) -> None:
    """What is there is made ready for fingers before the window hears of the touch."""
    handle = started.window.windowHandle()
    assert not started.window.findChildren(Finger)
    QTest.touchEvent(handle, QTest.createTouchDevice()).press(0, QPoint(300, 300)).commit()
    areas = started.window.findChildren(QAbstractScrollArea)
    assert len(areas) > 1
    assert all(area.findChild(Finger) is not None for area in areas)
