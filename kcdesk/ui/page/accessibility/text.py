"""A part's text, letter by letter, for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleTextInterface

from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.surface import Surface
from kcdesk.ui.page.text_units import from_units, to_units

_BLANK, _BREAK = to_units(" "), to_units("\n")


class NodeText(QAccessibleTextInterface):
    """Counts letters as Qt does, from the start of its part: one beyond U+FFFF is two.

    The blank at which a line is broken is given as a line break: so Qt finds a line for a screen reader
    that asks for one, and Python has no way to answer it otherwise.
    """

    def __init__(self, node: Node, surface: Surface) -> None:
        super().__init__()
        self._node = node
        self._surface = surface
        self._units = to_units(node.text)

    def characterCount(self) -> int:
        return len(self._units) // 2

    def text(self, startOffset: int, endOffset: int) -> str:
        end = self.characterCount() if endOffset < 0 else endOffset
        return from_units(self._in_lines()[2 * max(0, startOffset) : 2 * max(0, end)])

    def cursorPosition(self) -> int:
        if not self._surface.is_there:
            return -1
        inside = self._surface.caret() - self._node.start
        return inside if 0 <= inside <= self.characterCount() else -1

    def setCursorPosition(self, position: int) -> None:
        place = self._place(position)
        self._select(place, place)

    def characterRect(self, offset: int) -> QRect:
        if not self._surface.is_there or not 0 <= offset < self.characterCount():
            return QRect()
        return self._surface.character(self._place(offset))

    def offsetAtPoint(self, point: QPoint) -> int:
        if not self._surface.is_there:
            return -1
        inside = self._surface.position_at(point) - self._node.start
        return inside if 0 <= inside < self.characterCount() else -1

    def selectionCount(self) -> int:
        """0 always: Qt's binding has no way to answer where a selection is."""
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        if selectionIndex == 0:
            self._select(self._place(startOffset), self._place(endOffset))

    def removeSelection(self, selectionIndex: int) -> None:
        if selectionIndex == 0 and self._surface.is_there:
            caret = self._surface.caret()
            self._select(caret, caret)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        for offset in (endIndex, startIndex):
            self.setCursorPosition(offset)

    def _in_lines(self) -> bytes:
        if not self._surface.is_there:
            return self._units
        units = bytearray(self._units)
        for start in self._surface.line_starts(self._node.start):
            blank = 2 * (start - self._node.start - 1)
            if units[blank : blank + 2] == _BLANK:
                units[blank : blank + 2] = _BREAK
        return bytes(units)

    def _place(self, offset: int) -> int:
        return self._node.start + max(0, min(offset, self.characterCount()))

    def _select(self, start: int, end: int) -> None:
        if self._surface.is_there:
            self._surface.select(start, end)
