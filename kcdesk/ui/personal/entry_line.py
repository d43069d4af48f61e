"""A line to type into, where Enter hands over what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kcdesk.ui.widgets.caret_line import CaretLine


class EntryLine(CaretLine):
    """Enter does nothing else: the window would let it press a button."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
