"""Words about people."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.person_first_rule import PersonFirstRule
from kcdesk.authoring.language.word_lists import read_word_lists
from tests.authoring.writing import lines_of

_WORDS = read_word_lists().person_first
_RULE = PersonFirstRule(_WORDS)


@pytest.mark.parametrize("words", _WORDS)
def test_every_entry_of_the_list_is_found(words: str) -> None:
    """And its kinder words are not."""
    assert 10 in lines_of(_RULE.faults, f"This is {words.replace('*', '')} here.")
    assert lines_of(_RULE.faults, f"This is {_WORDS[words]} here.") == []


@pytest.mark.parametrize(
    "text",
    ["Cancer patients may ring.", "She suffered from it.", "You are fighting cancer.", "A long battle."],
)
def test_labels_and_wars_are_warned_of(text: str) -> None:
    """In every form."""
    assert lines_of(_RULE.faults, text) == [10]


@pytest.mark.parametrize(
    "text",
    [
        "People with cancer may ring.",
        "Your immune cells fight the cancer.",
        "Ask about patient transport.",
        "You have the right to refuse treatment.",
    ],
)
def test_people_and_cells_are_fine(text: str) -> None:
    """Cells do fight."""
    assert lines_of(_RULE.faults, text) == []
