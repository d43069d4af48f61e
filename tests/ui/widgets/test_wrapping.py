from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.ui.widgets.wrapping import breakable, in_lines, widest_word


@pytest.mark.parametrize(("text", "widest"), [("", 0), ("  ", 0), ("a bird sings", 5), ("one", 3)])
def test_the_widest_word_counts(text: str, widest: int) -> None:
    """A letter is one pixel wide here."""
    assert widest_word(text, len) == widest


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("When to get help now", 20, "When to get help now"),
        ("When to get help now", 12, "When to get\nhelp now"),
        ("When to get help now", 4, "When\nto\nget\nhelp\nnow"),
        ("an immunotherapy drip", 6, "an\nimmuno\ntherap\ny drip"),
        ("help", 0, "h\ne\nl\np"),
        ("", 10, ""),
    ],
)
def test_words_go_on_in_the_next_line(text: str, width: int, lines: str) -> None:
    """And a word wider than a line in pieces."""
    assert in_lines(text, width, len) == lines


@given(st.text(st.sampled_from("ab \t"), max_size=40), st.integers(1, 12))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    """Whatever the words are."""
    lines = in_lines(text, width, len).split("\n")
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(len(line) <= width for line in lines)


def test_only_words_that_are_too_wide_can_be_broken() -> None:
    """By a sign that is not seen."""
    assert breakable("get help", 4, len) == "get help"
    assert breakable("get immunity", 5, len) == "get i\u200bm\u200bm\u200bu\u200bn\u200bi\u200bt\u200by"
