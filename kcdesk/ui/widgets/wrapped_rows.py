"""Rows of a tree or list as high as their wrapped text needs, so that none is ever cut off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

_WRAP = 0x1000
"""Qt.TextWordWrap, as the plain number QFontMetrics takes."""
_NARROWEST = 80

Index = QModelIndex | QPersistentModelIndex


class WrappedRows(QStyledItemDelegate):
    """Measures each row's text in the width it has."""

    def __init__(
        self, view: QAbstractItemView, air: float, available_width: Callable[[Index], int] | None = None
    ) -> None:
        """`air` is the free height, in heights of a line; `available_width` gives a row's width in pixels.

        None for the latter is the view's, as its rows are painted now, beside the scroll bar if there is one:
        a view that wraps its words lays them out anew when the bar appears.  Were a width kept free for it,
        a title that just fits would get the height of two lines.
        """
        super().__init__(view)
        # Asked for once and not for each row: the binding takes a while to find out what C++ made.
        viewport = view.viewport()
        self._available_width = available_width or (lambda _: viewport.width())
        self._air = air
        self._kept_free: int | None = None
        """Beside the text of a row; known until the event loop turns, for the style may change then."""
        self._forgetting = QTimer(self, singleShot=True, interval=0)
        self._forgetting.timeout.connect(self._forget)
        self._empty = _EmptyRows(self)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        width = max(_NARROWEST, self._available_width(index) - self._beside_text(option, index))
        area = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, str(index.data()))
        return QSize(width, area.height() + round(metrics.height() * self._air))

    def _beside_text(self, option: QStyleOptionViewItem, index: Index) -> int:
        """The same for every row, and half of what a row takes to measure."""
        if self._kept_free is None:
            self._kept_free = self._empty.sizeHint(option, index).width()
            self._forgetting.start()
        return self._kept_free

    def _forget(self) -> None:
        self._kept_free = None


class _EmptyRows(QStyledItemDelegate):
    """Rows without text: they are as wide as what the style keeps free at both ends of any row's text.

    The style itself would say so too, but naming it in Python makes all of its enums (5 ms).
    """

    def displayText(self, _value: object, _locale: QLocale | QLocale.Language) -> str:  # noqa: N802 - Qt's own name
        return ""
