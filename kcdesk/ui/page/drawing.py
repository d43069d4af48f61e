"""The guide's drawings: SVG in the light theme's colours, shown in any theme."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from kcdesk.ui.style.theme import Theme


def drawing(svg: bytes, theme: Theme, width: float, pixel_ratio: float) -> QImage:
    """The drawing in this theme's colours, so many pixels wide in its own proportions, sharp on its screen.

    A null image if the bytes are not an SVG.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(recoloured(svg, theme)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    own = reader.size()
    if not own.isEmpty():
        height = width * own.height() / own.width()
        reader.setScaledSize(QSize(round(width * pixel_ratio), round(height * pixel_ratio)))
    image = reader.read()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def recoloured(svg: bytes, theme: Theme) -> bytes:
    """Each colour of the figure palette as this theme has it, all at once."""
    first, *parts = svg.split(b"#")
    made = [first]
    for part in parts:
        colour = "#" + part[:6].decode("ascii", "replace").upper()
        made.append(theme.figure.get(colour, colour).encode() + part[6:])
    return b"".join(made)
