"""Tables of the dialect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kcdesk.authoring.dialect.blocks import Row, Table
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.problems import Report

MAX_COLUMNS = 5

_SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")
_CELL_PART = re.compile(r"\\\||\[\[[^\[\]]*\]\]|\||[^|\\\[]+|.", re.DOTALL)


def is_separator(text: str) -> bool:
    """Whether a line is the row of hyphens under a table's head."""
    return "|" in text and _SEPARATOR.match(text.strip()) is not None


def table_of(lines: list[tuple[int, str]], inline: InlineParser, report: Report) -> Table | None:
    """The table written in `lines`; what is wrong with it is reported."""
    number = lines[0][0]
    if not any(is_separator(text) for _, text in lines[1:2]):
        report(number, "table", "A table needs a head row, and a row of |---|---| under it.")
        return None
    cells = [(line, tuple(_cells(text))) for line, text in (lines[0], *lines[2:])]
    _report_shape(cells, report)
    rows = [Row(line, tuple(inline.parse(cell, line, report) for cell in row)) for line, row in cells]
    return Table(number, rows[0], tuple(rows[1:]))


def _report_shape(cells: list[tuple[int, tuple[str, ...]]], report: Report) -> None:
    number, head = cells[0]
    if len(head) > MAX_COLUMNS:
        report(number, "table", f"The table has {len(head)} columns; at most {MAX_COLUMNS} fit the page.")
    if len(cells) == 1:
        report(number, "table", "The table has a head, but no rows.")
    for line, row in cells:
        if len(row) != len(head):
            cells_here = "1 cell" if len(row) == 1 else f"{len(row)} cells"
            report(line, "table", f"This row has {cells_here}; the head has {len(head)}.")
        if not all(row):
            report(line, "table", "A cell is empty. Write what is meant, such as “none” or “not known”.")


def _cells(text: str) -> Iterator[str]:
    """The cells of a row; `\\|` and the bar inside a [[term|words]] do not part cells."""
    cell = ""
    for part in _CELL_PART.findall(text.strip().removeprefix("|")):
        if part == "|":
            yield cell.strip()
            cell = ""
        else:
            cell += "|" if part == r"\|" else part
    if cell.strip() or not text.rstrip().endswith("|"):
        yield cell.strip()
