"""The dots before a list's items, painted here: Qt's own are as large as a letter, and touch the word."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

_DOT = 0.32
"""Across, of the text's size: 6 pixels at 100 %."""
_GAP = 0.5
"""Between dot and word, of the text's size."""
_LINE = 0.2
"""Of the dot: the line of a ring."""


def paint_bullets(painter: QPainter, document: QTextDocument, seen: QRectF, colour: QColor) -> None:
    """Paint the dots within `seen`, which is in the document's own pixels as the painter is.

    A list in another has rings.  Lists have them whose style is none (`page_style`); numbers are Qt's.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for block, corner in _blocks(document, seen):
        if _has_dot(block):
            _paint_one(painter, block, corner, colour)
    painter.restore()


def _blocks(document: QTextDocument, seen: QRectF) -> Iterator[tuple[QTextBlock, QPointF]]:
    """The paragraphs that are seen, each with its upper left corner."""
    layout = document.documentLayout()
    at = layout.hitTest(seen.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    block = _start(document, max(0, at)).previous()
    block = block if block.isValid() else document.begin()
    while block.isValid():
        place = layout.blockBoundingRect(block)
        if place.top() > seen.bottom():
            if QTextCursor(block).currentFrame().parentFrame() is None:
                return  # in a table the next cell may stand higher
        elif place.bottom() > seen.top():
            yield block, place.topLeft()
        block = block.next()


def _start(document: QTextDocument, position: int) -> QTextBlock:
    """The paragraph at a position; in a table that of the first cell, for any cell may be seen."""
    block = document.findBlock(position)
    frame = QTextCursor(block).currentFrame()
    while frame.parentFrame() is not None:
        block = document.findBlock(frame.firstPosition())
        frame = frame.parentFrame()
    return block


def _has_dot(block: QTextBlock) -> bool:
    """Whether it is an item with a dot; a box to tick hangs where the dot would be."""
    own: QTextList | None = block.textList()  # the binding's types forget that there may be none
    return (
        own is not None
        and block.blockFormat().textIndent() >= 0
        and own.format().style() == QTextListFormat.Style.ListStyleUndefined
        and block.layout().lineCount() > 0
        and not block.begin().atEnd()
    )


def _paint_one(painter: QPainter, block: QTextBlock, corner: QPointF, colour: QColor) -> None:
    line = block.layout().lineAt(0)
    words = line.naturalTextRect().translated(corner)
    font = block.begin().fragment().charFormat().font()
    across, gap = font.pixelSize() * _DOT, font.pixelSize() * _GAP
    middle = corner.y() + line.y() + line.ascent() - QFontMetricsF(font).xHeight() / 2
    from_the_right = block.textDirection() == Qt.LayoutDirection.RightToLeft
    left = words.right() + gap if from_the_right else words.left() - gap - across
    dot = QRectF(left, middle - across / 2, across, across)
    if block.textList().format().indent() > 1:
        width = across * _LINE
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dot.adjust(width / 2, width / 2, -width / 2, -width / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawEllipse(dot)
