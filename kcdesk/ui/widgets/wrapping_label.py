"""A label whose words are never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping import breakable, widest_word

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


class WrappingLabel(PlainLabel):
    """Goes on in the next line; a word that is wider than the label, as with very large text, is broken."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._widest: int | None = None
        self.setText(words)
        self._words = words
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setWordWrap(True)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.setText(breakable(words, self.width(), self.fontMetrics().horizontalAdvance))

    def widest_word(self) -> int:
        """In pixels."""
        if self._widest is None:
            self._widest = widest_word(self._words, self.fontMetrics().horizontalAdvance)
        return self._widest

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As QLabel has it, measured once: a layout asks a dozen times."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()
        self._widest = None
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_for(event.size().width())

    def _break_for(self, width: int) -> None:
        """Show the words with places to break in those that are wider than this."""
        words = self._words
        if self.widest_word() > width:
            words = breakable(words, width, self.fontMetrics().horizontalAdvance)
        if words != self.text():
            self._heights.clear()
            self.setText(words)
