from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.personal.entry_line import EntryLine
from tests.ui.heard import Heard


def test_it_takes_so_many_letters(qtbot: QtBot) -> None:
    line = EntryLine(5)
    qtbot.addWidget(line)
    QTest.keyClicks(line, "abcdefg")
    assert line.text() == "abcde"
    line.setCursorPosition(1)
    QTest.keyClicks(line, "x")
    assert (line.text(), line.cursorPosition()) == ("axbcd", 2)


def test_enter_hands_over_what_was_typed(qtbot: QtBot) -> None:
    line = EntryLine()
    qtbot.addWidget(line)
    heard = Heard(line.entered)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert len(heard.values) == 1
