"""Whether somebody is there: the first sign of a hand at the mouse, the keyboard or the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QWindow

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class FirstSign(QObject):
    """Tells once that somebody is there, before the window hears of what they do.

    A pointer that rests where the window opens is no sign; one that moves is.
    """

    touched = Signal()
    """A finger is on the screen; before `came`."""
    came = Signal()
    """Somebody is there."""

    def __init__(self, window: QWindow, parent: QObject) -> None:
        """`window` is watched until the sign comes."""
        super().__init__(parent)
        self._window = window
        self._pointer: QPointF | None = None
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS or (isinstance(event, QMouseEvent) and self._has_moved(event)):
            self._window.removeEventFilter(self)
            if event.type() == QEvent.Type.TouchBegin:
                self.touched.emit()
            self.came.emit()
        return False

    def _has_moved(self, event: QMouseEvent) -> bool:
        before, self._pointer = self._pointer, event.globalPosition()
        return before is not None and before != self._pointer
