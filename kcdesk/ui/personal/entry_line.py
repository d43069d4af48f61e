"""A line to type into, where Enter hands over what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from kcdesk.ui.widgets.caret_line import CaretLine

_LONGEST = 32_767


class EntryLine(CaretLine):
    """Enter does nothing else: the window would let it press a button."""

    entered = Signal()

    def __init__(self, longest: int = _LONGEST) -> None:
        """It takes so many letters.

        `setMaxLength` would tell assistive technology of a caret that has moved.  Orca reads that when the
        line has the focus, takes it for the place of the focus, and says nothing of the line or its panel.
        """
        super().__init__()
        self._longest = longest
        self.textEdited.connect(self._cut)

    @Slot(str)
    def _cut(self, text: str) -> None:
        if len(text) > self._longest:
            place = self.cursorPosition()
            self.setText(text[: self._longest])
            self.setCursorPosition(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
