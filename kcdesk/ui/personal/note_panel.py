"""The panel to write a note in, beside the page."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.user_data.records import LONGEST_TEXT

SAVE_AFTER_MS = 400
"""After the first letter that is not saved yet, however fast the next ones come."""
_LEAST_LINES = 4
_EDGE = 8
"""Pixels of the panel that are free below a box as high as it."""


class NotePanel(ScrolledPanel):
    """A box for one note.  What is typed is told within SAVE_AFTER_MS; nobody needs to press anything."""

    changed = Signal(str)
    """The note as it is now."""
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = QLabel()
        self._place.setWordWrap(True)
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self.delete = QPushButton(self.tr("Delete this note"))
        self.delete.setAccessibleName(self.delete.text())
        self.delete.setProperty("look", "outlined")
        self.delete.clicked.connect(self.delete_requested)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.tell_now)
        self.box.textChanged.connect(self._note_change)
        self.column.addWidget(self._place)
        self.column.addWidget(self.box, 1)
        self.column.addWidget(self._state)
        self.add_row(self.delete)
        self.write_into(self.box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep some lines to write in, however large the text is, but no more than can be seen at once."""
        super().resizeEvent(event)
        lines = _LEAST_LINES * self.box.fontMetrics().lineSpacing()
        self.box.setMinimumHeight(min(lines, self.viewport().height() - _EDGE))

    def show_note(self, place: str, text: str) -> None:
        """Show another note; what was typed of the one before is told first."""
        self.tell_now()
        self._place.setText(place)
        self.box.setAccessibleName(self.tr("Your note: {place}").format(place=place))
        self.show_text(text)
        self._state.setText("")

    def show_text(self, text: str) -> None:
        """Have this text in the box, with the caret where it was."""
        self._told = text
        if self.box.toPlainText() != text:
            place = self.box.textCursor().position()
            self.box.setPlainText(text)
            cursor = self.box.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.box.setTextCursor(cursor)
            self._told = self.box.toPlainText()
        self._timer.stop()
        self.delete.setVisible(bool(text))

    def show_saved(self, words: str) -> None:
        """Say whether it is saved; of a note that is too long, how much of it."""
        if len(self.box.toPlainText()) > LONGEST_TEXT:
            words = self.tr("Only the first {count} letters of this note are kept. Please make it shorter.")
            words = words.format(count=f"{LONGEST_TEXT:,}")
        self._state.setText(words)

    def caret_to_end(self) -> None:
        """Have typing go on after the last word."""
        self.box.moveCursor(QTextCursor.MoveOperation.End)

    def tell_now(self) -> None:
        """Tell of what was typed and not told yet."""
        self._timer.stop()
        text = self.box.toPlainText()[:LONGEST_TEXT]
        if text != self._told:
            self._told = text
            self.changed.emit(text)

    def _note_change(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
