"""The search for printers, in a process of its own: a print server that does not answer holds who asks it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QProcess, QTimer

from kcdesk.ui.paper.scheduler import keep_to_this_computer

_LIMIT_MS = 6_000
_END_MS = 2_000


class Printers(Enum):
    """What is known of this computer's printers."""

    ASKED = "asked"
    """Nothing yet."""
    FOUND = "found"
    NONE = "none"
    SILENT = "silent"
    """Whoever keeps the list of them did not answer in time."""


class PrinterSearch(QObject):
    """Asks `kcdesk printers` once, and tells; stops by itself when its parent goes."""

    def __init__(
        self,
        tell: Callable[[Printers], None],
        parent: QObject,
        command: tuple[str, ...] = (),
        limit_ms: int = _LIMIT_MS,
        *,
        name: str = "",
    ) -> None:
        """`command` lists printers, one a line; none is the program itself.

        With a `name` the printer of that name alone is looked for.
        """
        super().__init__(parent)
        self._name = name
        keep_to_this_computer()
        self._tell: Callable[[Printers], None] | None = tell
        self._process = QProcess(self)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        parent.destroyed.connect(self._process.kill)
        QTimer.singleShot(limit_ms, self, self._give_up)
        program, *arguments = command or _own_command()
        self._process.start(program, arguments)

    def stop(self) -> None:
        """End the search without a word."""
        self._tell = None
        self._end()

    def _give_up(self) -> None:
        self._say(Printers.SILENT)
        self._end()

    def _end(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_END_MS)

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        if code or status == QProcess.ExitStatus.CrashExit:
            self._say(Printers.SILENT)
            return
        names = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").split("\n")
        is_there = self._name in map(str.strip, names) if self._name else any(map(str.strip, names))
        self._say(Printers.FOUND if is_there else Printers.NONE)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._say(Printers.SILENT)

    def _say(self, printers: Printers) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(printers)


def _own_command() -> tuple[str, ...]:
    program = () if getattr(sys, "frozen", False) else ("-m", "kcdesk")
    return (sys.executable, *program, "printers")
