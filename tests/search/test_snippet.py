from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.snippet import LONGEST, MOST, cut, one_line, sentences


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\nTwo.", "One. Two."),
        ("You may:\n\n- walk\n- rest", "You may: walk; rest"),
        ("  Blanks   and\nlines ", "Blanks and; lines"),
        ("", ""),
    ],
)
def test_paragraphs_and_list_items_become_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Rest. Drink water! Why? So.", ["Rest.", "Drink water!", "Why?", "So."]),
        ("Take 12.5 mg, e.g. at night.", ["Take 12.5 mg, e.g. at night."]),
        ("You may: walk; rest", ["You may: walk;", "rest"]),
        ("", []),
    ],
)
def test_a_line_has_sentences_and_list_items(line: str, parts: list[str]) -> None:
    assert sentences(line) == parts


def test_a_short_text_is_shown_whole() -> None:
    """No dots where nothing is left out."""
    assert cut("Rest and drink water. Sleep.") == "Rest and drink water. Sleep."


def test_the_sentence_that_answers_is_shown_first_and_whole() -> None:
    answer = "Red wine is rarely a problem in small amounts."
    shown = cut(f"{'Some other words stand here. ' * 9}{answer} {'More words follow. ' * 30}", 9)
    assert shown.startswith(f"… {answer}")
    assert shown.endswith(" …")


def test_a_number_that_the_line_does_not_have_is_its_start() -> None:
    assert cut("One. Two.", 7) == "One. Two."


def test_one_endless_word_is_cut_too() -> None:
    """A text without blanks is not shown whole."""
    assert len(cut("x" * 5000)) <= MOST + 4


@given(st.lists(st.sampled_from(["wine", "Red.", "a", "longer", "words:", "therapeutically"]), max_size=300))
def test_a_snippet_is_short_and_of_whole_words(words: list[str]) -> None:
    line = one_line(" ".join(words))
    shown = cut(line)
    assert len(shown) <= max(LONGEST, MOST) + 8
    assert set(shown.replace("…", " ").split()) <= {word.rstrip(":;") for word in words} | set(words)
