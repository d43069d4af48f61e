"""All keys in one table, made from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.widgets.key_names import key_name
from kcdesk.ui.widgets.wrapped_rows import Index, WrappedRows

_ALSO = (
    ("Tab", QT_TRANSLATE_NOOP("KeysTable", "Go to the next link or button")),
    ("Shift+Tab", QT_TRANSLATE_NOOP("KeysTable", "Go to the one before")),
    ("Enter", QT_TRANSLATE_NOOP("KeysTable", "Open the link, press the button")),
    ("Esc", QT_TRANSLATE_NOOP("KeysTable", "Close what is on top")),
    ("+ −", QT_TRANSLATE_NOOP("KeysTable", "Larger or smaller, while a drawing is enlarged")),
)
"""Keys that belong to no action, with a space between two that do the same but for the direction."""

_AIR = 0.9
"""Free height of a row, in heights of a line."""
_LEAST = 44
"""Height of a row that a finger can press, in pixels."""


class KeysTable(QTableWidget):
    """What each key does; to be read, not changed."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(0, _Keys(self, _AIR, lambda _: self.columnWidth(0)))
        self.setItemDelegateForColumn(1, WrappedRows(self, _AIR, lambda _: self.columnWidth(1)))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_LEAST)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for action in actions:
            if action.shortcuts() and action.isVisible():
                self._add(_keys(action), action.text())
        for keys, words in _ALSO:
            self._add(
                [key_name(QKeySequence(key)) for key in keys.split()],
                QCoreApplication.translate("KeysTable", words),
            )
        self.setCurrentCell(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave half of the room to what the keys do, and give every row the height that takes."""
        self.horizontalHeader().setMaximumSectionSize(max(_LEAST, event.size().width() // 2))
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _add(self, keys: list[str], words: str) -> None:
        either = self.tr(" or ", "between two keys that do the same")
        row = self.rowCount()
        self.insertRow(row)
        self.setItem(row, 0, QTableWidgetItem(either.join(keys)))
        self.setItem(row, 1, QTableWidgetItem(words))


class _Keys(WrappedRows):
    """As wide as they would like to be; the table gives them no more than half of its width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = QFontMetrics(option.font).horizontalAdvance(str(index.data())) + self._beside_text(
            option, index
        )
        return QSize(wide + 1, super().sizeHint(option, index).height())


def _keys(action: QAction) -> list[str]:
    return [key_name(keys) for keys in action.shortcuts()]
