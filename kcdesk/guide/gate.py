"""What the compiler cannot have written is refused, before anything else reads it.

The checksum finds damage, and anybody can make a right one.  So a guide that did not come with the program is
read from its first row to its last: SQLite's own schema against the format's, every table's types, sizes and
numbers of rows, the tree, every name that leads somewhere, every page against the compiler's HTML
(`page_grammar`), every drawing against what authors may draw (`drawing_check`), the search index row by row.

A guide that has passed is told by its `Identity`, so that it need not pass at every start.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

from kcdesk.guide import schema
from kcdesk.guide.checksum import META_KEY
from kcdesk.guide.drawing_check import MAX_BYTES, drawing_faults
from kcdesk.guide.made_address import Places
from kcdesk.guide.page_grammar import HIDDEN, MAX_HEADINGS, MAX_LENGTH, PageRefusedError, Tag, check_page
from kcdesk.guide.page_html import CALLOUT_KINDS

MAX_DEPTH = 6
"""Topics below one another."""
MAX_CHILDREN = 1_000
MAX_SAME_PHRASE = 100
"""Rows of the lexicon for one phrase: each is one more search."""
_SECONDS, _SECONDS_A_MEGABYTE = 8.0, 0.6
"""How long the gate may take: five times what it took for the shipped guide on a slow computer."""

_INDEXED = 5
"""Columns of the full-text index."""
_LONGEST_BLOCK, _LONGEST_NUMBER, _MORE_FOLLOWS = 60, 8, 0x80
"""Bytes of a block and of a number, whose last byte is less than that.  Source: SQLite, fts5_index.c."""

_LINE, _TEXT = 500, 300_000
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_COMMENT = re.compile(r"--[^\n]*")
_ADDRESS = r"(?:https?://[^\s\"<>\\]+)?"
_RANK = re.compile(r"bm25\([0-9.]+(?:, [0-9.]+)*\)")


class RefusedError(ValueError):
    """The pack is not the compiler's; the text names what no guide holds, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column may hold."""

    name: str
    longest: int = 0
    """Characters; 0 for a whole number."""
    pattern: str = ""
    """What the whole text must match; empty for any text without hidden characters."""
    least: int = 0
    most: int = 1_000_000_000
    may_be_null: bool = False
    is_binary: bool = False
    is_real: bool = False
    since: int = 0
    """The first format, as a user version, that has the column."""


def _id(name: str, *, may_be_null: bool = False) -> _Column:
    return _Column(name, 80, _ID, may_be_null=may_be_null)


