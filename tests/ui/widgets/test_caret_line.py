from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.paths import resources_dir
from kcdesk.ui.page.find_bar import _Box
from kcdesk.ui.personal.entry_line import EntryLine
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from tests.ui.style.test_theme import every_theme

_LINES: list[type[QLineEdit]] = [SearchBox, EntryLine, _Box]


def focused(widget: QWidget, qtbot: QtBot) -> None:
    """Shown, with the keyboard in it."""
    qtbot.addWidget(widget)
    widget.resize(600, 200)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def caret_in(image: QImage, row: int, colour: str) -> list[int]:
    """The pixels of a row that are of a colour."""
    return [x for x in range(image.width()) if image.pixelColor(x, row).name() == colour]


@every_theme
@pytest.mark.parametrize(("zoom", "widths"), [(200, {2}), (400, {3, 4})])
@pytest.mark.parametrize("make", _LINES)
def test_the_caret_of_a_line_grows_with_the_text(
    qtbot: QtBot, qapp: QApplication, make: type[QLineEdit], theme: Theme, zoom: int, widths: set[int]
) -> None:
    """It was one pixel at 400 %, where nobody finds it; it is sharp, and as dark as the words."""
    Appearance(qapp, resources_dir(), theme.name, zoom).apply()
    line = make()
    focused(line, qtbot)
    line.setPlaceholderText("")
    image = line.grab().toImage()
    pixels = caret_in(image, line.height() // 2, theme.roles["text"].lower())
    inside = [x for x in pixels if 8 < x < line.width() - 8]  # between the lines of a box in high contrast
    assert len(inside) in widths
    assert inside == list(range(inside[0], inside[0] + len(inside)))


def test_of_a_line_without_the_keyboard_there_is_none(qtbot: QtBot, qapp: QApplication) -> None:
    """As Qt has it."""
    Appearance(qapp, resources_dir(), "light", 400).apply()
    line, other = EntryLine(), QLineEdit()
    focused(line, qtbot)
    line.setText("words")
    caret = line.caret()
    focused(other, qtbot)
    there = line.grab(QRect(caret.topLeft() + QPoint(1, 0), caret.size())).toImage()
    assert len({there.pixelColor(2, y).name() for y in range(there.height())}) == 1


@pytest.mark.parametrize(("zoom", "width"), [(100, 1), (200, 2), (400, 4)])
def test_the_caret_of_several_lines_grows_too(
    qtbot: QtBot, qapp: QApplication, zoom: int, width: int
) -> None:
    """Of a note, or of what a program is made of."""
    Appearance(qapp, resources_dir(), "light", zoom).apply()
    box = QPlainTextEdit()
    focused(box, qtbot)
    assert box.cursorWidth() == width


@pytest.mark.usefixtures("listening")
def test_its_words_are_chosen_after_a_screen_reader_heard_of_the_focus(qtbot: QtBot) -> None:
    """Orca says nothing of a line whose caret it hears of first."""
    line = EntryLine()
    focused(line, qtbot)
    line.setText("words")
    line.clearFocus()
    line.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not line.hasSelectedText()
    qtbot.waitUntil(lambda: line.selectedText() == "words")


@pytest.mark.usefixtures("listening")
def test_what_was_typed_at_once_is_not_chosen(qtbot: QtBot) -> None:
    """Else the next letter would take its place."""
    line = EntryLine()
    focused(line, qtbot)
    line.clearFocus()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_A)
    qtbot.wait(0)
    assert (line.text(), line.hasSelectedText()) == ("a", False)
