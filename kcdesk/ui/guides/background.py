"""Work in a thread of its own, whose end is told of in the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kcdesk.packs.beside import Beside

_EVERY_MS = 40
"""Between two looks."""


class Background(QObject):
    """One piece of work at a time.  It never hears of Qt; this looks again and again whether it is done."""

    done = Signal(object)
    """What it gave."""
    failed = Signal(object)
    """The exception it raised."""
    ticked = Signal()
    """It is still at work: what it says of its progress can be shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beside: Beside[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether there is work that is neither done nor dropped."""
        return self._beside is not None

    def start(self, work: Callable[[], object], name: str) -> None:
        """Begin; work that was begun before is dropped: its end is not told of."""
        self._beside = Beside(work, name)
        self._timer.start()

    def drop(self) -> None:
        """Tell of no end any more; the thread ends by itself, or with the program."""
        self._beside = None
        self._timer.stop()

    def _look(self) -> None:
        beside = self._beside
        if beside is None:
            return
        if not beside.is_done(0):
            self.ticked.emit()
            return
        self.drop()
        try:
            result = beside.result(0)
        except Exception as error:  # noqa: BLE001 - whoever listens tells a guide's faults from bugs
            self.failed.emit(error)
        else:
            self.done.emit(result)