_TABLES: dict[str, tuple[int, tuple[_Column, ...]]] = {
    "meta": (40, (_Column("key", 40, "[a-z_]+"), _Column("value", 2_000))),
    "topic": (
        20_000,
        (
            _Column("position", most=20_000),
            _id("id"),
            _id("parent", may_be_null=True),
            _Column("depth", most=MAX_DEPTH - 1),
            _Column("title", 300, r"[^\n\t]*"),
            _Column("kind", 40, "|".join(schema.KINDS)),
            _Column("summary", 2_000),
            _Column("updated", 10, _DATE),
            _Column("next_review", 10, _DATE),
            _Column("reviewed_by", 300, r"[^\n\t]*"),
            _Column("translates", 10, f"(?:{_DATE})?"),
            _Column("original_updated", 10, f"(?:{_DATE})?"),
            _Column("checked", 10, _DATE, since=2001),
        ),
    ),
    "page": (20_000, (_id("topic"), _Column("html", MAX_LENGTH))),
    "section": (
        400_000,
        (
            _Column("id"),
            _id("topic"),
            _Column("anchor", 80, f"(?:{_ID})?"),
            _Column("level", least=1, most=3),
            _Column("title", _LINE),
            _Column("text", _TEXT),
        ),
    ),
    "also": (200_000, (_id("topic"), _Column("words", _LINE))),
    "phrase": (
        50_000,
        (_Column("says", _LINE), _Column("kind", 10, "means|danger|harmless"), _Column("means", _LINE)),
    ),
    "term": (
        20_000,
        (
            _id("id"),
            _Column("term", _LINE),
            _Column("means", 5_000),
            _Column("also", 5_000),
            _Column("say", _LINE),
            _Column("see", 80, f"(?:{_ID})?"),
        ),
    ),
    "source": (
        50_000,
        (
            _Column("id", 80, r"[a-z0-9]+(?:[_-][a-z0-9]+)*"),
            _Column("title", 1_000),
            _Column("publisher", 1_000),
            _Column("url", 2_000, _ADDRESS),
            _Column("date", _LINE),
        ),
    ),
    "topic_source": (400_000, (_id("topic"), _Column("number", least=1, most=9_999), _Column("source", 80))),
    "figure": (20_000, (_id("id"), _Column("svg", MAX_BYTES, is_binary=True))),
    "tile": (
        24,
        (
            _Column("position", most=1_000),
            _id("topic"),
            _Column("line", 300, r"[^\n\t]*"),
            _Column("icon", 40, "[a-z0-9-]+"),
        ),
    ),
    "shortcut": (24, (_Column("position", most=1_000), _id("topic"))),
    "word": (200_000, (_Column("word", _LINE), _Column("count", least=-1))),
    "stem": (
        200_000,
        (
            _Column("stem", _LINE),
            _Column("sections", most=400_000),
            _Column("keyness", least=-20, most=20, is_real=True),
        ),
    ),
    "common_word": (200_000, (_Column("word", _LINE),)),
    "passage": (400_000, (_Column("section"), _Column("heading", _LINE), _Column("sentences", _TEXT))),
    "name": (
        400_000,
        (
            _Column("id"),
            _Column("text", 1_000),
            _Column("kind", 10, "title|also|term|heading"),
            _id("topic"),
            _Column("anchor", 80, f"(?:{_ID})?"),
            _Column("key", 1_000),
        ),
    ),
    "name_stem": (1_000_000, (_Column("stem", _LINE), _Column("name"))),
    "lexicon_entry": (
        50_000,
        (
            _Column("stems", _LINE, r"\S.*"),
            _Column("kind", 10, "means|danger|harmless"),
            _Column("means", _LINE, r"(?:\S.*)?"),
        ),
    ),
    "made_word": (200, (_Column("key", 40, "[a-z_]+"), _Column("words", 500, r"[^\n\t]*"))),
    "subject": (
        2_000,
        (
            _id("topic"),
            _Column("kind", 10, "treatment|effect"),
            _Column("position", most=2_000),
            _Column("name", 300, r"[^\n\t]*"),
            _Column("listed", 300, r"[^\n\t]*"),
        ),
    ),
    "subject_name": (
        20_000,
        (_id("topic"), _Column("position", most=100), _Column("name", 300), _Column("say", 300)),
    ),
    "aspect": (
        60,
        (
            _id("id"),
            _Column("position", most=100),
            _Column("shape", 10, "|".join(("row", "causes", "list", *CALLOUT_KINDS))),
            _Column("title", 300, r"[^\n\t]*"),
        ),
    ),
    "fact": (
        200_000,
        (
            _id("topic"),
            _id("aspect"),
            _Column("position"),
            _Column("label", 300, r"[^\n\t]*"),
            _Column("text", 2_000),
            _Column("link", 80, f"(?:{_ID})?"),
            _Column("sources", 2_000, r"[a-z0-9_\n-]*"),
        ),
    ),
    "choice": (
        60,
        (_id("id"), _Column("position", most=100), _Column("facet", 300), _Column("words", 300)),
    ),
    "subject_choice": (50_000, (_id("choice"), _id("topic"))),
    "change": (
        20_000,
        (
            _id("topic"),
            _Column("position", most=200),
            _Column("day", 10, _DATE),
            _Column("anchor", 80, f"(?:{_ID})?"),
            _Column("words", 2_000),
        ),
    ),
}
"""The most rows of each table, and its columns in their order."""

_MADE_SINCE, _MOST_FACTS = 2002, 600
"""The first format with rows for made pages; the most facts of one subject."""


