"""The pack: same bytes for the same guide, sealed, and with all it should hold."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import build_guide
from kcdesk.authoring.output.canonical_file import make_canonical
from kcdesk.guide import checksum
from kcdesk.guide.errors import ContentError
from kcdesk.guide.model import TopicRoles
from kcdesk.guide.pack import Pack
from kcdesk.guide.packed_html import packed
from kcdesk.search.index import write_index
from kcdesk.search.schema import COMPANION
from kcdesk.search.tables import SearchTables
from tests.small_guide import FIGURE, SMALL_GUIDE, guide_folder, make_pack


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Pack]:
    """The small guide, open."""
    with Pack.open(make_pack(tmp_path)) as opened:
        yield opened


def test_two_copies_of_a_folder_give_the_same_bytes(tmp_path: Path) -> None:
    """Wherever they lie, whenever they were made, in whatever order the files were written."""
    packs = []
    for name in ("one", "two/deeper"):
        place = tmp_path / name
        place.mkdir(parents=True)
        packs.append(make_pack(place).read_bytes())
    assert packs[0] == packs[1]


def test_building_over_a_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the old file is left in the new."""
    assert make_pack(tmp_path).read_bytes() == make_pack(tmp_path).read_bytes()


def test_the_bytes_do_not_tell_which_sqlite_wrote_them(tmp_path: Path) -> None:
    file = make_pack(tmp_path)
    before = file.read_bytes()
    make_canonical(file)
    assert file.read_bytes() == before


def test_a_pack_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "guide.kcpack"
    was_there: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda _file: was_there.append(output.exists()))
    build_guide(guide_folder(tmp_path), output, write_index)
    assert (was_there, output.exists()) == ([False], True)


def test_what_the_check_missed_is_told_to_its_author_as_a_fault_of_the_check(tmp_path: Path) -> None:
    """Not in the words for a reader, who is to ask the publisher; nor with the name of a draft."""

    def spoilt(connection: sqlite3.Connection) -> None:
        write_index(connection)
        connection.execute("UPDATE tile SET line = 'a' || char(10)")

    with pytest.raises(ContentError) as raised:
        build_guide(guide_folder(tmp_path), tmp_path / "guide.kcpack", spoilt)
    assert "a wrong value in tile.line" in str(raised.value)
    assert "a fault of “kcdesk check”" in str(raised.value)
    assert "publisher" not in str(raised.value)
    assert ".part" not in str(raised.value)


def test_a_page_that_the_check_missed_is_named(tmp_path: Path) -> None:
    def spoilt(connection: sqlite3.Connection) -> None:
        write_index(connection)
        page = packed("<h1>a</h1><u>b</u>")
        connection.execute("UPDATE page SET html = ? WHERE topic = 'surgery'", (page,))

    with pytest.raises(ContentError, match="the page surgery"):
        build_guide(guide_folder(tmp_path), tmp_path / "guide.kcpack", spoilt)


def test_a_change_of_one_letter_changes_the_pack(tmp_path: Path) -> None:
    """Or the test above would show nothing."""
    before = make_pack(tmp_path).read_bytes()
    surgery = (tmp_path / "guide/treatments/surgery.md").read_text().replace("keyhole", "Keyhole")
    changed = surgery.replace("Keyhole", "Keyholes")
    assert make_pack(tmp_path, {"treatments/surgery.md": changed}).read_bytes() != before


def test_the_pack_is_sealed_and_in_the_form_the_reader_expects(tmp_path: Path) -> None:
    """Pages of 4096 bytes, no journal, no free pages."""
    file = make_pack(tmp_path)
    assert checksum.is_intact(file)
    with closing(sqlite3.connect(file)) as connection:
        values = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "freelist_count")
        ]
        assert values == [4096, 0]
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def _phrases(tmp_path: Path, files: Mapping[str, str] | None = None) -> list[tuple[str, str, str]]:
    """What the index is given of the small guide, with some files changed."""
    given: list[tuple[str, str, str]] = []

    def write(connection: sqlite3.Connection) -> None:
        given.extend(connection.execute("SELECT says, kind, means FROM phrase ORDER BY says"))
        write_index(connection)

    build_guide(guide_folder(tmp_path, files or {}), tmp_path / "given.kcpack", write)
    return given


