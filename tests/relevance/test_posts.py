"""Questions told in a post to a support group, with who is ill and how the week was, are still answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml

from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.query import parse
from kcdesk.search.relevance import Case, figures, outcomes, read_cases
from tests.relevance.tables import HERE, KEPT_ASIDE

_AROUND: dict[str, dict[str, list[str]]] = yaml.safe_load((HERE / "around_questions.yaml").read_text("utf-8"))
_TABLES = {
    name: read_cases(HERE / f"{name}.tsv") for name in ("real_questions", "forum_questions", "faq_questions")
}


def _posts(name: str, around: str) -> Iterator[Case]:
    """Each question of a table that the guide answers, between the beginnings and ends of a set in turn."""
    beginnings, ends = _AROUND[around]["beginnings"], _AROUND[around]["ends"]
    for number, case in enumerate(case for case in _TABLES[name] if case.topics):
        begin = beginnings[number % len(beginnings)]
        end = ends[number // len(beginnings) % len(ends)]
        yield replace(case, query=f"{begin} {case.query} {end}".strip())


@pytest.fixture(scope="module")
def engine(shipped_pack: Pack) -> Engine:
    """The search of the guide that comes with the program."""
    return Engine(shipped_pack)


@pytest.mark.parametrize(
    ("name", "around", "first", "among_three"),
    [
        ("real_questions", "first", 0.65, 0.80),
        ("forum_questions", "first", 0.55, 0.80),
        ("faq_questions", "first", 0.58, 0.75),
        ("real_questions", "second", 0.59, 0.80),
        ("forum_questions", "second", 0.43, 0.72),
        ("faq_questions", "second", 0.45, 0.69),
    ],
)
def test_a_question_in_a_post_is_answered(
    engine: Engine, name: str, around: str, first: float, among_three: float
) -> None:
    """When all words counted alike 34, 28 and 28, then 32, 23 and 18, of a hundred were first."""
    posts = tuple(_posts(name, around))
    found = figures("all", outcomes(posts, lambda query: [hit.topic for hit in engine.search(query).hits]))
    assert found.first >= first
    assert found.among_three >= among_three


@pytest.mark.parametrize("name", sorted(_TABLES))
def test_a_post_is_long(name: str) -> None:
    """Or the figures would be of something else."""
    assert all(parse(post.query).is_long for around in _AROUND for post in _posts(name, around))


@pytest.mark.parametrize(("around", "least", "most"), [("first", 0.86, 0.05), ("second", 0.86, 0.07)])
def test_danger_told_in_a_post_is_heard(engine: Engine, around: str, least: float, most: float) -> None:
    """Nothing was learned from these lines; 70 and 84 dangers of 100 were, and 9 and 26 of the others."""
    beginnings, ends = _AROUND[around]["beginnings"], _AROUND[around]["ends"]
    heard: dict[bool, list[bool]] = {True: [], False: []}
    for number, case in enumerate(read_cases(KEPT_ASIDE / "all_lengths.tsv")):
        begin = beginnings[number % len(beginnings)]
        post = f"{begin} {case.query.rstrip('.')}. {ends[number // len(beginnings) % len(ends)]}".strip()
        heard[bool(case.topics)].append(engine.danger_reader.find(post) is not None)
    assert sum(heard[True]) / len(heard[True]) >= least
    assert sum(heard[False]) / len(heard[False]) <= most
