"""A picture's pixels all at once: asked for one by one, those of a window take seconds."""

from __future__ import annotations

from PySide6.QtGui import QImage


def pixel_rows(image: QImage) -> list[memoryview]:
    """Row by row, each pixel as a number: 0xAARRGGBB, and what cannot be seen through has 0xFF for AA."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels, width = memoryview(bytes(plain.constBits())).cast("I"), plain.width()
    return [pixels[start : start + width] for start in range(0, width * plain.height(), width)]
