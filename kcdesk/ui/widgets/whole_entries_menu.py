"""A menu that may be higher than its screen: it shows whole entries alone, and which way there are more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect, QSize
    from PySide6.QtGui import (
        QAction,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPainter,
        QPaintEvent,
        QShowEvent,
    )
    from PySide6.QtWidgets import QWidget

    from kcdesk.ui.widgets.menu_room import KeptHeight

_SIGN = 12
"""Pixels from the middle of the sign on a strip to its ends."""
_STROKE = 4.0
_NOTCH = 120
"""Of a mouse's wheel, in Qt's measure."""


class WholeEntriesMenu(QMenu):
    """Where Qt has it scroll, an entry that is not seen whole is not seen at all, and cannot be chosen.

    Qt keeps what it knows of scrolling to itself, so all is told from where the entries stand.
    """

    opener: QWidget | None = None
    """The button that opens it; a press on it closes it."""
    _kept: KeptHeight | None = None
    _top: int | None = None

    def keep_height_with(self, kept: KeptHeight) -> None:
        """Take the style that is needed to begin at a height of its own."""
        self._kept = kept
        self.setStyle(kept)

    def begin_at(self, top: int | None) -> None:
        """Begin at this height of the screen and reach to its end, or with None be where Qt puts it.

        To be told before it opens, of a menu that is higher than that room.
        """
        self._top = top

    def sizeHint(self) -> QSize:
        """More than its screen where it begins at a height of its own: else Qt would not have it scroll."""
        hint = super().sizeHint()
        if self._top is not None:
            hint.setHeight(max(hint.height(), self.screen().geometry().height() + 1))
        return hint

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._top is not None and self._kept is not None:
            room = self.screen().availableGeometry()
            self.setGeometry(self.x(), self._top, self.width(), room.bottom() - self._top + 1)
            self._kept.keeping.add(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._kept is not None:
            self._kept.keeping.discard(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top, bottom = self._room()
        if top > 0 or bottom < self.height():
            self._paint_over(top, bottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all of the entry that a key leads to: Qt leaves one cut that stands after a line."""
        super().keyPressEvent(event)
        active = cast("QAction | None", self.activeAction())
        if active is None or not self.isVisible():
            return
        place, (top, bottom) = self.actionGeometry(active), self._room()
        if place.bottom() >= bottom:
            self._turn_wheel(-1)
        elif place.top() < top:
            self._turn_wheel(1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_hidden(event.position().toPoint()):
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_above(event.globalPosition().toPoint()):
            self._close_all(event.globalPosition().toPoint())
        elif not self._is_hidden(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_hidden(event.position().toPoint()):
            super().mouseReleaseEvent(event)

    def _is_above(self, point: QPoint) -> bool:
        """Whether this place of the screen is above it and in no menu: Qt scrolls up for a press there."""
        inside = self.mapFromGlobal(point)
        menu: QWidget | None = self.parentWidget()
        while isinstance(menu, QMenu):
            if menu.geometry().contains(point):
                return False
            menu = menu.parentWidget()
        return inside.y() < 0 <= inside.x() < self.width()

    def _close_all(self, pressed: QPoint) -> None:
        """Close the outermost; Qt hands the press on to what is under it, but not to what opens it again."""
        outermost: QMenu = self
        while isinstance(around := outermost.parentWidget(), QMenu):
            outermost = around
        opener = outermost.opener if isinstance(outermost, WholeEntriesMenu) else None
        if opener is not None and opener.rect().contains(opener.mapFromGlobal(pressed)):
            self.setAttribute(QtCore.Qt.WidgetAttribute.WA_NoMouseReplay)
        outermost.close()

    def _turn_wheel(self, by: int) -> None:
        """Scroll up (1) or down (-1) by an entry; Qt has no other way that opens no inner menu."""
        from PySide6.QtCore import QPoint, QPointF, Qt  # noqa: PLC0415 - not needed for the first paint
        from PySide6.QtGui import QWheelEvent  # noqa: PLC0415 - few menus need it

        at, notch = QPointF(self.rect().center()), QPoint(0, by * _NOTCH)
        buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase, inverted = Qt.ScrollPhase.NoScrollPhase, False
        self.wheelEvent(QWheelEvent(at, at, QPoint(), notch, buttons, keys, phase, inverted))

    def _places(self) -> list[QRect]:
        """Where each entry stands, from the top, out of sight too."""
        places = (self.actionGeometry(action) for action in self.actions())
        return [place for place in places if not place.isEmpty()]

    def _room(self) -> tuple[int, int]:
        """Between what heights entries are seen; the strips that lead to more are above and below."""
        places, height = self._places(), self.height()
        if not places or (places[0].top() >= 0 and places[-1].bottom() < height):
            return 0, height
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - makes all of its enums, and most menus have room

        strip = self._frame() + self.style().pixelMetric(QStyle.PixelMetric.PM_MenuScrollerHeight, None, self)
        return (
            strip if places[0].top() < 0 else 0,
            height - strip if places[-1].bottom() >= height else height,
        )

    def _frame(self) -> int:
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - as above

        return self.style().pixelMetric(QStyle.PixelMetric.PM_MenuPanelWidth, None, self)

    def _hidden_parts(self, top: int, bottom: int) -> Iterator[QRect]:
        """What of the room is taken by entries that are not whole in it."""
        room = QtCore.QRect(0, top, self.width(), bottom - top)
        for place in self._places():
            if place.intersects(room) and not room.contains(place):
                yield place & room

    def _is_hidden(self, point: QPoint) -> bool:
        return any(part.contains(point) for part in self._hidden_parts(*self._room()))

    def _paint_over(self, top: int, bottom: int) -> None:
        from PySide6.QtGui import QPainter  # noqa: PLC0415 - few menus need it

        painter = QPainter(self)
        for part in self._hidden_parts(top, bottom):
            painter.fillRect(part, self.palette().base())
        for strip, down in (((0, top), False), ((bottom, self.height()), True)):
            if strip[0] < strip[1]:
                self._paint_strip(painter, *strip, down=down)

    def _paint_strip(self, painter: QPainter, top: int, bottom: int, *, down: bool) -> None:
        """Over the style's own, which has one sign for both ways."""
        from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: PLC0415 - not needed for the first paint
        from PySide6.QtGui import QPainter, QPen  # noqa: PLC0415

        frame = self._frame()
        inside = self.rect().adjusted(frame, frame, -frame, -frame)
        strip = QtCore.QRect(0, top, self.width(), bottom - top) & inside
        painter.fillRect(strip, self.palette().midlight())
        middle, step = QRectF(strip).center(), _SIGN / 2 if down else -_SIGN / 2
        sides = (QPointF(side * _SIGN, -step) for side in (-1, 1))
        left, right = (middle + side for side in sides)
        pen = QPen(self.palette().shadow(), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline([left, middle + QPointF(0, step), right])
