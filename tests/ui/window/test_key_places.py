from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.window.key_places import letter_at

_IE, _ES = "\u0415", "\u0421"
"""Cyrillic letters, where T and C are on a Latin keyboard."""
_CTRL = Qt.KeyboardModifier.ControlModifier


def press(reader: Reader, letter: str, scan_code: int) -> None:
    """Press Ctrl and a key of a Cyrillic keyboard."""
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), _CTRL, scan_code, 0, 0, letter.lower())
    focus = reader.window.focusWidget()
    assert focus is not None
    QApplication.sendEvent(focus, event)


@pytest.mark.parametrize(("code", "letter"), [(24, "Q"), (28, "T"), (46, "L"), (58, "M"), (36, "")])
def test_a_key_has_its_letter_by_its_place(code: int, letter: str) -> None:
    assert letter_at(code) == letter


def test_shortcuts_work_with_a_cyrillic_keyboard(reader: Reader) -> None:
    """Ctrl and the key where T is on a Latin one, from the page and from the box."""
    reader.navigator.open(Location("surgery"))
    press(reader, _IE, 28)
    side = reader.window.reading.page_panels.reading[0]
    assert side.isVisible()
    press(reader, _IE, 28)
    assert not side.isVisible()
    reader.navigator.open_home()
    assert reader.window.focusWidget() is reader.window.home.search_box
    press(reader, _IE, 28)
    assert side.isVisible()


def test_what_is_no_action_goes_to_what_has_the_focus(reader: Reader) -> None:
    """Copying."""
    QGuiApplication.clipboard().setText("")
    box = reader.window.home.search_box
    box.setText("sutent")
    box.selectAll()
    press(reader, _ES, 54)
    assert QGuiApplication.clipboard().text() == "sutent"
