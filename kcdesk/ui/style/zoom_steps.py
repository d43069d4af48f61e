"""Steps of text size by keys, wheel and fingers, which may come faster than a window can follow."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from kcdesk.ui.style.appearance import Appearance, next_zoom

_FRAME = 0.016
"""Seconds.  A step that comes sooner after the last one was done had been waiting for it."""


class ZoomSteps(QObject):
    """Takes each step at once while there is time, and those that had to wait all in one."""

    def __init__(
        self, appearance: Appearance, parent: QObject, clock: Callable[[], float] = monotonic
    ) -> None:
        """`clock` gives seconds, since whenever it likes."""
        super().__init__(parent)
        self._appearance, self._clock = appearance, clock
        self._wanted = 0
        self._done_at: float | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(0)
        self._waiting.timeout.connect(self._take)

    def step(self, by: int) -> None:
        """Make text one step larger (1) or smaller (-1)."""
        now = self._wanted if self._waiting.isActive() else self._appearance.zoom
        self._wanted = next_zoom(now, by)
        had_to_wait = self._done_at is not None and self._clock() - self._done_at < _FRAME
        if had_to_wait or self._waiting.isActive():
            self._waiting.start()  # after every key that is there already
        else:
            self._take()

    def _take(self) -> None:
        self._appearance.set_zoom(self._wanted)
        self._done_at = self._clock()
