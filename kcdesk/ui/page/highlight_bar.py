"""The words a search marked on this page: how many, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from kcdesk.ui.widgets.flow_layout import FlowLayout


class HighlightBar(QFrame):
    """A line above the page, there only while words are marked."""

    step_requested = Signal(int)
    """Go to the next marked word (1) or the one before (-1)."""
    clear_requested = Signal()
    """Show the page without marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlight_bar")
        self.setAccessibleName(self.tr("Words found on this page"))
        self._count = QLabel()
        self._number, self._start, self._compact = 0, 20, False
        self._words: list[tuple[QPushButton, str, str]] = []
        self._row = row = FlowLayout(self)
        row.addWidget(self._count)
        for text, short, name, step in self._steps():
            button = self._button(text, short, name)
            button.clicked.connect(lambda _=False, by=step: self.step_requested.emit(by))
            row.addWidget(button)
        clear = self._button(self.tr("Clear marks"), self.tr("Clear"), self.tr("Clear marks"))
        clear.clicked.connect(self.clear_requested)
        row.addWidget(clear)
        self._set_margins()
        self.hide()

    def _button(self, text: str, short: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        self._words.append((button, text, short))
        return button

    def _steps(self) -> tuple[tuple[str, str, str, int], ...]:
        """(words, what there is always room for, name, by how many marked words)"""
        back, on = ("›", "‹") if self.isRightToLeft() else ("‹", "›")
        return (
            (self.tr("Previous"), back, self.tr("Previous marked word"), -1),
            (self.tr("Next"), on, self.tr("Next marked word"), 1),
        )

    def set_compact(self, *, compact: bool) -> None:
        """Use few letters, so that it stays one row in a low window."""
        if compact == self._compact:
            return
        self._compact = compact
        for button, text, short in self._words:
            button.setText(short if compact else text)
            button.setToolTip(button.accessibleName() if compact else "")
        self.setProperty("tight", compact or None)
        for widget in (self, *self.findChildren(QPushButton)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._set_margins()
        self._show_number()

    def set_start(self, start: int) -> None:
        """Begin so many pixels from the side."""
        self._start = start
        self._set_margins()

    def _set_margins(self) -> None:
        near, far = (8, 4) if self._compact else (self._start, 16)
        left, right = (far, near) if self.isRightToLeft() else (near, far)
        self._row.setContentsMargins(left, 2, right, 2)

    @Slot(int)
    def show_count(self, count: int) -> None:
        """Show how many words are marked; none hides the bar.  The page itself announces it when it opens."""
        self._number = count
        self._show_number()
        self.setVisible(count > 0)

    def _show_number(self) -> None:
        count = self._number
        if self._compact:
            self._count.setText(self.tr("%n marked", "", count))
        else:
            one = self.tr("1 word marked")
            self._count.setText(one if count == 1 else self.tr("%n words marked", "", count))
