"""The whole guide as a tree."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPolygon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kcdesk.ui.topics.topic_model import TOPIC_ID, TopicModel

_Index = QModelIndex | QPersistentModelIndex


class TopicTree(QTreeView):
    """One click or Enter opens a topic; the current topic's branch is open."""

    topic_chosen = Signal(str)
    """The id of the topic to open."""

    def __init__(self, model: TopicModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = model
        self._shown = ""
        self.setModel(model)
        self.setItemDelegate(_TopicDelegate(self))
        self.setHeaderHidden(True)
        self.setAccessibleName("Topics")
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAcceptDrops(False)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_topic(self, topic_id: str) -> None:
        """Make a topic the current one and open its branch; an unknown or empty id chooses none."""
        index = self._topics.index_of(topic_id)
        self._shown = topic_id
        self.setCurrentIndex(index)
        if index.isValid():
            self.expand(index)
            self.scrollTo(index)
        self.viewport().update()

    def is_shown(self, index: _Index) -> bool:
        """Whether the page of this row is the one being read."""
        return bool(self._shown) and index.data(TOPIC_ID) == self._shown

    def _choose(self, index: QModelIndex) -> None:
        topic = str(index.data(TOPIC_ID))
        if topic == self._shown and self._topics.rowCount(index):
            self.setExpanded(index, not self.isExpanded(index))
            return
        self.topic_chosen.emit(topic)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if self.is_shown(index):
            row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
            painter.fillRect(row, option.palette.color(QPalette.ColorRole.Midlight))
            row.setWidth(5)
            painter.fillRect(row, option.palette.color(QPalette.ColorRole.Highlight))
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        if not self._topics.rowCount(index):
            return
        side = max(4, self.fontMetrics().height() // 4)
        middle = QPoint(rect.right() - 2 * side, rect.center().y())
        if self.isExpanded(index):
            points = [QPoint(-side, -side // 2), QPoint(0, side // 2), QPoint(side, -side // 2)]
        else:
            points = [QPoint(-side // 2, -side), QPoint(side // 2, 0), QPoint(-side // 2, side)]
        painter.save()
        pen = painter.pen()
        pen.setColor(self.palette().color(QPalette.ColorRole.Shadow))
        pen.setWidthF(max(1.8, side / 2.6))
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline(QPolygon([middle + point for point in points]))
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class _TopicDelegate(QStyledItemDelegate):
    """Titles that wrap, so that none is ever cut off."""

    def __init__(self, tree: TopicTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown = self._tree.is_shown(index)
        role = QPalette.ColorRole.Highlight if shown else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(_font(option.font, bold=shown))
        painter.setPen(option.palette.color(role))
        pad = _padding(option.font)
        painter.drawText(option.rect.adjusted(4, pad, -8, -pad), _WRAP, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            pen = painter.pen()
            pen.setColor(option.palette.color(QPalette.ColorRole.Highlight))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(option.rect.adjusted(0, 2, -4, -3))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = max(80, self._tree.viewport().width() - depth * self._tree.indentation() - 12)
        metrics = QFontMetrics(_font(option.font, bold=True))
        area = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAP, str(index.data()))
        return QSize(room, area.height() + 2 * _padding(option.font))


_WRAP = (
    Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value
)


def _font(font: QFont, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def _padding(font: QFont) -> int:
    """Room above and below a title, so that a row with one line is about 44 pixels high."""
    return round(QFontMetrics(font).height() * 0.55)
