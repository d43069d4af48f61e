from __future__ import annotations

import gc
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from weakref import ReferenceType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide import checksum, schema
from kcdesk.guide.errors import (
    GuideError,
    NotAPackError,
    PackDamagedError,
    PackMissingError,
    PackRefusedError,
    PackTooNewError,
    PackTooOldError,
    TopicNotFoundError,
)
from kcdesk.guide.model import Tile, TopicRoles
from kcdesk.guide.pack import MAX_BYTES, Pack, always, never
from kcdesk.search.common_words import every_common
from kcdesk.search.tables import SearchTables
from tests.guide.conftest import TOPICS
from tests.hostile_packs import reseal
from tests.raw_pack import META, RawTopic, write_pack

_FLIPS = 256

_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400"></svg>'


def _refusal(file: Path) -> str:
    """What opening says.  Fails for anything but a GuideError."""
    with pytest.raises(GuideError) as refused:
        Pack.open(file)
    return str(refused.value)


def _changed(pack_file: Path, folder: Path, at: int, flip: int) -> Path:
    data = bytearray(pack_file.read_bytes())
    data[at] ^= flip
    file = folder / "changed.kcpack"
    file.write_bytes(data)
    return file


def _edited(pack_file: Path, folder: Path, *statements: str) -> Path:
    """A copy changed by somebody who knows the format and made the sum right again."""
    file = Path(shutil.copy(pack_file, folder / "edited.kcpack"))
    connection = sqlite3.connect(file)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    data = file.read_bytes()
    at = data.find(checksum.MARK)
    if at >= 0:
        start = at + len(checksum.MARK)
        file.write_bytes(data[:start] + checksum.PLACEHOLDER + data[start + 8 :])
        checksum.seal(file)
    return file


# --- opening ---------------------------------------------------------------------------------


def test_a_good_pack_says_what_it_is(pack: Pack) -> None:
    assert (pack.info.id, pack.info.language, pack.info.date) == ("raw", "en-GB", date(2026, 11, 1))
    assert pack.info.review_line == META["review_line"]
    assert pack.greeting == "Hello"


def test_a_guide_without_roles_gives_no_topic_one(pack: Pack) -> None:
    assert pack.roles == TopicRoles()


def test_roles_are_read(pack_file: Path, tmp_path: Path) -> None:
    file = _edited(
        pack_file,
        tmp_path,
        "INSERT INTO meta VALUES ('help_topic', 'help'), ('glossary_topic', 'surgery')",
        "INSERT INTO meta VALUES ('about_topic', 'start'), ('offered', 'help' || char(10) || 'start')",
        "INSERT INTO meta VALUES ('not_covered_topic', 'surgery')",
    )
    with closing(Pack.open(file)) as pack:
        assert pack.roles == TopicRoles("help", "start", "surgery", ("help", "start"), "surgery")


@pytest.mark.parametrize(
    "role",
    [
        schema.HELP_KEY,
        schema.ABOUT_KEY,
        schema.GLOSSARY_KEY,
        schema.OFFERED_KEY,
        schema.NOT_COVERED_KEY,
    ],
)
def test_a_role_that_leads_nowhere_is_damage(pack_file: Path, tmp_path: Path, role: str) -> None:
    statement = f"INSERT INTO meta VALUES ('{role}', 'gone')"  # noqa: S608 - the role is ours
    assert "damaged" in _refusal(_edited(pack_file, tmp_path, statement))


@pytest.mark.parametrize("name", ["a b.kcpack", "what?.kcpack", "50%25.kcpack", "a#b.kcpack", "é.kcpack"])
def test_any_file_name_will_do(pack_file: Path, tmp_path: Path, name: str) -> None:
    """SQLite takes the name as a web address, where some letters mean something."""
    file = Path(shutil.copy(pack_file, tmp_path / name))
    Pack.open(file).close()
    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_a_guide_on_a_share_is_opened(pack_file: Path) -> None:
    """Windows names it `//host/share/...`; SQLite takes a host for one that it is to ask, and refuses."""
    shared = Path(f"/{pack_file.resolve()}")
    assert shared.as_posix().startswith("//")
    pack = Pack.open(shared)
    assert pack.info.title
    pack.close()


