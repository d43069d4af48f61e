"""Tests of `kcdesk.search.phrase_places`."""

from __future__ import annotations

import pytest

from kcdesk.search.phrase_places import PhrasePlaces

_PAIN = (frozenset({"chest", "heart"}), frozenset({"pain"}))


def _places(text: str, *runs: set[int]) -> PhrasePlaces:
    words = text.split()
    small = {"my", "the", "in"}
    places = PhrasePlaces([{word} for word in words], [word not in small for word in words])
    places.hide(map(frozenset, runs))
    return places


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("pain in the chest", 4),
        ("pain in the in my chest", 6),
        ("pain a b c chest", 5),
        ("pain a b c d chest", 0),
        ("pain pain", 0),
    ],
)
def test_words_of_a_phrase_stand_in_any_order_with_three_others_and_small_ones(text: str, end: int) -> None:
    """A word of the text stands for one of the phrase."""
    assert dict(_places(text).spans(_PAIN)).get(0, 0) == end


def test_a_phrase_starts_with_a_word_of_its_own() -> None:
    """At any other word it is not there."""
    assert list(_places("a pain in the chest").spans(_PAIN)) == [(1, 5)]


def test_words_of_a_harmless_phrase_do_not_count_unless_the_phrase_has_them_all_and_more() -> None:
    """`chest freezer` is none of a pain; `chest` alone is."""
    assert list(_places("pain chest freezer", {1, 2}).spans(_PAIN)) == []
    assert list(_places("pain chest freezer", {1}).spans(_PAIN)) == [(0, 2)]


def test_a_phrase_hidden_by_a_harmless_one_was_there_before() -> None:
    """So what is nowhere need not be looked for again, nor what no harmless phrase has a word of."""
    places = _places("pain chest freezer")
    assert list(places.spans(_PAIN)) == [(0, 2)]
    assert not places.may_be_hidden(_PAIN)
    places.hide([frozenset({1, 2})])
    assert places.may_be_hidden(_PAIN)
    assert not places.may_be_hidden((frozenset({"leg"}), frozenset({"numb"})))
    assert not list(places.spans(_PAIN))


@pytest.mark.parametrize("before", range(8))
@pytest.mark.parametrize("between", range(6))
def test_words_far_from_one_another_are_not_gone_through(before: int, between: int) -> None:
    """Wherever the phrase stands: of a long text most phrases have their words, but nowhere together."""
    places = _places(" ".join([*"abcdefgh"[:before], "chest", *"ijklmn"[:between], "pain"]))
    is_there = between <= 3
    assert bool(list(places.spans(_PAIN))) == is_there
    assert places.walked == is_there
