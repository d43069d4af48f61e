"""From the document shown to the parts a screen reader walks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextList,
    QTextTable,
    QTextTableCell,
)

from kcdesk.guide.page_html import (
    CALLOUT,
    DRAWN_TABLE,
    FACTS_TABLE,
    FIGURE_TABLE,
    PICTURE,
    SIDES_TABLE,
    is_figure_link,
    is_source_link,
    table_classes,
)
from kcdesk.ui.page.accessibility.nodes import CellPlace, Node
from kcdesk.ui.page.own_marks import is_question_box

Part = QTextBlock | QTextTable


def page_tree(document: QTextDocument, html: str, title: str) -> Node:
    """The page shown; `html` is what the pack says of it, which tells one table from another.

    QTextDocument forgets classes.  Tables come in the same order in both, so the first of the one is the
    first of the other.
    """
    classes = table_classes(html)
    children = _PageReader(iter(classes)).nodes(_parts_of_frame(QTextCursor(document).currentFrame()))
    return Node("page", 0, max(0, document.characterCount() - 1), title, children=children)


def _parts_of_frame(frame: QTextFrame) -> Iterator[Part]:
    return _parts(frame.begin(), frame.end())


def _parts(place: QTextFrame.iterator, end: QTextFrame.iterator) -> Iterator[Part]:
    while place != end:
        inner = place.currentFrame()
        yield inner if isinstance(inner, QTextTable) else place.currentBlock()
        place += 1


class _PageReader:
    """Reads parts into nodes, taking the next class for every table it meets."""

    def __init__(self, classes: Iterator[str]) -> None:
        self._classes = classes

    def nodes(self, parts: Iterator[Part]) -> tuple[Node, ...]:
        made: list[Node] = []
        waiting: list[QTextBlock] = []
        for part in parts:
            if isinstance(part, QTextBlock) and _continues_list(part, bool(waiting)):
                waiting.append(part)
                continue
            made += _lists(waiting)
            waiting = []
            made += self._table(part) if isinstance(part, QTextTable) else _paragraph(part)
        return (*made, *_lists(waiting))

    def _table(self, table: QTextTable) -> Sequence[Node]:
        kind = next(self._classes, "")
        if kind.startswith(CALLOUT):
            return [self._callout(table)]
        if kind.startswith(FIGURE_TABLE):
            return [node for row in range(table.rows()) for node in self._inside(table.cellAt(row, 0))]
        if kind.startswith(DRAWN_TABLE):
            # Laid out beside one another, read one after the other: the drawings only adorn.
            return [node for row in range(table.rows()) for node in self._inside(_cells(table, row)[-1])]
        facts = kind.startswith(FACTS_TABLE) or SIDES_TABLE in kind.split()
        rows = tuple(self._row(table, row, facts) for row in range(table.rows()))
        return [Node("table", table.firstPosition(), table.lastPosition(), children=rows)]

    def _inside(self, cell: QTextTableCell) -> tuple[Node, ...]:
        return self.nodes(_parts(cell.begin(), cell.end()))

    def _callout(self, table: QTextTable) -> Node:
        """A box whose first line names it; its first cell is only its coloured edge."""
        inside = self._inside(_cells(table, 0)[-1])
        name = inside[0].text if inside else ""
        return Node("callout", table.firstPosition(), table.lastPosition(), name, children=inside)

    def _row(self, table: QTextTable, row: int, facts: bool) -> Node:
        heads = row < table.format().toTableFormat().headerRowCount()
        cells = _cells(table, row)
        own = [cell for at, cell in enumerate(cells) if cell.row() == row and cell not in cells[:at]]
        nodes = tuple(self._cell(cell, cells.index(cell), heads, facts) for cell in own)
        start, end = cells[0].firstPosition(), cells[-1].lastPosition()
        if start > end:
            start, end = cells[-1].firstPosition(), cells[0].lastPosition()
        return Node("row", start, end, children=nodes)

    def _cell(self, cell: QTextTableCell, column: int, heads: bool, facts: bool) -> Node:
        place = CellPlace(
            cell.row(),
            column,
            cell.rowSpan(),
            cell.columnSpan(),
            heads_column=heads,
            heads_row=facts and column == 0 and not heads,
        )
        inside = self._inside(cell)
        if len(inside) == 1 and inside[0].kind == "paragraph":
            return replace(inside[0], kind="cell", place=place)
        name = "\n".join(_lines(inside))
        return Node("cell", cell.firstPosition(), cell.lastPosition(), name, place=place, children=inside)


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    """A row's cells as they are read: from the right where the page runs that way."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    mirrored = table.format().layoutDirection() == Qt.LayoutDirection.RightToLeft
    return cells[::-1] if mirrored else cells


