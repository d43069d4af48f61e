from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.ui.paper.printer_search import Printers, PrinterSearch


def answer(qtbot: QtBot, *command: str, limit_ms: int = 30_000) -> Printers:
    """What is told of a computer on which this command lists the printers."""
    told: list[Printers] = []
    parent = QObject()
    search = PrinterSearch(told.append, parent, command, limit_ms)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    search.stop()
    assert len(told) == 1
    return told[0]


@pytest.mark.parametrize(
    ("code", "printers"),
    [
        ("print('Office')", Printers.FOUND),
        ("", Printers.NONE),
        ("raise SystemExit(1)", Printers.SILENT),
    ],
)
def test_it_tells_what_there_is(qtbot: QtBot, code: str, printers: Printers) -> None:
    """One line for each printer; whoever fails to answer is silent."""
    assert answer(qtbot, sys.executable, "-c", code) == printers


def test_who_does_not_answer_is_waited_for_no_longer(qtbot: QtBot) -> None:
    """The window goes on meanwhile, and the process ends."""
    assert answer(qtbot, sys.executable, "-c", "import time; time.sleep(600)", limit_ms=50) == Printers.SILENT


@pytest.mark.qt_log_ignore("QProcess")
def test_a_program_that_is_not_there_is_silent(qtbot: QtBot, tmp_path: Path) -> None:
    assert answer(qtbot, str(tmp_path / "nothing")) == Printers.SILENT


def test_one_printer_is_looked_for_by_its_whole_name(qtbot: QtBot) -> None:
    """As a kiosk does, which has but one."""
    told: list[Printers] = []
    parent = QObject()
    command = (sys.executable, "-c", "print('Ward 2\\nOffice')")
    searches = [
        PrinterSearch(told.append, parent, command, 30_000, name=name)
        for name in ("Ward 2", "Office", "Ward", "office")
    ]
    qtbot.waitUntil(lambda: len(told) == len(searches), timeout=60_000)
    assert told.count(Printers.FOUND) == told.count(Printers.NONE) == 2


def test_a_print_server_that_takes_the_call_and_says_nothing(
    qtbot: QtBot, silent_server: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program's own command waits for it, and is ended."""
    monkeypatch.setenv("CUPS_SERVER", str(silent_server))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    assert answer(qtbot, limit_ms=3_000) == Printers.SILENT


def waited_for(
    qtbot: QtBot, code: str, *, for_dialog: bool, until: Callable[[str], bool] | None = None
) -> tuple[Printers, list[str]]:
    """What is told, and heard of paper; with `until`, by one whose time is up once so much is written."""
    told: list[Printers] = []
    papers: list[str] = []
    parent, command = QObject(), (sys.executable, "-c", code)
    search = PrinterSearch(
        told.append, parent, command, 60_000, hear_paper=papers.append, for_dialog=for_dialog
    )
    process = search._process
    assert process is not None
    if until is not None:
        qtbot.waitUntil(lambda: until(process.so_far), timeout=60_000)
        process.give_up()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    return told[0], papers


_LISTED = "print('Office\\n', flush=True)"
_HANGS = f"{_LISTED}; import time; time.sleep(600)"


@pytest.mark.parametrize("for_dialog", [False, True])
def test_the_usual_paper_is_heard(qtbot: QtBot, *, for_dialog: bool) -> None:
    told = waited_for(qtbot, f"{_LISTED}; print('Letter')", for_dialog=for_dialog)
    assert told == (Printers.FOUND, ["Letter"])


@pytest.mark.parametrize(
    ("for_dialog", "hangs", "printers"),
    [
        (False, True, Printers.FOUND),
        (True, True, Printers.SILENT),
        (False, False, Printers.FOUND),
        (True, False, Printers.FOUND),
    ],
)
def test_printers_are_known_though_one_does_not_say_what_it_can_do(
    qtbot: QtBot, *, for_dialog: bool, printers: Printers, hangs: bool
) -> None:
    """No dialog opens for one that keeps silent, which would wait as long; one that fails it tells of."""
    if hangs:
        told = waited_for(qtbot, _HANGS, for_dialog=for_dialog, until=lambda written: "Office" in written)
    else:
        told = waited_for(qtbot, f"{_LISTED}; raise SystemExit(1)", for_dialog=for_dialog)
    assert told == (printers, [])


@pytest.mark.parametrize(("code", "ends"), [(_HANGS, False), ("import time; time.sleep(600)", True)])
def test_who_lists_no_printers_is_waited_for_no_longer_for_a_dialog(
    qtbot: QtBot, code: str, *, ends: bool
) -> None:
    """The rest may take half a minute."""
    told: list[Printers] = []
    parent = QObject()
    search = PrinterSearch(told.append, parent, (sys.executable, "-c", code), 60_000, for_dialog=True)
    process = search._process
    assert process is not None
    qtbot.waitUntil(lambda: "Office" in process.so_far or ends, timeout=60_000)
    search._give_up_early()
    assert told == ([Printers.SILENT] if ends else [])
    search.stop()
