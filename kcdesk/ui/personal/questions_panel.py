"""The panel with the reader's questions for an appointment."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcdesk.ui.personal.entry_line import EntryLine
from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.outlined_button import outlined_button
from kcdesk.ui.widgets.typed_letter import is_typed_letter
from kcdesk.user_data.records import LONGEST_TEXT, Record

_MOST_LETTERS = min(LONGEST_TEXT, 300)


class _Questions(OwnList):
    """What is typed here is another question: there is no search among rows that begin with numbers."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typed_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class QuestionsPanel(ScrolledPanel):
    """Shows the list, and asks for what is to happen to it; whoever keeps it shows it anew."""

    added = Signal(str)
    """A question of the reader's own."""
    removed = Signal(object)
    """A question's key."""
    moved = Signal(object, int)
    """A question's key, and -1 for up or 1 for down."""
    cleared = Signal()
    undo_requested = Signal()
    """The questions that were cleared or removed last are to come back."""
    print_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = QLabel()
        self._says.setWordWrap(True)
        self.list = _Questions()
        self.list.setAccessibleName(self.tr("Questions for my appointment"))
        self.list.move_requested.connect(self._move)
        self.list.remove_requested.connect(self._remove)
        self.box = EntryLine(_MOST_LETTERS)
        self.box.setPlaceholderText(self.tr("Your own question"))
        self.box.setAccessibleName(self.tr("Your own question"))
        self.box.entered.connect(self._add)
        self.add = outlined_button(self.tr("Add"), self._add, self.tr("Add your own question"))
        self.up = outlined_button(self.tr("Move up"), lambda: self._move(-1))
        self.down = outlined_button(self.tr("Move down"), lambda: self._move(1))
        self.remove = outlined_button(self.tr("Remove"), self._remove, self.tr("Remove this question"))
        self.print = outlined_button(self.tr("Print"), self.print_requested.emit, self.tr("Print the list"))
        self.copy = outlined_button(
            self.tr("Copy"), self.copy_requested.emit, self.tr("Copy the list as text")
        )
        self.clear = outlined_button(self.tr("Clear all"), self.cleared.emit)
        self.undo = outlined_button(self.tr("Bring back"), self.undo_requested.emit)
        self.doing = QLabel()
        self.doing.setWordWrap(True)
        self._lay_out()
        self.write_into(self.box)
        self.show_doing("")

    def show_doing(self, words: str) -> None:
        """Say what is being done; empty for nothing."""
        self.doing.setText(words)
        self.doing.setVisible(bool(words))
        if words:
            announce(self, words)
            self.bring_up(self.doing)

    def show_questions(self, questions: tuple[Record, ...], *, can_undo: bool) -> None:
        """Show the list as it is now."""
        self._says.setText(
            self.tr("Put what matters most at the top. Two or three questions are enough for one visit.")
            if questions
            else self.tr("Tick the box before a question on any page, or write your own here.")
        )
        self.list.show_rows((one.key, f"{number}. {one.text}") for number, one in enumerate(questions, 1))
        own = self.list, self._order, self.print, self.copy, self.clear
        self.show_parts(own, shown=bool(questions), instead=self.box)
        self.show_parts([self.undo], shown=can_undo, instead=self.first)

    @property
    def first(self) -> QWidget:
        """What gets the focus when the panel opens."""
        return self.list if self.list.count() else self.box

    def _add(self) -> None:
        words = " ".join(self.box.text().split())
        if words:
            self.box.clear()
            self.added.emit(words)
            # What was added is what is meant by "Remove" and "Move up".
            self.list.setCurrentRow(self.list.count() - 1)

    def _move(self, by: int) -> None:
        if self.list.current is not None:
            self.moved.emit(self.list.current, by)

    def _remove(self) -> None:
        if self.list.current is not None:
            self.removed.emit(self.list.current)

    def _lay_out(self) -> None:
        self.column.addWidget(self._says)
        self.add_list(self.list)
        self._order = self.add_row(self.up, self.down, self.remove)
        self.add_row(self.box, self.add)
        self.add_row(self.print, self.copy, self.clear, self.undo)
        self.column.addWidget(self.doing)
        self.column.addStretch(1)
