"""The text of a page of which nothing counts as selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleTextInterface


class UnselectedText(QAccessibleTextInterface):
    """Another text, while a link of it has the keyboard.

    Qt marks that link by selecting it, and a screen reader would say "selected" before the link.
    """

    def __init__(self, text: Callable[[], QAccessibleTextInterface]) -> None:
        """`text` gives the text there is now."""
        super().__init__()
        self._text = text

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self._text().addSelection(startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self._text().setSelection(selectionIndex, startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:
        self._text().removeSelection(selectionIndex)

    def characterCount(self) -> int:
        return self._text().characterCount()

    def text(self, startOffset: int, endOffset: int) -> str:
        return self._text().text(startOffset, endOffset)

    def cursorPosition(self) -> int:
        return self._text().cursorPosition()

    def setCursorPosition(self, position: int) -> None:
        self._text().setCursorPosition(position)

    def characterRect(self, offset: int) -> QRect:
        return self._text().characterRect(offset)

    def offsetAtPoint(self, point: QPoint) -> int:
        return self._text().offsetAtPoint(point)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._text().scrollToSubstring(startIndex, endIndex)
