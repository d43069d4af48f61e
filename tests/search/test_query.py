from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.query import LONGEST_TEXT, parse
from kcdesk.search.search_language import ENGLISH


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("red wine", ["red", "wine*"]),
        ("red wine ", ["red", "wine"]),
        ("red wine?", ["red", "wine"]),
        ('"red wi', ["red wi*"]),
        ('"red wine"', ["red wine"]),
        ('"red wine" gla', ["red wine", "gla*"]),
        ("“red wine” a glass ", ["red wine", "a", "glass"]),
        ("PD-1 pat", ["pd 1", "pat*"]),
        ("follow-u", ["follow u*"]),
        ("can't sleep ", ["cant", "sleep"]),
        ("wine wine ", ["wine"]),
        ('""', []),
        ('"', []),
        ("", []),
        ("AND OR NOT ( NEAR(", ["and", "or", "not", "near"]),
        ("title: *", ["title"]),
        ("\x00\ud800", []),
    ],
)
def test_what_is_typed_is_read(text: str, parts: list[str]) -> None:
    """Words, phrases, and the last word that may go on (*)."""
    assert [str(part) for part in parse(text).parts] == parts


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("what is sunitinib ", ["sunitinib"]),
        ("what is it ", ["what", "is", "it"]),
        ("is it", ["it*"]),
        ('"what is" pain ', ["what is", "pain"]),
    ],
)
def test_stop_words_fall_away(text: str, telling: list[str]) -> None:
    """Not in phrases, not while the word may go on, and not if they are all there is."""
    assert [str(part) for part in parse(text).without(ENGLISH.stop_words).parts] == telling


def test_too_much_text_is_cut() -> None:
    """A search stays quick whatever is pasted."""
    query = parse("word " * 10_000)
    assert len(query.parts) == 1
    assert "z9" not in parse("a1 " * LONGEST_TEXT + "z9").words


def test_a_paragraph_is_read_to_its_end() -> None:
    typed = " ".join(f"word{number}" for number in range(300))
    assert len(parse(typed).parts) == 300


@pytest.mark.parametrize(
    ("text", "capitals"), [("mRCC and TFTs", {"mrcc", "tfts"}), ("HELP ME NOW", set()), ("A scan", set())]
)
def test_abbreviations_are_told_by_their_capitals(text: str, capitals: set[str]) -> None:
    assert parse(text).capitals == capitals


@given(st.text())
def test_nothing_typed_is_an_error(text: str) -> None:
    """Words hold letters and digits alone."""
    query = parse(text)
    assert query.text == text
    assert all(word.isalnum() for word in query.words)
    assert all(not part.prefix for part in query.parts[:-1])


def test_a_text_of_many_words_is_long() -> None:
    words = [f"word{number}" for number in range(21)]
    assert not parse(" ".join(words[:20])).is_long
    assert parse(" ".join(words)).is_long
