"""One-colour SVG icons, tinted when loaded."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QIcon, QPixmap

_SIZE = re.compile(rb'width="\d+" height="\d+"')


class Icons:
    """The icons of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, name: str, colour: QColor, faded: QColor, size: int) -> QIcon:
        """The icon `<name>.svg`, `size` pixels; a disabled button shows it in the faded colour."""
        key = (name, colour.name(), size)
        if key not in self._made:
            made = QIcon(self.pixmap(name, colour, size))
            made.addPixmap(self.pixmap(name, faded, size), QIcon.Mode.Disabled)
            self._made[key] = made
        return self._made[key]

    def pixmap(self, name: str, colour: QColor, size: int) -> QPixmap:
        """The same as a picture, at twice the size for dense screens."""
        svg = (self._folder / f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
        doubled = f'width="{size * 2}" height="{size * 2}"'.encode()
        pixmap = QPixmap()
        pixmap.loadFromData(_SIZE.sub(doubled, svg, count=1), "SVG")
        pixmap.setDevicePixelRatio(2)
        return pixmap
