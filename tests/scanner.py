"""A decoder that is not ours reads codes to scan back from pixels, as a phone would."""

from __future__ import annotations

import zxingcpp
from PySide6.QtGui import QImage


def scan(picture: QImage) -> list[str]:
    """What every code of a picture says, in no order that counts."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    padded = bytes(grey.constBits())
    pixels = b"".join(padded[row * line : row * line + width] for row in range(height))
    found = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (height, width)))
    return [one.text for one in found]
