"""Memory that pages, pictures and other text sizes left behind, given back once nobody turns pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

REST_AFTER_MS = 10_000


class MemoryRest(QObject):
    """Gives memory back a while after the last change, once for all of them.

    The C library keeps what was freed between things that stay: after a hundred pages, with other colours
    and sizes in between, 15 MB of 88.
    """

    def __init__(self, give_back: Callable[[], object], parent: QObject) -> None:
        """`give_back` takes a few milliseconds."""
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._pause.timeout.connect(give_back)

    @Slot()
    def note_change(self) -> None:
        """Something was shown in another's place."""
        self._pause.start()
