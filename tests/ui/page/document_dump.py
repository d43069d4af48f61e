"""A document's whole content as plain values, to compare two that should be the same."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

_ADDRESS = re.compile(" at 0x[0-9a-f]+")
_OBJECT = QTextFormat.Property.ObjectIndex.value


def dump(document: QTextDocument) -> list[Any]:
    """Each paragraph with its text, formats, list and table, in order."""
    found: list[Any] = []
    block = document.begin()
    while block.isValid():
        found.append(_of_block(block))
        block = block.next()
    return found


def places(document: QTextDocument) -> list[object]:
    """Where each paragraph is laid out."""
    found: list[object] = []
    block = document.begin()
    while block.isValid():
        found.append(document.documentLayout().blockBoundingRect(block).getRect())
        block = block.next()
    return found


def _of_block(block: QTextBlock) -> dict[str, Any]:
    made: dict[str, Any] = {
        "text": block.text(),
        "at": block.position(),
        "block": _properties(block.blockFormat()),
        "char": _properties(block.charFormat()),
        "pieces": [],
    }
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        made["pieces"].append((piece.position(), piece.length(), _properties(piece.charFormat())))
        pieces += 1
    if block.textList() is not None:
        form = block.textList().format()
        made["list"] = (form.style(), form.indent(), block.textList().itemText(block))
    table: QTextTable | None = QTextCursor(block).currentTable()
    if table is not None:
        cell = table.cellAt(block.position())
        made["table"] = (
            _properties(table.format()),
            table.rows(),
            table.columns(),
            (cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan()),
            _properties(cell.format()),
        )
    return made


def _properties(form: QTextFormat) -> dict[int, str]:
    return {key: _ADDRESS.sub("", repr(value)) for key, value in form.properties().items() if key != _OBJECT}
