"""The search part of a pack: written once by the compiler, read by `kcdesk.search.engine`.

Three tables:

    section_index   FTS5, one row a section (rowid = section.id): title and also are the topic's own on
                    each of its rows, so that a section is found by what its page is about as well
    word            every word of the guide as it is written, not its stem: for completing and spelling
    name            what a topic is called: title, lay words, brands, glossary terms
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator

from kcdesk.search.words import joined_words, key, split_words

TITLE, ALSO, TERM = "title", "also", "term"
"""The kinds of `name`."""

_TABLES = (
    """CREATE VIRTUAL TABLE section_index USING fts5(
    title, also, heading, summary, body,
    content='', tokenize='porter unicode61 remove_diacritics 2'
)""",
    """CREATE TABLE word (
    word TEXT PRIMARY KEY,              -- folded, not stemmed
    count INTEGER NOT NULL              -- in what people read; 0 where only `also` has it
) WITHOUT ROWID""",
    """CREATE TABLE name (
    text TEXT NOT NULL,                 -- folded words, one blank between
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- '' for the top of the page
    key TEXT NOT NULL,                  -- see kcdesk.search.words.key
    PRIMARY KEY (text, kind, topic, anchor)
) WITHOUT ROWID""",
    "CREATE INDEX name_key ON name (key)",
)

_RANK = "bm25(8.0, 6.0, 4.0, 3.0, 1.0)"
"""What a word weighs in title, also, heading, summary and body."""

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")


def write_index(connection: sqlite3.Connection) -> None:
    """Add the search tables to a pack whose topic, also, section and term tables are filled.

    The same content gives the same bytes.  Nothing is committed.
    """
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO section_index (section_index, rank) VALUES ('rank', ?)", (_RANK,))
    also = _also(connection)
    connection.executemany(
        "INSERT INTO section_index (rowid, title, also, heading, summary, body) VALUES (?, ?, ?, ?, ?, ?)",
        _section_rows(connection, also),
    )
    connection.execute("INSERT INTO section_index (section_index) VALUES ('optimize')")
    connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(_counted(connection, also).items()))
    connection.executemany(
        "INSERT OR IGNORE INTO name (text, kind, topic, anchor, key) VALUES (?, ?, ?, ?, ?)",
        sorted(set(_names(connection, also))),
    )


def _also(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """What else each topic is called: its id's words, then what the author gave."""
    also = {topic: [topic.replace("-", " ")] for (topic,) in connection.execute("SELECT id FROM topic")}
    for topic, words in connection.execute("SELECT topic, words FROM also ORDER BY topic, words"):
        also[topic].append(words)
    return also


def _section_rows(connection: sqlite3.Connection, also: dict[str, list[str]]) -> Iterator[tuple[object, ...]]:
    found = connection.execute(
        "SELECT s.id, s.topic, s.anchor, t.title, t.summary, s.title, s.text"
        " FROM section AS s JOIN topic AS t ON t.id = s.topic ORDER BY s.id"
    )
    for number, topic, anchor, title, summary, heading, text in found:
        lead = (_indexed(summary), "") if anchor == "" else ("", _indexed(heading))
        yield (
            number,
            _indexed(title),
            _indexed("\n".join(also[topic])),
            lead[1],
            lead[0],
            _indexed(text),
        )


def _indexed(text: str) -> str:
    """The words as FTS5 is to see them, then the compounds written as one word."""
    return " ".join([*split_words(text), *joined_words(text)])


def _counted(connection: sqlite3.Connection, also: dict[str, list[str]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for names in also.values():
        counted.update({word: 0 for name in names for word in split_words(name)})
    for query in (
        "SELECT title || char(10) || summary FROM topic",
        "SELECT title || char(10) || text FROM section WHERE anchor <> ''",
        "SELECT text FROM section WHERE anchor = ''",
        "SELECT term || char(10) || also || char(10) || means FROM term",
    ):
        for (text,) in connection.execute(query):
            counted.update(split_words(text))
    return counted


def _names(connection: sqlite3.Connection, also: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Rows of `name`: text, kind, topic, anchor, key."""
    for topic, title in connection.execute("SELECT id, title FROM topic"):
        for name in _titles(title):
            yield _name(name, TITLE, topic)
        for name in also[topic]:
            yield _name(name, ALSO, topic)
    for text, names, topic in connection.execute(
        "SELECT term, also, see FROM term WHERE see IN (SELECT id FROM topic)"
    ):
        for name in (text, *filter(None, names.split("\n"))):
            yield _name(name, TERM, topic)


def _titles(title: str) -> Iterator[str]:
    """`Tiredness (fatigue)` is found as such, as `tiredness` and as `fatigue`."""
    yield title
    inside = _IN_BRACKETS.findall(title)
    if inside:
        yield _IN_BRACKETS.sub(" ", title)
        yield from inside


def _name(name: str, kind: str, topic: str, anchor: str = "") -> tuple[str, str, str, str, str]:
    words = split_words(name)
    return " ".join(words), kind, topic, anchor, key(words)
