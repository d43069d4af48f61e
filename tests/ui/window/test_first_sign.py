"""The first sign that somebody is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.first_sign import FirstSign
from tests.ui.heard import Heard


@pytest.fixture
def window(qtbot: QtBot) -> QWindow:
    """Any window."""
    assert qtbot is not None
    return QWindow()


def moved(window: QObject, x: float) -> None:
    """The pointer is there now."""
    point = QPointF(x, 10)
    buttons, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, point, point, point, buttons, buttons, none)
    QGuiApplication.sendEvent(window, move)


def pressed(window: QObject) -> None:
    """A key went down."""
    none = Qt.KeyboardModifier.NoModifier
    QGuiApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, none))


def test_a_pointer_that_rests_is_no_sign(window: QWindow) -> None:
    """The window opened under it, and says where it is."""
    came = Heard(FirstSign(window, window).came)
    moved(window, 10)
    moved(window, 10)
    assert not came.values
    moved(window, 11)
    assert len(came.values) == 1


def test_a_key_is_a_sign_and_comes_once(window: QWindow) -> None:
    """Nothing is watched after that."""
    sign = FirstSign(window, window)
    came, touched = Heard(sign.came), Heard(sign.touched)
    pressed(window)
    pressed(window)
    assert len(came.values) == 1
    assert not touched.values


def test_a_finger_is_told_before_the_sign(window: QWindow) -> None:
    """So that what it is about to touch can still be made ready for it."""
    sign, order = FirstSign(window, window), list[str]()
    sign.touched.connect(lambda: order.append("touched"))
    sign.came.connect(lambda: order.append("came"))
    point = QEventPoint(0, QEventPoint.State.Pressed, QPointF(5, 5), QPointF(5, 5))
    begin = QTouchEvent(QEvent.Type.TouchBegin, QTest.createTouchDevice(), touchPoints=[point])
    QGuiApplication.sendEvent(window, begin)
    assert order == ["touched", "came"]
