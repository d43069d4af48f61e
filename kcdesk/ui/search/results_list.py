"""The hits, one below the other, as a list that the keyboard goes into."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from kcdesk.ui.search.result_delegate import ResultDelegate
from kcdesk.ui.search.results_model import ResultsModel
from kcdesk.ui.widgets.own_viewport import own_viewport
from kcdesk.ui.widgets.row_focus import RowFocus
from kcdesk.ui.widgets.typed_letter import is_typed_letter

_UP, _DOWN = (Qt.Key.Key_Up, Qt.Key.Key_PageUp), (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class ResultsList(QListView):
    """One row is marked, ready for Enter; it has the focus only while the keyboard is in the list."""

    chosen = Signal(QModelIndex)
    """A row was clicked, or Enter pressed on it."""
    stepped = Signal(int)
    """Up in the first row (-1) or Down in the last (1)."""
    typed = Signal(object)
    """The key event of a letter, or of Backspace: it is meant for the box."""

    def __init__(self, model: ResultsModel, delegate: ResultDelegate) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Search results"))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.chosen)
        # With a ground of its own, nothing that lies under the list is painted again at each key.
        own_viewport(self).setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._delegate = delegate
        self._rows = RowFocus(self)

    @property
    def marked(self) -> QModelIndex:
        """The row that Enter opens; an invalid index for none."""
        return self._rows.marked

    def mark_first(self) -> None:
        """Mark the first row, and show it."""
        self._rows.mark(self.model().index(0, 0))
        self.scrollToTop()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._delegate.theme.colour("page"))
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # In a window that does not have the focus, as on a bare X server, no row is current.
            chosen = self.currentIndex() if self.currentIndex().isValid() else self.marked
            if chosen.isValid():
                self.chosen.emit(chosen)
        elif key in _UP and row == 0:
            self.stepped.emit(-1)
        elif key in _DOWN and row == self.model().rowCount() - 1:
            self.stepped.emit(1)
        elif self._is_typing(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is_typing(event: QKeyEvent) -> bool:
        return is_typed_letter(event) or event.key() == Qt.Key.Key_Backspace
