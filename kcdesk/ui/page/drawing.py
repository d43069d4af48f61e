"""The guide's drawings: SVG in the light theme's colours, shown in any theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from kcdesk.ui.style.theme import Theme

_COLOUR = re.compile(rb"#[0-9A-Fa-f]{6}(?![0-9A-Za-z_-])")
_HIGHEST = 4
"""Times its width.  A pack may say anything of a drawing's size, and Qt would ask for that much memory."""
_MOST_PIXELS = 24_000_000
"""Of one drawing: 96 MB."""


def drawing(svg: bytes, theme: Theme, width: float, pixel_ratio: float) -> QImage:
    """The drawing in this theme's colours, so many pixels wide in its own proportions, sharp on its screen.

    One that is out of all proportion is squeezed, and one of too many pixels is less sharp.  A null image if
    the bytes are not an SVG.
    """
    buffer = QBuffer()
    reader = _reader(recoloured(svg, theme), buffer)
    proportion = _proportion(reader)
    if not proportion:
        return QImage()
    height = width * proportion
    pixel_ratio = min(pixel_ratio, (_MOST_PIXELS / (width * max(height, 1))) ** 0.5)
    reader.setScaledSize(QSize(max(1, round(width * pixel_ratio)), max(1, round(height * pixel_ratio))))
    image = reader.read()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def height_of(svg: bytes, width: float) -> float:
    """The height of the drawing where it is so wide, in the same pixels; 0 if the bytes are no SVG."""
    buffer = QBuffer()
    return width * _proportion(_reader(svg, buffer))


def _reader(svg: bytes, buffer: QBuffer) -> QImageReader:
    """A reader of the drawing; the buffer, which holds it, must live as long."""
    buffer.setData(QByteArray(svg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"svg"))


def _proportion(reader: QImageReader) -> float:
    """Height by width, within bounds; 0 for no drawing."""
    own = reader.size()
    return 0.0 if own.isEmpty() else min(own.height() / own.width(), _HIGHEST)


def recoloured(svg: bytes, theme: Theme) -> bytes:
    """Each colour of the figure palette as this theme has it, all at once; every other byte as it is."""
    return _COLOUR.sub(lambda found: _in_theme(found[0], theme), svg)


def _in_theme(colour: bytes, theme: Theme) -> bytes:
    made = theme.figure.get(colour.decode("ascii").upper())
    return colour if made is None else made.encode("ascii")
