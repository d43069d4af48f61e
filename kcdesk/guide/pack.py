"""The read-only guide: one SQLite file, checked before a single row of it is trusted."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.guide import checksum, schema
from kcdesk.guide.errors import (
    NotAPackError,
    PackChangedError,
    PackDamagedError,
    PackMissingError,
    PackRefusedError,
    PackTooNewError,
    PackTooOldError,
    TopicNotFoundError,
)
from kcdesk.guide.model import GuideInfo, Tile, Topic, TopicRoles
from kcdesk.guide.topics import Topics
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from typing import Any, Self, TypeVar

    from kcdesk.guide.late_check import LateCheck
    from kcdesk.guide.made_pages import MadePage
    from kcdesk.guide.pages import Page, Section, Source, Term
    from kcdesk.guide.slides import Slide

    _T = TypeVar("_T")

_SQLITE_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_MINOR_WITH_CHECKED, _MINOR_WITH_MADE_PAGES, _MINOR_WITH_DANGER_WEIGHTS, _MINOR_WITH_ASKED = 1, 2, 3, 4
_MINOR_WITH_SECTION_QUESTIONS, _MINOR_WITH_WORDS_TOGETHER = 6, 6

MAX_BYTES = 400_000_000
"""Of a guide's file: seventy times the shipped one, and twice what 20,000 topics take."""

LARGE = 50_000_000
"""Bytes from which a guide that was proved before is checked late: a smaller one takes 30 ms."""

_REFUSALS = (sqlite3.Error, UnicodeDecodeError)
"""How SQLite's refusal comes: the second where it names a table of the file whose name is no text."""
_MAX_VALUE = 8_000_000
"""Bytes of one value, or of one row."""
_STEPS, _MAX_STEPS = 50_000, 4_000
"""SQLite's own steps between two looks at the budget, and how many such stretches one query may take."""

_SAFE = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -512",  # KiB; the system keeps what was read of the file, and for all programs
    "PRAGMA temp_store = MEMORY",
)

_STAND_INS = tuple(f"SELECT {number}" for number in range(128))
"""Queries in the place of those that a connection keeps ready, which is as many as Python's usual."""

