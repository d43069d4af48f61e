"""The dots before a list's items, painted here: Qt's own are as large as a letter, and touch the word."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextBrowser

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
    for block, corner in blocks_in(document, seen):
        if _has_dot(block):
            _paint_one(painter, block, corner, colour)
    painter.restore()


def paint_bullets_in(view: QTextBrowser, document: QTextDocument, seen: QRect, colour: QColor) -> None:
    """Paint the dots of the document in a view, within `seen` of its viewport."""
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    painter = QPainter(view.viewport())
    painter.setClipRect(seen)
    painter.translate(-across, -down)
    paint_bullets(painter, document, QRectF(seen.translated(across, down)), colour)
    painter.end()


def blocks_in(document: QTextDocument, seen: QRectF) -> Iterator[tuple[QTextBlock, QPointF]]:
    """The paragraphs that are seen, each with its upper left corner."""
    layout = document.documentLayout()
    block = _first(document, seen)
    while block.isValid():
        place = layout.blockBoundingRect(block)
        if place.top() > seen.bottom():
            if _stands_alone(block):
                return
        elif place.bottom() > seen.top():
            yield block, place.topLeft()
        block = block.next()


def _first(document: QTextDocument, seen: QRectF) -> QTextBlock:
    """A paragraph before which none is seen.

    Beside a table a point is taken to be anywhere in it or behind it, so the way leads back from there.
    """
    layout = document.documentLayout()
    at = layout.hitTest(seen.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, at))
    while block.previous().isValid():
        if _stands_alone(block) and layout.blockBoundingRect(block).bottom() < seen.top():
            break
        block = block.previous()
    return block


def _stands_alone(block: QTextBlock) -> bool:
    """Whether it is in no table, where the next cell may stand higher or end lower."""
    frame: QTextFrame | None = QTextCursor(block).currentFrame().parentFrame()  # the types forget the top
    return frame is None


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
