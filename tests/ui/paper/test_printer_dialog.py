from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget
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

    def choose_printer(self, name: str = "") -> None:
        """As if it were not a file that is printed into: there is no printer here."""
        self._name_box.setEnabled(False)
        box = self.dialog.findChild(QComboBox, "printers")
        assert box is not None
        box.setItemText(box.currentIndex(), name)

    def choose_file(self, name: Path) -> None:
        """Print into a file after all."""
        self._name_box.setEnabled(True)
        self._name_box.setText(str(name))

    def print_and_choose_file(self, name: Path) -> None:
        """Press "Print" for a printer, and while that is asked choose a file in its place."""
        self.choose_printer()
        self.dialog.accept()
        self.choose_file(name)

    @property
    def _name_box(self) -> QLineEdit:
        box = self.dialog.findChild(QLineEdit, "filename")
        assert box is not None
        return box


class LateAnswer:
    """Stands in for PrinterSearch: tells that there are printers when it is told to."""

    def __init__(self, tell: Callable[[Printers], None], _parent: QWidget, name: str) -> None:
        self._tell, self.name = tell, name
        self.stopped = False

    def answer(self, printers: Printers = Printers.FOUND) -> None:
        """Unless nobody waits for it any more."""
        if not self.stopped:
            self._tell(printers)

    def stop(self) -> None:
        """Tell nothing more."""
        self.stopped = True

    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        """Nothing is kept."""


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[LateAnswer]:
    """Every search for printers that was begun."""
    begun: list[LateAnswer] = []

    def begin(tell: Callable[[Printers], None], parent: QWidget, *, name: str) -> LateAnswer:
        begun.append(LateAnswer(tell, parent, name))
        return begun[-1]

    monkeypatch.setattr(_SEARCH, begin)
    return begun


def test_who_falls_silent_is_told_of_and_nothing_is_printed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_SEARCH, known(Printers.SILENT))
    room = Room(qtbot)
    room.choose_printer()
    room.dialog.accept()
    assert room.results.values == [QDialog.DialogCode.Rejected.value]
    assert room.told[-1].startswith("This computer’s print service does not answer. Nothing was printed.")


def test_a_printer_that_has_gone_is_told_of_and_nothing_is_printed(
    qtbot: QtBot, searches: list[LateAnswer]
) -> None:
    """While somebody looked for the paper it was taken away; it was printed on as if it were there."""
    room = Room(qtbot)
    room.choose_printer("Office")
    room.dialog.accept()
    assert searches[0].name == "Office"
    searches[0].answer(Printers.NONE)
    assert room.results.values == [QDialog.DialogCode.Rejected.value]
    assert room.told[-1] == "The printer “Office” is not there any more. Nothing was printed."


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


def test_who_prints_into_a_file_after_all_does_so_once(
    qtbot: QtBot, searches: list[LateAnswer], tmp_path: Path
) -> None:
    """The printer's answer, which came later, printed it once more."""
    room = Room(qtbot)
    room.print_and_choose_file(tmp_path / "page.pdf")
    room.dialog.accept()
    searches[0].answer()
    assert room.results.values == [QDialog.DialogCode.Accepted.value]
    assert room.told == ["Sending to the printer…", ""]


def test_a_file_chosen_while_the_printer_is_asked_waits_for_its_own_press(
    qtbot: QtBot, searches: list[LateAnswer], tmp_path: Path
) -> None:
    """What was pressed was meant for the printer."""
    room = Room(qtbot)
    room.print_and_choose_file(tmp_path / "page.pdf")
    searches[0].answer()
    assert room.results.values == []
    assert room.told[-1] == ""


def test_a_dialog_that_refuses_the_wishes_says_no_more_that_it_sends(
    qtbot: QtBot, searches: list[LateAnswer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for pages that there are not: it stays open, and asks again when it is told to."""
    room = Room(qtbot)
    room.choose_printer()
    monkeypatch.setattr(QPrintDialog, "accept", lambda _dialog: None)
    for press in range(2):
        room.dialog.accept()
        searches[press].answer()
        assert room.told[-1] == ""
    assert room.results.values == []
