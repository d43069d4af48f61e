"""A label whose words are never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping import breakable, widest_word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class WrappingLabel(PlainLabel):
    """Goes on in the next line; a word that is wider than the label, as with very large text, is broken."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
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
        return widest_word(self._words, self.fontMetrics().horizontalAdvance)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(breakable(self._words, event.size().width(), self.fontMetrics().horizontalAdvance))
