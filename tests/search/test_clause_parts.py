from __future__ import annotations

import re

import pytest

from kcdesk.search.calm_clauses.clause_parts import (
    GENERAL,
    NO_ONE,
    NOUN,
    OTHER,
    PAST_WORD,
    either,
    unless,
    word_of,
)
from kcdesk.search.calm_clauses.kinds import KINDS, PATTERNS


def test_either_matches_one_word_and_a_blank_within_it() -> None:
    assert either("stroke heart_attack fits?") == "(?:stroke|heart attack|fits?)"


def test_a_word_of_a_list_takes_the_blank_after_it() -> None:
    assert word_of("an? at_the") == "(?:an? |at the )"


def test_what_may_not_stand_there_is_looked_at_and_not_taken() -> None:
    assert re.fullmatch(unless("me my_life") + r"\w+ ", "you ")
    assert not re.match(unless("me my_life"), "my life ")


@pytest.mark.parametrize(
    ("part", "matching", "refused"),
    [
        (OTHER, "today ", "mum "),
        (NO_ONE, "chemo ", "anyone "),
        (GENERAL, "chemo ", "sudden "),
        (NOUN, "clinic ", "with "),
        (PAST_WORD, "have had ", "is "),
    ],
)
def test_a_part_matches_its_words_alone(part: str, matching: str, refused: str) -> None:
    assert re.fullmatch(part, matching)
    assert not re.fullmatch(part, refused)


def test_every_pattern_is_of_one_kind() -> None:
    assert all(KINDS.values())
    assert sorted(pattern for patterns in KINDS.values() for pattern in patterns) == sorted(set(PATTERNS))
