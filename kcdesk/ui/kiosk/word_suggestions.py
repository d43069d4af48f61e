"""Words of the guide above the keys: a touch instead of the rest of a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kcdesk.ui.widgets.wrapping_button import WrappingButton

Complete = Callable[[str], tuple[str, ...]]
"""Gives words of the guide that go on from the last word of a text."""

MOST = 4


class WordSuggestions(QWidget):
    """Up to four words; a press puts one in the place of the word begun."""

    chosen = Signal(str)
    """The whole text with the word in it."""

    def __init__(self, box: QLineEdit, complete: Complete) -> None:
        super().__init__()
        self.setObjectName("word_suggestions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Words"))
        self._box, self._complete = box, complete
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 0)
        row.setSpacing(8)
        self.words = [WrappingButton() for _ in range(MOST)]
        for button in self.words:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, one=button: self._choose(one.words))
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the room stays: keys that jump are missed
            button.setSizePolicy(policy)
            row.addWidget(button, 1)
        box.textChanged.connect(self._offer)
        self._offer("")

    def _offer(self, text: str) -> None:
        found = self._complete(text)
        for button, word in zip(self.words, (*found, *("",) * MOST), strict=False):
            button.set_words(word)
            button.setVisible(bool(word))

    def _choose(self, word: str) -> None:
        before, blank, _ = self._box.text().rpartition(" ")
        self.chosen.emit(f"{before}{blank}{word} ")
