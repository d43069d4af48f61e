"""One program that speaks, started because a person pressed Play.  Nothing else starts programs of others."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, Signal

_PATIENCE_MS = 500
"""How long a program may take to end by itself when it is told to."""
_LONGEST_COMPLAINT = 300
_LIBRARIES = "LD_LIBRARY_PATH"


class SpokenProcess(QObject):
    """Runs a program to its end, or ends it; never two at a time."""

    done = Signal(str)
    """It ended by itself: an empty text if all went well, else what it complained of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._too_long)

    @property
    def is_running(self) -> bool:
        """Whether a program was started and has not ended."""
        return self._process is not None

    def start(self, program: str, arguments: list[str], limit_ms: int, text: str = "") -> None:
        """Start a program by its full path, with `text` on its standard input.

        After `limit_ms` it is ended, and counts as failed.
        """
        self.stop()
        process = QProcess(self)
        self._process = process
        process.setProcessEnvironment(_surroundings())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        self._limit.start(limit_ms)
        process.start(program, arguments)
        if process.state() != QProcess.ProcessState.NotRunning:
            process.write(text.encode())
            process.closeWriteChannel()

    def stop(self) -> None:
        """End the program: politely, then not.  `done` stays silent."""
        process = self._forget()
        if process is None:
            return
        process.finished.connect(process.deleteLater)
        process.terminate()
        QTimer.singleShot(_PATIENCE_MS, process, process.kill)

    def close(self) -> None:
        """End whatever still runs, and wait until it has."""
        self.stop()
        for process in self.findChildren(QProcess):
            if process.state() != QProcess.ProcessState.NotRunning:
                process.terminate()
                if not process.waitForFinished(_PATIENCE_MS):
                    process.kill()
                    process.waitForFinished(_PATIENCE_MS)

    def wait(self) -> None:
        """Give the program a moment to end by itself."""
        if self._process is not None:
            self._process.waitForFinished(_PATIENCE_MS)

    def _forget(self) -> QProcess | None:
        self._limit.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._failed)
        return process

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self._forget()
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        broken = status == QProcess.ExitStatus.CrashExit
        wrong = broken or code != 0 or "error:" in said.lower()
        self.done.emit(_complaint(said, code) if wrong else "")

    def _failed(self, error: QProcess.ProcessError) -> None:
        """Of a program that could not even be started Qt says no end."""
        if error == QProcess.ProcessError.FailedToStart:
            process = self._forget()
            if process is not None:
                process.deleteLater()
                self.done.emit(process.errorString())

    def _too_long(self) -> None:
        self.stop()
        self.done.emit(self.tr("it did not come to an end"))


def _complaint(said: str, code: int) -> str:
    """The last line the program wrote; without one, how it ended."""
    ended = QCoreApplication.translate("SpokenProcess", "it ended with status {code}")
    lines = said.splitlines() or [ended.format(code=code)]
    return lines[-1][:_LONGEST_COMPLAINT]


def _surroundings() -> QProcessEnvironment:
    """As the reader found them.

    A frozen program looks for libraries among its own first (PyInstaller keeps what was there before under
    another name); the system's programs must not.
    """
    made = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        before = made.value(f"{_LIBRARIES}_ORIG")
        made.remove(_LIBRARIES)
        if before:
            made.insert(_LIBRARIES, before)
    return made
