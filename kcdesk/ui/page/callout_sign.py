"""The sign at the head of a call-out: each kind has a shape of its own, so that it is told without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from kcdesk.ui.style.theme import Theme

_SIDE = 24.0
"""Units that the shapes are drawn in."""
_CENTRE = QPointF(12, 12)


def callout_sign(kind: str, theme: Theme, width: float, pixel_ratio: float) -> QImage:
    """The sign of a kind of call-out, `width` pixels wide and high, in the colours of its box."""
    image = QImage(
        round(width * pixel_ratio), round(width * pixel_ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(image.width() / _SIDE, image.height() / _SIDE)
    ground = theme.colour(f"{kind}_ground")
    painter.fillPath(_SHAPES[kind](), theme.colour(f"{kind}_bar"))
    _MARKS[kind](painter, ground)
    painter.end()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def tick_box(theme: Theme, width: float, pixel_ratio: float, *, ticked: bool) -> QImage:
    """A box to tick, `width` pixels wide and high with the air around it; ticked it is filled as well."""
    side = round(width * pixel_ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _SIDE, side / _SIDE)
    painter.setPen(QPen(theme.colour("accent" if ticked else "control_line"), 2))
    painter.setBrush(theme.colour("accent" if ticked else "page"))
    painter.drawRoundedRect(QRectF(2, 2, 20, 20), 3, 3)
    if ticked:
        _tick(painter, theme.colour("on_accent"))
    painter.end()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def _triangle() -> QPainterPath:
    return _polygon([QPointF(12, 0.5), QPointF(24, 22.5), QPointF(0, 22.5)])


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_CENTRE, 11.5, 11.5)
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.5, 1.5, 21, 21), 4, 4)
    return path


def _diamond() -> QPainterPath:
    return _polygon([QPointF(12, 0.5), QPointF(23.5, 12), QPointF(12, 23.5), QPointF(0.5, 12)])


def _shield() -> QPainterPath:
    return _polygon([QPointF(x, y) for x, y in ((0.5, 0.5), (23.5, 0.5), (23.5, 13), (12, 23.5), (0.5, 13))])


def _polygon(corners: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _exclamation(painter: QPainter, colour: QColor) -> None:
    _line(painter, colour, QPointF(12, 8.5), QPointF(12, 14.5))
    _dot(painter, colour, QPointF(12, 18.8))


def _letter_i(painter: QPainter, colour: QColor) -> None:
    _dot(painter, colour, QPointF(12, 6.5))
    _line(painter, colour, QPointF(12, 11), QPointF(12, 18))


def _tick(painter: QPainter, colour: QColor) -> None:
    _line(painter, colour, QPointF(7.5, 12.5), QPointF(10.8, 15.8))
    _line(painter, colour, QPointF(10.8, 15.8), QPointF(16.5, 8.5))


def _hands(painter: QPainter, colour: QColor) -> None:
    """The hands of a clock."""
    _line(painter, colour, QPointF(12, 11.5), QPointF(12, 5))
    _line(painter, colour, QPointF(12, 11.5), QPointF(16.5, 14))


def _handset(painter: QPainter, colour: QColor) -> None:
    """A telephone's receiver: an arc with a thick end at the ear and one at the mouth."""
    pen = QPen(colour, 2.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(QRectF(8.2, 2.2, 14, 14), 170 * 16, 110 * 16)
    for end in (QPointF(8.9, 7.6), QPointF(16.4, 15.1)):
        painter.setPen(QPen(colour, 4.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoint(end)


def _line(painter: QPainter, colour: QColor, start: QPointF, end: QPointF) -> None:
    painter.setPen(QPen(colour, 2.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)


def _dot(painter: QPainter, colour: QColor, place: QPointF) -> None:
    painter.setPen(QPen(colour, 3.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoint(place)


_SHAPES = {"urgent": _triangle, "call": _disc, "today": _shield, "note": _square, "tip": _diamond}
_MARKS = {"urgent": _exclamation, "call": _handset, "today": _hands, "note": _letter_i, "tip": _tick}
