"""On this page: its headings, as a list to jump by."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kcdesk.guide.pages import Section
from kcdesk.ui.widgets.row_focus import RowFocus
from kcdesk.ui.widgets.wrapped_rows import WrappedRows

_AIR = 1.1
_ANCHOR = Qt.ItemDataRole.UserRole


class Outline(QFrame):
    """The headings of the page shown; the one being read is the current row."""

    anchor_requested = Signal(str)
    """A heading was chosen: its anchor, empty for the top of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline_pane")
        title = QLabel(self.tr("On this page"))
        title.setObjectName("pane_title")
        self.list = QListWidget()
        self._rows = RowFocus(self.list)
        self.list.setAccessibleName(self.tr("On this page"))
        self.list.setWordWrap(True)
        self._delegate = WrappedRows(self.list, _AIR)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(self._request)
        self.list.clicked.connect(self._request)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.list)

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """List a page's sections; a page is read from its top, until the page says otherwise."""
        self.list.clear()
        for section in sections:
            text = self.tr("Top of the page") if not section.anchor else section.title
            item = QListWidgetItem("    " * max(0, section.level - 2) + text)
            item.setData(_ANCHOR, section.anchor)
            self.list.addItem(item)
        self._mark_row(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    @Slot(str)
    def mark_section(self, anchor: str) -> None:
        """Make the section being read the current row."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ANCHOR) == anchor:
                self._mark_row(row)
                return

    def _mark_row(self, row: int) -> None:
        index = self.list.model().index(row, 0)
        self._rows.mark(index)
        if index.isValid():
            self.list.scrollTo(index)

    @property
    def marked_index(self) -> QModelIndex:
        """The row of the section being read; an invalid index for none."""
        return self._rows.marked

    @property
    def current_anchor(self) -> str:
        """The section being read; empty at the top of the page."""
        return str(self.marked_index.data(_ANCHOR) or "")

    @Slot(QModelIndex)
    def _request(self, index: QModelIndex) -> None:
        self.anchor_requested.emit(index.data(_ANCHOR))
