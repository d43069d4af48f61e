"""Promises without limits."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.absolute_rule import AbsoluteRule
from kcdesk.authoring.language.word_lists import read_word_lists
from tests.authoring.writing import lines_of

_WORDS = read_word_lists().absolute
_RULE = AbsoluteRule(_WORDS)


@pytest.mark.parametrize("word", _WORDS)
def test_every_word_of_the_list_is_found(word: str) -> None:
    """But not with a limit in the same sentence."""
    words = word.replace("*", "")
    assert lines_of(_RULE.faults, f"This is {words} here.") == [10]
    assert lines_of(_RULE.faults, f"For some people this is {words} here.") == []


@pytest.mark.parametrize(
    "text",
    [
        "This cures cancer.",
        "It is safe. It may help.",
        "The pain always goes.",
        "There is no risk.",
        "It is the best treatment.",
    ],
)
def test_a_promise_is_warned_of(text: str) -> None:
    """A limit in the next sentence is too late, and the promise is not its own limit."""
    assert lines_of(_RULE.faults, text) == [10]


@pytest.mark.parametrize(
    "text",
    [
        "It does not cure cancer.",
        "Is it safe?",
        "## The safe way",
        "Never take two doses at once.",
        "Keep your card, and always show it.",
        "It is best to ring early.",
        "The best-known brand is Sutent.",
        "Scotland sets no risk group.",
        "The incurable part is unsafe.",
    ],
)
def test_limits_orders_and_titles_are_fine(text: str) -> None:
    """An order promises nothing."""
    assert lines_of(_RULE.faults, text) == []
