"""Words of any length in a share of their window's height: what does not fit is scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

_SHARE = 0.4
"""Of the window's height that words may take from the page at most."""
_ONE_LINE = 100_000
"""Pixels in which any words are one line."""


class ScrolledWords(QScrollArea):
    """As high as its words as long as the page keeps the greater part; Tab stops at it where it scrolls."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)  # else the words would lie over the line of the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(words)
        self.verticalScrollBar().rangeChanged.connect(self._stop)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def begin(self) -> None:
        """There are other words: be as high as these need, at their start."""
        self.updateGeometry()  # Qt does not, for words that can be scrolled
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without a bar where words fit beside none: Qt keeps one that they only need beside itself."""
        super().resizeEvent(event)
        if self.verticalScrollBar().maximum() and self._height_of_words(self.width()) <= self.height():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def heightForWidth(self, width: int) -> int:
        words = self._height_of_words(width)
        return words if words <= self._most() else self._whole_lines() + 2 * self.frameWidth()

    def _height_of_words(self, width: int) -> int:
        """What they take in this width with no bar beside them, with the edges."""
        edges = 2 * self.frameWidth()
        return self._words.heightForWidth(width - edges) + edges

    def sizeHint(self) -> QSize:
        return QSize(self._words.sizeHint().width(), self._most())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._most(), self._words.minimumSizeHint().height()))

    @Slot(int, int)
    def _stop(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    def _whole_lines(self) -> int:
        """The height of as many lines as there is room for: tips of letters would be taken for a smudge."""
        line = self._words.fontMetrics().lineSpacing()
        air = max(0, self._words.heightForWidth(_ONE_LINE) - line) // 2
        return air + line * max(1, (self._most() - air) // line)

    def _most(self) -> int:
        return round(self.window().height() * _SHARE)