def test_phrases_are_for_the_index_alone(pack: Pack) -> None:
    """Nobody reads them later."""
    assert pack.rows("SELECT * FROM phrase") == []


def test_the_index_is_given_the_lexicon_phrase_by_phrase(tmp_path: Path) -> None:
    """What each means, and the words of danger with their topic."""
    assert _phrases(tmp_path) == [
        ("cannot feel my legs", "danger", "get-help-now"),
        ("collapsed", "danger", "get-help-now"),
        ("emergency", "danger", "get-help-now"),
        ("knackered", "means", "tiredness"),
        ("wiped out", "means", "tiredness"),
    ]


_ASKED = """
kinds:
  - kind: medicine
    asked: ["how do i take {name}"]
pages:
  - topic: surgery
    asked: [can they cut it out, how long will i be in hospital]
"""


def test_what_people_ask_is_there_with_the_page_that_answers(tmp_path: Path) -> None:
    """Of one page, and of every page of a kind by its title; and the words weigh something."""
    files = {"asked.yaml": _ASKED}
    assert [(says, means) for says, kind, means in _phrases(tmp_path, files) if kind == "asked"] == [
        ("can they cut it out", "surgery"),
        ("how do i take Sunitinib", "sunitinib"),
        ("how long will i be in hospital", "surgery"),
    ]
    with Pack.open(make_pack(tmp_path, files)) as pack:
        tables = SearchTables(pack)
        positions, _ = tables.asked_words(["hospit"])["hospit"]
        weighed = {tables.topic_ids[position] for position in positions}
    assert "surgery" in weighed


def test_what_people_ask_of_a_section_is_there_with_it(tmp_path: Path) -> None:
    """And of the page, unless it does not tell which page is asked for."""
    asked = (
        "pages:\n  - topic: surgery\n    sections:\n"
        "      - anchor: in-short\n        asked: [can they cut it out]\n        more: [will it hurt]\n"
    )
    with Pack.open(make_pack(tmp_path, {"asked.yaml": asked})) as pack:
        tables = SearchTables(pack)
        found = {row.anchor: row.questions.split("\n") for row in tables.passages(["surgery"])["surgery"]}
        assert found["in-short"] == ["can cut it out thei", "hurt it will"]
        assert found[""] == [""]
        assert set(tables.asked_words(["cut", "hurt"])) == {"cut"}


def test_words_beside_danger_are_the_guides_own(tmp_path: Path) -> None:
    lexicon = "words: []\ncompanions: [sunitinib]\n"
    with Pack.open(make_pack(tmp_path, {"lexicon.yaml": lexicon})) as pack:
        assert SearchTables(pack).lexicon(COMPANION) == ["=sunitinib\t"]


def test_the_guides_own_facts_are_there(pack: Pack) -> None:
    """Its version as written, not as a number."""
    assert (pack.info.id, pack.info.version, pack.info.language) == ("small-guide", "1.0", "en-GB")
    assert pack.greeting == "Hello. Read only what you want to know today."


def test_topics_stand_in_the_order_of_the_tree(pack: Pack) -> None:
    """Depth first."""
    first = [(topic.id, topic.parent, topic.depth) for topic in pack.topics[:4]]
    assert first == [
        ("start", None, 0),
        ("get-help-now", "start", 1),
        ("treatments", None, 0),
        ("surgery", "treatments", 1),
    ]


def test_a_topic_has_its_dates_in_their_places(tmp_path: Path) -> None:
    """When its words changed, when its facts were checked, when it is due."""
    text = str(SMALL_GUIDE["support/support.md"]).replace("updated: 2026-11-23", "updated: 2026-11-21")
    files = {"support/support.md": text.replace("checked: 2026-11-23", "checked: 2026-11-22")}
    with closing(Pack.open(make_pack(tmp_path, files))) as pack:
        topic = pack.topic("support")
    assert (topic.updated, topic.checked) == (date(2026, 11, 21), date(2026, 11, 22))
    assert topic.next_review == date(2027, 11, 23)


