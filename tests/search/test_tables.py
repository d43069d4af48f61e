from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kcdesk.guide import checksum
from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.pack import Pack, always
from kcdesk.search.engine import Engine
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic, write_pack

_TOPICS = [RawTopic("surgery", "Surgery", "An operation.", "Surgery takes the kidney out.")]
_PHRASES = (("the knife", "means", "surgery"),)


def _changed(tmp_path: Path, *statements: str) -> Pack:
    """A pack with these changes made by somebody else, its checksum right again."""
    file = write_pack(tmp_path / "a.kcpack", _TOPICS, phrases=_PHRASES)
    connection = sqlite3.connect(file)
    for statement in statements:
        connection.execute(statement)
    connection.execute("UPDATE meta SET value = 'kcdesk-crc32:00000000' WHERE key = 'checksum'")
    connection.commit()
    connection.close()
    checksum.seal(file)
    return Pack.open(file, always)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE lexicon_entry SET stems = ''",
        "UPDATE lexicon_entry SET means = ' '",
        "UPDATE lexicon_entry SET means = x'00'",
        "UPDATE name SET kind = 'nickname' WHERE kind = 'title'",
        "UPDATE name SET topic = 'nowhere'",
        "UPDATE name SET key = x'00'",
        "UPDATE stem SET sections = -5",
        "UPDATE stem SET sections = 'many'",
        "UPDATE section SET id = id + 7",
        "UPDATE section SET topic = 'nowhere'",
        "UPDATE section SET title = x'00'",
    ],
)
def test_rows_that_no_compiler_writes_are_damage(tmp_path: Path, statement: str) -> None:
    pack = _changed(tmp_path, statement)
    with pytest.raises(PackDamagedError, match="damaged"):
        Engine(pack).search("surgery kidney operation")
    pack.close()


def test_a_section_whose_text_is_not_text_is_damage(tmp_path: Path) -> None:
    pack = _changed(tmp_path, "UPDATE section SET text = x'00'")
    with pytest.raises(PackDamagedError, match="damaged"):
        SearchTables(pack).section_texts([1])
    pack.close()


def test_more_values_than_a_query_takes_are_asked_for_in_parts(tmp_path: Path) -> None:
    pack = _changed(tmp_path)
    found = SearchTables(pack).stems([*map(str, range(1200)), "kidnei"])
    assert found == {"kidnei": (1, 3.0)}
    pack.close()


def test_texts_with_which_a_name_starts_are_told(tmp_path: Path) -> None:
    topics = [RawTopic("surgery", "Surgery for the kidney", "An operation.")]
    with Pack.open(write_pack(tmp_path / "a.kcpack", topics), always) as pack:
        asked = ["surgery for", "surgery f", "surgery for the kidney", "for the", "surgery fox", "z"]
        starts = SearchTables(pack).starts_of_names(asked)
    assert starts == {"surgery for", "surgery f", "surgery for the kidney"}


def test_lists_of_any_length_are_asked_for_in_few_ways(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite keeps each way of asking ready, with the words it was last asked for: 40 kB each."""
    with Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS), always) as pack:
        asked: set[str] = set()
        rows = pack.rows

        def note(query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
            asked.add(query)
            return rows(query, parameters)

        monkeypatch.setattr(pack, "rows", note)
        tables = SearchTables(pack)
        for count in range(1, 1000):
            assert tables.known_words(["surgery", *map(str, range(1, count))]) == {"surgery"}
        assert len(asked) <= 11
