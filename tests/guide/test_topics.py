from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kcdesk.guide import schema
from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack, always
from kcdesk.guide.topics import Reviews, Topics, reviews_of
from tests.raw_pack import RawTopic, write_pack
from tests.topics import topics_of

_DAY, _LATER = date(2026, 11, 1), date(2027, 11, 1)
_START = Topic("start", None, 0, 0, "Start", "start", "", _DAY, _LATER, "")
_TOPICS = (
    _START,
    replace(_START, id="below", parent="start", position=1, depth=1, reviewed_by="A nurse"),
    replace(_START, id="easy", position=2, kind="easy-read", next_review=_DAY),
)


@pytest.fixture
def topics() -> Iterator[Topics]:
    """Three topics, two of them at the top."""
    with topics_of(_TOPICS) as made:
        yield made


def test_they_are_in_reading_order(topics: Topics) -> None:
    """As many as there are, by place, in slices, and from the end."""
    assert (len(topics), [topic.id for topic in topics]) == (3, ["start", "below", "easy"])
    assert (topics[-1].id, [topic.id for topic in topics[:2]]) == ("easy", ["start", "below"])
    with pytest.raises(IndexError):
        topics[3]


def test_one_is_found_by_its_id(topics: Topics) -> None:
    """Or is not."""
    found = topics.find("below")
    assert found is not None
    assert (found.title, found in topics, topics.find("nowhere")) == ("Start", True, None)


def test_they_know_what_lies_below(topics: Topics) -> None:
    """By their places."""
    assert (topics.below(None), topics.below("start"), topics.below("easy")) == ([0, 2], [1], ())
    assert topics.parents == {"start"}
    assert [topic.id for topic in topics.of_kind("easy-read")] == ["easy"]


def test_reviews_are_counted_without_reading_them(topics: Topics) -> None:
    """The same as of topics one by one."""
    expected = (Reviews(_DAY, 1, 0), Reviews(_LATER, 2, 1))
    assert topics.reviews() == reviews_of(topics) == reviews_of(tuple(topics)) == expected


@pytest.mark.parametrize(
    "spoil",
    [
        lambda topic: replace(topic, parent="nowhere"),
        lambda topic: replace(topic, parent="easy"),
        lambda topic: replace(topic, position=7),
    ],
)
def test_what_is_no_tree_is_refused(spoil: Callable[[Topic], Topic]) -> None:
    """A parent that is not there or comes later; a gap."""
    wrong = (_START, spoil(_TOPICS[1]), _TOPICS[2])
    with pytest.raises(ValueError, match="tree"), topics_of(wrong):
        pass


@pytest.mark.parametrize("day", ["2026-02-30", "never", ""])
def test_a_day_that_is_none_is_refused_before_anybody_asks_for_it(tmp_path: Path, day: str) -> None:
    """It would end the program when the page is opened."""
    file = write_pack(tmp_path / "a.kcpack", [RawTopic("start", "Start", next_review=day)])
    with pytest.raises(PackDamagedError):
        Pack.open(file, always)


def test_a_guide_of_many_topics_reads_a_few() -> None:
    """Each query reads those that were asked for, and their neighbours."""
    with topics_of(replace(_START, id=f"t{at}", position=at) for at in range(1000)) as many:
        assert many.find("t500") is not None
        assert len(many._made) < 20


def test_a_wrong_value_of_a_guide_that_was_looked_at_before_is_told_when_it_is_read() -> None:
    """Of 20,000 topics a start looks at none twice."""
    with sqlite3.connect(":memory:") as guide:
        guide.executescript(schema.TABLES)
        row = "(?, ?, NULL, 0, 'T', 'living', 'S', ?, '2027-01-01', '', '', '', '2026-01-01')"
        guide.execute(f"INSERT INTO topic VALUES {row}", (0, "a", "2026-01-01"))  # noqa: S608
        guide.execute(f"INSERT INTO topic VALUES {row}", (1, "b", "2026-02-30"))  # noqa: S608

        def rows(sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
            return guide.execute(sql, tuple(parameters)).fetchall()

        with pytest.raises(ValueError, match="no tree"):
            Topics(rows, "", has_checked=True)
        topics = Topics(rows, "", has_checked=True, damaged=lambda: LookupError("damaged"))
        with pytest.raises(LookupError, match="damaged"):
            topics[1]
    guide.close()
