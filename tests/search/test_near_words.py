from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kcdesk.search.near_words import near_to_any, without_letters

_WORDS = st.lists(st.text("abc", min_size=5, max_size=10), max_size=12)


def _edits(word: str) -> int:
    return 1 if len(word) < 8 else 2


@given(_WORDS, _WORDS)
def test_it_finds_what_comparing_each_with_each_finds(words: list[str], others: list[str]) -> None:
    """No more and no less."""
    expected = {word for word in words if any(OSA.distance(word, one) <= _edits(word) for one in others)}
    assert set(near_to_any(words, others, _edits)) == expected


def test_words_are_compared_only_where_they_may_be_near() -> None:
    """A guide's words grow with it: each with each would take the square of that."""
    words = [f"word{chr(97 + first)}{chr(97 + second)}ending" for first in range(26) for second in range(26)]
    others = [f"other{chr(97 + first)}{chr(97 + second)}thing" for first in range(26) for second in range(26)]
    compared: list[tuple[str, str]] = []

    def distance(one: str, other: str) -> int:
        compared.append((one, other))
        return OSA.distance(one, other)

    assert list(near_to_any(words, [*others, "wordxxendng"], _edits, distance)) != []
    assert len(compared) <= len(words)


def test_what_is_left_of_a_word() -> None:
    """Itself, and without any one letter."""
    assert without_letters("eel", 1) == {"eel", "el", "ee"}


def test_a_word_of_endless_letters_is_near_to_none() -> None:
    """What is left of it without two letters would fill the memory."""
    word = "a" * 5000
    assert list(near_to_any([word], [word], _edits)) == []
