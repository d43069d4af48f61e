"""A print service that falls silent holds nobody: after its list, and while the print dialog is open."""

from __future__ import annotations

import os
import select
import socket
import struct
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.child_process import run_python
from tests.end_to_end.print_server import print_server

_WINDOW = """
import os, subprocess, sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QPushButton
from kcdesk.app.application import make_application
from kcdesk.app.composition import make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.panels import print_step
from kcdesk.ui.paper import printer_dialog, printer_search
from kcdesk.ui.speech.voice import SilentVoice
falls_silent, gate = sys.argv[2], os.environ["CUPS_SERVER"]
def wait(until):
    while not until():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
def remove(name):
    subprocess.run(["lpadmin", "-x", name], check=True)
def limit(ms):
    printer_search._WHOLE_LIMIT_MS = ms
    for place in (print_step, printer_dialog):
        place.PrinterSearch = partial(printer_search.PrinterSearch, limit_ms=ms)
def fall_silent():
    Path(gate + ".silent").write_text(str(os.getpid()))
    limit(2_000)
limit(120_000)  # however busy the computer is: here the print service does answer
app = make_application()
pack = Pack.open(Path(sys.argv[1]))
reader = make_reader(
    app, pack, theme="light", zoom=100, find_voice=lambda _language, parent: SilentVoice(parent)
)
window = reader.window
window.show()
window.finish()
reader.navigator.open(Location("surgery"))
window.actions_["print"].trigger()
panel = window.reading.page_panels.printing.panel[1]
wait(lambda: panel._printers is not printer_search.Printers.ASKED)
assert panel._printers is printer_search.Printers.FOUND
if falls_silent == "after the list":
    fall_silent()
panel.print_button.click()
def dialogs(): return window.findChildren(QPrintDialog)
if falls_silent != "after the list":
    wait(dialogs)
    if falls_silent == "in the dialog":
        fall_silent()
    if falls_silent == "gone":
        remove("Office")
    next(one for one in dialogs()[0].findChildren(QPushButton) if "Print" in one.text()).click()
    def again(): return window.reading.page_panels.printing.panel
    wait(lambda: window.notice.message not in {"", "Sending to the printer…"} or again())
    print(again()[1].no_printer.text() if again() else window.notice.message)
else:
    wait(lambda: "does not answer" in panel.no_printer.text() or dialogs())
    print(panel.no_printer.text())
    print(len(dialogs()))
    panel.pdf_button.click()
    print(window.notice.message)
sys.stdout.flush()
os._exit(0)
"""


class _Gate(threading.Thread):
    """Stands before a print service; once it is told so, it takes every call and says nothing more."""

    def __init__(self, place: Path, service: Path) -> None:
        super().__init__()
        self.place, self._service = place, service
        self._silent = place.with_name(f"{place.name}.silent")
        self.asked_by_window = 0
        """How often the window itself asked in vain.  It is refused: it would wait for minutes."""
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(place))
        self._server.listen(16)
        self._end, self._bell = socket.socketpair()
        self._other: dict[socket.socket, socket.socket] = {}
        """Of each who asks the line to the service, and of each such line who asks."""

    def close(self) -> None:
        """Take no more calls."""
        self._bell.close()
        self.join()

    def run(self) -> None:
        """Carry what is said from one side to the other."""
        while self._end not in (ready := select.select([self._end, self._server, *self._other], [], [])[0]):
            for line in ready:
                if line is self._server:
                    self._take_call()
                elif line in self._other:
                    self._carry(line)
        for line in (self._end, self._server, *self._other):
            line.close()

    def _take_call(self) -> None:
        call, _ = self._server.accept()
        service = socket.socket(socket.AF_UNIX)
        service.connect(str(self._service))
        self._other |= {call: service, service: call}

    def _carry(self, line: socket.socket) -> None:
        other = self._other[line]
        try:
            said = line.recv(65_536)
            if said and not self._silent.exists():
                other.sendall(said)
        except OSError:
            said = b""
        if said and self._silent.exists() and line.getpeername() != str(self._service):
            said = b"" if self._is_window(line) else said
        if not said:
            for one in (line, other):
                del self._other[one]
                one.close()

    def _is_window(self, line: socket.socket) -> bool:
        credentials = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        is_window = self._silent.read_text() == str(struct.unpack("3i", credentials)[0])
        self.asked_by_window += is_window
        return is_window


@pytest.fixture
def gate() -> Iterator[_Gate]:
    with tempfile.TemporaryDirectory() as name, print_server(Path(name) / "cups") as server:
        server.add_queue("Office")
        made = _Gate(Path(name) / "gate", server.folder / "cups.sock")
        made.start()
        yield made
        made.close()


def _said(gate: _Gate, pack: Path, home: Path, falls_silent: str) -> list[str]:
    """What a window says in which somebody prints."""
    environment = {"CUPS_SERVER": str(gate.place), "HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = run_python(_WINDOW, str(pack), falls_silent, environment=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_who_falls_silent_after_its_list_is_told_of_and_opens_no_dialog(
    gate: _Gate, reader_pack_file: Path, tmp_path: Path
) -> None:
    """The dialog held the window for three minutes; a PDF needs nobody."""
    said = _said(gate, reader_pack_file, tmp_path, "after the list")
    assert gate.asked_by_window == 0
    assert said[0].startswith("This computer’s print service does not answer. You can save the page as a PDF")
    assert said[1:] == ["0", f"Saved as “{tmp_path / 'Surgery.pdf'}”."]


def test_who_falls_silent_while_the_dialog_is_open_is_told_of(
    gate: _Gate, reader_pack_file: Path, tmp_path: Path
) -> None:
    """The window stood still for three minutes once "Print" was pressed."""
    said = _said(gate, reader_pack_file, tmp_path, "in the dialog")
    assert gate.asked_by_window == 0
    assert said == ["This computer’s print service does not answer. Nothing was printed. Try again later."]


def test_a_printer_that_is_removed_while_the_dialog_is_open_is_told_of(
    gate: _Gate, reader_pack_file: Path, tmp_path: Path
) -> None:
    """It was said to be sent to."""
    (said,) = _said(gate, reader_pack_file, tmp_path, "gone")
    assert said.startswith("The printer “Office” is not there any more. Nothing was printed.")


def test_who_answers_is_printed_on(gate: _Gate, reader_pack_file: Path, tmp_path: Path) -> None:
    said = _said(gate, reader_pack_file, tmp_path, "never")
    assert said == ["Sent to the printer “Office”."]
