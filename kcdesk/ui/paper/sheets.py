"""Where a page on paper is parted into sheets: inside no line, and inside nothing that belongs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextTable,
    QTextTableCell,
)

from kcdesk.guide.page_html import PICTURE

_WITH_HEADING = 2
"""Lines of a paragraph that stay with the heading above it."""
_SHORT = 3
"""Lines of a paragraph that are not parted: a dose on the next sheet would be missed."""
_LEAST_FILLED = 0.4
"""The share of a sheet that must be left above what moves to the next: a box as high as a sheet is parted
rather than that a title stands alone, with the danger signs overleaf."""
_INWARDS = 3
"""Tables in one another: a box beside another, and the rows of small drawings in it."""
_MOST_SHEETS = 2000
_RAISED = 1
"""Pixels that the numbers of sources may stand out above their line."""
_ROUNDED = 0.1
"""More than Qt's numbers differ from what they should be."""


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
    are higher than a sheet.  A call-out that is parted keeps its title with the words below it.
    """
    total = document.size().height()
    places = _Places(document)
    heads = tuple(places.heads())
    sheets: list[Sheet] = []
    top = 0.0
    end = max((one.bottom for one in places.wholes()), default=total)  # below it there is air alone
    while top < end and len(sheets) < _MOST_SHEETS:
        head = next((head for head, table in heads if head.bottom <= top < table.bottom - 1), None)
        whole = height if sheets or first is None else first
        room = whole - (head.bottom - head.top if head is not None else 0)
        bottom = min(top + room, total)
        if bottom < total:
            bottom = _end(places, top, bottom, room)
        sheets.append(Sheet(Stretch(top, bottom), head))
        top = bottom
    return tuple(sheets)


def count_cuts(document: QTextDocument, sheets: tuple[Sheet, ...]) -> int:
    """How many sheets end inside what belongs together, because it is higher than a sheet."""
    wholes = _Places(document).wholes()
    ends = (sheet.body.bottom for sheet in sheets[:-1])
    return sum(any(one.top + _RAISED < end < one.bottom - _RAISED for one in wholes) for end in ends)


def _end(places: _Places, top: float, bottom: float, room: float) -> float:
    """Where a sheet ends that could reach down to `bottom`: what is parted is parted as little as can be."""
    for inwards in range(_INWARDS + 1):
        found = _parted(places.wholes(inwards), top, bottom, room)
        if found is not None and found - top >= _LEAST_FILLED * room:
            return found
    return _parted(places.lines(), top, bottom, room) or bottom


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


class _Places:
    """Where the parts of a document stand.

    It keeps the document's layout: to ask for that anew for each line took a tenth of all the time.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._wholes: dict[int, tuple[Stretch, ...]] = {}
        self._lines: tuple[Stretch, ...] | None = None

    def heads(self) -> Iterator[tuple[Stretch, Stretch]]:
        """The row with the names of the columns, and all of its table, for every table that has one."""
        for part in _parts_from(QTextCursor(self._document).currentFrame()):
            if isinstance(part, QTextTable) and part.format().toTableFormat().headerRowCount():
                rows = list(self._rows(part))
                yield rows[0], Stretch(rows[0].top, rows[-1].bottom)

    def wholes(self, inwards: int = 0) -> tuple[Stretch, ...]:
        """What belongs together, with the lines of everything that does not.

        `inwards` says how many tables in one another are parted between what their cells hold: no row of
        theirs is whole, but what stands first in a cell stays with what follows it.
        """
        if inwards not in self._wholes:
            parts = _parts_from(QTextCursor(self._document).currentFrame())
            self._wholes[inwards] = tuple(self._wholes_of(parts, inwards))
        return self._wholes[inwards]

    def _wholes_of(self, parts: list[QTextBlock | QTextTable], inwards: int) -> Iterator[Stretch]:
        for part, following in zip(parts, [*parts[1:], None], strict=True):
            if isinstance(part, QTextTable):
                yield from self._wholes_of_table(part, inwards)
                continue
            lines = list(self._block_lines(part))
            yield from lines
            if 1 < len(lines) <= _SHORT:
                yield Stretch(lines[0].top, lines[-1].bottom)
            leads = part.blockFormat().headingLevel() or (part.text() and _is_figure(following))
            if leads and following is not None:
                yield Stretch(self._top(part), self._first_of(following, inwards))

    def _wholes_of_table(self, table: QTextTable, inwards: int) -> Iterator[Stretch]:
        rows = list(self._rows(table))
        is_parted = inwards and not _is_figure(table)
        if len(rows) > 1 and table.format().toTableFormat().headerRowCount():
            bottom = self._first_of(table, inwards) if is_parted else rows[1].bottom
            yield Stretch(rows[0].top, bottom)  # names of columns alone say nothing
        if not is_parted:
            yield from rows
            return
        for place, row in enumerate(rows):
            for column in range(table.columns()):
                parts = _parts_from(table.cellAt(place, column))
                yield from self._wholes_of(parts, inwards - 1)
                first, *rest = parts
                if rest and isinstance(first, QTextBlock) and first.layout().lineCount() <= _SHORT:
                    yield Stretch(row.top, self._first_of(rest[0], inwards - 1))

    def _first_of(self, part: QTextBlock | QTextTable, inwards: int) -> float:
        """Where the first row, or the first lines, of a part end; a heading's is where it ends itself."""
        if isinstance(part, QTextTable):
            last = min(part.format().toTableFormat().headerRowCount(), part.rows() - 1)
            if inwards and not _is_figure(part):
                cells = (part.cellAt(last, column) for column in range(part.columns()))
                return max(self._first_of(_parts_from(cell)[0], inwards - 1) for cell in cells)
            return list(self._rows(part))[-1 if _is_figure(part) else last].bottom
        lines = list(self._block_lines(part))
        return lines[min(_WITH_HEADING, len(lines)) - 1].bottom if lines else self._top(part)

    def _rows(self, table: QTextTable) -> Iterator[Stretch]:
        """Each row of a table, from its highest to its lowest line, with the ground round them."""
        pad = table.format().cellPadding()
        for row in range(table.rows()):
            tops, bottoms = [], []
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                lines, form = list(self._cell_lines(cell)), cell.format().toTableCellFormat()
                tops.append(min(one.top for one in lines) - form.topPadding())
                below = form.bottomPadding() + form.bottomBorder()
                bottoms.append(max(one.bottom for one in lines) + below)
            yield Stretch(min(tops) - pad, max(bottoms) + pad)

    def _cell_lines(self, cell: QTextTableCell) -> Iterator[Stretch]:
        for part in _parts_from(cell):
            yield from self._rows(part) if isinstance(part, QTextTable) else self._block_lines(part)

    def lines(self) -> tuple[Stretch, ...]:
        """Every line of text, wherever it stands."""
        if self._lines is None:
            self._lines = tuple(self._all_lines())
        return self._lines

    def _all_lines(self) -> Iterator[Stretch]:
        block = self._document.begin()
        while block.isValid():
            yield from self._block_lines(block)
            block = block.next()

    def _block_lines(self, block: QTextBlock) -> Iterator[Stretch]:
        """Each line of a paragraph, to where the next begins: close lines are lower than their letters.

        Qt says of the last one that it is as high as its letters, though what follows lies over its edge.  A
        list of close lines would be one piece then, and leave a sheet half empty.
        """
        place, layout, share = self._layout.blockBoundingRect(block), block.layout(), _line_share(block)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        tops = [place.top() + line.y() for line in lines]
        ends = [*tops[1:], place.bottom()]
        for line, top, end in zip(lines, tops, ends, strict=True):
            yield Stretch(top - _RAISED, min(top + line.height() * share, end) - _RAISED - _ROUNDED)

    def _top(self, block: QTextBlock) -> float:
        return self._layout.blockBoundingRect(block).top()


def _parts_from(holder: QTextFrame | QTextTableCell) -> list[QTextBlock | QTextTable]:
    """The paragraphs and tables that stand in a frame or a cell, but not those in such a table."""
    parts: list[QTextBlock | QTextTable] = []
    place, end = holder.begin(), holder.end()
    while place != end:
        inner = place.currentFrame()
        if isinstance(inner, QTextTable):
            parts.append(inner)
        elif place.currentBlock().isValid():
            parts.append(place.currentBlock())
        place += 1
    return parts


def _line_share(block: QTextBlock) -> float:
    """The distance of a paragraph's lines as a share of their letters' height; 1 where it is no less."""
    form = block.blockFormat()
    is_share = form.lineHeightType() == QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    return min(1.0, form.lineHeight() / 100) if is_share else 1.0


def _is_figure(part: QTextBlock | QTextTable | None) -> bool:
    """Whether it is a drawing with its caption, which go together with the line that introduces them."""
    if not isinstance(part, QTextTable) or part.columns() != 1:  # with more, words stand beside drawings
        return False
    return part.cellAt(0, 0).firstCursorPosition().block().text() == PICTURE
