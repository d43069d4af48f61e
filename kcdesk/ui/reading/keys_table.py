"""All keys in one table, made from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

_ALSO = (
    ("Tab", "Go to the next link or button"),
    ("Shift+Tab", "Go to the one before"),
    ("Enter", "Open the link, press the button"),
    ("Esc", "Close what is on top"),
    ("+ or −", "Larger or smaller, while a drawing is enlarged"),
)
"""Keys that belong to no action."""

_LEAST = 44
"""Height of a row that a finger can press, in pixels."""


class KeysTable(QTableWidget):
    """What each key does; to be read, not changed."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setAccessibleName("Keyboard shortcuts")
        self.setHorizontalHeaderLabels(["Key", "What it does"])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_LEAST)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for keys, words in (*((_keys(one), one.text()) for one in actions if one.shortcuts()), *_ALSO):
            self._add(keys, words)
        self.setCurrentCell(0, 1)

    def _add(self, keys: str, words: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        self.setItem(row, 0, QTableWidgetItem(keys))
        self.setItem(row, 1, QTableWidgetItem(words))


def _keys(action: QAction) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return " or ".join(keys.toString(form) for keys in action.shortcuts())
