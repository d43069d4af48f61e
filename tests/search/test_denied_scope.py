from __future__ import annotations

import pytest

from kcdesk.search.danger_words import DangerWord
from kcdesk.search.denied_scope import over_places, weighed
from kcdesk.search.search_language import ENGLISH


def _marked(text: str) -> str:
    """The words of a clause as they weigh."""
    words = [DangerWord(word, frozenset((word,)), [word], True, ()) for word in text.split()]
    return " ".join(stem for (stem,) in weighed(words, ENGLISH))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("not breathless today", "not !breathless !today"),
        ("no sign of any chest pain", "no !sign !of !any !chest !pain"),
        ("he never had a fit or a stroke at all", "he never !had !a !fit !or !a stroke at all"),
        ("chest pain", "chest pain"),
    ],
)
def test_the_few_words_after_a_way_to_say_no_are_denied(text: str, marked: str) -> None:
    assert _marked(text) == marked


def test_a_second_way_to_say_no_begins_anew() -> None:
    assert _marked("no cough no fever") == "no !cough no !fever"


def test_what_somebody_cannot_do_is_not_denied() -> None:
    assert _marked("cannot stop being sick") == "cannot stop being sick"


@pytest.mark.parametrize("turn", ["but", "until", "now", "just"])
def test_a_word_that_turns_it_ends_what_is_denied(turn: str) -> None:
    assert _marked(f"not ill {turn} shivering") == f"not !ill {turn} shivering"


def _over(text: str) -> str:
    """The words of a clause that tell of what is over."""
    words = text.split()
    return " ".join(words[place] for place in sorted(over_places(words, ENGLISH)))


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("chest pain gone since march", "chest pain"),
        ("bleeding has stopped thankfully", "bleeding has"),
        ("still dizzy but swelling settled", "swelling"),
        ("fever since tablets stopped", "tablets"),
    ],
)
def test_the_words_before_what_says_that_it_is_over_tell_of_it(text: str, over: str) -> None:
    assert _over(text) == over


@pytest.mark.parametrize(
    "text",
    [
        "gone blue",
        "pain gone to my jaw",
        "stopped breathing",
        "bleeding stopped today then back",
        "rash all over",
        "pain wont go away",
    ],
)
def test_what_has_gone_elsewhere_or_come_back_is_not_over(text: str) -> None:
    assert _over(text) == ""


def test_the_stems_that_a_word_may_be_are_denied_together() -> None:
    """As typed, and as corrected."""
    words = [
        DangerWord("not", frozenset(), ["not"], True, ()),
        DangerWord("coff", frozenset(), ["coff", "cough"], True, ()),
    ]
    assert weighed(words, ENGLISH) == [["not"], ["!coff", "!cough"]]
