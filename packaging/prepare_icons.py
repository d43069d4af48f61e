"""Draws the icons of the first screen once, for every start; kcdesk/startup/prepared_icons.py says why.

Run by the Makefile and bundle.sh; the arguments are the file to write and the guide, which has some on its
home page.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kcdesk.app.composition import make_reader
from kcdesk.guide.pack import Pack, always
from kcdesk.startup.prepared_icons import Shapes, write_shapes
from kcdesk.ui.style.icons import Icons

_ZOOMS = (100, 125, 150, 200)
"""Text sizes in percent.  On a screen of twice the pixels 100 is drawn as 200 here."""


def main(file: Path, guide: Path) -> int:
    """Draw what a window at its home page asks for."""
    app = QApplication(sys.argv[:1])
    shapes: Shapes = {}

    class Watched(Icons):
        """Icons that tell which of them are asked for."""

        def icon(self, name: str, colour: QColor, size: int, faded: QColor | None = None) -> object:  # type: ignore[override]
            self._keep(name, size)
            return super().icon(name, colour, size, faded)

        def pixmap(self, name: str, colour: QColor, size: int) -> object:  # type: ignore[override]
            self._keep(name, size)
            return super().pixmap(name, colour, size)

        def _keep(self, name: str, size: int) -> None:
            if b"#" in self._read(name):
                return  # it has a colour of its own
            image = super().pixmap(name, QColor("#000000"), size).toImage()
            shape = image.convertToFormat(QImage.Format.Format_Alpha8)
            shapes[self._read(name), shape.width()] = _rows(shape)

    from kcdesk.app import composition  # noqa: PLC0415 - its icons are watched

    vars(composition)["Icons"] = Watched
    for zoom in _ZOOMS:
        pack = Pack.open(guide, always)
        reader = make_reader(app, pack, theme="light", zoom=zoom, today=lambda: date(2026, 1, 1))
        reader.window.resize(1280, 800)
        reader.navigator.open_home()
        reader.window.show()
        app.processEvents()
        reader.window.close()
        pack.close()
    write_shapes(file, shapes)
    return 0


def _rows(shape: QImage) -> bytes:
    """Its pixels; what fills a row up is anything in Qt's memory, and here always 0."""
    content, across, line = bytes(shape.constBits()), shape.width(), shape.bytesPerLine()
    starts = range(0, line * shape.height(), line)
    return b"".join(content[start : start + across].ljust(line, b"\0") for start in starts)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
