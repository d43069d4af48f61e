"""A button whose words are never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kcdesk.ui.widgets.mnemonic import without_mnemonic
from kcdesk.ui.widgets.wrapping import in_lines

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

NARROWEST = 44
"""Pixels, as wide as a finger."""

_NO_WORDS = "XXXX"
"""What Qt measures where a button says nothing."""


class WrappingButton(QPushButton):
    """Asks for one line, and takes as many as it needs in the width it gets."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._words = ""
        self._frames: dict[str, QSize] = {}
        self._sizes: dict[str, QSize] = {}
        self._broken: dict[int, str] = {}
        self.set_words(words)

    @property
    def words(self) -> str:
        """What it says, in one line; `text` is in lines, and with signs that Qt asks for."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._forget_measures()
        self._break_for(self.width())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._frame() + self._size_of(self._words)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return (self._frame() + self._size_of(self._in_lines(width))).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_for(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        self._forget_measures()
        super().changeEvent(event)

    def _forget_measures(self) -> None:
        """To be measured again: a layout asks a dozen times for what only a font, style or text changes."""
        for measures in (self._frames, self._sizes, self._broken):
            measures.clear()

    def _break_for(self, width: int) -> None:
        self.setText(without_mnemonic(self._in_lines(width)))

    def _in_lines(self, width: int) -> str:
        if width not in self._broken:
            room = width - self._frame().width()
            self._broken[width] = in_lines(self._words, room, self.fontMetrics().horizontalAdvance)
        return self._broken[width]

    def _frame(self) -> QSize:
        """What the style adds to the words."""
        text = self.text()
        if text not in self._frames:
            self._frames[text] = super().sizeHint() - self._size_of(text.replace("&&", "&") or _NO_WORDS)
        return self._frames[text]

    def _size_of(self, text: str) -> QSize:
        if text not in self._sizes:
            self._sizes[text] = self.fontMetrics().size(0, text)
        return self._sizes[text]
