"""The search part of a pack: written once by the compiler, read by `kcdesk.search.engine`.

These tables:

    section_index   FTS5, one row a section (rowid = section.id): title and also are the topic's own on
                    each of its rows, so that a section is found by what its page is about as well
    word            every word of the guide as it is written, not its stem: for completing and spelling
    stem            in how many sections a stem stands: how much it tells
    name            what a topic is called: title, lay words, brands, glossary terms
    name_stem       which names have a stem
    said            the lexicon, stemmed
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kcdesk.search.lexicon import DANGER, MEANS, said_stems
from kcdesk.search.names import ALSO, TERM, TITLE
from kcdesk.search.stemmer import stem
from kcdesk.search.tokens import WORD, composed, fold, key, split_words, word_form

_TABLES = (
    """CREATE VIRTUAL TABLE section_index USING fts5(
    title, also, heading, summary, body,
    content='', tokenize='porter unicode61 remove_diacritics 2'
)""",
    """CREATE TABLE word (
    word TEXT PRIMARY KEY,              -- folded, not stemmed
    count INTEGER NOT NULL              -- in what people read; 0 where only `also` has it; -1: misspelt there
) WITHOUT ROWID""",
    """CREATE TABLE stem (stem TEXT PRIMARY KEY, sections INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,                 -- folded words, one blank between
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- '' for the top of the page
    key TEXT NOT NULL,                  -- see kcdesk.search.tokens.key
    UNIQUE (text, kind, topic, anchor)
)""",
    "CREATE INDEX name_key ON name (key)",
    """CREATE TABLE name_stem (
    stem TEXT NOT NULL,
    name INTEGER NOT NULL,
    PRIMARY KEY (stem, name)
) WITHOUT ROWID""",
    """CREATE TABLE said (
    stems TEXT NOT NULL,                -- see kcdesk.search.lexicon.said_stems
    kind TEXT NOT NULL,
    means TEXT NOT NULL,                -- folded words; for danger, a topic
    PRIMARY KEY (stems, kind, means)
) WITHOUT ROWID""",
)

# No `prefix=` index: on 122 topics it made the pack 2.3 times as large and no search quicker.

_RANK = "bm25(8.0, 6.0, 4.0, 3.0, 1.0)"
"""What a word weighs in title, also, heading, summary and body."""

_TERM_PLACES = """
SELECT term, also, see, '' FROM term WHERE see IN (SELECT id FROM topic)
UNION ALL
SELECT term.term, term.also, s.topic, s.anchor FROM term
JOIN section AS s ON s.anchor = term.id JOIN topic AS t ON t.id = s.topic AND t.kind = 'reference'
WHERE term.see NOT IN (SELECT id FROM topic)
"""
"""Where a term leads: to the topic that says more or, if none does, to its own place in the glossary."""

_JOINERS = "-\u2010\u2011/&+"
_COMPOUND = re.compile(rf"{WORD.pattern}(?:[{_JOINERS}]{WORD.pattern})+")
_LONG, _VERY_LONG = 5, 8
"""Letters from which one wrong letter, or two, make a misspelling rather than another word."""
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
        _rows(_sections(connection), also),
    )
    connection.execute("INSERT INTO section_index (section_index) VALUES ('optimize')")
    counted = _counted(connection, _sections(connection), also)
    counted.update(dict.fromkeys(_misspelt(counted), -1))
    connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(counted.items()))
    connection.executemany(
        "INSERT OR IGNORE INTO name (text, kind, topic, anchor, key) VALUES (?, ?, ?, ?, ?)",
        sorted(set(_names(connection, also))),
    )
    _write_stems(connection, also)
    said = {*_said(connection), *_put_right(connection, also, counted)}
    connection.executemany("INSERT OR IGNORE INTO said VALUES (?, ?, ?)", sorted(said))


def _write_stems(connection: sqlite3.Connection, also: dict[str, list[str]]) -> None:
    held: Counter[str] = Counter()
    for row in _rows(_sections(connection), also):
        held.update({stem(word) for text in row[1:] for word in str(text).split()})
    connection.executemany("INSERT INTO stem VALUES (?, ?)", sorted(held.items()))
    names = connection.execute("SELECT id, key FROM name ORDER BY id").fetchall()
    connection.executemany(
        "INSERT INTO name_stem VALUES (?, ?)",
        sorted((part, name) for name, key in names for part in key.split()),
    )


def _said(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    for says, kind, means in connection.execute("SELECT says, kind, means FROM phrase"):
        if stems := said_stems(kind, says):
            yield stems, kind, means if kind == DANGER else " ".join(split_words(means))


def _also(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """What else each topic is called: its id's words, then what the author gave."""
    also = {topic: [topic.replace("-", " ")] for (topic,) in connection.execute("SELECT id FROM topic")}
    for topic, words in connection.execute("SELECT topic, words FROM also ORDER BY topic, words"):
        also[topic].append(words)
    return also


