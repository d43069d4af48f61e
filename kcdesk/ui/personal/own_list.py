"""A list of what a reader keeps, whose rows wrap and are high enough for a finger."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kcdesk.ui.widgets.wrapped_rows import WrappedRows
from kcdesk.user_data.records import Key

_AIR = 1.2
_LEAST = 48
"""Pixels of the height of a list."""
_KEY = Qt.ItemDataRole.UserRole
_ENDS = (".", "?", "!", "…")


class OwnList(QListWidget):
    """Rows with keys.  Alt and an arrow asks to move the row, Delete to remove it, Enter to open it."""

    move_requested = Signal(int)
    """-1 to move the current row up, 1 to move it down."""
    remove_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.doubleClicked.connect(self.open_requested)
        self.setItemDelegate(WrappedRows(self, _AIR))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Iterable[tuple[Key, str]]) -> None:
        """List these; the current row stays the one it was, or its place does."""
        before, place = self.current, self.currentRow()
        self.clear()
        for key, words in rows:
            item = QListWidgetItem(words)
            item.setData(_KEY, key)
            if "\n" in words:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(words))
            self.addItem(item)
        keys = [self._key(number) for number in range(self.count())]
        self.setCurrentRow(keys.index(before) if before in keys else min(max(place, 0), self.count() - 1))
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows: what it stands in scrolls."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(max(_LEAST, rows + 2 * self.frameWidth()))

    @property
    def current(self) -> Key | None:
        """The key of the current row; None for an empty list."""
        return self._key(self.currentRow()) if self.currentItem() is not None else None

    def _key(self, row: int) -> Key:
        kind, id_ = self.item(row).data(_KEY)
        return kind, id_

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_requested.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_requested.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)  # not while Qt may be giving every widget a new style


def _spoken(words: str) -> str:
    """The lines of a row with a pause between them."""
    *before, last = words.split("\n")
    ended = (line if line.endswith(_ENDS) else f"{line}." for line in before)
    return " ".join((*ended, last))
