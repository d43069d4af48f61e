from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide import schema
from kcdesk.guide.pack import Pack, always
from kcdesk.search.index import joined_words, write_index
from tests.raw_pack import RawTerm, RawTopic, write_pack

_TOPICS = [
    RawTopic(
        "hand-foot-syndrome",
        "Sore hands and feet",
        "Some medicines make hands and feet sore.",
        "It is common.",
        {"what-you-can-do": ("What you can do", "Use a cream. PD-1 is not a cream.")},
        also=("peeling feet", "palmar syndrom"),
    ),
    RawTopic("fatigue", "Tiredness (fatigue)", "Being very tired."),
    RawTopic("glossary", "Glossary", kind="reference", sections={"tki": ("TKI", "A blocker.")}),
]
_TERMS = (
    RawTerm("ae", "A&E", see="fatigue", also="casualty"),
    RawTerm("odd", "odd word", see="no-such-topic"),
    RawTerm("tki", "TKI", means="A blocker."),
)


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Pack]:
    """A pack of two topics."""
    opened = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS, _TERMS))
    yield opened
    opened.close()


Matching = Callable[[str], list[int]]


@pytest.fixture
def matching(pack: Pack) -> Matching:
    """Gives the numbers of the sections that match, best first."""

    def match(words: str) -> list[int]:
        rows = pack.rows("SELECT rowid FROM section_index WHERE section_index MATCH ? ORDER BY rank", [words])
        return [row[0] for row in rows]

    return match


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("title : sore", [1, 2]),
        ("also : peel", [1, 2]),
        ("also : syndrom", [1, 2]),
        ("summary : medicin", [1]),
        ("heading : do", [2]),
        ("body : cream", [2]),
        ("body : pd1", [2]),
        ("title : fatigu", [3]),
    ],
)
def test_each_column_holds_its_part_of_the_page(matching: Matching, words: str, sections: list[int]) -> None:
    """Title and other names stand on every section of a topic, the summary on its first; all as stems."""
    assert sorted(matching(words)) == sections


def test_the_rank_is_configured_in_the_pack(pack: Pack) -> None:
    """So that no query has to write it out."""
    rows = pack.rows("SELECT v FROM section_index_config WHERE k = 'rank'")
    assert rows[0][0].startswith("bm25(")


@pytest.mark.parametrize(
    ("word", "count"),
    [("hands", 2), ("cream", 2), ("peeling", 0), ("syndrom", 0), ("casualty", 1), ("blocker", 2)],
)
def test_words_are_kept_unstemmed_and_counted(pack: Pack, word: str, count: int) -> None:
    """What only the lists of other names have counts nothing: it may be a misspelling."""
    assert pack.rows("SELECT count FROM word WHERE word = ?", [word]) == [(count,)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("sore hands and feet", [("title", "hand-foot-syndrome")]),
        ("hand foot syndrome", [("also", "hand-foot-syndrome")]),
        ("peeling feet", [("also", "hand-foot-syndrome")]),
        ("tiredness fatigue", [("title", "fatigue")]),
        ("tiredness", [("title", "fatigue")]),
        ("fatigue", [("also", "fatigue"), ("title", "fatigue")]),
        ("a e", [("term", "fatigue")]),
        ("casualty", [("term", "fatigue")]),
        ("tki", [("term", "glossary")]),
        ("odd word", []),
    ],
)
def test_names_are_titles_other_names_and_terms(pack: Pack, name: str, found: list[tuple[str, str]]) -> None:
    """What stands in brackets in a title is a name too, and so is the topic's id."""
    assert pack.rows("SELECT kind, topic FROM name WHERE text = ? ORDER BY kind", [name]) == found


