from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from math import inf
from pathlib import Path

import pytest

from kcdesk.guide import schema
from kcdesk.guide.gate.rows import Rows


@pytest.fixture
def changed(pack_file: Path) -> Iterator[Callable[..., Rows]]:
    """The rows of a good guide after some statements."""
    with closing(sqlite3.connect(":memory:")) as connection:
        with closing(sqlite3.connect(pack_file)) as good:
            good.backup(connection)

        def after(*statements: str, limit: float = inf) -> Rows:
            for statement in statements:
                connection.execute(statement)
            return Rows(connection, limit, schema.USER_VERSION)

        yield after
