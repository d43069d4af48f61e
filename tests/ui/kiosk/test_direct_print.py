"""Printing from a kiosk, without a dialog."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.kiosk.print_limit import PrintLimit
from kcdesk.ui.kiosk.direct_print import DirectPrint
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, touch, visit_of
from tests.ui.kiosk.test_staff import open_staff, shown
from tests.ui.printers import known

_SEARCH = "kcdesk.ui.kiosk.direct_print.PrinterSearch"
_NOT_THERE = "The printer cannot be reached. Please tell a member of staff."


@pytest.fixture
def direct_print(qapp: QApplication, reader_pack: Pack, light: Theme) -> DirectPrint:
    limit = PrintLimit(10)
    assert qapp is QApplication.instance()  # printers need it
    return DirectPrint("ward", reader_pack.info, light, reader_pack.figure, limit, most_sheets=4, large=False)


def test_the_print_service_is_not_told_which_page_it_is(
    direct_print: DirectPrint, reader_pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps the names of what it printed, on the disk, for weeks."""
    made: list[QPrinter] = []

    def to_a_file(title: str) -> QPrinter:
        printer = new_printer(title)
        printer.setOutputFileName(str(tmp_path / "sheets.pdf"))
        made.append(printer)
        return printer

    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print.new_printer", to_a_file)
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    said: list[str] = []
    visit = QObject()
    direct_print(reader_pack.page("surgery"), "", "", said.append, visit)
    assert said == ["Sent to the printer."]
    assert [printer.docName() for printer in made] == [reader_pack.info.title]


@pytest.fixture
def mute(silent_server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer whose print service takes every call and says nothing; it is waited for half a second."""
    monkeypatch.setenv("CUPS_SERVER", str(silent_server))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    for place in (_SEARCH, "kcdesk.app.staff_services.PrinterSearch"):
        monkeypatch.setattr(place, partial(PrinterSearch, limit_ms=500), raising=False)


@pytest.mark.usefixtures("mute")
def test_a_print_service_that_says_nothing_does_not_hold_the_window(
    make_one: MakeKiosk, direct_print: DirectPrint, qtbot: QtBot
) -> None:
    """It was held until the watchdog ended the kiosk, and the visit with it."""
    kiosk = make_one(services=Services(print_page=direct_print))
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    touch(visit.tools.print)
    qtbot.waitUntil(lambda: visit.notice.message == _NOT_THERE, timeout=60_000)


@pytest.mark.usefixtures("mute")
def test_a_print_service_that_says_nothing_keeps_no_staff_out(make_one: MakeKiosk, qtbot: QtBot) -> None:
    """The right PIN was the end of the kiosk, each time."""
    staff = open_staff(make_one(config=replace(CONFIG, printer="ward")))
    qtbot.waitUntil(
        lambda: shown(staff).get("Printer") == "ward: the print service does not answer", timeout=60_000
    )


def test_staff_see_that_the_printer_is_looked_for_and_then_what_came_of_it(
    make_one: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What else was said meanwhile stays."""
    tells: list[Callable[[Printers], None]] = []

    class Search(QObject):
        def __init__(self, tell: Callable[[Printers], None], parent: QObject, *, name: str) -> None:
            super().__init__(parent)
            assert name == "ward"
            tells.append(tell)

        def stop(self) -> None:
            """Nothing runs."""

    monkeypatch.setattr("kcdesk.app.staff_services.PrinterSearch", Search)
    staff = open_staff(make_one(config=replace(CONFIG, printer="ward")))
    assert shown(staff)["Printer"] == "ward is being looked for"
    assert staff.words.text() != "All is well."
    tells[0](Printers.NONE)
    assert shown(staff)["Printer"] == "ward is not to be found"
    assert "somebody" in staff.words.text()
    touch(staff.state_button)
    staff._tell("The number is kept.")
    tells[1](Printers.FOUND)
    assert shown(staff)["Printer"] == "ward"
    assert staff.words.text() == "The number is kept."
    touch(staff.audit_button)
    said = staff.words.text()
    tells[1](Printers.NONE)
    assert "Printer" not in shown(staff)
    assert staff.words.text() == said


class _LaterPrinter:
    """Looks for the printer until a test has found it."""

    def __init__(self) -> None:
        self.tells: list[Callable[[str], None]] = []
        self.searches: list[PrinterSearch] = []

    def __call__(
        self, page: Page, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> PrinterSearch:
        """Begin, with a process that would never end by itself."""
        assert (page.topic.id, notice, bool(help_line)) == ("surgery", "", True)
        self.tells.append(tell)
        self.searches.append(
            PrinterSearch(lambda _: tell(_NOT_THERE), visit, (sys.executable, "-c", "input()"))
        )
        return self.searches[-1]


def test_a_second_press_prints_nothing_twice_and_the_end_of_a_visit_ends_the_search(
    make_one: MakeKiosk, qtbot: QtBot
) -> None:
    """Whoever sees nothing come of it presses again."""
    printer = _LaterPrinter()
    kiosk = make_one(services=Services(print_page=printer))
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    for _ in range(2):
        touch(visit.tools.print)
    assert len(printer.tells) == 1
    assert visit.notice.message == "Looking for the printer…"
    printer.tells[0]("Sent to the printer.")
    assert visit.notice.message == "Sent to the printer."
    printer.searches[0].stop()
    touch(visit.tools.print)
    assert len(printer.tells) == 2
    process = printer.searches[1]._process
    qtbot.waitUntil(lambda: process.state() == process.ProcessState.Running)
    kiosk.wipe()
    assert process.state() == process.ProcessState.NotRunning
