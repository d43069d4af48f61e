"""A list or tree has a current row only while the keyboard is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView

_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class RowFocus(QObject):
    """Marks a row of a view by selecting it, and makes it the current one when the view gets the focus.

    Where none is marked that is the first, which is said then and not selected.
    To assistive technology the current row of any view has the focus, and there can be only one that has it.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        """The view must have its model."""
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    @property
    def marked(self) -> QModelIndex:
        """The row that is selected; an invalid index for none."""
        selected = self._view.selectionModel().selectedIndexes()
        return selected[0] if selected else QModelIndex()

    def mark(self, index: QModelIndex) -> None:
        """Mark a row, without scrolling; an invalid index marks none."""
        if self._view.hasFocus() and index.isValid():
            self._view.setCurrentIndex(index)
        elif index.isValid():
            self._view.selectionModel().select(index, _SELECT)
        else:
            self._view.selectionModel().clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the view itself hears of it: it would take its first row for want of a current one."""
        kind, rows = event.type(), self._view.selectionModel()
        if kind == QEvent.Type.FocusIn and self.marked.isValid():
            rows.setCurrentIndex(self.marked, _SELECT)
        elif kind == QEvent.Type.FocusIn and not rows.currentIndex().isValid():
            rows.setCurrentIndex(self._view.model().index(0, 0), _NO_UPDATE)
        elif kind == QEvent.Type.FocusOut:
            rows.setCurrentIndex(QModelIndex(), _NO_UPDATE)
        return super().eventFilter(watched, event)
