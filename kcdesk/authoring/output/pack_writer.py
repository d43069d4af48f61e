"""Writes a checked guide as one SQLite file, the same bytes for the same guide."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.statements import Statements
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.schemas import RolesEntry
from kcdesk.authoring.dialect.blocks import Generated
from kcdesk.authoring.generated.calendars import calendar_drawings
from kcdesk.authoring.generated.made_rows import made_rows
from kcdesk.authoring.generated.registry import ENTRANCES
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.output.canonical_file import make_canonical
from kcdesk.authoring.output.finished_page import finish
from kcdesk.authoring.output.typesetting import typesetting_of
from kcdesk.guide import checksum, schema
from kcdesk.guide.errors import ContentError, PackDamagedError, PackRefusedError
from kcdesk.guide.model import NewerOriginal
from kcdesk.guide.pack import Pack
from kcdesk.guide.packed_html import packed

_SET_UP = f"""
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA auto_vacuum = NONE;
PRAGMA secure_delete = ON;
PRAGMA encoding = 'UTF-8';
PRAGMA application_id = {schema.APPLICATION_ID};
PRAGMA user_version = {schema.USER_VERSION};
"""

_DISK_FAULTS = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def write_pack(
    guide: GuideSource,
    output: Path,
    write_index: Callable[[sqlite3.Connection], None],
    newer: Mapping[str, NewerOriginal],
) -> None:
    """Write the pack beside `output`, make sure it is on the disk, and put it in `output`'s place.

    `newer` holds, by topic, the originals that have changed since they were translated.
    The guide must have no errors.  Raises OSError if the file cannot be written and ContentError if it
    cannot be sealed; `output` is then as it was.
    """
    if output.exists() and not output.is_file():
        # A device would be gone, with a pack in its place.
        raise OSError(0, "it is no ordinary file", str(output))
    output.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{output.name}.", suffix=".part", dir=output.parent)
    os.close(handle)
    part = Path(name)
    try:
        _write(guide, part, write_index, newer)
        make_canonical(part)
        _seal(part)
        _check_as_the_reader_does(part)
        part.chmod(0o644)
        _flush(part)
        part.replace(output)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _DISK_FAULTS:
            raise
        raise OSError(0, str(error)) from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _write(
    guide: GuideSource,
    file: Path,
    write_index: Callable[[sqlite3.Connection], None],
    newer: Mapping[str, NewerOriginal],
) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(_SET_UP)
        connection.executescript(schema.TABLES)
        connection.execute("BEGIN")
        _write_meta(guide, connection)
        _write_topics(guide, connection, newer)
        _write_pages(guide, connection)
        _write_names(guide, connection)
        _write_home(guide, connection)
        _write_made(guide, connection)
        write_index(connection)
        connection.execute("DELETE FROM phrase")  # half a megabyte: only what the index made of them is read
        if connection.in_transaction:
            connection.execute("COMMIT")
        connection.execute("VACUUM")


def _write_meta(guide: GuideSource, connection: sqlite3.Connection) -> None:
    """The checksum's row first: its place must lie in the file's first pages."""
    if guide.data.guide is None:
        message = "a guide without guide.yaml has not passed the checks"
        raise ValueError(message)
    about, setting = guide.data.guide.guide, typesetting_of(guide)
    values = {
        "id": about.id,
        "title": setting.text(about.title),
        "language": about.language,
        "version": about.version,
        "date": about.date.isoformat(),
        "checked_to": setting.text(about.checked_to),
        "licence": setting.text(about.licence),
        "review_line": setting.text(about.review),
        "greeting": setting.text(guide.data.guide.home.greeting),
    }
    placeholder = (checksum.MARK + checksum.PLACEHOLDER).decode()
    rows = [(checksum.META_KEY, placeholder), *((key, values[key]) for key in schema.META_KEYS)]
    if about.translation_of:
        rows.append((schema.ORIGINAL_KEY, about.translation_of))
    on_the_web = ((schema.HOME_KEY, about.web_home), (schema.SHARE_KEY, about.share_base))
    rows += ((key, address) for key, address in on_the_web if address)
    home = guide.data.guide.home
    named = ((schema.TILES_TITLE_KEY, home.tiles_title), (schema.SEARCH_HINT_KEY, home.search_hint))
    rows += [(key, setting.text(words)) for key, words in named if words]
    rows += _role_rows(guide.data.guide.roles)
    rows += _entrance_rows(guide)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", rows)


def _role_rows(roles: RolesEntry) -> Iterator[tuple[str, str]]:
    """A row for each role that the guide gives to a topic."""
    named = (
        (schema.HELP_KEY, roles.help),
        (schema.ABOUT_KEY, roles.about),
        (schema.GLOSSARY_KEY, roles.glossary),
        (schema.OFFERED_KEY, "\n".join(roles.offered)),
        (schema.NOT_COVERED_KEY, roles.not_covered),
    )
    return ((key, topics) for key, topics in named if topics)


def _entrance_rows(guide: GuideSource) -> list[tuple[str, str]]:
    """For each kind of made page the first topic whose page leads to them."""
    first: dict[str, str] = {}
    for entry in guide.tree:
        for block in guide.pages[entry.id].blocks:
            if isinstance(block, Generated):
                first.setdefault(block.name, entry.id)
    return [(schema.ENTRANCES[kind], first[part]) for kind, part in ENTRANCES.items() if part in first]


def _write_topics(
    guide: GuideSource, connection: sqlite3.Connection, newer: Mapping[str, NewerOriginal]
) -> None:
    setting = typesetting_of(guide)
    for position, entry in enumerate(guide.tree):
        front, original = setting.page(guide.pages[entry.id]).front, newer.get(entry.id)
        connection.execute(
            "INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                position,
                entry.id,
                entry.parent,
                entry.depth,
                front.title,
                front.kind,
                front.summary,
                front.updated.isoformat(),
                front.next_review.isoformat(),
                front.reviewed_by,
                original.translates.isoformat() if original else "",
                original.updated.isoformat() if original else "",
                front.checked.isoformat(),
            ),
        )


def _write_pages(guide: GuideSource, connection: sqlite3.Connection) -> None:
    statements = Statements(SignPatterns(guide.data.danger.signs if guide.data.is_english else ()))
    for entry in guide.tree:
        page = finish(guide.pages[entry.id], guide, statements)
        connection.execute("INSERT INTO page VALUES (?, ?)", (entry.id, packed(page.html)))
        connection.executemany(
            "INSERT INTO section (topic, anchor, level, title, text) VALUES (?, ?, ?, ?, ?)",
            [(row.topic, row.anchor, row.level, row.title, row.text) for row in page.sections],
        )
        connection.executemany(
            "INSERT INTO topic_source VALUES (?, ?, ?)",
            [(entry.id, number, source) for number, source in enumerate(page.sources, start=1)],
        )


def _write_names(guide: GuideSource, connection: sqlite3.Connection) -> None:
    """Lay words and brands, terms, sources, figures."""
    setting = typesetting_of(guide)
    set_words = setting.text
    also = {(entry.id, words) for entry in guide.tree for words in guide.pages[entry.id].front.also}
    also |= {
        (medicine.id, brand.name)
        for medicine in guide.data.medicines.medicines
        if medicine.id in guide.pages
        for brand in medicine.brands
    }
    connection.executemany("INSERT INTO also VALUES (?, ?)", sorted(also))
    connection.executemany(
        "INSERT INTO term VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                term.id,
                *map(set_words, (term.term, term.means, "\n".join(term.also), term.say or "")),
                term.see or "",
            )
            for _, term in sorted(guide.data.terms.items())
        ],
    )
    connection.executemany(
        "INSERT INTO source VALUES (?, ?, ?, ?, ?)",
        [
            (source.id, set_words(source.title), set_words(source.publisher), source.url or "", source.date)
            for _, source in sorted(guide.data.sources.items())
        ],
    )
    connection.executemany("INSERT INTO phrase VALUES (?, ?, ?)", sorted(set(_phrases(guide))))
    connection.executemany("INSERT INTO danger_weight VALUES (?, ?)", sorted(_danger_weights(guide.data)))
    drawings = {**guide.figures, **calendar_drawings(guide.data)}
    connection.executemany(
        "INSERT INTO figure VALUES (?, ?)",
        [(figure, setting.drawing(svg)) for figure, svg in sorted(drawings.items())],
    )


def _danger_weights(data: Data) -> Iterator[tuple[str, int]]:
    if data.likeness.weights:
        yield schema.DANGER_BIAS, data.likeness.bias
    for tenths, every in data.likeness.weights.items():
        yield from ((words, tenths) for words in every)


def _phrases(guide: GuideSource) -> Iterator[tuple[str, str, str]]:
    data = guide.data
    for entry in data.lexicon.words:
        yield from ((says, "means", means) for says in entry.say for means in entry.means)
    yield from ((says, "harmless", "") for says in data.lexicon.harmless)
    yield from ((says, "mild", "") for says in data.lexicon.mild)
    topic = data.guide.roles.help if data.guide else None
    if topic:
        yield from ((says, "danger", topic) for says in data.danger.phrases)
    yield from ((word, "companion", "") for word in data.lexicon.companions)
    yield from _opens(guide)
    yield from _asked(guide)


def _opens(guide: GuideSource) -> Iterator[tuple[str, str, str]]:
    """Where a page opens for some of its other names."""
    for front in (page.front for page in guide.pages.values()):
        for anchor, names in front.opens.items():
            yield from ((name, "opens", f"{front.id}#{anchor}") for name in names)


def _asked(guide: GuideSource) -> Iterator[tuple[str, str, str]]:
    """What people ask of each page, of its sections, and of every page of a kind."""
    for one in guide.data.asked.pages:
        yield from ((says, "asked", one.topic) for says in one.asked)
        for section in one.sections:
            place = f"{one.topic}#{section.anchor}"
            yield from ((says, "asked", place) for says in section.asked)
            yield from ((says, "more", place) for says in section.more)
    for every in guide.data.asked.kinds:
        fronts = [page.front for page in guide.pages.values() if page.front.kind == every.kind]
        for says in every.asked:
            yield from ((says.replace("{name}", front.title), "asked", front.id) for front in fronts)


def _write_home(guide: GuideSource, connection: sqlite3.Connection) -> None:
    if guide.data.guide is None:
        return
    home, set_words = guide.data.guide.home, typesetting_of(guide).text
    connection.executemany(
        "INSERT INTO tile VALUES (?, ?, ?, ?)",
        [(at, tile.topic, set_words(tile.line), tile.figure) for at, tile in enumerate(home.tiles)],
    )
    connection.executemany("INSERT INTO shortcut VALUES (?, ?)", list(enumerate(home.shortcuts)))


def _write_made(guide: GuideSource, connection: sqlite3.Connection) -> None:
    """What comparisons, look-ups, the finder and lists of changes are made from."""
    set_words = typesetting_of(guide).text
    for table, rows in made_rows(guide).items():
        for typed in rows:
            row = [
                set_words(value) if isinstance(value, str) else value for value in typed
            ]  # ids have no marks
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - names of ours


def _seal(file: Path) -> None:
    try:
        checksum.seal(file)
    except ValueError as error:
        mark = checksum.MARK.decode()
        message = f"The guide holds the words “{mark}”, which only a pack's own checksum may. Take them out."
        raise ContentError(message) from error


def _check_as_the_reader_does(file: Path) -> None:
    """Raise ContentError for a pack that no reader would open, which a check should have told of."""
    try:
        Pack.open(file).close()
    except PackDamagedError as error:
        found = error.__cause__ if isinstance(error, PackRefusedError) else error
        message = (
            f"The check found no fault, and still kcdesk would not open this guide: it holds {found}. "
            "That is a fault of “kcdesk check”. Please report it; no pack was written."
        )
        raise ContentError(message) from error


def _flush(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
