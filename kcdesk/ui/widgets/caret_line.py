"""A line to type into whose caret grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LINE_FOR_A_PIXEL = 24
"""Pixels of a line's height for each pixel that a caret is wide."""
_BEFORE = 5
"""Pixels of Qt's rectangle round a caret before the caret itself."""


class CaretLine(QLineEdit):
    """In large text it has a caret of two pixels and more, which stands still: Qt's own is always one wide.

    Nothing but the style of the whole program could tell Qt otherwise, and it asks that for each line.
    """

    def caret(self) -> QtCore.QRect:
        """Where the caret is painted."""
        around = self.cursorRect()
        width = max(1, round(self.fontMetrics().height() / _LINE_FOR_A_PIXEL))
        return QtCore.QRect(around.left() + _BEFORE, around.top(), width, around.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or self.isReadOnly() or self.hasSelectedText():
            return
        caret = self.caret()
        if caret.width() > 1:
            from PySide6.QtGui import QPainter  # noqa: PLC0415 - usual text needs none

            painter = QPainter(self)
            painter.fillRect(caret, self.palette().text())
            painter.end()
