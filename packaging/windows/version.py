"""Writes the version and the icon of kcdesk.exe, which PyInstaller puts into it: `version.py FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kcdesk import __version__

_SHEET = """VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F, flags=0, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable("080904B0", [
      StringStruct("CompanyName", "the kcdesk makers"),
      StringStruct("FileDescription", "Kidney cancer guide"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("ProductName", "kcdesk"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("LegalCopyright", "2026 the kcdesk makers; MIT licence"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0809, 1200])]),
  ],
)
"""


def main(folder: Path) -> int:
    """0; the folder has to be there."""
    numbers = ", ".join([*__version__.split("."), "0", "0", "0", "0"][:4])
    (folder / "version.txt").write_text(_SHEET.format(numbers=numbers, version=__version__), encoding="utf-8")
    image = QImage(256, 256, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing = Path(__file__).parents[1] / "linux" / "kcdesk.svg"
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return 0 if image.save(str(folder / "kcdesk.ico")) and image.save(str(folder / "kcdesk.png")) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
