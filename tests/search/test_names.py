from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.names import Closeness, Names
from kcdesk.search.query import parse
from tests.raw_pack import RawTerm, RawTopic, write_pack

_TOPICS = [
    RawTopic("surgery", "Surgery", also=("operation",)),
    RawTopic("sunitinib", "Sunitinib", also=("Sutent",)),
    RawTopic("nivolumab", "Nivolumab"),
    RawTopic("pair", "Nivolumab and ipilimumab"),
    RawTopic("fatigue", "Tiredness (fatigue)"),
]
_TERMS = (RawTerm("nephrectomy", "nephrectomy", see="surgery", also="kidney removal"),)


@pytest.fixture
def names(tmp_path: Path) -> Iterator[Names]:
    """The names of a few topics."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS, _TERMS))
    yield Names(pack)
    pack.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Surgery", {"surgery": Closeness.TITLE}),
        ("surg", {"surgery": Closeness.TITLE_PREFIX}),
        ("surg ", {}),
        ("sutent", {"sunitinib": Closeness.ALSO}),
        ("operations", {"surgery": Closeness.ALSO}),
        ("nephrectomy", {"surgery": Closeness.TERM}),
        ("nivolumab", {"nivolumab": Closeness.TITLE, "pair": Closeness.TITLE_PREFIX}),
        ("nivolumab ", {"nivolumab": Closeness.TITLE, "pair": Closeness.TITLE_PREFIX}),
        ("ipilimumab nivolumab", {"pair": Closeness.TITLE}),
        ("fatigue", {"fatigue": Closeness.TITLE}),
        ("kidney", {}),
        ("", {}),
    ],
)
def test_a_typed_name_finds_its_topic(names: Names, typed: str, found: dict[str, Closeness]) -> None:
    """Title, start of a title, other name, term."""
    assert {topic: named.closeness for topic, named in names.find(parse(typed)).items()} == found


def test_more_of_a_name_is_closer(names: Names) -> None:
    """The shorter of two titles that start so goes first."""
    found = names.find(parse("s"))
    assert found["surgery"].share > found["sunitinib"].share
