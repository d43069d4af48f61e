"""The checksum of a large guide that was proved before, worked out beside its reading.

The state of the file (see `kcdesk.guide.pack.Identity`) says that nobody has written to it since; what is
left is a disk that gives back other bytes than it took.  Reading half a gigabyte for that at every start
would be what the start takes; so the window is there first, and a guide found damaged is read no further.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread, get_native_id

from kcdesk.guide import checksum

_LATER = 2.0
"""Seconds until it begins: the start comes first."""
_NICE = 10


class LateCheck:
    """A file being checked in a thread of its own, behind everything else."""

    def __init__(self, file: Path, is_same: Callable[[], bool], later: float = _LATER) -> None:
        """`is_same`: whether the name still leads to the file that is being read."""
        self._file, self._is_same, self._later = file, is_same, later
        self._ended = Event()
        self.has_failed = False
        """Whether the file is damaged, as far as is known."""
        self._thread = Thread(target=self._run, name="checking the guide", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ask no longer."""
        self._ended.set()

    def wait(self) -> None:
        """Wait for what comes of it."""
        self._thread.join()

    def _run(self) -> None:
        if self._ended.wait(self._later):
            return
        if sys.platform == "linux":  # elsewhere this would slow down the whole program
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, get_native_id(), _NICE)
        with suppress(OSError):  # it was taken away: what is open stays as it was
            intact = checksum.is_intact(self._file)
            self.has_failed = not intact and self._is_same()
