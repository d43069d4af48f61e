"""What a reader keeps, and its file: questions for an appointment, bookmarks, notes, highlights, later pages.

docs/personal-file.md says what the file looks like.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace

from kcdesk.i18n.typed_marks import as_typed

QUESTION, BOOKMARK, NOTE, LATER, HIGHLIGHT = KINDS = ("question", "bookmark", "note", "later", "highlight")
"""A question for an appointment; a place to come back to; a note at a section; a page to read later; words
of a page that are marked in a colour.

A further kind asks for a new VERSION: an older program takes one that it does not know for damage.
"""
COLOURS = ("yellow", "green", "pink")
"""Of highlights; the first for one that has none of them."""

FORMAT, VERSION = "kcdesk-my-pages", 1
MOST_RECORDS = 5_000
LONGEST_TEXT = 20_000
"""Characters of a note or a question."""
LONGEST_NAME = 300
"""Characters of an id, an anchor or a title."""
LARGEST_FILE = 10_000_000
"""Bytes."""
_READ = 2
"""Times as much is read as is written: a file of before there were bounds, and a copy of too much."""
MOST_READ, LARGEST_READ = _READ * MOST_RECORDS, _READ * LARGEST_FILE
_OF_HIGHLIGHTS = {"before", "after", "colour"}
_HIGHEST_ORDER = 1_000_000_000
_BETWEEN = ",\n"
"""What stands between two records."""

Key = tuple[str, str]
"""A record's kind and id."""


class RecordsError(ValueError):
    """A text is no file of records; its words are for a test, not for a reader."""


class NoRoomError(Exception):
    """There would be more than the file may hold."""


class NewerRecordsError(RecordsError):
    """A later version of the program wrote the file: it must be left as it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that was kept."""

    kind: str
    """One of KINDS."""
    id: str
    """Tells it from others of its kind."""
    text: str = ""
    """The question, or the note; empty for a bookmark."""
    guide: str = ""
    """The id of the guide it belongs to; empty for a question of the reader's own."""
    topic: str = ""
    anchor: str = ""
    """The section; empty for the top of the page."""
    title: str = ""
    """The words of the place when it was kept, for a guide that has it no longer."""
    order: int = 0
    """Its place among those of its kind, the lowest first."""
    before: str = ""
    """What stands before the words of a highlight, by which they are found on an edited page."""
    after: str = ""
    """What stands after them."""
    colour: str = ""
    """Of a highlight, one of COLOURS."""

    @property
    def key(self) -> Key:
        """What tells it from every other record."""
        return self.kind, self.id


def place_id(guide: str, topic: str, anchor: str = "") -> str:
    """The id of what is kept at a place: there is one of each kind at each."""
    return f"{guide}:{topic}#{anchor}" if anchor else f"{guide}:{topic}"


def question_id(text: str) -> str:
    """The id of a question by its words: the same question on two pages, in whatever marks, is one."""
    return as_typed(" ".join(text.split()).casefold())[:LONGEST_NAME]


def highlight_id(guide: str, topic: str, text: str, before: str) -> str:
    """The id of a highlight by its words and those before them: to mark them again is to mark them once."""
    return f"{place_id(guide, topic)}|{as_typed(text[:120])}|{as_typed(before[-20:])}"[:LONGEST_NAME]


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records by their order; those with the same, as two windows may give, by their ids."""
    return tuple(sorted(records, key=lambda record: (record.kind, record.order, record.id)))


def joined(mine: str, theirs: str) -> str:
    """Both texts of a note that was changed in two places; one that holds the other is enough."""
    if mine.strip() in theirs:
        return theirs
    if theirs.strip() in mine:
        return mine
    return f"{theirs.rstrip()}\n\n{mine.lstrip()}"


def clean(record: Record) -> Record:
    """The record with nothing in it that a file could not give back, or no window should show.

    No text is made shorter: one that is too long is refused, see `is_readable`.
    """
    return replace(
        record,
        kind=_plain(record.kind),
        id=_plain(record.id)[:LONGEST_NAME],
        text=_plain(record.text),
        guide=_plain(record.guide)[:LONGEST_NAME],
        topic=_plain(record.topic)[:LONGEST_NAME],
        anchor=_plain(record.anchor)[:LONGEST_NAME],
        title=_plain(record.title)[:LONGEST_NAME],
        before=_plain(record.before)[:LONGEST_NAME],
        after=_plain(record.after)[:LONGEST_NAME],
        order=min(max(record.order, -_HIGHEST_ORDER), _HIGHEST_ORDER),
        colour=record.colour if record.colour in COLOURS else "",
    )


def as_text(records: Iterable[Record]) -> str:
    """The file's text, a record a line, so that it can be read and mended by hand."""
    import json  # noqa: PLC0415 - needed to save, not to start

    lines = _BETWEEN.join(json.dumps(_filled(record), ensure_ascii=False) for record in in_order(records))
    head = f'"format": {json.dumps(FORMAT)}, "version": {VERSION}'
    return f'{{{head}, "records": [\n{lines}\n]}}\n'


def size_of(record: Record) -> int:
    """How many bytes a record takes in the file, at most."""
    import json  # noqa: PLC0415

    return len(f"{json.dumps(_filled(record), ensure_ascii=False)}{_BETWEEN}".encode())


def is_readable(record: Record) -> bool:
    """Whether a file would give the record back."""
    return _record(asdict(record)) is not None


def _filled(record: Record) -> dict[str, object]:
    """What only highlights have is left out of the others."""
    values = asdict(record)
    return {name: value for name, value in values.items() if value or name not in _OF_HIGHLIGHTS}


def from_text(text: str) -> tuple[dict[Key, Record], int]:
    """The records of a file's text, and how many entries made no sense.

    Raises RecordsError if it is no such file, NewerRecordsError if a later version wrote it.
    """
    import json  # noqa: PLC0415

    try:
        saved = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordsError("no JSON") from error
    if not isinstance(saved, dict) or saved.get("format") != FORMAT:
        raise RecordsError("another kind of file")
    version, entries = saved.get("version"), saved.get("records")
    if type(version) is not int or version < 1 or not isinstance(entries, list):
        raise RecordsError("no list of records")
    if version > VERSION:
        raise NewerRecordsError("a later version")
    made = [_record(entry) for entry in entries[:MOST_READ]]
    found = {record.key: record for record in made if record is not None}
    return found, len(entries) - sum(record is not None for record in made)


def _record(entry: object) -> Record | None:
    """A record from what a file held, whatever that was."""
    if not isinstance(entry, Mapping):
        return None
    values = {field.name: entry.get(field.name, field.default) for field in fields(Record)}
    if not all(
        type(values[field.name]) is (int if field.name == "order" else str) for field in fields(Record)
    ):
        return None
    record = Record(**values)
    places = (record.guide, record.topic, record.anchor, record.title)
    names = (record.id, *places, record.before, record.after)
    fits = all(len(name) <= LONGEST_NAME for name in names) and len(record.text) <= LONGEST_TEXT
    known = record.kind in KINDS and record.id and abs(record.order) <= _HIGHEST_ORDER
    has_text = bool(record.text) or record.kind in {BOOKMARK, LATER}
    return clean(record) if known and fits and has_text else None


def _plain(text: str) -> str:
    """Without control characters and halves of letters."""
    return "".join(
        letter
        for letter in text
        if letter in "\n\t"
        or not (letter < " " or "\x7f" <= letter <= "\x9f" or "\ud800" <= letter <= "\udfff")
    )
