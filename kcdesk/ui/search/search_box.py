"""The box people type into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

_LONGEST = 500


class SearchBox(QLineEdit):
    """A line edit that hands the keys of a list of results on."""

    row_moved = Signal(int)
    """By how many rows the current result moves: 1 Down, -1 Up, 5 and -5 a page."""
    chosen = Signal()
    """Enter: open the current result."""
    dismissed = Signal()
    """Esc: put the results away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(self.tr("Search: a medicine, a side effect, a worry"))
        self.setAccessibleName(self.tr("Search this guide"))
        self.setToolTip(self.placeholderText())
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = QtCore.Qt.Key
        moves = {names.Key_Down: 1, names.Key_Up: -1, names.Key_PageDown: 5, names.Key_PageUp: -5}
        key = names(event.key())
        if key in moves and not event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier:
            self.row_moved.emit(moves[key])
        elif key in {names.Key_Return, names.Key_Enter}:
            self.chosen.emit()
        elif key == names.Key_Escape:
            self.dismissed.emit()
        else:
            self.setClearButtonEnabled(True)
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take in what an input method or a keyboard on the screen types: no key comes with it."""
        self.setClearButtonEnabled(True)
        super().inputMethodEvent(event)
