"""One pattern for many words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.language.word_lists import read_word_lists
from kcdesk.authoring.language.word_pattern import any_of, entry_of

_WORDS = ("drug", "adverse event", "adverse", "malignan*", "fight* the cancer")
_LISTS = read_word_lists()
_ALL = (*_LISTS.plain, *_LISTS.medical, *_LISTS.person_first)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("The DRUG helps.", "drug"),
        ("An adverse event.", "adverse event"),
        ("An adverse sign.", "adverse"),
        ("Malignancy.", "malignan*"),
        ("He is fighting the cancer.", "fight* the cancer"),
        ("A dotless mal\u0131gnant.", "malignan*"),
    ],
)
def test_whole_words_are_found_and_named(text: str, entry: str) -> None:
    """The longest entry; a star stands for any letters."""
    found = any_of(_WORDS).search(text)
    assert found is not None
    assert entry_of(found[0], _WORDS) == entry


@pytest.mark.parametrize("text", ["drugs", "drug-like", "anti-drug", "benign", ""])
def test_parts_of_words_are_not_found(text: str) -> None:
    """Nor what hangs on a hyphen."""
    assert any_of(_WORDS).search(text) is None


def test_no_words_find_nothing() -> None:
    """An empty list is no pattern that fits everything."""
    assert any_of([]).search("anything") is None


@given(
    st.lists(
        st.sampled_from([*_ALL, "\u0131", "\u017f", "\u212a", "\u0130", "-", " ", "drug", "a"]), max_size=6
    ).map("".join)
)
def test_what_is_found_has_an_entry(text: str) -> None:
    """Whatever letters an author uses."""
    for found in any_of(_ALL).finditer(text.replace("i", "\u0131")):
        assert entry_of(found[0], _ALL) in _ALL
