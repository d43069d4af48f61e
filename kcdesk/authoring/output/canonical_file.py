"""Clears what an SQLite file tells of the library that wrote it, so that all versions write the same bytes.

Names and offsets are those of "Database File Format" in SQLite's documentation, chapters 1.3 and 1.6.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

_FILE_HEADER = 100
_WRITER_VERSION = 96
"""Where four bytes say which SQLite wrote the file last.  None reads them."""
_INTERIOR = (2, 5)
"""First byte of the b-tree pages, of an index and of a table, that point to other pages."""


def make_canonical(file: Path) -> None:
    """Set the writer's version, and the unallocated space of every b-tree page, to zeros.

    That space holds what lay there while the page was being filled, which differs with SQLite's version.
    The file must be closed, without free pages (after VACUUM), and written with `secure_delete` on, which
    clears what is freed between cells.
    """
    with closing(sqlite3.connect(file)) as connection:
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        roots = connection.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0").fetchall()
    with file.open("r+b") as stream:
        waiting = [1, *(root for (root,) in roots)]
        while waiting:
            waiting += _clear_page(stream, waiting.pop(), page_size)
        stream.seek(_WRITER_VERSION)
        stream.write(bytes(4))


def _clear_page(stream: BinaryIO, number: int, size: int) -> list[int]:
    """Clear one page, and return the numbers of those below it."""
    stream.seek((number - 1) * size)
    page = stream.read(size)
    header = _FILE_HEADER if number == 1 else 0
    is_interior = page[header] in _INTERIOR
    pointers = header + (12 if is_interior else 8)
    end = pointers + 2 * _number(page, header + 3, 2)
    # 0 stands for 65536, which two bytes cannot say.
    content = _number(page, header + 5, 2) or 65536
    stream.seek((number - 1) * size + end)
    stream.write(bytes(content - end))
    if not is_interior:
        return []
    cells = (_number(page, at, 2) for at in range(pointers, end, 2))
    return [_number(page, header + 8, 4), *(_number(page, cell, 4) for cell in cells)]


def _number(page: bytes, at: int, length: int) -> int:
    return int.from_bytes(page[at : at + length], "big")
