from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets import wrapping_button
from kcdesk.ui.widgets.wrapping import Measure
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


def test_a_larger_font_is_measured_anew(button: WrappingButton) -> None:
    """What was measured once is kept for a font, and no longer."""
    before = (button.sizeHint(), button.heightForWidth(200))
    font = button.font()
    font.setPixelSize(40)
    button.setFont(font)
    assert button.sizeHint().height() > before[0].height()
    assert button.heightForWidth(200) > before[1]


def test_other_words_are_measured_anew(button: WrappingButton) -> None:
    before = button.heightForWidth(200)
    button.set_words("Home")
    assert button.heightForWidth(200) < before


def test_words_after_none_have_the_room_of_the_button(button: WrappingButton) -> None:
    """Qt gives a button without words the room of four letters: a word that fitted was broken."""
    button.set_words("")
    button.set_words("metastasectomy")
    button.resize(button.sizeHint())
    button.set_words("")
    button.set_words("metastasectomy")
    assert button.text() == "metastasectomy"


def test_a_width_is_measured_once(button: WrappingButton, monkeypatch: pytest.MonkeyPatch) -> None:
    """A layout asks a dozen times for the same."""
    measured: list[str] = []

    def in_lines(text: str, _width: int, _measure: Measure) -> str:
        measured.append(text)
        return text

    monkeypatch.setattr(wrapping_button, "in_lines", in_lines)
    assert len({button.heightForWidth(201) for _ in range(5)}) == 1
    assert measured == [_WORDS]
