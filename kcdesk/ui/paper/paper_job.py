"""Long work on paper in the background of the window, which goes on answering meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from kcdesk.guide.errors import GuideError

_SLICE = 0.005
"""Seconds of work before the window has its turn; a step that was begun then is done to its end."""


class PaperJob(QObject):
    """Does the steps of a work, some at a time, until they are done or it is stopped."""

    progressed = Signal(int, int)
    """So much is done, of so much."""
    done = Signal()
    """Every step was taken.  Not emitted for a work that was stopped."""
    failed = Signal(object)
    """A step raised this GuideError or OSError; there are no more."""

    def __init__(self, steps: Iterator[tuple[int, int]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        """Begin with the window's next turn."""
        self._timer.start(0)

    def stop(self) -> None:
        """End before the next step; what was begun is put away by the steps themselves."""
        self._timer.stop()
        close = getattr(self._steps, "close", None)
        if close is not None:
            close()

    @property
    def is_running(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def _work(self) -> None:
        until = perf_counter() + _SLICE
        step: tuple[int, int] | None = None
        while perf_counter() < until:
            try:
                step = next(self._steps, None)
            except (GuideError, OSError) as error:
                self._timer.stop()
                self.failed.emit(error)
                return
            if step is None:
                self._timer.stop()
                self.done.emit()
                return
        if step is not None:
            self.progressed.emit(*step)
