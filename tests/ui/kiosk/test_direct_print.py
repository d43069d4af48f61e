"""Printing from a kiosk, without a dialog."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.kiosk.print_limit import PrintLimit
from kcdesk.kiosk.print_order import PrintOrder
from kcdesk.ui.kiosk.direct_print import DirectPrint
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.second_process import SecondProcess
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, touch, visit_of
from tests.ui.kiosk.test_staff import open_staff, shown
from tests.ui.printers import known

_SEARCH = "kcdesk.ui.kiosk.direct_print.PrinterSearch"
_LOOKING = "Looking for the printer…"
_NOT_THERE = "The printer cannot be reached. Please tell a member of staff."


@pytest.fixture
def direct_print(reader_pack: Pack, tmp_path: Path) -> DirectPrint:
    (tmp_path / "scratch").mkdir()
    limit = PrintLimit(10)
    return DirectPrint(
        "ward", reader_pack.file, limit, most_sheets=4, large=False, scratch=tmp_path / "scratch"
    )


@pytest.fixture
def mute(silent_server: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer whose print service takes every call and says nothing; it is waited for half a second."""
    monkeypatch.setenv("CUPS_SERVER", str(silent_server))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    for place in (_SEARCH, "kcdesk.app.staff_services.PrinterSearch"):
        monkeypatch.setattr(place, partial(PrinterSearch, limit_ms=500), raising=False)


def print_asked_for(kiosk: KioskWindow) -> KioskVisit:
    """A visit in which somebody wants the page on surgery printed."""
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    touch(visit.tools.print)
    return visit


@pytest.mark.usefixtures("mute")
def test_a_print_service_that_says_nothing_does_not_hold_the_window(
    make_one: MakeKiosk, direct_print: DirectPrint, qtbot: QtBot
) -> None:
    """It was held until the watchdog ended the kiosk, and the visit with it."""
    kiosk = make_one(services=Services(print_page=direct_print))
    visit = print_asked_for(kiosk)
    qtbot.waitUntil(lambda: visit.notice.message == _NOT_THERE, timeout=60_000)


@pytest.mark.usefixtures("mute")
def test_a_print_service_that_falls_silent_after_its_answer_does_not_hold_the_window(
    make_one: MakeKiosk, direct_print: DirectPrint, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was held for minutes then.  Nobody knows whether the sheets will come, so they count."""
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print._LIMIT_MS", 3_000)
    kiosk = make_one(services=Services(print_page=direct_print))
    visit = print_asked_for(kiosk)
    qtbot.waitUntil(lambda: visit.notice.message == _NOT_THERE, timeout=60_000)
    assert len(direct_print._limit._times) == 1


@pytest.mark.parametrize(
    ("answer", "words", "counted"),
    [
        ("sent", "Sent to the printer.", 1),
        ("in short", "Sent to the printer, in short: the whole page is too long for it.", 1),
        ("first", "Sent to the printer: the first 4 sheets. The page has more.", 1),
        ("refused", "The page could not be printed. Please tell a member of staff.", 0),
        ("", _NOT_THERE, 1),
    ],
)
def test_what_came_of_it_is_told_in_a_sentence(
    direct_print: DirectPrint,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    words: str,
    counted: int,
) -> None:
    """Of the one other process that prints; paper that was refused is not counted."""
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    _print_by(monkeypatch, f"print({answer!r})")
    said: list[str] = []
    visit = QObject()
    direct_print("surgery", "", "", said.append, visit)
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert said == [words]
    assert len(direct_print._limit._times) == counted


def test_who_prints_is_told_all_of_the_order(
    direct_print: DirectPrint, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where nobody else can read it: on its input, and not among the arguments of a command."""
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    copy = tmp_path / "order"
    _print_by(monkeypatch, f"import sys; open({str(copy)!r}, 'w').write(sys.stdin.read()); print('sent')")
    said: list[str] = []
    visit = QObject()
    direct_print("surgery", "Überholt: “x”", "0161 123", said.append, visit)
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert PrintOrder.read(copy.read_text(encoding="utf-8")) == PrintOrder(
        direct_print._guide, "surgery", "Überholt: “x”", "0161 123", "ward", 4, large=False
    )


def test_the_end_of_a_visit_ends_what_is_being_sent(
    make_one: MakeKiosk, direct_print: DirectPrint, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes next waits for no sheets of somebody else; what may have gone is counted."""
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    _print_by(monkeypatch, "import time; time.sleep(600)")
    kiosk = make_one(services=Services(print_page=direct_print))
    visit = print_asked_for(kiosk)
    sending = visit.findChild(SecondProcess)
    assert sending is not None
    ended: list[None] = []
    sending._process.finished.connect(lambda *_: ended.append(None))
    qtbot.waitUntil(lambda: sending.is_running)
    kiosk.wipe()
    assert len(ended) == 1
    assert len(direct_print._limit._times) == 1


@pytest.mark.parametrize("ends", ["by itself", "with the visit", "too late"])
def test_nothing_is_left_of_what_was_to_be_printed(
    direct_print: DirectPrint, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: str
) -> None:
    """The library of the print service lays sheets into a file, and takes it away if it comes to that."""
    monkeypatch.setattr(_SEARCH, known(Printers.FOUND))
    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print._LIMIT_MS", 5_000 if ends == "too late" else 60_000)
    end = "print('sent')" if ends == "by itself" else "time.sleep(600)"
    _print_by(monkeypatch, f"import tempfile, time; tempfile.mkstemp(); {end}")
    said: list[str] = []
    visit, scratch = QObject(), tmp_path / "scratch"
    way = direct_print("surgery", "", "", said.append, visit)
    assert way is not None
    if ends == "with the visit":
        qtbot.waitUntil(lambda: len(list(scratch.glob("*/*"))) == 1, timeout=60_000)
        way.stop()
    else:
        qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert list(scratch.iterdir()) == []


def _print_by(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have this code print, instead of the program."""
    monkeypatch.setattr("kcdesk.ui.kiosk.direct_print.own_command", lambda *_: (sys.executable, "-c", code))


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
        self, topic: str, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> PrinterSearch:
        """Begin, with a process that would never end by itself."""
        assert (topic, notice, bool(help_line)) == ("surgery", "", True)
        self.tells.append(tell)
        self.searches.append(
            PrinterSearch(
                lambda _: tell(_NOT_THERE), visit, (sys.executable, "-c", "import time; time.sleep(600)")
            )
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
    assert visit.notice.message == _LOOKING
    printer.tells[0]("Sent to the printer.")
    assert visit.notice.message == "Sent to the printer."
    printer.searches[0].stop()
    touch(visit.tools.print)
    assert len(printer.tells) == 2
    search = printer.searches[1]
    ended: list[None] = []
    assert search._process is not None
    search._process._process.finished.connect(lambda *_: ended.append(None))
    qtbot.waitUntil(lambda: search.is_running)
    kiosk.wipe()
    assert len(ended) == 1
