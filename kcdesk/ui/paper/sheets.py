"""Where a page on paper is parted into sheets: inside no line, and inside nothing that belongs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextTable

from kcdesk.guide.page_html import PICTURE

_WITH_HEADING = 2
"""Lines of a paragraph that stay with the heading above it."""
_MOST_SHEETS = 2000
_RAISED = 1
"""Pixels that the numbers of sources may stand out above their line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the document, from one height to another, in its own pixels."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed on one sheet."""

    body: Stretch
    head: Stretch | None = None
    """The names of a table's columns, once more above it; None where no table goes on from before."""


def sheets_of(document: QTextDocument, height: float, first: float | None = None) -> tuple[Sheet, ...]:
    """The sheets of a document that was laid out in one piece, each at most `height` high.

    `first` is the height of the first one where something stands above it; None where nothing does.

    Headings stay with what they head; rows of tables, call-outs, drawings and lines stay whole unless they
    are higher than a sheet.
    """
    total = document.size().height()
    wholes, lines, heads = tuple(_wholes(document)), tuple(_lines(document)), tuple(_heads(document))
    sheets: list[Sheet] = []
    top = 0.0
    while top < total and len(sheets) < _MOST_SHEETS:
        head = next((head for head, table in heads if head.bottom <= top < table.bottom - 1), None)
        whole = height if sheets or first is None else first
        room = whole - (head.bottom - head.top if head is not None else 0)
        bottom = min(top + room, total)
        if bottom < total:
            bottom = _parted(wholes, top, bottom, room) or _parted(lines, top, bottom, room) or bottom
        sheets.append(Sheet(Stretch(top, bottom), head))
        top = bottom
    return tuple(sheets)


def _heads(document: QTextDocument) -> Iterator[tuple[Stretch, Stretch]]:
    """The row with the names of the columns, and all of its table, for every table that has one."""
    for part in _top_parts(document):
        if isinstance(part, QTextTable) and part.format().toTableFormat().headerRowCount():
            rows = list(_rows(part))
            yield rows[0], Stretch(rows[0].top, rows[-1].bottom)


def _parted(kept: tuple[Stretch, ...], top: float, bottom: float, height: float) -> float | None:
    """The lowest place above `bottom` that cuts through nothing; None if there is none on this sheet."""
    place = bottom
    moved = True
    while moved:
        moved = False
        for one in kept:
            if one.top < place < one.bottom and one.bottom - one.top <= height:
                place, moved = one.top, True
    return place if place > top and not any(one.top < place < one.bottom for one in kept) else None


def _wholes(document: QTextDocument) -> Iterator[Stretch]:
    """What belongs together, with the lines of everything that does not."""
    parts = list(_top_parts(document))
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if isinstance(part, QTextTable):
            rows = list(_rows(part))
            yield from rows
            if len(rows) > 1 and part.format().toTableFormat().headerRowCount():
                yield Stretch(rows[0].top, rows[1].bottom)  # names of columns alone say nothing
            continue
        yield from _block_lines(part)
        leads = part.blockFormat().headingLevel() or (part.text() and _is_figure(following))
        if leads and following is not None:
            yield Stretch(_top(part), _first_of(following))


def _first_of(part: QTextBlock | QTextTable) -> float:
    """Where the first row, or the first lines, of a part end; a heading's is where it ends itself."""
    if isinstance(part, QTextTable):
        rows = list(_rows(part))
        heads = part.format().toTableFormat().headerRowCount()
        return rows[-1 if _is_figure(part) else min(heads, len(rows) - 1)].bottom
    lines = list(_block_lines(part))
    return lines[min(_WITH_HEADING, len(lines)) - 1].bottom if lines else _top(part)


def _is_figure(part: QTextBlock | QTextTable | None) -> bool:
    """Whether it is a drawing with its caption, which go together with the line that introduces them."""
    if not isinstance(part, QTextTable) or part.columns() != 1:  # with more, words stand beside drawings
        return False
    return part.cellAt(0, 0).firstCursorPosition().block().text() == PICTURE


def _top_parts(document: QTextDocument) -> Iterator[QTextBlock | QTextTable]:
    frame = QTextCursor(document).currentFrame()
    place, end = frame.begin(), frame.end()
    while place != end:
        inner = place.currentFrame()
        if isinstance(inner, QTextTable):
            yield inner
        elif place.currentBlock().isValid():
            yield place.currentBlock()
        place += 1


def _rows(table: QTextTable) -> Iterator[Stretch]:
    """Each row of a table, from its highest to its lowest line."""
    for row in range(table.rows()):
        lines = [line for column in range(table.columns()) for line in _cell_lines(table, row, column)]
        if lines:
            pad = table.format().cellPadding()
            yield Stretch(min(one.top for one in lines) - pad, max(one.bottom for one in lines) + pad)


def _cell_lines(table: QTextTable, row: int, column: int) -> Iterator[Stretch]:
    cell = table.cellAt(row, column)
    place, end = cell.begin(), cell.end()
    while place != end:
        inner: QTextFrame | None = place.currentFrame()
        if isinstance(inner, QTextTable):
            yield from _rows(inner)
        elif place.currentBlock().isValid():
            yield from _block_lines(place.currentBlock())
        place += 1


def _lines(document: QTextDocument) -> Iterator[Stretch]:
    """Every line of text, wherever it stands."""
    block = document.begin()
    while block.isValid():
        yield from _block_lines(block)
        block = block.next()


def _block_lines(block: QTextBlock) -> Iterator[Stretch]:
    top, layout = _top(block), block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        yield Stretch(top + line.y() - _RAISED, top + line.y() + line.height())


def _top(block: QTextBlock) -> float:
    place: QRectF = block.document().documentLayout().blockBoundingRect(block)
    return place.top()
