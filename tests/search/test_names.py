from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.names import NameMatch, Names
from kcdesk.search.query import parse
from kcdesk.search.query_expansion import Interpreter
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from kcdesk.search.term_weights import TermWeights
from tests.raw_pack import RawTerm, RawTopic, write_pack

_TOPICS = [
    RawTopic("surgery", "Surgery", also=("operation", "glass of wine")),
    RawTopic("sunitinib", "Sunitinib", also=("Sutent",)),
    RawTopic("nivolumab", "Nivolumab", also=("nivo ipi",)),
    RawTopic("pair", "Nivolumab and ipilimumab", also=("nivo ipi",)),
    RawTopic("fatigue", "Tiredness (fatigue)"),
]
_TERMS = (RawTerm("nephrectomy", "nephrectomy", see="surgery", also="kidney removal"),)
_PHRASES = (("nivo", "means", "nivolumab"), ("ipi", "means", "ipilimumab"))

Find = Callable[[str], dict[str, NameMatch]]


@pytest.fixture
def find(tmp_path: Path) -> Iterator[Find]:
    """Finds names among those of a few topics."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS, _TERMS, phrases=_PHRASES))
    tables = SearchTables(pack)
    weights = TermWeights(tables)
    names, interpreter = Names(tables, weights, ENGLISH), Interpreter(tables, weights, ENGLISH)
    yield lambda typed: names.find(query := parse(typed), interpreter.interpret(query))
    pack.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Surgery", "surgery"),
        ("surg", "surgery"),
        ("sutent", "sunitinib"),
        ("operations", "surgery"),
        ("nephrectomy", "surgery"),
        ("nivolumab", "nivolumab"),
        ("nivolumab ", "nivolumab"),
        ("ipilimumab nivolumab", "pair"),
        ("nivo ipi", "pair"),
        ("fatigue", "fatigue"),
        ("may I have a glass of wine tonight", "surgery"),
        ("wine", "surgery"),
    ],
)
def test_a_typed_name_finds_its_topic(find: Find, typed: str, found: str) -> None:
    """All of a name, its start, a part of it, or more than it."""
    named = find(typed)
    assert max(named, key=lambda topic: named[topic].score) == found


@pytest.mark.parametrize("typed", ["bladder", "", "the"])
def test_what_no_name_has_finds_nothing(find: Find, typed: str) -> None:
    """Not even by a stop word."""
    assert find(typed) == {}


@pytest.mark.parametrize(
    ("nearer", "farther", "topic"),
    [
        ("surgery", "operation", "surgery"),
        ("operation", "nephrectomy", "surgery"),
        ("kidney removal", "removal", "surgery"),
        ("sunitinib", "sunit", "sunitinib"),
        ("sunitinib", "sunitinib surgery nivolumab", "sunitinib"),
    ],
)
def test_a_name_fits_better_the_more_of_it_was_typed_and_the_less_besides(
    find: Find, nearer: str, farther: str, topic: str
) -> None:
    """A title before another name, another name before a term."""
    assert find(nearer)[topic].score > find(farther)[topic].score > 0


def test_more_of_a_title_is_closer(find: Find) -> None:
    """The shorter of two titles that start so goes first."""
    found = find("s")
    assert found["surgery"].score > found["sunitinib"].score
