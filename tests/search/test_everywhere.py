from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.search.engine import Engine
from kcdesk.search.everywhere import Everywhere
from tests.raw_pack import RawTopic, write_pack


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Pack]:
    """A guide that knows something of tiredness, of nothing urgent, and of pollen."""
    topics = [
        RawTopic("tired", "Tiredness in spring", lead="Pollen makes many people tired."),
        RawTopic("pollen", "Pollen"),
    ]
    with Pack.open(write_pack(tmp_path / "other.kcpack", topics, meta={"title": "Hay fever"})) as pack:
        yield pack


@pytest.fixture
def everywhere(reader_pack: Pack, other: Pack) -> Everywhere:
    """The small guide is read; the other stands beside it."""
    return Everywhere(reader_pack, (other,))


def test_hits_of_both_come_by_turns_and_say_their_guide(everywhere: Everywhere, other: Pack) -> None:
    """The guide that is read first; its hits need no file."""
    first, second, *_ = everywhere.search("tiredness").hits
    assert (first.guide, first.file) == ("A small guide", None)
    assert (second.guide, second.topic, second.file) == ("Hay fever", "tired", other.file)


def test_what_only_the_other_knows_is_found(everywhere: Everywhere) -> None:
    """And nothing is said to be unknown then."""
    answer = everywhere.search("pollen")
    assert {hit.guide for hit in answer.hits} == {"Hay fever"}
    assert answer.unknown == ()


def test_what_nobody_knows_is_unknown(everywhere: Everywhere, reader_pack: Pack) -> None:
    assert everywhere.search("xqzzv").hits == ()
    assert everywhere.search("xqzzv").suggestions == Engine(reader_pack).search("xqzzv").suggestions


@pytest.mark.parametrize(("caution", "first"), [("", "A small guide"), ("Nobody knows.", "Hay fever")])
def test_words_of_danger_come_first_from_a_guide_that_somebody_signed(
    reader_pack: Pack, other: Pack, caution: str, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever is read; a guide of nobody known cannot put its words before all others."""
    monkeypatch.setattr(reader_pack, "caution", Message(caution))
    answer = Everywhere(other, (reader_pack,)).search("collapsed tired")
    assert answer.hits[0].guide == first
    assert answer.urgent is not bool(caution)


def test_a_guide_that_is_damaged_is_passed_over(
    everywhere: Everywhere, other: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the one that is read."""
    everywhere.search("tiredness")

    def damaged(_engine: Engine) -> Callable[..., object]:
        def search(*_things: object, **_named: object) -> object:
            raise PackDamagedError(Message("Damaged."))

        return search

    asked = everywhere._engines()
    monkeypatch.setattr(asked[1].engine, "search", damaged(asked[1].engine))
    assert {hit.guide for hit in everywhere.search("tiredness").hits} == {"A small guide"}
    monkeypatch.setattr(asked[0].engine, "search", damaged(asked[0].engine))
    with pytest.raises(PackDamagedError):
        everywhere.search("tiredness")
    assert other.has_topic("tired")
