"""Where the keyboard is on a page: a frame round the link that Tab went to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCursor, QTextFragment
from PySide6.QtWidgets import QTextBrowser

from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.template import line_width

_WIDTH = 2
_AIR = 2
_ROUND = 4
_BESIDE, _PLACE_WIDTH = 12, 4
"""Pixels between the text and the line that marks a place, and how wide that is."""


def paint_link_focus(view: QTextBrowser, colour: QColor, scale: float) -> None:
    """Frame the link that is chosen, two pixels wide or more; Qt's own frame is one pixel of dots."""
    cursor = view.textCursor()
    if not view.hasFocus() or not is_a_link(cursor):
        return
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = line_width(_WIDTH, scale)
    painter.setPen(QPen(colour, width))
    painter.translate(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    air = _AIR + (width - _WIDTH) / 2
    for place in link_places(cursor):
        painter.drawRoundedRect(place.adjusted(-air, -air, air, air), _ROUND, _ROUND)
    painter.end()


def is_a_link(cursor: QTextCursor) -> bool:
    """Whether exactly one link is chosen, as Tab chooses it."""
    if not cursor.hasSelection():
        return False
    after = QTextCursor(cursor)
    after.setPosition(cursor.selectionEnd())
    target = chosen_target(cursor)
    return bool(target) and after.charFormat().anchorHref() == target


def chosen_target(cursor: QTextCursor) -> str:
    """Where the link leads that the chosen text begins with; empty for text that is no link."""
    if not cursor.hasSelection():
        return ""
    first = QTextCursor(cursor)
    first.setPosition(cursor.selectionStart() + 1)
    return first.charFormat().anchorHref()


def whole_link(cursor: QTextCursor) -> QTextCursor:
    """The link that is chosen, from its first letter to its last; whatever else is chosen, as it is.

    Where a place of the page is named right before a link, as with every source, Tab chooses its first letter
    alone: Qt takes the rest for no link.
    """
    target, start = chosen_target(cursor), cursor.selectionStart()
    if not target:
        return cursor
    document = cursor.document()
    for href, run in groupby(
        _pieces(document.findBlock(start)), lambda piece: piece.charFormat().anchorHref()
    ):
        pieces = list(run)
        first, last = pieces[0].position(), pieces[-1].position() + pieces[-1].length()
        if href == target and first <= start < last:
            return text_range(document, first, last)
    return cursor


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    pieces = block.begin()
    while not pieces.atEnd():
        yield pieces.fragment()
        pieces += 1


def paint_place(view: QTextBrowser, colour: QColor) -> None:
    """Draw a line before the paragraph that the caret was taken to, as long as the view has the focus."""
    cursor = view.textCursor()
    if not view.hasFocus() or cursor.hasSelection():
        return
    place = cursor.document().documentLayout().blockBoundingRect(cursor.block())
    painter = QPainter(view.viewport())
    painter.translate(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    mirrored = cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft
    left = place.right() + _BESIDE if mirrored else place.left() - _BESIDE - _PLACE_WIDTH
    painter.fillRect(QRectF(left, place.top(), _PLACE_WIDTH, place.height()), colour)
    painter.end()


class RememberedLink:
    """The link that had the keyboard when a view lost it: Qt forgets it."""

    def __init__(self) -> None:
        self._start = self._end = 0

    def forget(self) -> None:
        """Remember none: another page is shown."""
        self._start = self._end = 0

    def remember(self, view: QTextBrowser) -> None:
        """Remember the link chosen in a view, if any is."""
        self.forget()
        cursor = view.textCursor()
        if is_a_link(cursor):
            self._start, self._end = cursor.selectionStart(), cursor.selectionEnd()

    def restore(self, view: QTextBrowser) -> bool:
        """Choose the link again; whether there is one."""
        is_there = self._start < self._end
        if is_there:
            view.setTextCursor(text_range(view.document(), self._start, self._end))
        return is_there


def link_places(cursor: QTextCursor) -> Iterator[QRectF]:
    """Where the chosen text stands, line by line, in the document's own pixels."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        start = cursor.selectionStart() - block.position()
        end = cursor.selectionEnd() - block.position()
        yield from (place.translated(corner) for place in _lines(block, start, end))
        block = block.next()


def _lines(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            ends = [cast(tuple[float, int], line.cursorToX(place))[0] for place in (first, last)]
            left, right = min(ends), max(ends)  # the other way round where text runs from right to left
            yield QRectF(left, line.y(), right - left, line.height())
