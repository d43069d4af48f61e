"""The way of one guide through the gate."""

from __future__ import annotations

import sqlite3
from time import thread_time

from kcdesk.guide import schema
from kcdesk.guide.gate.about import check_about
from kcdesk.guide.gate.made_rows import check_changes, checked_places
from kcdesk.guide.gate.names import checked_names
from kcdesk.guide.gate.pages import check_drawings, check_pages, checked_sections
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.schema_mark import schema_mark
from kcdesk.guide.gate.search_tables import check_search_tables
from kcdesk.guide.gate.text_index import check_text_index
from kcdesk.guide.gate.topics import check_home, checked_topics

_SECONDS, _SECONDS_A_MEGABYTE = 8.0, 0.6
"""Seconds of the processor that the gate may take: five times those for the shipped guide on a slow computer.

What a computer does for others meanwhile is not the guide's fault.
"""


def check(connection: sqlite3.Connection, user_version: int, size: int) -> None:
    """Raise RefusedError unless the compiler can have written what this connection reads.

    `size` in bytes sets how long it may take.  Raises sqlite3.Error where SQLite itself refuses.
    """
    if schema_mark(connection) != schema.MARKS.get(user_version):
        raise RefusedError("tables that are not those of a guide")
    limit = thread_time() + _SECONDS + _SECONDS_A_MEGABYTE * size / 1e6
    connection.set_progress_handler(lambda: thread_time() > limit, 20_000)
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise RefusedError("a broken structure")
        # SQLite leaves free pages out of that check where its own list of tables begins with a virtual one.
        if connection.execute("PRAGMA freelist_count").fetchall() != [(0,)]:
            raise RefusedError("pages that nothing needs")
        _pass(Rows(connection, limit, user_version))
    except sqlite3.OperationalError as error:
        # Python's own, for a text that is not UTF-8, has no code.
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise RefusedError("more than can be read in time") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _pass(rows: Rows) -> None:
    """Raise RefusedError at the first thing that is wrong."""
    check_about(rows)
    topics = checked_topics(rows)
    names = checked_names(rows, topics)
    places = checked_places(rows, topics, names)
    check_pages(rows, topics, names, places)
    sections = checked_sections(rows, topics)
    check_changes(rows, topics, sections)
    check_drawings(rows)
    check_home(rows, topics)
    check_text_index(rows, sections)
    check_search_tables(rows, topics, sections)
