"""A line to type into: its caret grows with the text, and a screen reader says that it has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With assistive technology, choose all of the words after it has heard of the focus, and not before.

        Orca takes a caret that moved in what has the focus for its place, and says nothing of the focus then.
        """
        from PySide6.QtGui import QAccessible, QFocusEvent  # noqa: PLC0415 - the start of the program needs none

        if not QAccessible.isActive():
            super().focusInEvent(event)
            return
        reasons = QtCore.Qt.FocusReason  # named at the start it would cost all of Qt's enums
        if event.reason() not in {
            reasons.TabFocusReason,
            reasons.BacktabFocusReason,
            reasons.ShortcutFocusReason,
        }:
            super().focusInEvent(event)
            return
        super().focusInEvent(QFocusEvent(event.type(), reasons.OtherFocusReason))
        before = self.text()
        QtCore.QTimer.singleShot(0, self, lambda: self._choose_all(before))

    def _choose_all(self, before: str) -> None:
        if self.hasFocus() and self.text() == before:
            self.selectAll()

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
