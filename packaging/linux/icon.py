"""Draws the program's icon at one size: `icon.py kcdesk.svg 128 kcdesk.png`."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def main(drawing: str, size: str, picture: str) -> int:
    """1 if the picture could not be written."""
    image = QImage(int(size), int(size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(drawing).render(painter)
    painter.end()
    return 0 if image.save(picture) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