class _Section(NamedTuple):
    """A section as the index sees it."""

    number: int
    topic: str
    title: str
    heading: str
    """Empty for what stands before the first heading, whose heading is the title."""
    summary: str
    """Empty for all others."""
    body: str


def _sections(connection: sqlite3.Connection) -> Iterator[_Section]:
    found = connection.execute(
        "SELECT s.id, s.topic, s.anchor, t.title, t.summary, s.title, s.text"
        " FROM section AS s JOIN topic AS t ON t.id = s.topic ORDER BY s.id"
    )
    for number, topic, anchor, title, summary, heading, text in found:
        if anchor:
            yield _Section(number, topic, title, heading, "", text)
        else:
            yield _Section(number, topic, title, "", summary, text.removeprefix(summary))


def _rows(sections: Iterable[_Section], also: dict[str, list[str]]) -> Iterator[tuple[object, ...]]:
    for section in sections:
        names = "\n".join(also[section.topic])
        texts = (section.title, names, section.heading, section.summary, section.body)
        yield (section.number, *map(_indexed, texts))


def _indexed(text: str) -> str:
    """The words as FTS5 is to see them, then the compounds written as one word."""
    return " ".join([*split_words(text), *joined_words(text)])


def joined_words(text: str) -> Iterator[str]:
    """What `PD-1`, `A&E` and `follow-up` are when written as one word: pd1, ae, followup."""
    for found in _COMPOUND.findall(fold(composed(text))):
        yield "".join(word_form(word) for word in WORD.findall(found))


def _counted(
    connection: sqlite3.Connection, sections: Iterable[_Section], also: dict[str, list[str]]
) -> Counter[str]:
    counted = Counter({word: 0 for names in also.values() for name in names for word in split_words(name)})
    for section in sections:
        for text in (section.heading or section.title, section.summary, section.body):
            counted.update(split_words(text))
    for (text,) in connection.execute("SELECT term || char(10) || also || char(10) || means FROM term"):
        counted.update(split_words(text))
    for (says,) in connection.execute("SELECT says FROM phrase"):
        counted.update(set(split_words(says)))
    return counted


def _misspelt(counted: Counter[str]) -> Iterator[str]:
    """Words that only `also` has and that are a letter or two from a word of the text: they find, but put
    nobody right.
    """
    read = [word for word, count in counted.items() if count and len(word) >= _LONG]
    for word, count in counted.items():
        if (
            not count
            and len(word) >= _LONG
            and process.extractOne(word, read, scorer=OSA.distance, score_cutoff=_wrong_letters(word))
        ):
            yield word


def _put_right(
    connection: sqlite3.Connection, also: dict[str, list[str]], counted: Counter[str]
) -> Iterator[tuple[str, str, str]]:
    """Rows of `said`: a misspelling among a topic's names means the nearest of its other names.

    By itself it would find the topic, but nothing else that is written about it.
    """
    titles: dict[str, str] = dict(connection.execute("SELECT id, title FROM topic"))
    for topic, names in also.items():
        words = {word for name in (titles[topic], *names) for word in split_words(name)}
        right = sorted(word for word in words if counted[word] > 0 and len(word) >= _LONG)
        for word in (word for word in words if counted[word] < 0):
            # Another first letter may be another word: nccRCC is not ccRCC.
            alike = [one for one in right if one[0] == word[0]]
            near = process.extract(
                word, alike, scorer=OSA.distance, score_cutoff=_wrong_letters(word), limit=1
            )
            yield from ((said_stems(MEANS, word), MEANS, one) for one, _, _ in near)


def _wrong_letters(word: str) -> int:
    """So many make another word of it; fewer, a misspelling."""
    return 1 if len(word) < _VERY_LONG else 2


def _names(connection: sqlite3.Connection, also: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Rows of `name`: text, kind, topic, anchor, key."""
    for topic, title in connection.execute("SELECT id, title FROM topic"):
        for name in _titles(title):
            yield _name(name, TITLE, topic)
        for name in also[topic]:
            yield _name(name, ALSO, topic)
    for term, names, topic, anchor in connection.execute(_TERM_PLACES):
        for name in (term, *filter(None, names.split("\n"))):
            yield _name(name, TERM, topic, anchor)


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
