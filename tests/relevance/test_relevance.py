"""The shipped guide answers what patients type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.cli.text_output import relevance_text
from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import Case, Outcome, figures, outcomes, read_cases

_TABLE = Path(__file__).with_name("queries.tsv")
_CASES = read_cases(_TABLE)


@pytest.fixture(scope="module")
def pack() -> Iterator[Pack]:
    """The guide that comes with the program."""
    opened = Pack.open(bundled_pack())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def engine(pack: Pack) -> Engine:
    """Its search."""
    return Engine(pack)


@pytest.fixture(scope="module")
def every(engine: Engine) -> tuple[Outcome, ...]:
    """What came of each query of the table."""
    return outcomes(_CASES, lambda query: [hit.topic for hit in engine.search(query).hits])


def test_the_table_is_large_and_of_all_kinds() -> None:
    """At least 300 queries, none twice."""
    assert len({case.query for case in _CASES}) == len(_CASES) >= 300
    assert len({case.kind for case in _CASES}) >= 10


def test_every_right_answer_is_a_topic(pack: Pack) -> None:
    """Or the figures would be of another guide."""
    assert [case for case in _CASES if not all(map(pack.has_topic, case.topics))] == []


def test_the_right_answer_comes_first_or_nearly_so(
    every: tuple[Outcome, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """85 in a hundred first, 97 among the first three."""
    with capsys.disabled():
        print(f"\n{relevance_text(every).partition(chr(10) + chr(10))[0]}")  # noqa: T201 - what CI shows
    found = figures("all", every)
    assert found.first >= 0.85
    assert found.among_three >= 0.97


def test_hardly_anything_finds_nothing(every: tuple[Outcome, ...]) -> None:
    """An empty page helps nobody."""
    assert [one.case.query for one in every if one.case.topics and not one.found] == []


@pytest.mark.parametrize(
    "case", [case for case in _CASES if case.kind == "emergency"], ids=lambda case: case.query
)
def test_words_of_danger_bring_up_help(engine: Engine, case: Case) -> None:
    """Among the first three, whatever else they say."""
    if "get-help-now" in case.topics:
        assert "get-help-now" in [hit.topic for hit in engine.search(case.query).hits[:3]]


def test_every_title_finds_its_own_page_first(pack: Pack, engine: Engine) -> None:
    """Typed as it stands, and no title is taken for danger but that of the page about it."""
    found = {topic.id: engine.search(topic.title) for topic in pack.topics}
    assert [topic for topic, answer in found.items() if answer.hits[0].topic != topic] == []
    assert [topic for topic, answer in found.items() if answer.urgent and topic != "get-help-now"] == []


def test_danger_is_not_seen_where_there_is_none(every: tuple[Outcome, ...], engine: Engine) -> None:
    """Words that a help page answers, or nothing: help before all would be in the way."""
    calm = [one.case.query for one in every if one.case.kind in {"practical", "question", "name", "jargon"}]
    assert [query for query in calm if engine.search(query).urgent] == []