_NO_TOPIC = QT_TRANSLATE_NOOP("guide", "There is no topic called “{topic}” in this guide.")
_NOT_A_PACK = QT_TRANSLATE_NOOP(
    "guide", "“{file}” is not a kcdesk guide. Choose a file whose name ends in .kcpack."
)
_A_DATABASE = QT_TRANSLATE_NOOP(
    "guide", "“{file}” is a database, but not a kcdesk guide. Choose a file that ends in .kcpack."
)
_TOO_NEW = QT_TRANSLATE_NOOP(
    "guide", "“{file}” was made for a newer kcdesk. Install the newest kcdesk to read it."
)
_TOO_OLD = QT_TRANSLATE_NOOP("guide", "“{file}” was made for an older kcdesk. Get a newer copy of the guide.")
_MISSING = QT_TRANSLATE_NOOP(
    "guide", "There is no guide at “{file}”. Check the name, or copy the guide there again."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "guide", "The guide “{file}” cannot be read: {reason}. Check the disk or the stick."
)
_DAMAGED = QT_TRANSLATE_NOOP("guide", "The guide “{file}” is damaged. Copy it again from where you got it.")
_REFUSED = QT_TRANSLATE_NOOP(
    "guide",
    "“{file}” was not opened, because it holds what no kcdesk guide holds. Do not use it. "
    "Get the guide again from its publisher. (Found: {what}.)",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "guide",
    "The guide file has changed while you were reading. Close kcdesk and open it again before you read on.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP("guide", "“{file}” is too large to be a kcdesk guide.")


Identity = tuple[int, int, int, int, int]
"""What tells one state of a file from every other, without reading all of it.

Its size; when it was written last (ns); its number on its disk, and the disk's; when the system last noted a
change of it (ns), which nobody can set.
"""


def identity_of(status: os.stat_result) -> Identity:
    """The state of a file by what the system says of it."""
    return status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev, status.st_ctime_ns


def always(_file: Path, _identity: Identity) -> bool:
    """Let a guide in that whoever packed the program has checked: the bundled one, and no other."""
    return True


def never(_file: Path, _identity: Identity) -> bool:
    """Check everything."""
    return False


class Pack:
    """An open guide.

    `Pack.open` is the only way to get one; topics are known at once and read, like pages, when asked for.
    Nothing here ever raises sqlite3.Error: what SQLite refuses is a PackDamagedError.
    """

    def __init__(
        self, file: Path, connection: sqlite3.Connection, identity: Identity, *, is_late: bool = False
    ) -> None:
        """`is_late`: every value was looked at before, and the checksum is looked at later."""
        self.file = file
        self.identity = identity
        """The state of the file that was checked."""
        self.caution = Message("")
        """What every page says of where the guide comes from; empty where that is known and trusted."""
        self.late_check: LateCheck | None = None
        """The checksum being worked out beside the reading; None where that was done before."""
        self._connection = connection
        self._cursor = connection.cursor()
        """One for all queries: the connection would keep a mark of up to 200 others that are gone."""
        self._steps = 0
        connection.set_progress_handler(self._is_over_budget, _STEPS)
        self._made: MadePage | None = None
        self._minor: int = self.rows("PRAGMA user_version")[0][0] % 1000
        self.info, self.greeting = self._read_info()
        has_checked = self._minor >= _MINOR_WITH_CHECKED
        self.topics = Topics(
            self.rows,
            self.info.translation_of,
            has_checked=has_checked,
            damaged=self.damaged if is_late else None,
        )
        """Every topic, in reading order."""
        self.roles = self._read_roles()

    @classmethod
    def open(cls, file: Path, has_passed: Callable[[Path, Identity], bool] = never) -> Pack:
        """Open the guide in `file`, or say why not.

        `has_passed` says whether this state of the file has passed the gate already (`kcdesk.guide.gate`);
        what has not passes it now, which takes a tenth of a second a megabyte.  A large one that has is read
        at once, and its checksum beside that (`kcdesk.guide.late_check`).
        Raises PackMissingError, NotAPackError, PackTooNewError, PackTooOldError or PackDamagedError.
        """
        identity = ordinary_file(file)
        is_known = has_passed(file, identity)
        user_version = _check_header(file, is_known=is_known)
        is_late = is_known and has_passed is not always and identity[0] >= LARGE
        if not is_late and not _read(file, checksum.is_intact):
            raise PackDamagedError(_damaged(file))
        connection = _connect(file)
        try:
            if not is_known:
                _pass_gate(file, connection, user_version, identity[0])
            pack = cls(file, connection, identity, is_late=is_late)
            (
                pack.tiles(),
                pack.shortcuts(),
            )  # the home page must not be the first to find that they lead nowhere
            pack.check_unchanged()
            if is_late:
                from kcdesk.guide.late_check import LateCheck  # noqa: PLC0415 - few guides are so large

                pack.late_check = LateCheck(file, pack.is_in_place)
        except PackDamagedError:
            connection.close()
            raise
        except (KeyError, ValueError, TypeError, TopicNotFoundError) as error:
            connection.close()
            raise PackDamagedError(_damaged(file)) from error
        return pack

    def check_unchanged(self) -> None:
        """Raise PackChangedError if the file was written over since it was checked.

        Raises PackDamagedError where it was found damaged meanwhile.  A file that was taken away, or another
        one in its place, changes nothing: the one that was checked is still open.
        """
        if self.late_check is not None and self.late_check.has_failed:
            raise self.damaged()
        try:
            now = identity_of(self.file.stat())
        except OSError:
            return
        is_the_same_file = now[2:4] == self.identity[2:4]
        if is_the_same_file and now[:2] != self.identity[:2]:
            raise PackChangedError(Message(_CHANGED, {}))

    def check_bytes(self) -> None:
        """Raise PackDamagedError if the checksum is not right, for whoever cannot wait for `late_check`."""
        if self.late_check is not None and not _read(self.file, checksum.is_intact):
            raise self.damaged()

    def is_in_place(self) -> bool:
        """Whether the file of its name is the one that was opened, in the state that was checked."""
        try:
            return identity_of(self.file.stat()) == self.identity
        except OSError:
            return False

    def _is_over_budget(self) -> bool:
        self._steps += 1
        return self._steps > _MAX_STEPS

    def close(self) -> None:
        """Let go of the file.  The pack cannot be used any more."""
        if self.late_check is not None:
            self.late_check.end()
        self._connection.close()

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it, whatever happened."""
        self.close()

    def rows(self, sql: str, parameters: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """Every row of a query.  Raises PackDamagedError where SQLite refuses, or takes too long."""
        self._steps = 0
        try:
            return self._cursor.execute(sql, tuple(parameters)).fetchall()
        except _REFUSALS as error:
            raise PackDamagedError(_damaged(self.file)) from error

    def forget_queries(self) -> None:
        """Let go of the queries kept ready, with the words they were last asked for, and of what was read.

        There is no other way to ask for it than as many other queries as are kept.
        """
        for query in (*_STAND_INS, "PRAGMA shrink_memory"):
            self.rows(query)

    def damaged(self) -> PackDamagedError:
        """The error to raise for rows that a compiler cannot have written."""
        return PackDamagedError(_damaged(self.file))

    def has_topic(self, topic_id: str) -> bool:
        """Whether there is a topic of this id."""
        return self.topics.has(topic_id)

    def topic(self, topic_id: str) -> Topic:
        """The topic of this id, or of the made page at this address.  Raises TopicNotFoundError."""
        found = self.topics.find(topic_id)
        return self._made_page(topic_id).page.topic if found is None else found

    @property
    def has_made_pages(self) -> bool:
        """Whether its format knows of pages that are made when they are asked for."""
        return self._minor >= _MINOR_WITH_MADE_PAGES

    @property
    def has_danger_weights(self) -> bool:
        """Whether its format knows of what words weigh in texts of danger."""
        return self._minor >= _MINOR_WITH_DANGER_WEIGHTS

    @property
    def has_asked_words(self) -> bool:
        """Whether its format knows of what people ask of each page."""
        return self._minor >= _MINOR_WITH_ASKED

    @property
    def has_section_questions(self) -> bool:
        """Whether its format knows of what people ask of each section."""
        return self._minor >= _MINOR_WITH_SECTION_QUESTIONS

    @property
    def has_words_together(self) -> bool:
        """Whether its format keeps common words together by their first letters."""
        return self._minor >= _MINOR_WITH_WORDS_TOGETHER

    def can_make(self, address: str) -> bool:
        """Whether there is a made page at an address."""
        try:
            self._made_page(address)
        except TopicNotFoundError:
            return False
        return True

    def nearest(self, topic_id: str) -> str:
        """The topic of the tree under which a page is found: itself, or what leads to a made page, or ''."""
        return topic_id if self.has_topic(topic_id) else self.topic(topic_id).parent or ""

    def _made_page(self, address: str) -> MadePage:
        """The page made for an address, kept until another is asked for.  Raises TopicNotFoundError."""
        if self._made is None or self._made.page.topic.id != address:
            made = None
            if "/" in address and self.has_made_pages:
                from kcdesk.guide.made_pages import make_page  # noqa: PLC0415 - the first paint has no page

                made = make_page(self, address)
            if made is None:
                raise TopicNotFoundError(Message(_NO_TOPIC, {"topic": address}))
            self._made = made
        return self._made

    def children(self, topic_id: str | None) -> tuple[Topic, ...]:
        """The topics right below one, in reading order; None asks for the top of the tree."""
        return tuple(self.topics[place] for place in self.topics.below(topic_id))

    def path(self, topic_id: str) -> tuple[Topic, ...]:
        """From the top of the tree down to the topic itself.  Raises TopicNotFoundError."""
        here = self.topic(topic_id)
        path = [here]
        while here.parent is not None:
            here = self.topic(here.parent)
            path.append(here)
        return tuple(reversed(path))

    def neighbours(self, topic_id: str) -> tuple[Topic | None, Topic | None]:
        """The topics before and after in reading order; None at either end."""
        if not self.has_topic(topic_id):
            self.topic(topic_id)
            return None, None
        at = self.topic(topic_id).position
        before = self.topics[at - 1] if at > 0 else None
        after = self.topics[at + 1] if at + 1 < len(self.topics) else None
        return before, after

    def page(self, topic_id: str) -> Page:
        """The finished page of a topic.  Raises TopicNotFoundError, PackDamagedError."""
        from kcdesk.guide.packed_html import unpacked  # noqa: PLC0415 - the first paint has no page
        from kcdesk.guide.pages import Page  # noqa: PLC0415

        self.check_unchanged()
        if not self.has_topic(topic_id):
            return self._made_page(topic_id).page
        topic = self.topic(topic_id)
        found = self.rows("SELECT html FROM page WHERE topic = ?", (topic_id,))
        if not found:
            raise PackDamagedError(_damaged(self.file))
        try:
            html = unpacked(found[0][0])
        except ValueError as error:
            raise PackDamagedError(_damaged(self.file)) from error
        return Page(topic, html, self.sections(topic_id))

    def sections(self, topic_id: str) -> tuple[Section, ...]:
        """The sections of a page, in order; the first is what stands before any heading."""
        from kcdesk.guide.pages import Section  # noqa: PLC0415 - the first paint has no page

        if "/" in topic_id:
            return self._made_page(topic_id).page.sections
        found = self.rows(
            "SELECT topic, anchor, level, title, text FROM section WHERE topic = ? ORDER BY id", (topic_id,)
        )
        return tuple(Section(*row) for row in found)

    def slides(self, topic_id: str) -> tuple[Slide, ...]:
        """A page for a talk, a slide at a time.  Raises TopicNotFoundError, PackDamagedError."""
        from kcdesk.guide.slides import slides_of  # noqa: PLC0415 - the first paint has no page

        return slides_of(self.page(topic_id))

    def term(self, term_id: str) -> Term | None:
        """A glossary entry, or None."""
        self.check_unchanged()
        found = self.rows("SELECT id, term, means, also, say, see FROM term WHERE id = ?", (term_id,))
        return _term(found[0]) if found else None

    def terms(self) -> tuple[Term, ...]:
        """The whole glossary, by name."""
        found = self.rows("SELECT id, term, means, also, say, see FROM term ORDER BY term COLLATE NOCASE")
        return tuple(_term(row) for row in found)

    def also(self) -> tuple[tuple[str, str], ...]:
        """(words, topic id) for every lay word, brand and common misspelling."""
        return tuple(self.rows("SELECT words, topic FROM also ORDER BY words, topic"))

    def sources(self, topic_id: str) -> tuple[Source, ...]:
        """The sources of a page, in the order of the numbers its citations show."""
        from kcdesk.guide.pages import Source  # noqa: PLC0415 - the first paint has no page

        if "/" in topic_id:
            return self._made_page(topic_id).sources
        found = self.rows(
            "SELECT s.id, s.title, s.publisher, s.url, s.date FROM topic_source AS t"
            " JOIN source AS s ON s.id = t.source WHERE t.topic = ? ORDER BY t.number",
            (topic_id,),
        )
        return tuple(Source(*row) for row in found)

    def sources_by_id(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids, in their order; those that are not there are left out."""
        from kcdesk.guide.pages import Source  # noqa: PLC0415 - the first paint has no page

        query = "SELECT id, title, publisher, url, date FROM source WHERE id = ?"
        return tuple(Source(*row) for one in ids for row in self.rows(query, (one,)))

    def entrance(self, kind: str) -> str:
        """The topic that leads to made pages of a kind; empty where none does."""
        found = self.rows("SELECT value FROM meta WHERE key = ?", (schema.ENTRANCES[kind],))
        return found[0][0] if found and self.has_topic(found[0][0]) else ""

    def figure(self, figure_id: str) -> bytes | None:
        """A drawing as SVG in the light theme's colours, or None."""
        found = self.rows("SELECT svg FROM figure WHERE id = ?", (figure_id,))
        return bytes(found[0][0]) if found else None

    def tiles(self) -> tuple[Tile, ...]:
        """The home page's large buttons, in order."""
        found = self.rows("SELECT topic, line, icon FROM tile ORDER BY position")
        return tuple(Tile(topic, self.topic(topic).title, line, icon) for topic, line, icon in found)

    def shortcuts(self) -> tuple[Topic, ...]:
        """The home page's smaller buttons, in order."""
        found = self.rows("SELECT topic FROM shortcut ORDER BY position")
        return tuple(self.topic(row[0]) for row in found)

    def _read_info(self) -> tuple[GuideInfo, str]:
        meta = dict(self.rows("SELECT key, value FROM meta"))
        values = {key: meta[key] for key in schema.META_KEYS}
        greeting = values.pop("greeting")
        made = date.fromisoformat(values.pop("date"))
        keys = ("translation_of", "web_home", "share_base", "tiles_title", "search_hint")
        optional = {key: meta.get(key, "") for key in keys}
        _check_texts(*values.values(), greeting, *optional.values())
        _check_tag(values["language"])
        return GuideInfo(date=made, **optional, **values), greeting

    def _read_roles(self) -> TopicRoles:
        """Raises TopicNotFoundError where a role leads nowhere."""
        meta = dict(self.rows("SELECT key, value FROM meta"))
        keys = (
            schema.HELP_KEY,
            schema.ABOUT_KEY,
            schema.GLOSSARY_KEY,
            schema.OFFERED_KEY,
            schema.NOT_COVERED_KEY,
        )
        help_, about, glossary, offered, not_covered = (meta.get(key, "") for key in keys)
        _check_texts(help_, about, glossary, offered, not_covered)
        roles = TopicRoles(help_, about, glossary, tuple(offered.split()), not_covered)
        for topic in (help_, about, glossary, *roles.offered, not_covered):
            if topic:
                self.topic(topic)
        return roles


def _check_texts(*values: object) -> None:
    """Raise TypeError for what a column of texts should not hold, though SQLite lets it."""
    if not all(isinstance(value, str) for value in values):
        message = "a text is something else"
        raise TypeError(message)


def _check_tag(language: str) -> None:
    """Raise ValueError for a language tag of other signs than letters, digits and hyphens: it names files."""
    letters = language.replace("-", "")
    if not (letters.isascii() and letters.isalnum()):
        message = "the language is no tag"
        raise ValueError(message)


def _term(row: tuple[Any, ...]) -> Term:
    from kcdesk.guide.pages import Term  # noqa: PLC0415 - the first paint has no page

    term_id, term, means, also, pronunciation, see = row
    return Term(term_id, term, means, tuple(also.split("\n")) if also else (), pronunciation, see)


def ordinary_file(file: Path) -> Identity:
    """The state of a file that may be a guide: an ordinary one, of a guide's size.  It is not opened.

    Raises PackMissingError, and NotAPackError for any other: a device or a pipe may never come to its end.
    """
    return _read(file, _identity)


def _identity(file: Path) -> Identity:
    """The state of an ordinary file of a guide's size.  Raises GuideError for any other; opens none."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise NotAPackError(Message(_NOT_A_PACK, {"file": file.name}))
    if status.st_size > MAX_BYTES:
        raise NotAPackError(Message(_TOO_LARGE, {"file": file.name}))
    return identity_of(status)


def _connect(file: Path) -> sqlite3.Connection:
    """A connection that reads only, and believes as little as SQLite allows.  Raises PackDamagedError."""
    uri = "file:" + _quoted(file.absolute().as_posix()) + "?mode=ro&immutable=1"
    try:
        # Opened in one thread and used in another, but never in two at once.
        connection = sqlite3.connect(
            uri, uri=True, check_same_thread=False, cached_statements=len(_STAND_INS)
        )
    except _REFUSALS as error:
        raise PackDamagedError(_damaged(file)) from error
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for statement in _SAFE:
            connection.execute(statement)
    except _REFUSALS as error:
        connection.close()
        raise PackDamagedError(_damaged(file)) from error
    return connection


def _pass_gate(file: Path, connection: sqlite3.Connection, user_version: int, size: int) -> None:
    """Raise PackRefusedError for what no compiler can have written, PackDamagedError where SQLite refuses."""
    from kcdesk.guide.gate import check, refused  # noqa: PLC0415 - the guide that came with the program need not pass

    try:
        check.check(connection, user_version, size)
    except refused.RefusedError as error:
        raise PackRefusedError(Message(_REFUSED, {"file": file.name, "what": str(error)})) from error
    except _REFUSALS as error:
        raise PackDamagedError(_damaged(file)) from error


def _check_header(file: Path, *, is_known: bool) -> int:
    """The user version, unless the file does not start as a pack that this program can read: a GuideError.

    `is_known`: it need not pass the gate, so a later minor version will do.
    """
    header = _read(file, _first_bytes)
    if len(header) < _HEADER or not header.startswith(_SQLITE_MAGIC):
        raise NotAPackError(Message(_NOT_A_PACK, {"file": file.name}))
    if int.from_bytes(header[68:72], "big") != schema.APPLICATION_ID:
        raise NotAPackError(Message(_A_DATABASE, {"file": file.name}))
    user_version = int.from_bytes(header[60:64], "big")
    if user_version // 1000 > schema.MAJOR or (user_version > schema.USER_VERSION and not is_known):
        raise PackTooNewError(Message(_TOO_NEW, {"file": file.name}))
    if user_version // 1000 < schema.MAJOR:
        raise PackTooOldError(Message(_TOO_OLD, {"file": file.name}))
    return user_version


def _first_bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_HEADER)


def _read(file: Path, read: Callable[[Path], _T]) -> _T:
    try:
        return read(file)
    except FileNotFoundError as error:
        raise PackMissingError(Message(_MISSING, {"file": file})) from error
    except OSError as error:
        values = {"file": file, "reason": error.strerror}
        raise PackMissingError(Message(_UNREADABLE, values)) from error


def _damaged(file: Path) -> Message:
    return Message(_DAMAGED, {"file": file.name})


def _quoted(path: str) -> str:
    """A path as SQLite's URI form wants it: `/a/b`, `/C:/a` or, for `//host/share/a`, `////host/share/a`."""
    for character, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        path = path.replace(character, code)
    if path.startswith("//"):
        # What stands between two and the third slash would be taken for an authority, which SQLite refuses.
        return f"//{path}"
    return path if path.startswith("/") else f"/{path}"
