"""Topics as a guide has them, without a guide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from kcdesk.guide import schema
from kcdesk.guide.model import Topic
from kcdesk.guide.topics import Topics


@contextmanager
def topics_of(topics: Iterable[Topic]) -> Iterator[Topics]:
    """These topics out of a table in memory, each with its own dates."""
    with closing(sqlite3.connect(":memory:")) as guide:
        guide.executescript(schema.TABLES)
        guide.executemany(
            "INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '')",
            [
                (
                    topic.position,
                    topic.id,
                    topic.parent,
                    topic.depth,
                    topic.title,
                    topic.kind,
                    topic.summary,
                    topic.updated.isoformat(),
                    topic.next_review.isoformat(),
                    topic.reviewed_by,
                )
                for topic in topics
            ],
        )
        yield Topics(
            lambda sql, parameters=(): guide.execute(sql, tuple(parameters)).fetchall(), "", has_checked=True
        )
