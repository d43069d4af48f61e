"""One-colour SVG icons, tinted when loaded."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QIcon, QPixmap

_SIZE = re.compile(rb'width="\d+" height="\d+"')
_NO_ICON = b'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"/>'


class Icons:
    """The icons of one folder."""

    def __init__(self, folder: Path, pixel_ratio: float) -> None:
        """`pixel_ratio` is that of the densest screen: 2 makes pictures of twice the pixels."""
        self._folder = folder
        self._ratio = pixel_ratio
        self._made: dict[tuple[str, str, int], QIcon] = {}

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
        svg = self._read(name).replace(b"currentColor", colour.name().encode())
        side = round(size * self._ratio)
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
