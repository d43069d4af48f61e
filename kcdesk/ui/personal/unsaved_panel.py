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
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.stay = outlined_button(self.tr("Stay here"), self.stay_requested.emit)
        self.export = outlined_button(self.tr("Save a copy"), self.export_requested.emit)
        self.close_anyway = outlined_button(self.tr("Close and lose it"), self.close_requested.emit)
        self.column.addWidget(self.says)
        answers = self.add_row(self.stay, self.export, self.close_anyway)
        self.column.addStretch(1)
        self.keep_in_sight(answers)
        self.show_reason(no_room=False)

    def show_reason(self, *, no_room: bool) -> None:
        """Say why it was not saved: the disk refuses, or there is as much already as is kept."""
        why = (
            self.tr("What you added last could not be saved: there is no room for more.")
            if no_room
            else self.tr(
                "What you added last could not be saved: the disk may be full, or locked against changes."
            )
        )
        lost = self.tr(
            "If you close the window now, it is lost. “Save a copy” puts all that you kept somewhere "
            "else, on a stick for example."
        )
        self.says.setText(f"{why} {lost}")
        for button in (self.stay, self.export, self.close_anyway):
            button.setAccessibleDescription(self.says.text())
