"""Packs written straight into the schema, for tests that must decide every row themselves.

(Where a real small guide will do, `tests.small_guide` compiles one.)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kcdesk.guide import checksum, schema
from kcdesk.guide.packed_html import packed
from kcdesk.search.index import write_index

META = {
    "id": "raw",
    "title": "A raw guide",
    "language": "en-GB",
    "version": "1",
    "date": "2026-11-01",
    "checked_to": "November 2026",
    "licence": "CC BY 4.0",
    "review_line": "Nobody has reviewed this.",
    "greeting": "Hello",
}


@dataclass(frozen=True)
class RawTopic:
    """A topic with its page; `sections` is anchor -> (heading, text), after the text before any heading."""

    id: str
    title: str
    summary: str = ""
    lead: str = ""
    sections: dict[str, tuple[str, str]] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    parent: str | None = None
    kind: str = "living"
    updated: str = "2026-10-01"
    checked: str = "2026-10-01"
    next_review: str = "2027-10-01"
    translates: str = ""
    original_updated: str = ""


@dataclass(frozen=True)
class RawTerm:
    """A glossary entry."""

    id: str
    term: str
    see: str = ""
    also: str = ""
    means: str = "What it means."


def write_pack(  # noqa: PLR0913 - a pack has many parts
    file: Path,
    topics: Iterable[RawTopic],
    terms: tuple[RawTerm, ...] = (),
    *,
    phrases: tuple[tuple[str, str, str], ...] = (),
    danger_weights: dict[str, int] | None = None,
    frequencies: dict[str, float] | None = None,
    rarer_words: Collection[str] = (),
    meta: dict[str, str] | None = None,
    user_version: int = schema.USER_VERSION,
    application_id: int = schema.APPLICATION_ID,
) -> Path:
    """Write a sealed pack, search index and all."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous = OFF")  # a test's guide need not outlive a power cut
    connection.execute("PRAGMA journal_mode = OFF")
    connection.executescript(schema.TABLES)
    mark = (checksum.MARK + checksum.PLACEHOLDER).decode()
    rows = {checksum.META_KEY: mark, **META, **(meta or {})}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", rows.items())
    depths: dict[str | None, int] = {None: -1}
    for position, topic in enumerate(topics):
        depths[topic.id] = depths.get(topic.parent, 0) + 1
        _write_topic(connection, position, depths[topic.id], topic, is_packed=user_version >= 2007)
    connection.executemany(
        "INSERT INTO term VALUES (?, ?, ?, ?, '', ?)",
        [(term.id, term.term, term.means, term.also, term.see) for term in terms],
    )
    connection.executemany("INSERT INTO phrase VALUES (?, ?, ?)", phrases)
    connection.executemany("INSERT INTO danger_weight VALUES (?, ?)", (danger_weights or {}).items())
    write_index(connection, frequencies, rarer_words)
    connection.execute(f"PRAGMA user_version = {user_version}")
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.commit()
    connection.close()
    checksum.seal(file)
    return file


def _write_topic(
    connection: sqlite3.Connection, position: int, depth: int, topic: RawTopic, *, is_packed: bool
) -> None:
    names = "position, id, parent, depth, title, kind, summary, updated, checked, next_review, reviewed_by"
    connection.execute(
        f"INSERT INTO topic ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",  # noqa: S608
        (
            position,
            topic.id,
            topic.parent,
            depth,
            topic.title,
            topic.kind,
            topic.summary,
            topic.updated,
            topic.checked,
            topic.next_review,
        ),
    )
    if topic.translates or topic.original_updated:
        connection.execute(
            "UPDATE topic SET translates = ?, original_updated = ? WHERE id = ?",
            (topic.translates, topic.original_updated, topic.id),
        )
    html = f"<p>{topic.lead}</p>"
    connection.execute("INSERT INTO page VALUES (?, ?)", (topic.id, packed(html) if is_packed else html))
    sections = [("", 1, topic.title, topic.lead)]
    sections += [(anchor, 2, heading, text) for anchor, (heading, text) in topic.sections.items()]
    connection.executemany(
        "INSERT INTO section (topic, anchor, level, title, text) VALUES (?, ?, ?, ?, ?)",
        [(topic.id, *section) for section in sections],
    )
    connection.executemany("INSERT INTO also VALUES (?, ?)", [(topic.id, words) for words in topic.also])
