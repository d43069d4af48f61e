"""The rows of a guide's tables, each value of its column's kind and size."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from time import thread_time
from typing import Any

from kcdesk.guide.gate.columns import value_check
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.tables import TABLES

_TOO_LONG = "more than can be read in time"


class Rows:
    """What a connection reads, until its time is over."""

    def __init__(self, connection: sqlite3.Connection, limit: float, user_version: int) -> None:
        """`limit` is of the clock of `time.thread_time`; `user_version` that of the guide's format."""
        self.connection = connection
        self.user_version = user_version
        self._limit = limit

    def of(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Every row of a table.  Raises RefusedError at the first value that its column cannot hold."""
        most, columns = TABLES[table]
        columns = tuple(column for column in columns if column.since <= self.user_version <= column.until)
        checks = [value_check(table, column) for column in columns]
        names = ", ".join(column.name for column in columns)
        for count, row in enumerate(self.connection.execute(f"SELECT {names} FROM {table}")):  # noqa: S608
            if count >= most:
                raise RefusedError(f"more than {most} rows in its table {table}")
            for is_good, value in zip(checks, row, strict=True):
                is_good(value)
            if not count % 256:
                self.keep_to_time()
            yield row

    def keep_to_time(self) -> None:
        """Raise RefusedError once the time is over."""
        if thread_time() > self._limit:
            raise RefusedError(_TOO_LONG)
