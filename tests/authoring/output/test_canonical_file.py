from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.authoring.output.canonical_file import make_canonical

_ROWS = [(f"{number:05}", number * 7919 % 1000) for number in range(3000)]
"""Enough for several levels of pages."""


def _database(file: Path, page_size: int) -> Path:
    """A table and an index, with space on their pages where words were deleted and may still lie."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("BEGIN")  # or each row waits for the disk
        connection.execute("CREATE TABLE kept (word TEXT, number INTEGER)")
        connection.execute("CREATE INDEX by_number ON kept (number, word)")
        connection.executemany("INSERT INTO kept VALUES (?, ?)", _ROWS)
        connection.execute("CREATE TABLE emptied (word TEXT)")
        connection.execute("INSERT INTO emptied VALUES ('left over')")
        connection.execute("DELETE FROM emptied")
        connection.execute("COMMIT")
    return file


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_what_lay_in_unallocated_space_is_gone(tmp_path: Path, page_size: int) -> None:
    file = _database(tmp_path / "a.db", page_size)
    assert b"left over" in file.read_bytes()
    make_canonical(file)
    assert b"left over" not in file.read_bytes()


def test_the_version_that_wrote_the_file_is_not_told(tmp_path: Path) -> None:
    file = _database(tmp_path / "a.db", 4096)
    assert int.from_bytes(file.read_bytes()[96:100], "big") == sqlite3.sqlite_version_info[0] * 1000000 + (
        sqlite3.sqlite_version_info[1] * 1000 + sqlite3.sqlite_version_info[2]
    )
    make_canonical(file)
    assert file.read_bytes()[96:100] == bytes(4)


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_everything_else_stays(tmp_path: Path, page_size: int) -> None:
    file = _database(tmp_path / "a.db", page_size)
    size = file.stat().st_size
    make_canonical(file)
    assert file.stat().st_size == size
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT word, number FROM kept ORDER BY rowid").fetchall() == _ROWS
        by_number = connection.execute("SELECT number, word FROM kept INDEXED BY by_number ORDER BY 1, 2")
        assert by_number.fetchall() == sorted((number, word) for word, number in _ROWS)