def test_lay_words_and_brands_lead_to_topics(pack: Pack) -> None:
    """Brands come from medicines.yaml."""
    assert pack.also() == (
        ("Sutent", "sunitinib"),
        ("operation", "surgery"),
        ("taking the kidney out", "surgery"),
    )


def test_terms_sources_figures_and_the_home_page_are_there(pack: Pack) -> None:
    """All that the reader asks for."""
    term = pack.term("nephrectomy")
    assert term is not None
    assert (term.also, term.pronunciation, term.see) == (("kidney removal",), "neh-FREK-toh-mee", "surgery")
    assert [source.id for source in pack.sources("surgery")] == ["nhs_kidney", "nice_sunitinib"]
    assert pack.figure("kidney") == FIGURE.encode()
    assert [(tile.topic, tile.icon) for tile in pack.tiles()] == [
        ("surgery", "surgery"),
        ("sunitinib", "targeted"),
    ]
    assert [topic.id for topic in pack.shortcuts()] == ["get-help-now", "glossary"]


def test_roles_are_there(pack: Pack) -> None:
    offered = ("get-help-now", "medicines", "glossary", "questions-to-ask")
    assert pack.roles == TopicRoles("get-help-now", "about-this-guide", "glossary", offered)


def test_a_guide_need_not_have_any_role(tmp_path: Path) -> None:
    text = str(SMALL_GUIDE["guide.yaml"])
    without = text[: text.index("roles:")] + text[text.index("topics:") :]
    with closing(Pack.open(make_pack(tmp_path, {"guide.yaml": without}))) as pack:
        assert pack.roles == TopicRoles()


def test_a_guide_may_say_where_it_tells_what_it_does_not_cover(tmp_path: Path) -> None:
    text = str(SMALL_GUIDE["guide.yaml"]).replace("roles:\n", "roles:\n  not_covered: glossary\n")
    with closing(Pack.open(make_pack(tmp_path, {"guide.yaml": text}))) as pack:
        assert pack.roles.not_covered == "glossary"


def _rows_in(connection: sqlite3.Connection, table: str) -> int:
    rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - the table is ours
    return len(rows)


def test_the_index_writer_finds_its_tables_filled(tmp_path: Path) -> None:
    """It reads topics, lay words, sections and terms."""
    counts: list[int] = []

    def count(connection: sqlite3.Connection) -> None:
        counts.extend(_rows_in(connection, table) for table in ("topic", "also", "section", "term"))
        write_index(connection)

    build_guide(guide_folder(tmp_path), tmp_path / "guide.kcpack", count)
    assert all(counts)


def test_a_bug_in_the_index_writer_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    """It must reach the log as what it is."""

    def faulty(connection: sqlite3.Connection) -> None:
        connection.execute("SELECT nonsense")

    with pytest.raises(sqlite3.OperationalError):
        build_guide(guide_folder(tmp_path), tmp_path / "guide.kcpack", faulty)


def test_a_guide_on_the_web_says_where(tmp_path: Path) -> None:
    """And a page where it stands there; without, nothing does."""
    with Pack.open(make_pack(tmp_path)) as pack:
        assert (pack.info.web_home, pack.info.page_address("surgery")) == ("", "")
    text = str(SMALL_GUIDE["guide.yaml"]).replace(
        "  licence:", "  web_home: https://x.org\n  share_base: https://x.org/g/\n  licence:"
    )
    (tmp_path / "web").mkdir()
    with Pack.open(make_pack(tmp_path / "web", {"guide.yaml": text})) as pack:
        assert pack.info.web_home == "https://x.org"
        assert pack.info.page_address("surgery") == "https://x.org/g/surgery.html"
        assert pack.info.page_address("compare/a+b") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
def test_what_is_no_ordinary_file_keeps_its_place(tmp_path: Path) -> None:
    """A device would be gone, and a pack in its place."""
    os.mkfifo(pipe := tmp_path / "guide.kcpack")
    with pytest.raises(ContentError, match="it is no ordinary file"):
        build_guide(guide_folder(tmp_path), pipe, write_index)
    assert pipe.is_fifo()
