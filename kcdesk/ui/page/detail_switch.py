"""In short, or more detail: how much of a page is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget


class DetailSwitch(QFrame):
    """Two buttons side by side; the one that is pressed says what is shown."""

    chosen = Signal(bool)
    """True: in short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail_switch")
        self.setAccessibleName(self.tr("How much of the page"))
        self.in_short = QPushButton(self.tr("In short"))
        self.in_full = QPushButton(self.tr("More detail"))
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button, in_short in ((self.in_short, True), (self.in_full, False)):
            button.setCheckable(True)
            button.setProperty("look", "switch")
            button.clicked.connect(lambda _=False, choice=in_short: self.chosen.emit(choice))
            group.addButton(button)
            row.addWidget(button)

    def show_choice(self, *, in_short: bool) -> None:
        """Mark what is shown now."""
        (self.in_short if in_short else self.in_full).setChecked(True)
