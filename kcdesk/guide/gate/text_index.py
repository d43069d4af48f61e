"""The full-text index, as SQLite keeps it: read once as a whole, and added up."""

from __future__ import annotations

import re

from kcdesk.guide.gate.pages import Sections
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows

_INDEXED = 5
"""Columns of the full-text index."""
_LONGEST_BLOCK, _LONGEST_NUMBER, _MORE_FOLLOWS = 60, 8, 0x80
"""Bytes of a block and of a number, whose last byte is less than that.  Source: SQLite, fts5_index.c."""
_RANK = re.compile(r"bm25\([0-9.]+(?:, [0-9.]+)*\)")


def check_text_index(rows: Rows, sections: Sections) -> None:
    """Raise RefusedError for another index than a guide has, or one of other sections."""
    config = dict(rows.connection.execute("SELECT k, v FROM section_index_config LIMIT 9"))
    if set(config) != {"rank", "version"} or not _RANK.fullmatch(str(config["rank"])):
        raise RefusedError("another search index than a guide has")
    _check_words(rows, sections)
    _check_sizes(rows, sections)


def _check_words(rows: Rows, sections: Sections) -> None:
    """Read the whole index once: what is broken says so, and every row is a section."""
    connection = rows.connection
    connection.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'section_index', 'instance')")
    try:
        for count, (section,) in enumerate(connection.execute("SELECT doc FROM temp.held")):
            if section not in sections.numbers:
                raise RefusedError("an index of sections that are not there")
            if not count % 4096:
                rows.keep_to_time()
    finally:
        connection.execute("DROP TABLE temp.held")


def _check_sizes(rows: Rows, sections: Sections) -> None:
    """What the rank is worked out from: the words in each column of each section, and their sums."""
    totals = [0] * (1 + _INDEXED)
    for section, sizes in rows.connection.execute("SELECT id, sz FROM section_index_docsize"):
        numbers = _numbers(sizes)
        if section not in sections.numbers or len(numbers) != _INDEXED:
            raise RefusedError("an index of sections that are not there")
        totals = [total + number for total, number in zip(totals, [1, *numbers], strict=True)]
    kept = rows.connection.execute("SELECT block FROM section_index_data WHERE id = 1").fetchall()
    if len(kept) != 1 or (_numbers(kept[0][0]) or [0] * (1 + _INDEXED)) != totals:
        raise RefusedError("an index that does not add up")


def _numbers(block: object) -> list[int]:
    """SQLite's numbers of varying length in a block; none where it is not made of such."""
    if type(block) is not bytes or len(block) > _LONGEST_BLOCK:
        return []
    numbers, value, bytes_ = [], 0, 0
    for byte in block:
        value = value << 7 | byte & 0x7F
        bytes_ += 1
        if byte < _MORE_FOLLOWS:
            numbers.append(value)
            value = bytes_ = 0
        elif bytes_ > _LONGEST_NUMBER:
            return []
    return [] if bytes_ else numbers