def test_a_pack_on_a_locked_stick_is_read(pack_file: Path, tmp_path: Path) -> None:
    """Nothing is written, or made and taken away again: the folder's time would tell, even to root."""
    file = Path(shutil.copy(pack_file, tmp_path / "a.kcpack"))
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    before = tmp_path.stat().st_mtime_ns, file.stat().st_mtime_ns
    with Pack.open(file) as pack:
        assert pack.page("surgery").html
    assert (tmp_path.stat().st_mtime_ns, file.stat().st_mtime_ns) == before
    tmp_path.chmod(0o755)
    assert file.read_bytes() == pack_file.read_bytes()


def test_a_journal_that_lies_beside_it_is_not_looked_at(pack_file: Path, tmp_path: Path) -> None:
    """SQLite would play it back into the guide, or refuse the guide where it may not write."""
    file = Path(shutil.copy(pack_file, tmp_path / "a.kcpack"))
    file.with_name("a.kcpack-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    with Pack.open(file) as pack:
        assert pack.page("surgery").html


def test_a_pack_that_another_program_has_locked_is_read(pack_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(pack_file, tmp_path / "a.kcpack"))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Pack.open(file) as pack:
            assert pack.page("surgery").html


def test_topics_may_lie_deep(tmp_path: Path) -> None:
    ids = ["a", "b", "c", "d", "e", "f"]
    topics = [
        RawTopic(topic, topic.upper(), parent=above)
        for topic, above in zip(ids, [None, *ids[:-1]], strict=True)
    ]
    with Pack.open(write_pack(tmp_path / "deep.kcpack", topics)) as pack:
        assert [topic.id for topic in pack.path("f")] == ids


def test_a_guide_that_is_too_large_is_refused_before_it_is_read(pack_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(pack_file, tmp_path / "a.kcpack"))
    with file.open("r+b") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert "is too large" in _refusal(file)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PackMissingError, match=r"There is no guide at .*nothing"):
        Pack.open(tmp_path / "nothing.kcpack")


def test_a_folder_is_not_a_guide(tmp_path: Path) -> None:
    """It is no ordinary file."""
    with pytest.raises(NotAPackError, match="is not a kcdesk guide"):
        Pack.open(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"PK\x03\x04" * 100, b"SQLite format 3\x00", b"hello " * 99]
)
def test_another_kind_of_file_is_said_to_be_no_guide(tmp_path: Path, content: bytes) -> None:
    """Empty, cut short before its header, or something else."""
    file = tmp_path / "other.kcpack"
    file.write_bytes(content)
    with pytest.raises(NotAPackError, match="is not a kcdesk guide"):
        Pack.open(file)


def test_another_programs_database_is_said_to_be_no_guide(tmp_path: Path) -> None:
    with pytest.raises(NotAPackError, match="a database, but not"):
        Pack.open(write_pack(tmp_path / "a.kcpack", TOPICS, application_id=42))


@pytest.mark.parametrize("version", [(schema.MAJOR + 1) * 1000, 999_000])
def test_a_later_major_format_is_refused(tmp_path: Path, version: int) -> None:
    with pytest.raises(PackTooNewError, match="newer kcdesk"):
        Pack.open(write_pack(tmp_path / "a.kcpack", TOPICS, user_version=version))


@pytest.mark.parametrize("version", [0, (schema.MAJOR - 1) * 1000 + 999])
def test_an_earlier_major_format_is_refused(tmp_path: Path, version: int) -> None:
    """Its tables are not those that this program asks."""
    with pytest.raises(PackTooOldError, match="older kcdesk"):
        Pack.open(write_pack(tmp_path / "a.kcpack", TOPICS, user_version=version))


def test_a_later_minor_format_is_refused_as_too_new(tmp_path: Path) -> None:
    """What it holds cannot be checked; only the guide that came with the program need not be."""
    file = write_pack(tmp_path / "a.kcpack", TOPICS, user_version=schema.USER_VERSION + 7)
    with pytest.raises(PackTooNewError, match="newer kcdesk"):
        Pack.open(file)
    pack = Pack.open(file, always)
    assert len(pack.topics) == len(TOPICS)
    pack.close()