def test_another_name_has_the_place_that_its_author_gave(tmp_path: Path) -> None:
    """Of that page alone."""
    topics = [RawTopic(name, name.title(), also=("blue badge",)) for name in ("work", "travel")]
    file = write_pack(tmp_path / "g.kcpack", topics, phrases=(("blue badge", "opens", "work#money"),))
    with Pack.open(file, always) as made:
        found = made.rows("SELECT topic, anchor FROM name WHERE text = 'blue badge' ORDER BY topic")
    assert found == [("travel", ""), ("work", "money")]


def test_a_word_with_very_many_marks_is_no_compound() -> None:
    """Python tried every way to part its marks: with thirty of them it did not end."""
    assert list(joined_words("e" + "\u0330\u0331" * 20)) == []
    assert list(joined_words("e" + "\u0330" * 20 + "-mail")) == ["email"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("PD-1 and PD-L1", ["pd1", "pdl1"]),
        ("A&E", ["ae"]),
        ("follow\u2011up", ["followup"]),
        ("a - b", []),
        ("plain words", []),
    ],
)
def test_a_compound_is_also_one_word(text: str, joined: list[str]) -> None:
    """So that `pd1` finds `PD-1`."""
    assert list(joined_words(text)) == joined


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """A pack can be rebuilt and compared."""
    first = write_pack(tmp_path / "1.kcpack", _TOPICS, _TERMS)
    second = write_pack(tmp_path / "2.kcpack", _TOPICS, _TERMS)
    assert first.read_bytes() == second.read_bytes()


def test_of_rarer_words_the_guide_s_own_are_left_out(tmp_path: Path) -> None:
    """A word of the guide is rare, and tells something, though the language knows it."""
    topics = [RawTopic("a", "Anaemia", "", "Anaemia.")]
    words = {"anaemia", "settee"}
    file = write_pack(tmp_path / "a.kcpack", topics, frequencies={"blood": 80.0}, rarer_words=words)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT * FROM common_words").fetchall() == [("blo", "od"), ("set", "tee")]


def test_nothing_is_committed() -> None:
    """The compiler alone says when a pack is finished."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.TABLES)
    connection.execute("BEGIN")
    write_index(connection)
    assert connection.in_transaction
    connection.close()


def test_an_empty_guide_has_an_empty_index(tmp_path: Path) -> None:
    """No topics, no words, no error."""
    connection = sqlite3.connect(write_pack(tmp_path / "empty.kcpack", []))
    counts = connection.execute("SELECT (SELECT count(*) FROM word), (SELECT count(*) FROM name)")
    assert counts.fetchall() == [(0, 0)]
    connection.close()


def test_lay_words_that_are_misspelt_are_told_from_those_that_are_not(tmp_path: Path) -> None:
    """They find their page, but nobody's spelling is put right by them."""
    topic = RawTopic("a", "Sunitinib", "", "Sunitinib tablets.", also=("sunitanib", "knackered", "tablits"))
    opened = Pack.open(write_pack(tmp_path / "b.kcpack", [topic]))
    rows = opened.rows("SELECT word, count FROM word WHERE word IN ('sunitanib', 'knackered', 'tablits')")
    assert dict(rows) == {"sunitanib": -1, "knackered": 0, "tablits": -1}
    opened.close()


def test_a_misspelt_lay_word_means_the_right_one_of_its_page(tmp_path: Path) -> None:
    """Not another page's, not one that begins with another letter, and not a word that is spelt well."""
    topics = [
        RawTopic(
            "a", "Types (ccRCC)", "", "Sunitinib is for ccRCC.", also=("sunitanib", "nccrcc", "knackered")
        ),
        RawTopic("b", "Diarrhoea", "", "Diarrhoea.", also=("diarhoea", "dire rear")),
        RawTopic("c", "Sunitinib", "", "Capsules.", also=("sunitinab",)),
    ]
    opened = Pack.open(write_pack(tmp_path / "b.kcpack", topics))
    rows = opened.rows("SELECT stems, means FROM lexicon_entry ORDER BY stems")
    assert rows == [("diarhoea", "diarrhoea"), ("sunitinab", "sunitinib")]
    opened.close()
