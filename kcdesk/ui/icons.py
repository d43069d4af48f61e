"""One-colour SVG icons, tinted when loaded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QImageReader, QPixmap


def svg_image(svg: bytes, size: QSize) -> QImage:
    """An SVG drawn at exactly this size in pixels; a null image if it is not one."""
    buffer = _buffer(svg)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(size)
    return reader.read()


def svg_size(svg: bytes) -> QSize:
    """The size an SVG gives itself; empty if it gives none."""
    buffer = _buffer(svg)
    return QImageReader(buffer, QByteArray(b"svg")).size()


def _buffer(content: bytes) -> QBuffer:
    """Bytes as Qt reads them.  The reader does not own it: keep it as long as the reader."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


class Icons:
    """The icons of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, name: str, colour: QColor, size: int) -> QIcon:
        """The icon `<name>.svg` in a colour, sharp at `size` pixels on any screen."""
        key = (name, colour.name(), size)
        if key not in self._made:
            self._made[key] = QIcon(self.pixmap(name, colour, size))
        return self._made[key]

    def pixmap(self, name: str, colour: QColor, size: int) -> QPixmap:
        """The same as a picture, at twice the size for dense screens."""
        svg = (self._folder / f"{name}.svg").read_bytes()
        tinted = svg.replace(b"currentColor", colour.name().encode())
        pixmap = QPixmap.fromImage(svg_image(tinted, QSize(size * 2, size * 2)))
        pixmap.setDevicePixelRatio(2)
        return pixmap