def schema_mark(connection: sqlite3.Connection) -> str:
    """A mark of everything in `sqlite_schema`: the same for the same tables, however they are commented."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100").fetchall()
    lines = sorted("|".join((str(a), str(b), str(c), _plain_sql(d))) for a, b, c, d in rows)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:32]


def _plain_sql(sql: object) -> str:
    return " ".join(_COMMENT.sub("", sql).split()) if isinstance(sql, str) else str(sql)


def check(connection: sqlite3.Connection, user_version: int, size: int) -> None:
    """Raise RefusedError unless the compiler can have written what this connection reads.

    `size` in bytes sets how long it may take.  Raises sqlite3.Error where SQLite itself refuses.
    """
    if schema_mark(connection) != schema.MARKS.get(user_version):
        raise RefusedError("tables that are not those of a guide")
    limit = monotonic() + _SECONDS + _SECONDS_A_MEGABYTE * size / 1e6
    connection.set_progress_handler(lambda: monotonic() > limit, 20_000)
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise RefusedError("a broken structure")
        # SQLite leaves free pages out of that check where its own list of tables begins with a virtual one.
        if connection.execute("PRAGMA freelist_count").fetchall() != [(0,)]:
            raise RefusedError("pages that nothing needs")
        _Gate(connection, limit, user_version).pass_through()
    except PageRefusedError as error:
        raise RefusedError(str(error)) from error
    except sqlite3.OperationalError as error:
        # Python's own, for a text that is not UTF-8, has no code.
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise RefusedError("more than can be read in time") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


class _Gate:
    """One pack on its way through."""

    def __init__(self, connection: sqlite3.Connection, limit: float, user_version: int) -> None:
        self._connection = connection
        self._limit = limit
        self._user_version = user_version

    def pass_through(self) -> None:
        """Raise RefusedError at the first thing that is wrong."""
        self._meta()
        self._topics()
        self._names_of_things()
        self._made_places()
        self._pages()
        self._made_changes()
        self._drawings()
        self._home()
        self._search()

    def _rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Every row of a table, each value of its column's kind and size."""
        most, columns = _TABLES[table]
        columns = tuple(column for column in columns if column.since <= self._user_version)
        checks = [_value_check(table, column) for column in columns]
        names = ", ".join(column.name for column in columns)
        for count, row in enumerate(self._connection.execute(f"SELECT {names} FROM {table}")):  # noqa: S608
            if count >= most:
                raise RefusedError(f"more than {most} rows in its table {table}")
            for is_good, value in zip(checks, row, strict=True):
                is_good(value)
            if not count % 256 and monotonic() > self._limit:
                raise RefusedError("more than can be read in time")
            yield row

    def _meta(self) -> None:
        meta = dict(self._rows("meta"))
        known = {*schema.META_KEYS, *schema.OPTIONAL_META_KEYS, META_KEY}
        if not set(schema.META_KEYS) <= set(meta) <= known:
            raise RefusedError("other data about itself than a guide has")
        for key, pattern in (
            ("id", _ID),
            ("date", _DATE),
            ("language", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
        ):
            if len(meta[key]) > 80 or not re.fullmatch(pattern, meta[key]):  # noqa: PLR2004 - as every id
                raise RefusedError(f"a wrong {key}")
        for key in (schema.HOME_KEY, schema.SHARE_KEY):
            if key in meta and not re.fullmatch(_ADDRESS, meta[key]):
                raise RefusedError(f"a wrong {key}")
        if len(meta["title"]) > 300 or "\n" in meta["title"]:  # noqa: PLR2004 - as every title
            raise RefusedError("a wrong title")
        for key in (schema.TILES_TITLE_KEY, schema.SEARCH_HINT_KEY):
            if len(meta.get(key, "")) > 120 or "\n" in meta.get(key, ""):  # noqa: PLR2004 - one short line
                raise RefusedError(f"a wrong {key}")

    def _topics(self) -> None:
        """A real tree: each topic once, after its parent and one below it."""
        self._depths: dict[str, int] = {}
        self._kinds: dict[str, str] = {}
        children: Counter[str | None] = Counter()
        rows = sorted(self._rows("topic"))
        for number, (position, topic, parent, depth, _, kind, *_) in enumerate(rows):
            above = -1 if parent is None else self._depths.get(parent)
            if position != number or topic in self._depths or above is None or depth != above + 1:
                raise RefusedError("topics that are no tree")
            self._depths[topic] = depth
            self._kinds[topic] = kind
            children[parent] += 1
        if not rows or max(children.values()) > MAX_CHILDREN:
            raise RefusedError(f"no topic, or more than {MAX_CHILDREN} below one")

    def _names_of_things(self) -> None:
        topics = self._depths
        self._terms = {row[0] for row in self._rows("term")}
        self._sources = sources = {row[0] for row in self._rows("source")}
        for topic, _, source in self._rows("topic_source"):
            _exists(topic, topics)
            _exists(source, sources)
        for topic, _ in self._rows("also"):
            _exists(topic, topics)
        for _, kind, means in self._rows("phrase"):
            if not means and kind != "harmless":
                raise RefusedError("a phrase that means nothing")
            if kind == "danger":
                _exists(means, topics)

    def _pages(self) -> None:
        figures = {row[0] for row in self._connection.execute("SELECT id FROM figure LIMIT 20001")}
        tags: dict[str, Tag] = {}
        seen = set()
        for topic, html in self._rows("page"):
            _exists(topic, self._depths)
            seen.add(topic)
            check_page(html, self._places, self._terms, figures, tags)
        if seen != set(self._depths):
            raise RefusedError("a topic without a page")
        self._sections: dict[int, tuple[str, str]] = {}
        count: Counter[str] = Counter()
        for number, topic, anchor, *_ in self._rows("section"):
            _exists(topic, self._depths)
            self._sections[number] = topic, anchor
            count[topic] += 1
            if count[topic] > MAX_HEADINGS:
                raise RefusedError("a page of too many sections")

    def _made_places(self) -> None:
        """What made pages are made of: every name leads somewhere, and no word of the reader's is missing."""
        self._places = Places(self._depths, (), (), ())
        if self._user_version < _MADE_SINCE:
            return
        words = {key for key, _ in self._rows("made_word")}
        kinds = {topic: kind for topic, kind, *_ in self._rows("subject")}
        if words not in (set(), set(schema.MADE_WORDS)) or (kinds and not words):
            raise RefusedError("other words for made pages than a guide has")
        for table in ("subject_name", "subject_choice"):
            for row in self._rows(table):
                _exists(row[table == "subject_choice"], kinds)
        choices = {row[0] for row in self._rows("choice")}
        for choice, _ in self._rows("subject_choice"):
            _exists(choice, choices)
        for topic in kinds:
            _exists(topic, self._depths)
        self._made_facts(kinds)
        treatments = {topic for topic, kind in kinds.items() if kind == "treatment"}
        self._places = Places(self._depths, treatments, set(kinds) - treatments, choices)

    def _made_facts(self, kinds: dict[str, str]) -> None:
        aspects = {row[0] for row in self._rows("aspect")}
        count: Counter[str] = Counter()
        for topic, aspect, _, _, _, link, sources in self._rows("fact"):
            _exists(topic, kinds)
            _exists(aspect, aspects)
            count[topic] += 1
            if count[topic] > _MOST_FACTS:
                raise RefusedError("a comparison of too many facts")
            if link:
                _exists(link, self._depths)
            for source in sources.split():
                _exists(source, self._sources)

    def _made_changes(self) -> None:
        if self._user_version < _MADE_SINCE:
            return
        places = set(self._sections.values())
        for topic, _, _, anchor, _ in self._rows("change"):
            _exists(topic, self._depths)
            if anchor and (topic, anchor) not in places:
                raise RefusedError("a name that leads nowhere")

    def _drawings(self) -> None:
        for name, svg in self._rows("figure"):
            try:
                faults = drawing_faults(svg.decode())
            except UnicodeDecodeError:
                raise RefusedError(f"the drawing {name}, which is no text") from None
            if faults:
                raise RefusedError(f"the drawing {name}: {faults[0][1]}")

    def _home(self) -> None:
        for _, topic, *_ in self._rows("tile"):
            _exists(topic, self._depths)
        for _, topic in self._rows("shortcut"):
            _exists(topic, self._depths)

    def _search(self) -> None:
        config = dict(self._connection.execute("SELECT k, v FROM section_index_config LIMIT 9"))
        if set(config) != {"rank", "version"} or not _RANK.fullmatch(str(config["rank"])):
            raise RefusedError("another search index than a guide has")
        self._index()
        for _ in self._rows("word"):
            pass
        for _ in self._rows("stem"):
            pass
        for _ in self._rows("common_word"):
            pass
        sections = set(self._sections)
        for section, *_ in self._rows("passage"):
            _exists(section, sections)
        names = set()
        places = set(self._sections.values())
        for number, text, _, topic, anchor, key in self._rows("name"):
            _exists(topic, self._depths)
            if not key.split() or not text or (anchor and (topic, anchor) not in places):
                raise RefusedError("a name that leads nowhere")
            names.add(number)
        for _, name in self._rows("name_stem"):
            _exists(name, names)
        phrases = Counter(self._danger_checked())
        if phrases and max(phrases.values()) > MAX_SAME_PHRASE:
            raise RefusedError("a phrase with too many meanings")

    def _danger_checked(self) -> Iterator[str]:
        for stems, kind, means in self._rows("lexicon_entry"):
            if not means and kind != "harmless":
                raise RefusedError("a phrase that means nothing")
            if kind == "danger":
                _exists(means, self._depths)
            if (kind == "harmless") != (not means):
                raise RefusedError("a phrase without a meaning")
            yield stems

    def _index(self) -> None:
        """Read the whole full-text index once: what is broken says so, and every row is a section."""
        self._connection.execute(
            "CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'section_index', 'instance')"
        )
        try:
            for count, (section,) in enumerate(self._connection.execute("SELECT doc FROM temp.held")):
                if section not in self._sections:
                    raise RefusedError("an index of sections that are not there")
                if not count % 4096 and monotonic() > self._limit:
                    raise RefusedError("more than can be read in time")
        finally:
            self._connection.execute("DROP TABLE temp.held")
        self._sizes_of_sections()

    def _sizes_of_sections(self) -> None:
        """What the rank is worked out from: the words in each column of each section, and their sums."""
        totals = [0] * (1 + _INDEXED)
        for section, sizes in self._connection.execute("SELECT id, sz FROM section_index_docsize"):
            numbers = _numbers(sizes)
            if section not in self._sections or len(numbers) != _INDEXED:
                raise RefusedError("an index of sections that are not there")
            totals = [total + number for total, number in zip(totals, [1, *numbers], strict=True)]
        kept = self._connection.execute("SELECT block FROM section_index_data WHERE id = 1").fetchall()
        if len(kept) != 1 or (_numbers(kept[0][0]) or [0] * (1 + _INDEXED)) != totals:
            raise RefusedError("an index that does not add up")


def _numbers(block: object) -> list[int]:
    """SQLite's numbers of varying length in a block; none where it is not made of such."""
    if type(block) is not bytes or len(block) > _LONGEST_BLOCK:
        return []
    numbers, value, bytes_ = [], 0, 0
    for byte in block:
        value = value << 7 | byte & 0x7F
        bytes_ += 1
        if byte < _MORE_FOLLOWS:
            numbers.append(value)
            value = bytes_ = 0
        elif bytes_ > _LONGEST_NUMBER:
            return []
    return [] if bytes_ else numbers


def _exists(name: object, known: dict[str, int] | dict[str, str] | set[str] | set[int]) -> None:
    if name not in known:
        raise RefusedError("a name that leads nowhere")


def _value_check(table: str, column: _Column) -> Callable[[Any], None]:
    """Raises RefusedError for a value that the column cannot hold."""
    message = f"a wrong value in {table}.{column.name}"
    pattern = re.compile(column.pattern, re.DOTALL) if column.pattern else None

    def check_bytes(value: object) -> None:
        if type(value) is not bytes or len(value) > column.longest:
            raise RefusedError(message)

    def check_number(value: object) -> None:
        kind = float if column.is_real else int
        if type(value) is not kind or not column.least <= value <= column.most:
            raise RefusedError(message)

    def check_text(value: object) -> None:
        if value is None and column.may_be_null:
            return
        if type(value) is not str or len(value) > column.longest or HIDDEN.search(value):
            raise RefusedError(message)
        if pattern and not pattern.fullmatch(value):
            raise RefusedError(message)

    if column.is_binary:
        return check_bytes
    return check_text if column.longest else check_number
