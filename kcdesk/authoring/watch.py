"""Waiting for a change in a folder, by looking at it twice a second."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

SECONDS_BETWEEN_LOOKS = 0.5

_ENDINGS = (".md", ".yaml", ".yml", ".svg")

Snapshot = dict[str, tuple[int, int]]
"""Change time in nanoseconds and size, by path."""


def _pause() -> None:
    time.sleep(SECONDS_BETWEEN_LOOKS)


class Watcher:
    """Remembers how a folder looked when it was last waited for."""

    def __init__(self, folder: Path, pause: Callable[[], None] = _pause) -> None:
        self._folder = folder
        self._pause = pause
        self._seen = self._look()

    def wait(self) -> None:
        """Return once the folder differs from the last time, and has stopped changing."""
        while (now := self._look()) == self._seen:
            self._pause()
        self._pause()
        while (later := self._look()) != now:
            now = later
            self._pause()
        self._seen = now

    def _look(self) -> Snapshot:
        found: Snapshot = {}
        for folder, _, files in os.walk(self._folder):
            for name in files:
                if name.endswith(_ENDINGS):
                    self._note(Path(folder) / name, found)
        return found

    @staticmethod
    def _note(file: Path, found: Snapshot) -> None:
        try:
            status = file.stat()
        except OSError:
            return
        found[str(file)] = (status.st_mtime_ns, status.st_size)
