"""A theme in small: its page with a letter on it, for those who choose by the eye."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from kcdesk.ui.style.theme import Theme

WIDTH, HEIGHT = 52, 28
"""Pixels at 100 %."""
_BESIDE = 6
"""Of these, free at either side."""
_ROUND = 6
_LETTER = 0.7
"""Of the height."""
_LINE = 0.12
"""Of the height, for the line under the letter, which has the colour of links."""


def swatch(theme: Theme, family: str, scale: float, pixel_ratio: float, other: Theme | None = None) -> QIcon:
    """The theme's page with an A in the colour of its text over a line in that of its links.

    With `other` the right half is that theme's.
    """
    width, height = round(WIDTH * scale), round(HEIGHT * scale)
    picture = QPixmap(round(width * pixel_ratio), round(height * pixel_ratio))
    picture.setDevicePixelRatio(pixel_ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(family)
    font.setPixelSize(round(height * _LETTER))
    painter.setFont(font)
    area = QRectF(0, 0, width, height).adjusted(_BESIDE * scale, 1, -_BESIDE * scale, -1)
    outline = QPainterPath()
    outline.addRoundedRect(area, _ROUND * scale, _ROUND * scale)
    painter.setClipPath(outline)
    halves = [theme] if other is None else [theme, other]
    for number, one in enumerate(halves):
        part = QRectF(area)
        part.setWidth(area.width() / len(halves))
        part.moveLeft(area.left() + number * part.width())
        _paint(painter, one, part)
    painter.setPen(QPen(theme.colour("control_line"), 2))
    painter.drawPath(outline)
    painter.end()
    return QIcon(picture)


def _paint(painter: QPainter, theme: Theme, area: QRectF) -> None:
    painter.fillRect(area, theme.colour("page"))
    line = QRectF(area)
    line.setTop(area.bottom() - area.height() * _LINE)
    painter.fillRect(line, theme.colour("accent"))
    painter.setPen(theme.colour("text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "A")