def test_a_guide_that_sqlite_complains_of_in_no_letters_is_damaged(tmp_path: Path) -> None:
    """The name in its message is not UTF-8, and Python cannot read the message."""
    file = write_pack(tmp_path / "a.kcpack", TOPICS)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET name = CAST(X'80' AS TEXT), sql = 'nonsense' WHERE name = 'topic'"
        )
    assert reseal(file)
    with pytest.raises(PackDamagedError):
        Pack.open(file)


def _without_checked(file: Path) -> None:
    """Make the tables those of format 2.0."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("ALTER TABLE topic DROP COLUMN checked")
        connection.execute("PRAGMA writable_schema = ON")  # for the blank before the last bracket, once there
        connection.execute("UPDATE sqlite_schema SET sql = rtrim(sql, ')') || ' )' WHERE name = 'topic'")
        connection.commit()
    assert reseal(file)


def _without(file: Path, tables: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for table in tables.split():
            connection.execute(f"DROP TABLE {table}")
        connection.execute("VACUUM")


def _with_pages_as_text(file: Path) -> None:
    """Make the tables those of format 2.6."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        pages = connection.execute("SELECT topic, html FROM page").fetchall()
        connection.execute("DROP TABLE page")
        connection.execute("CREATE TABLE page (topic TEXT PRIMARY KEY, html TEXT NOT NULL) WITHOUT ROWID")
        connection.executemany("INSERT INTO page VALUES (?, ?)", pages)


