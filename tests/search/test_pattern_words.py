"""Tests of `kcdesk.search.pattern_words`."""

from __future__ import annotations

import re

import pytest

from kcdesk.search.pattern_words import most_first_words, needed_words, without_first_words
from kcdesk.search.relevance import read_cases
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tokens import split_words
from tests.relevance.tables import HERE, of_danger


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (" weak (?:at|in) the knees ", [{"weak"}, {"at", "in"}, {"the", "knees"}]),
        (r" (?:\w+ ){1,3}but (?:it|that) ", [{"but"}, {"it", "that"}]),
        (" side effects? ", [{"side"}]),
        (" (?:an? )?(?:fit|turn) ", [{"fit", "turn"}]),
        (r" (?:had|\w+ed) it ", [{"it"}]),
        (" (?!now )(?:fell|at school) ", [{"fell", "school"}]),
        (r"^ (?:\w+ )*$", []),
        (" un(?:well|able) ", []),
    ],
)
def test_a_pattern_needs_whole_words_of_each_part_that_must_be_there(
    pattern: str, needs: list[set[str]]
) -> None:
    """One word of each set; no part of a word, and nothing that may be left out."""
    found = needed_words(pattern)
    assert len(found) == len(needs)
    assert all(any(one <= need for need in needs) for one in found)


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    """Rather than left out where it would match."""
    with pytest.raises(ValueError, match="cannot be read from its letter 4"):
        needed_words(" abc(?P<name>x)")


@pytest.mark.parametrize(
    ("pattern", "rest"),
    [
        (r" (?:\w+ ){1,8}?(?:in|at) ", "(?:in|at) "),
        (r" (?:an? |(?:(?!is )\w+ ))+?once ", "once "),
        (r" (?:\w+ )once ", r" (?:\w+ )once "),
        (" once ", " once "),
        (r" (?:\w+ ){1,8}", r" (?:\w+ ){1,8}"),
    ],
)
def test_repeated_words_at_the_start_are_left_out(pattern: str, rest: str) -> None:
    """But never the whole of a pattern."""
    assert without_first_words(pattern) == rest


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        (r" (?:\w+ ){1,8}?(?:in|at) ", 8),
        (r" (?:(?!(?:is|was) )\w+ ){3}once ", 3),
        (r" (?:an? |(?:(?!is )\w+ ))+?once ", None),
        (" once ", 0),
    ],
)
def test_so_many_words_stand_before_what_is_left_of_a_pattern(pattern: str, most: int | None) -> None:
    """So many times the words of a group; of a group that may stand any number of times nobody knows."""
    found = most_first_words(pattern)
    assert (found is None) == (most is None)
    assert (found or 0) >= (most or 0)


def test_no_calm_part_of_a_question_is_without_the_words_that_its_pattern_needs() -> None:
    """Of every pattern, and a ninth of the questions of the tables."""
    tables = [HERE / "queries.tsv", *of_danger()]
    texts = [f" {' '.join(split_words(case.query))} " for table in tables for case in read_cases(table)][::9]
    matched = 0
    for source in ENGLISH.calm_patterns:
        pattern, needs, rest = re.compile(source), needed_words(source), without_first_words(source)
        for text in texts:
            if pattern.search(text):
                matched += 1
                assert not any(need.isdisjoint(text.split()) for need in needs), (source, text)
                assert re.search(rest, text), (source, text)
                assert _before(source, text) <= (most_first_words(source) or len(text)), (source, text)
    assert matched > 100, "the watch itself must see something"


def _before(source: str, text: str) -> int:
    """How many words of the first place of a pattern stand before what is left of it, at least."""
    whole, rest = re.compile(source).search(text), re.compile(without_first_words(source))
    assert whole is not None
    ended = rest.search(text, whole.start())
    return 0 if ended is None else text.count(" ", whole.start() + 1, ended.start())
