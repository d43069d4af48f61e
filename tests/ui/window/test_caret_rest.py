"""The caret stands still while nobody types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.caret_rest import CaretRest


class _Form(QWidget):
    """Two things with a caret and one without."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self.note, self.button = QLineEdit(self), QPlainTextEdit(self), QPushButton(self)


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Iterator[tuple[_Form, CaretRest]]:
    """With the keyboard in the box, on a desktop whose carets blink; and the rest for it."""
    made = _Form()
    qtbot.addWidget(made)
    QGuiApplication.styleHints().setCursorFlashTime(1000)
    with qtbot.waitActive(made):
        made.show()
    made.box.setFocus()
    owner = QObject()
    yield made, CaretRest(qapp, owner)
    owner.deleteLater()
    QGuiApplication.styleHints().setCursorFlashTime(-1)


def blinks() -> bool:
    """Whether a caret blinks now."""
    return QGuiApplication.styleHints().cursorFlashTime() > 0


def rest(caret: CaretRest) -> None:
    """As much time goes by as it takes, if anything waits for it."""
    if caret._pause.isActive():
        caret._pause.timeout.emit()


def test_it_rests_once_nobody_has_typed_for_a_while(form: tuple[_Form, CaretRest]) -> None:
    """It would wake the computer twice a second."""
    _, caret = form
    assert blinks()
    rest(caret)
    assert not blinks()


def test_a_letter_wakes_it(form: tuple[_Form, CaretRest]) -> None:
    """And then it may rest again."""
    window, caret = form
    rest(caret)
    QTest.keyClicks(window.box, "s")
    assert blinks()
    rest(caret)
    assert not blinks()


def test_it_follows_the_keyboard(form: tuple[_Form, CaretRest]) -> None:
    """Into a note; where there is no caret nothing waits."""
    window, caret = form
    window.button.setFocus()
    assert not caret._pause.isActive()
    window.note.setFocus()
    rest(caret)
    assert not blinks()
    QTest.keyClicks(window.note, "s")
    assert blinks()


def test_where_none_blinks_none_will(form: tuple[_Form, CaretRest]) -> None:
    """The desktop may want it so."""
    window, caret = form
    QGuiApplication.styleHints().setCursorFlashTime(0)
    rest(caret)
    QTest.keyClicks(window.box, "s")
    assert not blinks()


def test_what_had_the_keyboard_may_be_gone(form: tuple[_Form, CaretRest]) -> None:
    """A note that was closed."""
    window, caret = form
    window.note.setFocus()
    window.note.deleteLater()
    window.box.setFocus()
    rest(caret)
    QTest.keyClicks(window.box, "s")
    assert blinks()
