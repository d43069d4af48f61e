"""What tables a file has, in one mark."""

from __future__ import annotations

import hashlib
import re
import sqlite3

_COMMENT = re.compile(r"--[^\n]*")


def schema_mark(connection: sqlite3.Connection) -> str:
    """A mark of everything in `sqlite_schema`: the same for the same tables, however they are commented."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100").fetchall()
    lines = sorted("|".join((str(a), str(b), str(c), _plain_sql(d))) for a, b, c, d in rows)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:32]


def _plain_sql(sql: object) -> str:
    return " ".join(_COMMENT.sub("", sql).split()) if isinstance(sql, str) else str(sql)
