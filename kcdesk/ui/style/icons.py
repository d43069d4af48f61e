"""One-colour SVG icons, tinted when loaded."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

_SIZE = re.compile(rb'width="\d+" height="\d+"')
_NO_ICON = b'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"/>'


class Icons:
    """The icons of one folder."""

    def __init__(
        self, folder: Path, pixel_ratio: float, shapes: Mapping[tuple[bytes, int], bytes] | None = None
    ) -> None:
        """`pixel_ratio` is that of the densest screen: 2 makes pictures of twice the pixels.

        `shapes` are icons that were drawn before, by SVG and side in pixels: how solid each pixel is, from 0
        to 255, in rows filled up to four bytes.
        """
        self._folder, self._shapes = folder, shapes or {}
        self._ratio = pixel_ratio
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def set_pixel_ratio(self, pixel_ratio: float) -> bool:
        """Draw for a screen of so many pixels in one; whether that is a change."""
        changed = pixel_ratio != self._ratio
        if changed:
            self._ratio = pixel_ratio
            self._made.clear()
        return changed

    def icon(self, name: str, colour: QColor, size: int, faded: QColor | None = None) -> QIcon:
        """The icon `<name>.svg`, `size` pixels; with `faded`, that is its colour on a disabled button."""
        key = (name, colour.name(), size)
        if key not in self._made:
            made = QIcon(self.pixmap(name, colour, size))
            if faded is not None:
                made.addPixmap(self.pixmap(name, faded, size), QIcon.Mode.Disabled)
            self._made[key] = made
        return self._made[key]

    def pixmap(self, name: str, colour: QColor, size: int) -> QPixmap:
        """The same as a picture."""
        svg, side = self._read(name), round(size * self._ratio)
        shape = self._shapes.get((svg, side))
        if shape is not None:
            return _in_colour(shape, side, colour, self._ratio)
        svg = svg.replace(b"currentColor", colour.name().encode())
        pixmap = QPixmap()
        pixmap.loadFromData(_SIZE.sub(f'width="{side}" height="{side}"'.encode(), svg, count=1), "SVG")
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap

    def _read(self, name: str) -> bytes:
        """The icon's SVG; an empty one where there is none of that name: a guide may name what it likes."""
        try:
            return (self._folder / f"{name}.svg").read_bytes()
        except OSError:
            return _NO_ICON


def _in_colour(shape: bytes, side: int, colour: QColor, pixel_ratio: float) -> QPixmap:
    """A shape as a picture: every pixel as solid as it says."""
    pixel = 0xFF000000 | int(colour.name()[1:], 16)  # `fill` would have all of Qt's enumerations made
    ground = pixel.to_bytes(4, sys.byteorder) * (side * side)
    image = QImage(ground, side, side, 4 * side, QImage.Format.Format_RGB32)
    image.setAlphaChannel(QImage(shape, side, side, (side + 3) // 4 * 4, QImage.Format.Format_Alpha8))
    image.setDevicePixelRatio(pixel_ratio)
    return QPixmap.fromImage(image)
