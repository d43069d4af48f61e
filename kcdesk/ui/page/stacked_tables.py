"""Tables for very large text: row under row, where columns would break every word."""

from __future__ import annotations

import re

from kcdesk.guide.page_html import DATA_TABLE, DRAWN_TABLE, FACTS_TABLE, SIDES_TABLE

_TABLE = re.compile(
    rf'<table class="({DATA_TABLE}|{FACTS_TABLE}|{DRAWN_TABLE})(?: {SIDES_TABLE})?"[^>]*>(.*?)</table>',
    re.DOTALL,
)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])[^>]*>(.*?)</\1>", re.DOTALL)


def stacked(html: str) -> str:
    """A page without tables of data: each row is a line in bold and what the other columns say, by name.

    No word is lost.  Call-outs and drawings, which only look like tables to Qt, stay.
    """
    return _TABLE.sub(_rows, html)


def _rows(table: re.Match[str]) -> str:
    rows = [[cell[1] for cell in _CELL.findall(row)] for row in _ROW.findall(table[2])]
    if table[1] == DRAWN_TABLE:
        return "\n".join(f"<p>{drawing}</p>\n{words}" for drawing, words in rows)
    if table[1] == FACTS_TABLE:
        return "\n".join(_fact(row) for row in rows if row)
    heads, *others = rows or [[]]
    return "\n".join(_record(heads, row) for row in others if row)


def _fact(row: list[str]) -> str:
    name, *said = row
    return "\n".join((f"<p><b>{name}</b></p>", *(_block(words) for words in said)))


def _record(heads: list[str], row: list[str]) -> str:
    first, *others = row
    items = "".join(f"<li>{_named(head, words)}</li>" for head, words in zip(heads[1:], others, strict=False))
    return f"<p><b>{first}</b></p>\n" + (f"<ul>{items}</ul>" if items else "")


def _named(head: str, words: str) -> str:
    return f"<b>{head}:</b> {words}" if head else words


def _block(words: str) -> str:
    return words if words.startswith("<ul") else f"<p>{words}</p>"
