"""The whole guide as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from kcdesk.ui.topics.topic_model import TOPIC_ID, TopicModel
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.own_viewport import own_viewport
from kcdesk.ui.widgets.row_focus import RowFocus
from kcdesk.ui.widgets.wrapped_rows import Index, WrappedRows

_AIR = 1.1


class TopicTree(QTreeView):
    """Tree whose current row is the topic being read, its branch open; a click or Enter opens a topic."""

    topic_chosen = Signal(str)
    """The id of the topic to open."""

    def __init__(self, model: TopicModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = model
        self._page = own_viewport(self)
        self._shown = ""
        self._opened: list[QModelIndex] = []
        """What was opened for the topic shown, and not by hand.  The model never changes."""
        self.setModel(model)
        self._delegate = WrappedRows(self, _AIR, self._row_width)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Topics"))
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(False)
        self._rows = RowFocus(self)
        self._found_again = QTimer(self, singleShot=True, interval=0)
        self._found_again.timeout.connect(self._find_again)
        self._told_again = QTimer(self, singleShot=True, interval=0)
        self._told_again.timeout.connect(self._tell_row)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.expanded.connect(self._tell_branch)
        self.collapsed.connect(self._tell_branch)

    def show_topic(self, topic_id: str) -> None:
        """Choose a topic's row and open its branch; an unknown or empty id chooses none.

        A branch that was opened so is closed again when reading goes on in another; what somebody opened
        by hand stays open.
        """
        if topic_id == self._shown:
            return
        self._shown = topic_id
        index = self._topics.index_of(topic_id)
        height = self.visualRect(index).top()
        self._open_branch(index)
        self._rows.mark(index)
        if index.isValid():
            self._keep_at(index, height)
            self._bring_into_view(index)

    def _open_branch(self, index: QModelIndex) -> None:
        branch = list(_with_those_above(index))
        for closed in [one for one in self._opened if one not in branch]:
            self.collapse(closed)
            self._opened.remove(closed)
        for closed in [one for one in branch if self._topics.rowCount(one) and not self.isExpanded(one)]:
            self.expand(closed)
            self._opened.append(closed)

    def _keep_at(self, index: QModelIndex, height: int) -> None:
        """Leave a row that was in sight where it was, though a branch above closed: it was just clicked."""
        if 0 <= height < self._page.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - height)

    def _bring_into_view(self, index: QModelIndex) -> None:
        """With what is around it: a row out of sight comes to the middle, one in sight stays where it is."""
        before = self.verticalScrollBar().value()
        if not self._page.rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        children = self._topics.rowCount(index)
        if children:
            self.scrollTo(self._topics.index(children - 1, 0, index))
            self.scrollTo(index)
        if self.verticalScrollBar().value() != before:
            self._begin_with_a_row(index)

    def _begin_with_a_row(self, index: QModelIndex) -> None:
        """Scroll on to the edge of a row; at the end back to one, unless the row shown were cut then."""
        bar, cut = self.verticalScrollBar(), self.visualRect(self.indexAt(self._page.rect().topLeft()))
        if cut.top() >= 0:
            return
        if bar.value() + cut.bottom() + 1 <= bar.maximum():
            bar.setValue(bar.value() + cut.bottom() + 1)
        elif self.visualRect(index).bottom() - cut.top() < self._page.height():
            bar.setValue(bar.value() + cut.top())

    @Slot()
    def _find_again(self) -> None:
        """Its rows have other heights now than when the topic was shown: it may be out of sight."""
        index = self._topics.index_of(self._shown)
        if index.isValid():
            self.executeDelayedItemsLayout()
            self._bring_into_view(index)
            self._begin_with_a_row(index)

    def _choose(self, index: QModelIndex) -> None:
        topic = str(index.data(TOPIC_ID))
        if topic == self._shown and self._topics.rowCount(index):
            self.setExpanded(index, not self.isExpanded(index))
            return
        self.topic_chosen.emit(topic)

    def _tell_branch(self, index: QModelIndex) -> None:
        """Have a screen reader say that the row it is on has opened or closed; Qt tells nobody."""
        if self.hasFocus() and index == self.currentIndex():
            announce(self, self.tr("Expanded") if self.isExpanded(index) else self.tr("Collapsed"))

    @Slot()
    def _tell_row(self) -> None:
        """Have a screen reader hear of the row after the tree.

        Qt tells of it before, and Orca then says the tree alone: in lists it looks for the row itself.
        """
        row, rows = self.currentIndex(), self.selectionModel()
        if self.hasFocus() and row.isValid():
            for index in (QModelIndex(), row):
                rows.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _row_width(self, index: Index) -> int:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return self._page.width() - depth * self.indentation()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if QAccessible.isActive():
            self._told_again.start()

    def changeEvent(self, event: QEvent) -> None:
        """Arrows, and steps from branch to branch, as large as the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setIndentation(self.fontMetrics().height())
            self._found_again.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._found_again.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def _with_those_above(index: QModelIndex) -> Iterator[QModelIndex]:
    while index.isValid():
        yield index
        index = index.parent()
