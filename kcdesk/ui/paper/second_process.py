"""This program itself, started once more for what may keep silent: a print service holds whoever asks it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, QTemporaryDir, QTimer

FOLDER = "print-XXXXXX"
"""Of what the second process keeps for a moment."""
_END_MS = 2_000
_MOST_PEEKED = 1_000_000


def own_command(*arguments: str) -> tuple[str, ...]:
    """How to start this program with these arguments."""
    program = () if getattr(sys, "frozen", False) else ("-m", "kcdesk")
    return (sys.executable, *program, *arguments)


class SecondProcess(QObject):
    """Runs a command once, and tells what it wrote; stops by itself when its parent goes."""

    def __init__(
        self,
        tell: Callable[[str | None], None],
        parent: QObject,
        command: tuple[str, ...],
        limit_ms: int,
        given: bytes = b"",
        *,
        scratch: Path | None = None,
    ) -> None:
        """`tell` hears once: None if it failed, or was not done in time.  `given` is what it can read.

        What it keeps for a moment lies in a folder of its own in `scratch`, and goes with it however it ends.
        """
        super().__init__(parent)
        self._tell: Callable[[str | None], None] | None = tell
        self._process = QProcess(self)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        parent.destroyed.connect(self._process.kill)
        QTimer.singleShot(limit_ms, self, self.give_up)
        self._folder = None if scratch is None else QTemporaryDir(str(scratch / FOLDER))
        if self._folder is not None and self._folder.isValid():
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert("TMPDIR", self._folder.path())
            self._process.setProcessEnvironment(environment)
        program, *arguments = command
        self._process.start(program, arguments)
        self._process.write(given)
        self._process.closeWriteChannel()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    @property
    def so_far(self) -> str:
        """What it has written, until it ends."""
        return _text(self._process.peek(_MOST_PEEKED))

    def stop(self) -> None:
        """End it without a word."""
        self._tell = None
        self._end()

    def give_up(self) -> None:
        """End it as if it had not been done in time."""
        self._say(None)
        self._end()

    def _end(self) -> None:
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(_END_MS)
        self._clean()

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.remove()

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._clean()
        if code or status == QProcess.ExitStatus.CrashExit:
            self._say(None)
        else:
            self._say(_text(self._process.readAllStandardOutput()))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._say(None)

    def _say(self, words: str | None) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(words)


def _text(data: QByteArray) -> str:
    return bytes(data.data()).decode(errors="replace").replace("\r\n", "\n")
