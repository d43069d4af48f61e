"""When a kiosk asks whether somebody is still there, and when it forgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_SECOND_MS = 1000


class IdleWatch(QObject):
    """Counts the seconds without a touch.  A change of the computer's date moves nothing."""

    asked = Signal(int)
    """Nobody has touched anything for a while; the seconds left until the visit is forgotten."""
    answered = Signal()
    """Somebody is there after all."""
    expired = Signal()
    """Nobody is there."""

    def __init__(self, idle: int, warning: int, parent: QObject) -> None:
        """`idle` seconds until it asks, and `warning` seconds for which it asks."""
        super().__init__(parent)
        self._warning = warning
        self._left = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(idle * _SECOND_MS)
        self._idle.timeout.connect(self._ask)
        self._countdown = QTimer(self)
        self._countdown.setInterval(_SECOND_MS)
        self._countdown.timeout.connect(self._count)

    @property
    def is_asking(self) -> bool:
        """Whether the question is on the screen."""
        return self._countdown.isActive()

    @Slot()
    def start(self) -> None:
        """Begin to watch: a visit has begun."""
        self._countdown.stop()
        self._idle.start()

    @Slot()
    def stop(self) -> None:
        """Watch no more: there is no visit."""
        self._countdown.stop()
        self._idle.stop()

    @Slot()
    def touch(self) -> None:
        """Somebody touched something."""
        if self.is_asking:
            self.start()
            self.answered.emit()
        elif self._idle.isActive():
            self._idle.start()

    def _ask(self) -> None:
        self._left = self._warning
        self._countdown.start()
        self.asked.emit(self._left)

    def _count(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.asked.emit(self._left)
            return
        self.stop()
        self.expired.emit()
