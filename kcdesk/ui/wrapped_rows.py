"""Rows of a tree or list as high as their wrapped text needs, so that none is ever cut off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

_WRAP = 0x1000
"""Qt.TextWordWrap, as the plain number QFontMetrics takes."""
_NARROWEST = 80

Index = QModelIndex | QPersistentModelIndex


class WrappedRows(QStyledItemDelegate):
    """Measures each row's text in the room it has."""

    def __init__(self, view: QAbstractItemView, room: Callable[[Index], int], air: float) -> None:
        """`room` is a row's width for text in pixels; `air` the free height, in heights of a line."""
        super().__init__(view)
        self._room = room
        self._air = air

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        room = max(_NARROWEST, self._room(index))
        area = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAP, str(index.data()))
        return QSize(room, area.height() + round(metrics.height() * self._air))