def test_a_pack_of_format_2_6_is_read_with_its_pages(tmp_path: Path) -> None:
    file = write_pack(tmp_path / "a.kcpack", TOPICS, user_version=2006)
    _with_pages_as_text(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        assert pack.page(TOPICS[0].id).html == f"<p>{TOPICS[0].lead}</p>"


def _without_questions(file: Path) -> None:
    """Make the tables those of format 2.5, with one common word."""
    _with_pages_as_text(file)
    columns = "id INTEGER PRIMARY KEY, " + "".join(
        f"{name} TEXT NOT NULL, " for name in "text kind topic anchor key".split()
    )
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TEMP TABLE names AS SELECT * FROM name")
        connection.execute("DROP TABLE name")
        connection.execute(f"CREATE TABLE name ( {columns}UNIQUE (text, kind, topic, anchor) )")
        connection.execute("CREATE INDEX name_key ON name (key)")
        connection.execute("INSERT INTO name SELECT * FROM names")
        connection.execute("CREATE TABLE common_word (word TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.execute("INSERT INTO common_word VALUES ('settee')")
    _without(file, "section_question common_words")


def test_a_pack_of_format_2_5_is_read_and_nothing_is_asked_of_its_sections(tmp_path: Path) -> None:
    asked = ("why am i thirsty", "asked", TOPICS[0].id)
    file = write_pack(tmp_path / "a.kcpack", TOPICS, phrases=(asked,), user_version=2005)
    _without_questions(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        tables = SearchTables(pack)
        assert {row.questions for row in tables.passages([TOPICS[0].id])[TOPICS[0].id]} == {""}
        assert tables.known_words(["settee", "sette"]) == {"settee"}
        assert every_common(pack) == ["settee"]


def _with_drawings_by_id(file: Path) -> None:
    """Make the tables those of format 2.4."""
    _without_questions(file)
    _without(file, "figure")
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE figure (id TEXT PRIMARY KEY, svg BLOB NOT NULL) WITHOUT ROWID")
        connection.execute("INSERT INTO figure VALUES ('kidneys', ?)", (_DRAWING,))


def test_a_pack_of_format_2_4_is_read_with_its_drawings(tmp_path: Path) -> None:
    file = write_pack(tmp_path / "a.kcpack", TOPICS, user_version=2004)
    _with_drawings_by_id(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        assert pack.figure("kidneys") == _DRAWING


def _without_asked(file: Path) -> None:
    """Make the tables those of format 2.3."""
    _with_drawings_by_id(file)
    _without(file, "asked_word")


def test_a_pack_of_format_2_3_is_read_and_nothing_is_asked_in_it(tmp_path: Path) -> None:
    asked = ("why am i thirsty", "asked", TOPICS[0].id)
    file = write_pack(tmp_path / "a.kcpack", TOPICS, phrases=(asked,), user_version=2003)
    _without_asked(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        assert SearchTables(pack).asked_words(["thirsti"]) == {}


def _without_weights(file: Path) -> None:
    """Make the tables those of format 2.2."""
    _without_asked(file)
    _without(file, "danger_weight")


def test_a_pack_of_format_2_2_is_read_and_words_weigh_nothing_in_it(tmp_path: Path) -> None:
    file = write_pack(tmp_path / "a.kcpack", TOPICS, danger_weights={"chest": 9}, user_version=2002)
    _without_weights(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        assert SearchTables(pack).danger_weights() == {}


def _without_made_pages(file: Path) -> None:
    """Make the tables those of format 2.1."""
    _without_weights(file)
    _without(file, "made_word subject subject_name aspect fact choice subject_choice change")


def test_a_pack_of_format_2_1_is_read_and_nothing_is_made_from_it(tmp_path: Path) -> None:
    file = write_pack(tmp_path / "a.kcpack", TOPICS, user_version=2001)
    _without_made_pages(file)
    assert reseal(file)
    with closing(Pack.open(file)) as pack:
        assert len(pack.topics) == len(TOPICS)
        assert not pack.can_make("finder/all")


def test_a_pack_of_format_2_0_is_read(tmp_path: Path) -> None:
    """Its topics do not say when their facts were checked, and it passes the gate as it was then."""
    file = write_pack(tmp_path / "a.kcpack", TOPICS, user_version=2000)
    _without_made_pages(file)
    _without_checked(file)
    with closing(Pack.open(file)) as pack:
        assert [topic.checked for topic in pack.topics] == [None] * len(TOPICS)


def test_a_pack_of_this_format_has_no_older_tables(tmp_path: Path) -> None:
    """A column that it must have is not there."""
    file = write_pack(tmp_path / "a.kcpack", TOPICS)
    _without_checked(file)
    with pytest.raises(PackRefusedError):
        Pack.open(file)


# --- damage ----------------------------------------------------------------------------------


def test_a_pack_cut_short_anywhere_is_refused(any_pack_file: Path, tmp_path: Path) -> None:
    """At every 97th length, and one byte short."""
    data = any_pack_file.read_bytes()
    file = tmp_path / "cut.kcpack"
    for length in (*range(0, len(data), max(97, len(data) // 400)), len(data) - 1):
        file.write_bytes(data[:length])
        said = _refusal(file)
        assert "damaged" in said if length >= 100 else "not a kcdesk guide" in said, length


def test_a_pack_with_something_added_is_refused(any_pack_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "long.kcpack"
    file.write_bytes(any_pack_file.read_bytes() + b"\x00")
    with pytest.raises(PackDamagedError):
        Pack.open(file)


@pytest.mark.parametrize("part", range(4))
def test_one_changed_byte_is_noticed_all_over_the_file(
    any_pack_file: Path, tmp_path: Path, part: int
) -> None:
    """At 256 places spread over the whole file, each time another bit."""
    size = any_pack_file.stat().st_size
    for count in range(part, _FLIPS, 4):
        file = _changed(any_pack_file, tmp_path, count * size // _FLIPS, 1 << (count // 4 % 8))
        assert _refusal(file)


@pytest.mark.parametrize("at", range(100))
def test_one_changed_byte_of_the_header_is_noticed(any_pack_file: Path, tmp_path: Path, at: int) -> None:
    assert _refusal(_changed(any_pack_file, tmp_path, at, 0xFF))


@given(place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_any_changed_byte_is_noticed(
    any_pack_file: Path, tmp_path_factory: pytest.TempPathFactory, place: float, flip: int
) -> None:
    at = int(place * any_pack_file.stat().st_size)
    assert _refusal(_changed(any_pack_file, tmp_path_factory.mktemp("flip"), at, flip))


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE topic",
        "DROP TABLE meta",
        "DELETE FROM meta WHERE key = 'review_line'",
        "UPDATE meta SET value = 'yesterday' WHERE key = 'date'",
        "UPDATE topic SET next_review = '' WHERE position = 1",
        "ALTER TABLE topic RENAME COLUMN kind TO sort",
    ],
)
def test_a_wrongly_made_pack_is_refused(pack_file: Path, tmp_path: Path, statement: str) -> None:
    """Though its sum is right: no pack is trusted for that alone."""
    with pytest.raises(PackDamagedError):
        Pack.open(_edited(pack_file, tmp_path, statement))


@pytest.mark.parametrize(
    "statements",
    [("DROP TABLE page",), ("DELETE FROM page",), ("DROP TABLE section",)],
)
def test_a_page_that_is_not_there_is_damage(
    pack_file: Path, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    """Found out when it is asked for, where nobody looked before."""
    pack = Pack.open(_edited(pack_file, tmp_path, *statements), always)
    with pytest.raises(PackDamagedError):
        pack.page("surgery")
    pack.close()


def test_a_query_that_sqlite_refuses_is_damage(pack: Pack) -> None:
    """sqlite3.Error stays inside."""
    with pytest.raises(PackDamagedError):
        pack.rows("SELECT nothing FROM nowhere")


def test_a_pack_cannot_be_written(pack: Pack) -> None:
    with pytest.raises(PackDamagedError):
        pack.rows("DELETE FROM page")


# --- reading ---------------------------------------------------------------------------------


def test_topics_are_in_reading_order(pack: Pack) -> None:
    assert [topic.id for topic in pack.topics] == ["start", "help", "surgery"]
    assert pack.has_topic("help")
    assert not pack.has_topic("nothing")
    assert pack.topic("help").title == "When to get help"


def test_the_tree_can_be_walked(pack: Pack) -> None:
    assert [topic.id for topic in pack.children(None)] == ["start", "surgery"]
    assert [topic.id for topic in pack.children("start")] == ["help"]
    assert pack.children("help") == ()
    assert [topic.id for topic in pack.path("help")] == ["start", "help"]


@pytest.mark.parametrize(
    ("topic", "before", "after"),
    [("start", None, "help"), ("help", "start", "surgery"), ("surgery", "help", None)],
)
def test_neighbours_are_the_topics_before_and_after(
    pack: Pack, topic: str, before: str | None, after: str | None
) -> None:
    found = tuple(one.id if one else None for one in pack.neighbours(topic))
    assert found == (before, after)


@pytest.mark.parametrize("ask", ["topic", "page", "path", "neighbours"])
def test_a_topic_that_is_not_there_is_named(pack: Pack, ask: str) -> None:
    with pytest.raises(TopicNotFoundError, match="no topic called “surgey”"):
        getattr(pack, ask)("surgey")


def test_a_page_has_its_sections_in_order(pack: Pack) -> None:
    page = pack.page("surgery")
    assert page.topic.id == "surgery"
    assert [(section.anchor, section.level) for section in page.sections] == [
        ("", 1),
        ("in-short", 2),
        ("risks", 2),
    ]
    assert page.sections[2].text == "- bleeding\n- infection"


def test_terms_are_found_and_sorted_by_name(pack: Pack) -> None:
    assert [term.term for term in pack.terms()] == ["Abdomen", "nephrectomy"]
    term = pack.term("nephrectomy")
    assert term is not None
    assert (term.also, term.see) == (("kidney removal", "op"), "surgery")
    assert pack.term("abdomen") is not None
    assert pack.terms()[0].also == ()
    assert pack.term("nothing") is None


def test_lay_words_lead_to_their_topics(pack: Pack) -> None:
    assert pack.also() == (("an op", "surgery"), ("operation", "surgery"))


def test_what_a_pack_holds_besides(pack_file: Path, tmp_path: Path) -> None:
    """Sources in the order of their numbers, a drawing, the home page's buttons."""
    file = _edited(
        pack_file,
        tmp_path,
        "INSERT INTO source VALUES ('a', 'A', 'NHS', 'https://a', '2025'), ('b', 'B', 'NICE', '', '2026')",
        "INSERT INTO topic_source VALUES ('surgery', 2, 'a'), ('surgery', 1, 'b')",
        "INSERT INTO figure VALUES ('kidney', x'3c7376672f3e')",
        "INSERT INTO tile VALUES (1, 'surgery', 'Taking it out', 'surgery')",
        "INSERT INTO shortcut VALUES (2, 'start'), (1, 'help')",
    )
    pack = Pack.open(file, always)
    assert [source.id for source in pack.sources("surgery")] == ["b", "a"]
    assert pack.sources("start") == ()
    assert (pack.figure("kidney"), pack.figure("lung")) == (b"<svg/>", None)
    assert pack.tiles() == (Tile("surgery", "Surgery", "Taking it out", "surgery"),)
    assert [topic.id for topic in pack.shortcuts()] == ["help", "start"]
    pack.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE topic SET parent = 'nowhere' WHERE position = 1",
        "UPDATE topic SET parent = id WHERE position = 0",
        "UPDATE topic SET position = 77 WHERE position = 1",
        "UPDATE topic SET updated = X'00'",
        "UPDATE topic SET next_review = 'soon'",
        "UPDATE topic SET checked = ''",
        "DELETE FROM topic",
        "UPDATE meta SET value = 'today' WHERE key = 'date'",
        "DELETE FROM meta WHERE key = 'title'",
    ],
)
def test_a_sealed_pack_that_makes_no_sense_is_damaged(tmp_path: Path, change: str) -> None:
    """The checksum only says that nobody changed it since; it may have been wrong from the start."""
    file = write_pack(tmp_path / "odd.kcpack", [RawTopic("a", "A"), RawTopic("b", "B", parent="a")])
    connection = sqlite3.connect(file)
    digits = connection.execute("SELECT value FROM meta WHERE key = 'checksum'").fetchone()[0]
    connection.execute(change)
    connection.execute("UPDATE meta SET value = 'kcdesk-crc32:00000000' WHERE key = 'checksum'")
    connection.commit()
    connection.close()
    assert digits != "kcdesk-crc32:00000000"
    checksum.seal(file)
    with pytest.raises(PackDamagedError):
        Pack.open(file)


@pytest.mark.parametrize(("translates", "updated"), [("", "2026-12-01"), ("2026-11-01", "soon")])
def test_an_original_without_a_date_is_damage(tmp_path: Path, translates: str, updated: str) -> None:
    topic = RawTopic("a", "A", translates=translates, original_updated=updated)
    with pytest.raises(PackDamagedError):
        Pack.open(write_pack(tmp_path / "bad.kcpack", [topic]), always)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO tile VALUES (1, 'nowhere', 'A line', 'surgery')",
        "INSERT INTO shortcut VALUES (1, 'nowhere')",
        "UPDATE meta SET value = x'00' WHERE key = 'title'",
        "UPDATE meta SET value = '../../x' WHERE key = 'language'",
        "UPDATE meta SET value = '' WHERE key = 'language'",
        "INSERT INTO meta VALUES ('translation_of', x'00')",
    ],
)
def test_what_the_first_page_would_stumble_over_is_damage(
    pack_file: Path, tmp_path: Path, statement: str
) -> None:
    """Found when the guide is opened, so that another can be read instead."""
    file = _edited(pack_file, tmp_path, statement)
    for has_passed in (always, never):
        with pytest.raises(PackDamagedError):
            Pack.open(file, has_passed)


def _held_by_its_connection(pack: Pack) -> list[object]:
    """What the connection to the guide holds for itself: queries kept ready, marks of others."""
    held = gc.get_referents(pack._connection)
    kept = [one for part in held for one in gc.get_referents(part)]
    return [*held, *kept, *(one for part in kept for one in gc.get_referents(part))]


def _queries_kept(pack: Pack, words: str) -> list[object]:
    return [one for one in _held_by_its_connection(pack) if isinstance(one, str) and words in one]


def test_queries_leave_no_mark_on_the_connection(pack: Pack) -> None:
    """It kept one of up to 200 queries that were over, scattered over all the memory that a visit had."""
    before = _marks(pack)
    for _ in range(10):
        pack.rows("SELECT 1")
    assert _marks(pack) == before


def _marks(pack: Pack) -> int:
    return sum(isinstance(one, ReferenceType) for one in _held_by_its_connection(pack))


def test_queries_kept_ready_can_be_forgotten(pack: Pack) -> None:
    """SQLite keeps with them the words they were last asked for."""
    pack.rows("SELECT 'a word', ?", ("somebody typed this",))
    assert _queries_kept(pack, "a word")
    pack.forget_queries()
    assert not _queries_kept(pack, "a word")
    assert pack.has_topic(TOPICS[0].id)
    assert pack.page(TOPICS[0].id).html
