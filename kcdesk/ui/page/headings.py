"""A page's headings: their sizes, which no style sheet can give them, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat

from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.page_style import HEADING_PX


def size_headings(
    document: QTextDocument, scale: float, sizes: Mapping[int, int] | None = None
) -> list[tuple[int, str]]:
    """Give every heading its size, the usual one times `scale` or that of its level in `sizes`.

    Return (position, the anchor it carries or nothing) of each, from the top.
    """
    sizes = sizes or {level: round(size * scale) for level, size in HEADING_PX.items()}
    found: list[tuple[int, str]] = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            names = _size_heading(document, block, sizes[min(level, 3)])
            found.append((block.position(), names[0] if names else ""))
        block = block.next()
    return found


def _size_heading(document: QTextDocument, block: QTextBlock, pixels: int) -> list[str]:
    """Give every piece of a heading this size instead of Qt's steps; the anchors it carries."""
    names: list[str] = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        form = piece.charFormat()
        names += form.anchorNames()
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        form.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        text_range(document, piece.position(), piece.position() + piece.length()).setCharFormat(form)
        pieces += 1
    return names
