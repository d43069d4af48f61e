"""Events counted by the widget that gets them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject


class WatchedEvents(QObject):
    """How often each object was sent an event of one kind, while this is the filter of an application."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self._kind = kind
        self.count: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == self._kind:
            self.count[watched] += 1
        return False
