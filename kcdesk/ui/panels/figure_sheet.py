"""What scrolls of an enlarged drawing: its card, and below it the words that have no room elsewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

_GAP = 8
"""Pixels between the card and the words."""


class FigureSheet(QWidget):
    """A drawing's card, and words under it that stay as wide as what is seen however large the card is."""

    def __init__(self, card: QLabel) -> None:
        super().__init__()
        self.setObjectName("figure_sheet")
        self._card = card
        self._words: QLabel | None = None
        card.setParent(self)

    @property
    def has_words(self) -> bool:
        """Whether the words are here."""
        return self._words is not None

    def take_words(self, words: QLabel) -> None:
        """Put the words under the drawing."""
        self._words = words
        words.setParent(self)

    def let_go_of_words(self) -> None:
        """The words go to where they were before."""
        self._words = None

    def arrange(self, seen: int) -> None:
        """Place all of it; `seen` is how wide the part is that is seen at once."""
        card = self._card.size()
        width, height = card.width(), card.height()
        if self._words is not None:
            width = max(width, seen)
            below = self._words.heightForWidth(seen)
            start = width - seen if self.isRightToLeft() else 0
            self._words.setGeometry(start, height + _GAP, seen, below)
            height += _GAP + below
        self._card.move((width - card.width()) // 2, 0)
        self.resize(width, height)
