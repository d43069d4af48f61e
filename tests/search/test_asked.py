from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.pack import Pack, always
from kcdesk.search.asked import likeliest, markers_of_text
from kcdesk.search.engine import Engine
from kcdesk.search.schema import ASKED
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.hostile_packs import reseal
from tests.raw_pack import RawTopic, write_pack

_TOPICS = (
    RawTopic("trip", "Travel", sections={"a": ("Planes", "Take a letter from your team to the airport.")}),
    RawTopic("drip", "Having a drip", sections={"a": ("What to bring", "A book about Spain, say.")}),
    RawTopic("quiet", "Quiet", sections={"a": ("Nothing", "Nobody asks for this page.")}),
)
_ASKED = tuple(
    (says, ASKED, topic)
    for topic, every in {
        "trip": "can i go to spain,can i go abroad,go to france,is it safe to go to spain,go to spain soon,"
        "can i go to the airport,flying to spain,spain in june",
        "drip": "how long does it take,does it hurt,does it sting,does it hurt much,how many drips",
    }.items()
    for says in every.split(",")
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A guide with questions."""
    return write_pack(tmp_path / "a.kcpack", _TOPICS, phrases=_ASKED)


@pytest.fixture
def pack(file: Path) -> Iterator[Pack]:
    opened = Pack.open(file)
    yield opened
    opened.close()


def _likeness(pack: Pack, text: str) -> dict[str, float]:
    return {one.topic.id: one.likeness for one in Engine(pack).explain(text).ranked}


def test_a_page_is_asked_for_in_the_words_of_its_questions(pack: Pack) -> None:
    found = Engine(pack).explain("can i go to spain soon ").ranked
    assert found[0].topic.id == "trip"
    assert found[0].asked_score > found[1].asked_score > 0


def test_without_questions_the_pages_words_decide(tmp_path: Path) -> None:
    with closing(Pack.open(write_pack(tmp_path / "b.kcpack", _TOPICS))) as pack:
        found = Engine(pack).explain("can i go to spain soon ").ranked
        assert found[0].topic.id == "drip"
        assert {one.asked_score for one in found} == {0.0}
        assert pack.rows("SELECT * FROM asked_word") == []


def test_pairs_of_small_words_tell(pack: Pack) -> None:
    """Though each of them says nothing, and is no word to look for."""
    assert _likeness(pack, "it does airport ")["drip"] < _likeness(pack, "does it airport ")["drip"]


def test_a_title_typed_whole_goes_first_whatever_is_asked_of_others(tmp_path: Path) -> None:
    other = RawTopic("other", "Other", "About a talk.", "A talk.", also=("a talk",))
    topics = (RawTopic("talk", "A talk", kind="talk"), other)
    asked = tuple((f"a talk {word}", ASKED, "other") for word in "one two three four five".split())
    with closing(Pack.open(write_pack(tmp_path / "t.kcpack", topics, phrases=asked))) as pack:
        first, second = Engine(pack).explain("a talk ").ranked
        assert first.topic.id == "talk"
        assert first.score < second.score


def test_a_page_that_nothing_else_finds_is_found_by_what_is_asked_of_it(pack: Pack) -> None:
    """`hurt` is in no section."""
    assert "drip" in _likeness(pack, "hurt airport ")


@pytest.mark.parametrize("typed", ["does it sting ", "stings ", "will it sting me ", "does it hurt much"])
def test_what_is_asked_of_a_page_finds_it_though_no_page_says_it(pack: Pack, typed: str) -> None:
    assert [hit.topic for hit in Engine(pack).search(typed).hits] == ["drip"]


@pytest.mark.parametrize("typed", ["does it ", "does it burn ", "how long is the sting ", "sting in june "])
def test_of_what_is_asked_of_no_page_nothing_is_found(pack: Pack, typed: str) -> None:
    """Small words alone, and a word that no question of the page has beside the others."""
    assert Engine(pack).search(typed).hits == ()


def test_a_question_in_words_of_its_own_opens_the_section_that_answers_it(tmp_path: Path) -> None:
    topics = (
        RawTopic(
            "drip", "Having a drip", sections={"a": ("Before", "Eat."), "b": ("After", "Rest at home.")}
        ),
    )
    asked = (("does it sting", ASKED, "drip#a"), ("can i go dancing", ASKED, "drip#b"))
    with closing(Pack.open(write_pack(tmp_path / "s.kcpack", topics, phrases=asked))) as pack:
        (hit,) = Engine(pack).search("can i go dancing with him ").hits
        assert (hit.anchor, hit.snippet) == ("b", "Rest at home.")


def test_chances_are_of_all_pages_together(pack: Pack) -> None:
    found = _likeness(pack, "can i go by airport to spain in a drip ")
    assert sum(chance**2 for chance in found.values()) == pytest.approx(1)


def test_of_a_page_that_nobody_asks_for_nothing_is_known(pack: Pack) -> None:
    assert _likeness(pack, "nobody asks can i go ")["quiet"] == 0


def test_the_misspelt_is_put_right_first(pack: Pack) -> None:
    assert _likeness(pack, "can i go to spian ")["trip"] == _likeness(pack, "can i go to spain ")["trip"]


def test_markers_are_stems_and_pairs_with_and_without_small_words() -> None:
    assert markers_of_text("Flying to Spain", ENGLISH) == {
        "fly",
        "to",
        "spain",
        "fly to",
        "to spain",
        "fly spain",
    }


def test_the_likeliest_are_few_and_in_order() -> None:
    chances = {f"t{at}": at / 10 for at in range(9)}
    assert likeliest(chances) == ["t8", "t7", "t6", "t5", "t4"]


@pytest.mark.parametrize("topics", ["9:5", "0", "a:b", "0:1:2", "0 1", "0:1:1:2"])
def test_a_row_that_no_compiler_wrote_is_damage(file: Path, topics: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE asked_word SET topics = ? WHERE marker = 'spain'", (topics,))
        connection.commit()
    assert reseal(file)
    with closing(Pack.open(file, always)) as pack, pytest.raises(PackDamagedError):
        SearchTables(pack).asked_words(["spain"])


@pytest.mark.parametrize("topics", ["9:5", "0", "0:1  1:1"])
def test_the_gate_lets_in_no_such_row(file: Path, topics: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE asked_word SET topics = ? WHERE marker = 'spain'", (topics,))
        connection.commit()
    assert reseal(file)
    with pytest.raises(PackDamagedError):
        Pack.open(file)


_TOLD = (
    "my neighbour came by on sunday and we had tea in the kitchen with his sister who paints "
    "and walks a lot these days. {} then we all went home by bus in the rain."
)


def test_of_a_long_text_its_questions_tell_most(pack: Pack) -> None:
    """Who tells much of one thing and asks about another asks for the page of that."""
    asked = _TOLD.format("it did hurt much and did sting and did take long. can i go to the airport?")
    assert _likeness(pack, asked)["trip"] > _likeness(pack, asked)["drip"]
