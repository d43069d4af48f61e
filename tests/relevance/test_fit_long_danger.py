from __future__ import annotations

from random import Random

from kcdesk.search.danger_likeness import BY_CLAUSES, Asked, Part, Standing
from tests.relevance.fit_long_danger import chosen, joined, shares

_Kind = tuple[list[Standing | None], list[Standing | None]]

_CASES = [
    ("one calm day", False),
    ("two calm days", False),
    ("three", False),
    ("four", False),
    ("help", True),
]


def _standing(few: int) -> Standing:
    return Standing(BY_CLAUSES * 4, Part(few=few), Part())


def test_a_text_of_several_has_a_danger_or_none() -> None:
    made = joined(_CASES, Random(1))  # noqa: S311 - the same each time
    assert all(("help" in text) is is_danger for text, is_danger in made)
    assert {is_danger for _, is_danger in made} == {True, False}


def test_what_is_not_heard_anyway_is_not_heard() -> None:
    kinds: dict[str, _Kind] = {"long": ([_standing(50), None], [_standing(50), _standing(10)])}
    assert shares(kinds, Asked(few=40)) == [0.5, 0.5]
    assert shares(kinds, Asked(few=60)) == [0.0, 0.0]


def test_of_those_with_which_enough_is_heard_the_one_with_the_fewest_false_alarms_is_first() -> None:
    long: _Kind = ([_standing(50)] * 9, [_standing(few) for few in (10, 20, 30, 60)])
    chat: _Kind = ([_standing(45)], [])
    asked = [Asked(few=few) for few in (15, 25, 40, 48)]
    best = chosen({"long": long, "chat": chat}, asked, (1.0, 1.0))
    assert [one.few for _, one in best] == [40, 25, 15]
