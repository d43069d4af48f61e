"""Words of the guide above the keys: a touch instead of the rest of a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kcdesk.ui.widgets.wrapping_button import NARROWEST, WrappingButton

Complete = Callable[[str], tuple[str, ...]]
"""Gives words of the guide that go on from the last word of a text."""

MOST = 4
_GAP = 8
_ABOVE_KEYS, _BESIDE_BOX = (_GAP, _GAP, _GAP, 0), (_GAP, 0, 0, 0)


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
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*_ABOVE_KEYS)
        row.setSpacing(_GAP)
        self.words = [WrappingButton() for _ in range(MOST)]
        for button in self.words:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, one=button: self._choose(one.words))
            row.addWidget(button, 1)
        box.textChanged.connect(self._offer)
        self._offer("")

    def stand(self, *, beside: bool) -> None:
        """Be beside the box, or above the keys."""
        self._row.setContentsMargins(*(_BESIDE_BOX if beside else _ABOVE_KEYS))

    def _offer(self, text: str) -> None:
        found = self._complete(text)
        for button, word in zip(self.words, (*found, *("",) * MOST), strict=False):
            button.set_words(word)
        self._show_whole()

    def _show_whole(self) -> None:
        """As many as have room, none broken into two lines; where there is no word its room stays empty."""
        edges = self._row.contentsMargins()
        left = self.width() - edges.left() - edges.right() + _GAP
        left -= sum(NARROWEST + _GAP for button in self.words if not button.words)
        for button in self.words:
            wide = button.sizeHint().width()
            is_shown = bool(button.words) and (wide + _GAP <= left or button is self.words[0])
            left -= wide + _GAP if is_shown else 0
            button.setMinimumWidth(wide if is_shown else 0)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(not button.words)  # keys that jump are missed
            button.setSizePolicy(policy)
            button.setVisible(is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole()

    def _choose(self, word: str) -> None:
        before, blank, _ = self._box.text().rpartition(" ")
        self.chosen.emit(f"{before}{blank}{word} ")
