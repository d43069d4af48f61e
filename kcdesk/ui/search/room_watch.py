"""What says that a panel placed by hand needs another place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QWidget

_MOVED = (QEvent.Type.Resize, QEvent.Type.Move)


class RoomWatch(QObject):
    """Watches what a panel holds, the area it lies in and the box it belongs to, from `begin` to `end`."""

    changed = Signal()
    """What is held asks for another size, or the room for it is another; told once for many changes."""

    def __init__(self, held: QLayout, area: QWidget, panel: QWidget) -> None:
        """`held` is the layout of what the panel holds, in a widget already."""
        super().__init__(panel)
        self._held, self._content, self._area = held, held.parentWidget(), area
        self._box: QWidget | None = None
        self._is_on = False

    def follow(self, box: QWidget) -> None:
        """Watch this box from now on, and no other."""
        if box is not self._box:
            was_on = self._is_on
            self.end()
            self._box = box
            if was_on:
                self.begin()

    def begin(self) -> None:
        """Watch: a hidden panel needs no place."""
        self._is_on = True
        for part in self._parts:
            part.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        self._is_on = False
        for part in self._parts:
            part.removeEventFilter(self)

    @property
    def _parts(self) -> list[QWidget]:
        return [part for part in (self._content, self._area, self._box) if part is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Qt's own request for a new layout; another room posts one, for when all has its place."""
        kind = event.type()
        if watched is self._content:
            if kind == QEvent.Type.LayoutRequest:
                self.changed.emit()
        elif kind in _MOVED:
            self._held.update()
        return False
