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
        self._row = row = FlowLayout(self)
        row.setContentsMargins(20, 2, 16, 2)
        row.addWidget(self._count)
        for text, name, step in self._steps():
            button = QPushButton(text)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, by=step: self.step_requested.emit(by))
            row.addWidget(button)
        clear = QPushButton(self.tr("Clear marks"))
        clear.clicked.connect(self.clear_requested)
        row.addWidget(clear)
        self.hide()

    def _steps(self) -> tuple[tuple[str, str, int], ...]:
        """(words, name, by how many marked words)"""
        return (
            (self.tr("Previous"), self.tr("Previous marked word"), -1),
            (self.tr("Next"), self.tr("Next marked word"), 1),
        )

    def set_start(self, start: int) -> None:
        """Begin so many pixels from the side."""
        left, right = (16, start) if self.isRightToLeft() else (start, 16)
        self._row.setContentsMargins(left, 2, right, 2)

    @Slot(int)
    def show_count(self, count: int) -> None:
        """Show how many words are marked; none hides the bar.  The page itself announces it when it opens."""
        self._count.setText(self.tr("1 word marked") if count == 1 else self.tr("%n words marked", "", count))
        self.setVisible(count > 0)