def _continues_list(block: QTextBlock, in_list: bool) -> bool:
    """Whether it is a list's item, or a further paragraph of one."""
    return block.textList() is not None or (in_list and block.blockFormat().indent() > 0)


def _lists(blocks: list[QTextBlock]) -> list[Node]:
    if not blocks:
        return []
    depth = _depth(blocks[0])
    items: list[list[QTextBlock]] = []
    for block in blocks:
        if not items or (block.textList() is not None and _depth(block) <= depth):
            items.append([block])
        else:
            items[-1].append(block)
    nodes = tuple(_item(first, rest) for first, *rest in items)
    return [Node("list", nodes[0].start, nodes[-1].end, level=depth, children=nodes)]


def _depth(block: QTextBlock) -> int:
    own: QTextList | None = block.textList()  # the binding's types forget that there may be none
    return own.format().indent() if own is not None else block.blockFormat().indent()


def _item(first: QTextBlock, rest: list[QTextBlock]) -> Node:
    """A list's item with the paragraphs and lists that belong to it."""
    node = _text_node("item", first)
    own = [block for block in rest if block.textList() is None]
    further = [made for block in own for made in _paragraph(block)]
    further += _lists([block for block in rest if block.textList() is not None])
    marker = first.textList().itemText(first).strip()
    name = f"{marker} {node.name}" if marker[:1].isdigit() else node.name
    end = max(part.end for part in (node, *further))
    return replace(node, end=end, name=name, children=(*node.children, *further))


def _paragraph(block: QTextBlock) -> list[Node]:
    """A heading or paragraph; nothing for a block without words or pictures."""
    level = block.blockFormat().headingLevel()
    node = replace(_text_node("heading" if level else "paragraph", block), level=level)
    if node.text == PICTURE and len(node.children) == 1 and node.children[0].kind == "image":
        return [image for image in node.children if image.name]
    return [node] if node.text.strip() else []


def _text_node(kind: str, block: QTextBlock) -> Node:
    text = block.text().replace("\u2028", "\n")
    children = tuple(_inline(block))
    alts = iter([node.name for node in _images(children)])
    name = re.sub(PICTURE, lambda _: next(alts, ""), text).strip()
    return Node(kind, block.position(), block.position() + block.length() - 1, name, text, children=children)


def _images(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.kind == "image":
            yield node
        yield from _images(node.children)


def _inline(block: QTextBlock) -> Iterator[Node]:
    """The links, boxes and pictures of a block.  A link whose words differ in style comes in pieces."""
    link: Node | None = None
    for piece in _pieces(block):
        target = piece.charFormat().anchorHref()
        if link is not None and (link.target != target or link.end != piece.position()):
            yield _named(link)
            link = None
        images = tuple(_image(piece)) if piece.charFormat().isImageFormat() else ()
        if is_question_box(target):
            words = block.text().replace(PICTURE, "").strip()
            yield Node("box", piece.position(), _end(piece), words, piece.text(), 0, target)
        elif not target or (images and is_figure_link(target)):
            # A drawing is a link to itself, enlarged: to a screen reader a picture that can be pressed.
            yield from images
        elif link is None:
            link = Node("link", piece.position(), _end(piece), "", piece.text(), 0, target, None, images)
        else:
            link = _longer(link, piece, images)
    if link is not None:
        yield _named(link)


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _end(piece: QTextFragment) -> int:
    return piece.position() + piece.length()


def _longer(link: Node, piece: QTextFragment, images: tuple[Node, ...]) -> Node:
    return replace(link, end=_end(piece), text=link.text + piece.text(), children=(*link.children, *images))


def _named(link: Node) -> Node:
    """A link by its words; a citation, which shows a bare number, by what the number means."""
    words = link.text.replace(PICTURE, "").strip()
    if is_source_link(link.target) and words.isdigit():
        words = QCoreApplication.translate("Link", "Source {number}").format(number=words)
    return replace(link, name=words or " ".join(image.name for image in link.children))


def _image(piece: QTextFragment) -> Iterator[Node]:
    """One node for each picture of a piece."""
    alt = piece.charFormat().property(QTextFormat.Property.ImageAltText)
    href = piece.charFormat().anchorHref()
    target = href if is_figure_link(href) else ""
    for number in range(piece.length()):
        start = piece.position() + number
        yield Node("image", start, start + 1, str(alt or ""), target=target)


def _lines(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if node.name and node.kind != "link":
            yield node.name
        yield from _lines(node.children)
