"""Tests of `kcdesk.search.calm_reader`."""

from __future__ import annotations

from kcdesk.search.calm_reader import CalmReader
from kcdesk.search.search_language import ENGLISH

_PRESENT = ENGLISH.present_words


def test_a_calm_part_is_given_as_the_places_of_its_words() -> None:
    """Counted in words from the start of the clause."""
    reader = CalmReader([r" (?:risk|chance) of (?:an? )?\w+ "])
    assert reader.find("what is the risk of a stroke then".split(), frozenset()) == [range(3, 7)]


def test_a_part_with_a_word_for_the_present_is_none() -> None:
    """It is going on."""
    reader = CalmReader([" risk of (?:a )?stroke now "])
    assert reader.find("risk of a stroke now".split(), _PRESENT) == []


def test_a_pattern_that_starts_with_a_text_matches_there_alone() -> None:
    """However often its words come again."""
    reader = CalmReader(["^ what is "])
    assert reader.find("what is it and what is that".split(), frozenset()) == [range(2)]


def test_few_patterns_are_tried_on_a_clause() -> None:
    """Only those whose words are there: of 125 it was each."""
    reader = CalmReader(ENGLISH.calm_patterns)
    reader.find("i have had a crushing pain in my chest since this morning".split(), _PRESENT)
    assert len(ENGLISH.calm_patterns) > 100
    assert reader.tried <= 12


def test_the_patterns_of_a_long_text_are_looked_up_by_its_words() -> None:
    """However long it is, a pattern without its rarest word is not even looked at."""
    reader = CalmReader(ENGLISH.calm_patterns)
    reader.find("crushing pain across my chest".split() * 70, _PRESENT)
    assert len(reader._likely(frozenset("crushing pain across my chest".split()))) <= 12
    assert reader.tried <= 12


def test_a_calm_part_far_into_a_long_text_is_found_whole() -> None:
    """With all the words before that it may have."""
    reader = CalmReader([r" (?:\w+ ){1,3}?(?:long ago|years ago) "])
    words = ["pain"] * 90
    words[50:54] = "a fit years ago".split()
    assert reader.find(words, frozenset()) == [range(49, 54)]


def test_patterns_are_made_in_steps() -> None:
    """And none is left for the first clause."""
    reader = CalmReader(ENGLISH.calm_patterns)
    steps = reader.loading()
    assert len(steps) > 5
    for step in steps:
        step()
    assert reader.loading() == []
