"""The page's links as a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kcdesk.ui.page.page_links import PageLink
from kcdesk.ui.widgets.wrapped_rows import WrappedRows

_AIR = 1.1
_LINK = Qt.ItemDataRole.UserRole


class LinksList(QListWidget):
    """Enter or a click follows a link as a click on the page would."""

    link_chosen = Signal(PageLink)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self._delegate = WrappedRows(self, _AIR)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def show_links(self, links: tuple[PageLink, ...]) -> None:
        """List them; the first is ready for Enter."""
        self.clear()
        for link in links:
            item = QListWidgetItem(link.label)
            item.setData(_LINK, link)
            self.addItem(item)
        self.setAccessibleName(self._said(len(links)))
        self.setCurrentRow(0)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.link_chosen.emit(index.data(_LINK))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Done with: the window would let it press the button of a card that has just opened.
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _said(self, number: int) -> str:
        if not number:
            return self.tr("No links on this page")
        return self.tr("1 link on this page") if number == 1 else self.tr("%n links on this page", "", number)
