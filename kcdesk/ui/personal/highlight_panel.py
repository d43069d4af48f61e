"""The panel for one highlight: which words it covers, and in which colour; all of it by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcdesk.ui.panels.choice import Choice
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.widgets.outlined_button import outlined_button
from kcdesk.user_data.records import COLOURS

_RIGHT = 16
_LONGEST = 400
"""Characters of a quote that are shown."""


class HighlightPanel(ScrolledPanel):
    """Shows the words that are marked, and asks for others, more, fewer, or another colour."""

    step_requested = Signal(int)
    """The sentence before (-1) or after (1) is to be marked instead."""
    grow_requested = Signal(int)
    """The sentence after is to be marked too (1), or the last one not any more (-1)."""
    colour_chosen = Signal(str)
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = QLabel()
        self.quote.setObjectName("share_address")
        self.quote.setWordWrap(True)
        words = {"yellow": self.tr("Yellow"), "green": self.tr("Green"), "pink": self.tr("Pink")}
        self.colours = Choice(self.tr("Colour"), tuple((name, words[name]) for name in COLOURS))
        self.colours.chosen.connect(lambda colour: self.colour_chosen.emit(str(colour)))
        self.back = outlined_button(self.tr("Sentence before"), lambda: self.step_requested.emit(-1))
        self.on = outlined_button(self.tr("Next sentence"), lambda: self.step_requested.emit(1))
        self.more = outlined_button(self.tr("One sentence more"), lambda: self.grow_requested.emit(1))
        self.fewer = outlined_button(self.tr("One sentence less"), lambda: self.grow_requested.emit(-1))
        self.remove = outlined_button(self.tr("Remove the highlight"), self.remove_requested.emit)
        note = QLabel(self.tr("Highlights are kept on this computer only, like your notes."))
        note.setWordWrap(True)
        self.column.addWidget(self.quote)
        self.add_row(self.back, self.on, self.more, self.fewer)
        self.column.addWidget(self.colours)
        self.add_row(self.remove)
        self.column.addWidget(note)
        self.column.addStretch(1)

    def show_highlight(self, text: str, colour: str) -> None:
        """Show a highlight as it is now."""
        short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        self.quote.setText(self.tr("“{quote}”").format(quote=short))
        self.quote.setAccessibleName(short)
        self.colours.show_value(colour if colour in COLOURS else COLOURS[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.colours.fit(self.viewport().width() - _RIGHT)
