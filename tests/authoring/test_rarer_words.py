from __future__ import annotations

from kcdesk.authoring.rarer_words import rarer_words


def test_words_of_every_day_that_are_not_often_written_are_there() -> None:
    assert {"nappies", "settee", "wellies", "lasagne", "mussel", "hospitalised"} <= rarer_words("en-GB")


def test_a_frequent_misspelling_is_not() -> None:
    assert not {"definately", "seperate", "recieve"} & rarer_words("en-GB")


def test_common_words_and_words_that_hardly_anybody_types_are_not() -> None:
    assert not {"thursday", "kettle", "zymurgy"} & rarer_words("en-GB")


def test_a_language_without_a_list_has_none() -> None:
    assert rarer_words("de") == frozenset()
