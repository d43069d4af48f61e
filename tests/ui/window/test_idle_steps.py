"""Work that can wait, and lets what cannot go first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.idle_steps import IdleSteps


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    """What the steps belong to."""
    assert qtbot is not None
    return QObject()


def test_every_step_is_taken_in_its_order(parent: QObject, qtbot: QtBot) -> None:
    taken: list[int] = []
    IdleSteps([lambda n=n: taken.append(n) for n in range(4)], parent)  # type: ignore[misc]
    assert not taken, "nothing is done before the window has answered"
    qtbot.waitUntil(lambda: len(taken) == 4)
    assert taken == [0, 1, 2, 3]


def test_what_comes_between_two_steps_goes_first(parent: QObject, qtbot: QtBot) -> None:
    """A key that is pressed during a step is answered before the next."""
    order: list[str] = []

    class Window(QObject):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                order.append("key")
            return super().event(event)

    window = Window()

    def first() -> None:
        order.append("first")
        QApplication.postEvent(window, QEvent(QEvent.Type.User))

    IdleSteps([first, lambda: order.append("second")], parent)
    qtbot.waitUntil(lambda: "second" in order)
    assert order == ["first", "key", "second"]


def test_it_ends_with_what_it_belongs_to(parent: QObject, qtbot: QtBot) -> None:
    """A window that was closed makes no more of itself."""
    taken: list[int] = []
    IdleSteps([lambda: taken.append(1)], parent)
    parent.deleteLater()
    over: list[int] = []
    QTimer.singleShot(50, lambda: over.append(1))
    qtbot.waitUntil(lambda: bool(over))
    assert not taken
