"""Sentences and words."""

import pytest

from kcdesk.authoring.dialect.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("See Dr. Smith. Then go.", 2),
        ("Take 1.5 mg. Then stop.", 2),
        ("No. Ask your team.", 2),
        ("“One.” Two.", 2),
        ("One (two. Three) four.", 2),
        ("One … Two", 2),
        ("at 9 a.m. Monday", 1),
        ("no stop at all", 1),
        ("Of 100 people, 39. 12 months.", 2),
        ("", 0),
    ],
)
def test_text_is_split_as_a_reader_would(text: str, count: int) -> None:
    """An abbreviation or a decimal point ends no sentence."""
    assert len(sentences(text)) == count


def test_nothing_is_lost() -> None:
    """Closing quotes stay with their sentence."""
    assert sentences("He said “go.” She went.") == ["He said “go.”", "She went."]


def test_words_hold_a_letter_or_a_digit() -> None:
    """A dash between blanks is none."""
    assert words("2 to 4 weeks - not “more”") == ["2", "to", "4", "weeks", "not", "“more”"]
