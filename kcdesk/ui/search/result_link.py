"""What the results offer beside hits: another spelling, a place that helps, a search made before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kcdesk.ui.widgets.wrapping_button import WrappingButton

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ResultLink(WrappingButton):
    """A link from which the arrow keys go on as they do from row to row of the hits."""

    stepped = Signal(int)
    """Up (-1) or Down (1)."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("look", "link")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
