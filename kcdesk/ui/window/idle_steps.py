"""Work that can wait, done a step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

Step = Callable[[], object]
"""A part of the work, short enough that nobody notices: at most some 8 ms."""

_BREATH_MS = 1
"""Between two steps: whatever came meanwhile, a key or a touch, goes first."""


class IdleSteps(QObject):
    """Takes one step after the other, and lets the window answer between them.

    It ends with its parent.  A step may do nothing because somebody needed at once what it makes.
    """

    ended = Signal()
    """The last step was taken."""

    def __init__(self, steps: Iterable[Step], parent: QObject) -> None:
        """`steps` are taken from now on; each is asked for when its turn comes."""
        super().__init__(parent)
        self._steps = iter(steps)
        self._timer = QTimer(self)
        self._timer.setInterval(_BREATH_MS)
        self._timer.timeout.connect(self._take_one)
        self._timer.start()

    def _take_one(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            self.ended.emit()
            self.deleteLater()
        else:
            step()
