"""The cross in a search box that empties it: as large as the text, where Qt's own stays small."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit

_CROSS = 0.18
"""From the middle to the end of a stroke, of the button's height."""
_STROKE = 0.06
_EDGE = 5
"""Pixels between the edge of the button, which fills the box's end for a finger, and what is painted."""


class ClearButton(QAbstractButton):
    """At the end of its box while there is text in it.  Esc does the same, so Tab passes it."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Clear the search box"))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(self._clear)

    def place(self) -> None:
        """Stand at the end of the box, for the size it has now, and keep its words clear of the button."""
        side = self._box.height()
        left = 0 if self._box.isRightToLeft() else self._box.width() - side
        self.setGeometry(left, 0, side, side)
        free = side if self.isVisibleTo(self._box) else 0
        margins = (free, 0, 0, 0) if self._box.isRightToLeft() else (0, 0, free, 0)
        self._box.setTextMargins(*margins)

    def _clear(self) -> None:
        self._box.clear()
        self._box.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(roles.Midlight))
            painter.drawEllipse(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        reach, middle = self.height() * _CROSS, QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        pen = QPen(self.palette().color(roles.Text), self.height() * _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for down in (reach, -reach):
            end = QPointF(reach, down)
            painter.drawLine(middle - end, middle + end)
        painter.end()
