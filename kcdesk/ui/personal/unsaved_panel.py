"""The question before a window closes over something that the disk has refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.widgets.outlined_button import outlined_button


class UnsavedPanel(ScrolledPanel):
    """Says what would be lost, and asks; to stay has the keyboard."""

    stay_requested = Signal()
    export_requested = Signal()
    """All that is kept is wanted as a copy, somewhere else."""
    close_requested = Signal()
    """The window is to close, and what was not saved is lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = QLabel(
            self.tr(
                "What you added last could not be saved: the disk may be full, or locked against changes. "
                "If you close the window now, it is lost. “Save a copy” puts all that you kept somewhere "
                "else, on a stick for example."
            )
        )
        self.says.setWordWrap(True)
        self.stay = outlined_button(self.tr("Keep the window open"), self.stay_requested.emit)
        self.export = outlined_button(self.tr("Save a copy"), self.export_requested.emit)
        self.close_anyway = outlined_button(self.tr("Close the window anyway"), self.close_requested.emit)
        for button in (self.stay, self.export, self.close_anyway):
            button.setAccessibleDescription(self.says.text())
        self.column.addWidget(self.says)
        self.add_row(self.stay, self.export, self.close_anyway)
        self.column.addStretch(1)
