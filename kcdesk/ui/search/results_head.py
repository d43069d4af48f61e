"""The head of the results: what is said of a search, and the other spelling beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.widgets.plain_label import PlainLabel

_AROUND_NOTE = 2
"""Heights of a line: the air at both ends of what is said of a search."""


class ResultsHead:
    """One line where both fit, else two; it can say less than there is to say."""

    def __init__(self, column: QVBoxLayout) -> None:
        """It is put at the end of `column`."""
        self.note = PlainLabel()
        self.note.setObjectName("results_note")
        self.note.setWordWrap(True)
        self.note.setIndent(0)
        self.literal = ResultLink("")
        self.words = ""
        """All there is to say, whatever is seen of it."""
        self._is_urgent = False
        self._as_typed = ("", "")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column.addLayout(self._row)  # and filled then: the binding would keep what it holds before
        self._row.addWidget(self.note)
        self._row.addWidget(self.literal)

    def say(self, words: str, *, urgent: bool) -> None:
        """Say it; where it may be urgent it stands out."""
        self.words = words
        self._is_urgent = urgent
        self.note.setText(words)
        if self.note.property("urgent") is not urgent:
            self.note.setProperty("urgent", urgent)
            style = self.note.style()
            style.unpolish(self.note)
            style.polish(self.note)

    def offer_as_typed(self, words: str, in_short: str) -> None:
        """Offer to search for what was typed, in these words or in fewer; empty for no other spelling."""
        self._as_typed = words, in_short
        self.literal.set_words(words)
        self.literal.setVisible(bool(words))

    def tell_all(self) -> None:
        """Say all there is to say."""
        self.note.setText(self.words)
        self.note.show()
        self.literal.set_words(self._as_typed[0])

    def tell_little(self, words: str, width: int) -> None:
        """Say this instead, or if it is empty as much of all as one line has room for."""
        metrics = self.note.fontMetrics()
        end = Qt.TextElideMode.ElideRight
        self.note.setText(words or metrics.elidedText(self.words, end, width - metrics.height()))
        if self.literal.heightForWidth(width) > self.literal.sizeHint().height():
            self.literal.set_words(self._as_typed[1])

    def tell_least(self) -> None:
        """Offer the other spelling alone: that says already that what was typed was not searched for."""
        self.note.setVisible(self._is_urgent or self.literal.isHidden())

    def height_for(self, width: int) -> int:
        """What it takes in this width."""
        if self.note.isHidden():
            return self.literal.heightForWidth(width)
        note = self.note.heightForWidth(width)
        if self.literal.isHidden():
            return note
        if self._is_one_line(width):
            return max(note, self.literal.heightForWidth(self.literal.sizeHint().width()))
        return note + self.literal.heightForWidth(width)

    def arrange(self, width: int) -> None:
        """Put the other spelling beside what is said, or below it."""
        if self.literal.isHidden():
            return
        ways, fits = QBoxLayout.Direction, self._is_one_line(width)
        self._row.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
        self._row.setStretch(0, 1 if fits else 0)

    def invalidate(self) -> None:
        """Have it laid out anew: Qt does not see to that while it is hidden."""
        self._row.invalidate()

    def _is_one_line(self, width: int) -> bool:
        """Whether the other spelling has room beside what is said."""
        if self.note.isHidden():
            return False
        metrics = self.note.fontMetrics()
        words = metrics.horizontalAdvance(self.note.text()) + _AROUND_NOTE * metrics.height()
        return words + self.literal.sizeHint().width() <= width
