"""Tables for very large text: row under row, where columns would break every word."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from kcdesk.guide.page_html import DATA_TABLE, DRAWN_TABLE, FACTS_TABLE, SIDES_TABLE

_TABLE = re.compile(
    rf'<table class="({DATA_TABLE}|{FACTS_TABLE}|{DRAWN_TABLE})(?: {SIDES_TABLE})?"[^>]*>(.*?)</table>',
    re.DOTALL,
)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])[^>]*>(.*?)</\1>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|ul|ol|li|br)\b[^>]*>")
_CITES = re.compile(r"<sup.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SMALL = 0.62
"""The width of a source's number as a share of other letters."""

Fits = Callable[[int, int], bool]
"""Whether a table's longest words have room: so many letters beside each other, in so many columns."""


def stacked(html: str, fits: Fits | None = None) -> str:
    """A page without tables of data: each row is a line in bold and what the other columns say, by name.

    With `fits`, only those tables of data are told so whose words would be broken.
    No word is lost.  Call-outs and drawings, which only look like tables to Qt, stay.
    """

    def told(table: re.Match[str]) -> str:
        stays = fits is not None and (table[1] != DATA_TABLE or fits(*_need(table[2])))
        return table[0] if stays else _rows(table)

    return _TABLE.sub(told, html)


def table_needs(html: str) -> tuple[tuple[int, int], ...]:
    """Letters of the longest words beside each other, and columns, of each table of data in reading order."""
    if f'"{DATA_TABLE}' not in html:
        return ()
    return tuple(_need(table[2]) for table in _TABLE.finditer(html) if table[1] == DATA_TABLE)


def _need(table: str) -> tuple[int, int]:
    letters: dict[int, int] = {}
    for row in _ROW.findall(table):
        for column, (_, cell) in enumerate(_CELL.findall(row)):
            letters[column] = max(letters.get(column, 0), _longest_word(cell))
    return sum(letters.values()), len(letters)


def _longest_word(cell: str) -> int:
    """Its letters; numbers of sources belong to the word before them, and count as their size is."""
    text = cell
    if "<" in cell:
        text = _BLOCK.sub(" ", cell)
        if "<sup" in text:
            text = _CITES.sub(lambda cites: "0" * round(_SMALL * len(_words(cites[0]))), text)
    words = _words(text).replace("\n", " ")
    for end in "-/":
        words = words.replace(end, f"{end} ")
    return max(map(len, words.split(" ")))


def _words(html: str) -> str:
    words = _TAG.sub("", html) if "<" in html else html
    return unescape(words) if "&" in words else words


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
