from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.wrapping_button import WrappingButton
from tests.ui.heard import Heard

_WORDS = "Continue where you stopped: Side effects of immunotherapy"


@pytest.fixture
def button(qtbot: QtBot) -> WrappingButton:
    """As wide as it asks to be."""
    made = WrappingButton(_WORDS)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_with_room_it_has_one_line(button: WrappingButton) -> None:
    """As any button."""
    assert button.text() == _WORDS


@pytest.mark.parametrize("part", [2, 3, 4])
def test_in_less_room_it_is_higher(button: WrappingButton, part: int) -> None:
    """Every word is there, in lines that fit."""
    whole = button.sizeHint()
    width = whole.width() // part
    button.resize(width, button.heightForWidth(width))
    assert "".join(button.text().split()) == _WORDS.replace(" ", "")
    assert button.text().count("\n") >= part - 1
    assert button.height() > whole.height()
    lines = button.text().split("\n")
    assert max(button.fontMetrics().horizontalAdvance(line) for line in lines) < width


def test_it_asks_for_one_line_again_when_it_gets_room(button: WrappingButton) -> None:
    """What it asks for does not depend on the lines it has now."""
    whole = button.sizeHint()
    button.resize(whole.width() // 3, 200)
    assert button.sizeHint() == whole
    button.resize(whole)
    assert button.text() == _WORDS


def test_a_screen_reader_hears_no_lines(button: WrappingButton) -> None:
    """Its name is the words."""
    button.resize(100, 200)
    assert button.accessibleName() == _WORDS
    button.set_words("Glossary")
    assert button.accessibleName() == "Glossary"


def test_an_and_sign_is_a_letter(qtbot: QtBot) -> None:
    """And marks no key."""
    button = WrappingButton("Sex & fertility")
    qtbot.addWidget(button)
    assert (button.text(), button.shortcut().isEmpty()) == ("Sex && fertility", True)


def test_it_is_a_button(button: WrappingButton) -> None:
    """Mouse and keyboard press it."""
    pressed = Heard(button.clicked)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed.values) == 2
