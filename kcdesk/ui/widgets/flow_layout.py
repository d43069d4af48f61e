"""Widgets side by side, in as many rows as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import delete, isValid


class FlowLayout(QLayout):
    """From the start of the line on; what does not fit begins the next row.

    A box to type into takes what its row has to spare.  Mirrored like any other layout.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        items = self._items  # and not the layout, which would never go then
        self.destroyed.connect(lambda: _delete(items))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        rows = list(self._rows(width - margins.left() - margins.right()))
        heights = sum(height for _, height in rows) + self.spacing() * max(0, len(rows) - 1)
        return heights + margins.top() + margins.bottom()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        tallest = max((item.minimumSize().height() for item in self._shown()), default=0)
        return QSize(widest + margins.left() + margins.right(), tallest + margins.top() + margins.bottom())

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        wide = self._width(self._shown()) + margins.left() + margins.right()
        return QSize(wide, self.heightForWidth(wide))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        area = self.contentsRect()
        top = area.top()
        for row, height in self._rows(area.width()):
            self._place(row, QRect(area.left(), top, area.width(), height))
            top += height + self.spacing()

    def _place(self, row: list[QLayoutItem], area: QRect) -> None:
        spare = area.width() - self._width(row)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        left = area.left()
        for item in row:
            size = _size(item, area.width())
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                size.setWidth(size.width() + max(0, spare))
                spare = 0
            at = area.left() + area.right() + 1 - left - size.width() if mirrored else left
            top = area.top() + (area.height() - size.height()) // 2
            item.setGeometry(QRect(at, top, size.width(), size.height()))
            left += size.width() + self.spacing()

    def _width(self, row: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in row) + self.spacing() * max(0, len(row) - 1)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, available_width: int) -> Iterator[tuple[list[QLayoutItem], int]]:
        """The items of each row, and its height."""
        row: list[QLayoutItem] = []
        for item in self._shown():
            if row and self._width([*row, item]) > available_width:
                yield row, max(_size(one, available_width).height() for one in row)
                row = []
            row.append(item)
        if row:
            yield row, max(_size(one, available_width).height() for one in row)


def _delete(items: list[QLayoutItem]) -> None:
    """Delete the items of a layout that goes: Qt leaves that to whoever made the layout."""
    for item in items:
        if isValid(item):
            delete(item)
    items.clear()


def _size(item: QLayoutItem, available_width: int) -> QSize:
    """What an item asks for; in less width than that, as high as its words in lines are."""
    size = item.sizeHint()
    if size.width() <= available_width:
        return size
    height = item.heightForWidth(available_width) if item.hasHeightForWidth() else size.height()
    return QSize(available_width, height)
