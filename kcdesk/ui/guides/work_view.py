"""An install at work: how far it is, and a way to end it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from kcdesk.packs.manager import Step
from kcdesk.ui.guides.parts import button, paragraph
from kcdesk.ui.widgets.scrolled_column import row_of

_WHOLE = 100


class WorkView(QFrame):
    """A sentence, a bar, and Cancel."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel_content")
        self.words = paragraph("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.words, self.bar, row_of(self.cancel)):
            column.addWidget(part)
        column.addStretch(1)

    def show_waiting(self, words: str) -> None:
        """Say what is done of which nobody knows how long it takes."""
        self._say(words)
        self.bar.setRange(0, 0)

    def show_step(self, step: Step, done: int, of: int) -> None:
        """Say how far an install is: each step is half of the bar."""
        words = self.tr("Copying the guide …") if step is Step.COPYING else self.tr("Checking every page …")
        self._say(words)
        half = _WHOLE // 2
        begun = 0 if step is Step.COPYING else half
        self.bar.setRange(0, _WHOLE)
        self.bar.setValue(begun + half * done // max(1, of))

    def _say(self, words: str) -> None:
        if self.words.accessibleName() != words:
            self.words.set_words(words)
