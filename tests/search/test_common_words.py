from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.pack import Pack, always
from kcdesk.search.common_words import common_among, every_common, rows_together
from tests.hostile_packs import reseal
from tests.raw_pack import RawTopic, write_pack

_WORDS = ("a", "at", "set", "sets", "settee", "Ödem")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A guide with common words."""
    topics = [RawTopic("a", "Anaemia", "", "Anaemia.")]
    return write_pack(tmp_path / "a.kcpack", topics, frequencies=dict.fromkeys(_WORDS, 80.0))


@pytest.fixture
def pack(file: Path) -> Iterator[Pack]:
    with closing(Pack.open(file)) as opened:
        yield opened


def test_words_lie_together_by_their_first_letters() -> None:
    assert list(rows_together(_WORDS)) == [("a", ""), ("at", ""), ("set", " s tee"), ("Öde", "m")]


def test_a_word_is_common_as_a_whole_alone(pack: Pack) -> None:
    """A beginning or an end of one is none."""
    words = {"a", "at", "set", "sets", "settee", "Ödem", "sett", "tee", "s", "", "se", "setteea", "sofa"}
    assert common_among(pack, words) == set(_WORDS)


def test_all_of_them_come_in_order(pack: Pack) -> None:
    assert every_common(pack) == sorted(_WORDS)


def test_a_row_that_no_compiler_wrote_is_damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE common_words SET rests = x'00' WHERE start = 'set'")
        connection.commit()
    assert reseal(file)
    with closing(Pack.open(file, always)) as pack, pytest.raises(PackDamagedError):
        common_among(pack, {"settee"})
