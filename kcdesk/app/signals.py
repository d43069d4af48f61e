"""Signals of the operating system that end the program: Ctrl+C in a terminal, log-out, `kill`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
_EXIT_STATUS = 128
"""Added to a signal's number, as shells do."""


class EndingSignals(QObject):
    """Has the program end in good order when it is told to, instead of being cut off.

    Python runs a signal's handler only between two of its own steps, and Qt's loop makes none while it waits.
    So the number goes through a pipe that the loop watches.  Windows can watch no pipe: there Ctrl+C ends the
    program at once, and everything worth keeping has been saved as it happened.
    """

    def __init__(self, end: Callable[[int], object], parent: QObject) -> None:
        """`end` gets the exit status that belongs to the signal."""
        super().__init__(parent)
        self._end = end
        if sys.platform == "win32":
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            return
        self._read, write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        for name in _ENDING:
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` asks
                signal.signal(number, _ignore)

    @Slot()
    def _on_signal(self) -> None:
        numbers = [number for number in os.read(self._read, 64) if signal.getsignal(number) is _ignore]
        if numbers:
            self._end(_EXIT_STATUS + numbers[0])


def _ignore(_number: int, _frame: object) -> None:
    """Do nothing: the number has gone through the pipe already."""
