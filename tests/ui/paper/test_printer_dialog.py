from __future__ import annotations

import sys
from functools import partial

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.paper.printer_dialog import PrinterDialog
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from tests.ui.heard import Heard
from tests.ui.printers import known

_SEARCH = "kcdesk.ui.paper.printer_dialog.PrinterSearch"


class Room:
    """A window, the dialog over it, and what was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.told: list[str] = []
        self.printer = QPrinter()
        self.dialog = PrinterDialog(self.printer, self.window, self.told.append)
        self.results = Heard(self.dialog.finished)
        QDialog.open(self.dialog)

    def choose_printer(self) -> None:
        """As if it were not a file that is printed into: there is no printer here."""
        box = self.dialog.findChild(QLineEdit, "filename")
        assert box is not None
        box.setEnabled(False)


def test_who_falls_silent_is_told_of_and_nothing_is_printed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_SEARCH, known(Printers.SILENT))
    room = Room(qtbot)
    room.choose_printer()
    room.dialog.accept()
    assert room.results.values == [QDialog.DialogCode.Rejected.value]
    assert room.told[-1].startswith("This computer’s print service does not answer. Nothing was printed.")


def test_pressed_twice_it_asks_once_and_who_cancels_waits_no_longer(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing runs on, and nothing is said any more of what goes to the printer."""
    command = sys.executable, "-c", "import time; time.sleep(600)"
    monkeypatch.setattr(_SEARCH, partial(PrinterSearch, command=command))
    room = Room(qtbot)
    room.choose_printer()
    for _ in range(2):
        room.dialog.accept()
    (search,) = room.dialog.findChildren(PrinterSearch)
    assert room.told == ["Sending to the printer…"]
    was_running = search.is_running
    room.dialog.reject()
    assert (was_running, search.is_running) == (True, False)
    assert room.told[-1] == ""


def test_a_file_is_printed_into_without_a_question(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_SEARCH, known(Printers.SILENT))
    room = Room(qtbot)
    room.dialog.accept()
    assert room.told == []
