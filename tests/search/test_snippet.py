from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.search.highlighter import Highlighter
from kcdesk.search.query import parse
from kcdesk.search.snippet import LONGEST, cut, one_line

_FILLER = "Some words that nobody looks for stand here. " * 10


def _marker(typed: str) -> Highlighter:
    return Highlighter(parse(typed).parts)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\nTwo.", "One. Two."),
        ("Take:\n- water\n- rest", "Take: water; rest"),
        ("- a\n    - b\n", "a; b"),
        ("A well-known fact - really", "A well-known fact - really"),
        ("", ""),
    ],
)
def test_paragraphs_and_lists_become_one_line(text: str, line: str) -> None:
    """Items stay apart."""
    assert one_line(text) == line


def test_a_short_text_is_shown_whole() -> None:
    """No dots where nothing is left out."""
    assert cut("Rest and drink water.", _marker("water ")) == "Rest and drink water."


def test_the_stretch_with_the_words_is_shown_from_its_sentence() -> None:
    """The middle of a long text."""
    shown = cut(f"{_FILLER}Red wine is rarely a problem. {_FILLER}", _marker("wine "))
    assert shown.startswith("… Red wine is rarely a problem.")
    assert shown.endswith(" …")


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    """One word alone earlier on does not win."""
    shown = cut(f"Wine. {_FILLER}A glass of red wine. {_FILLER}", _marker("red wine glass "))
    assert "A glass of red wine." in shown


def test_words_too_far_apart_to_be_shown_together_do_not_win() -> None:
    """A sentence is shown from its start, which takes room before the first of its words."""
    lead = "It has been said by people who like it that "
    apart = f"{lead}wine {'of every colour and of every country in the world ' * 2}and then some red."
    shown = cut(f"{_FILLER}{apart} {_FILLER}Red wine. {_FILLER}", _marker("red wine "))
    assert "Red wine." in shown


def test_the_start_is_shown_when_no_word_is_there() -> None:
    """The words may have been in the title."""
    assert cut(_FILLER, _marker("surgery ")).startswith("Some words")


def test_one_endless_word_is_cut_too() -> None:
    """A text without blanks is not shown whole."""
    assert len(cut("x" * 5000, _marker("x"))) <= LONGEST + 4


@given(st.lists(st.sampled_from(["wine", "Red.", "a", "longer", "words:", "therapeutically"]), max_size=300))
def test_a_snippet_is_short_and_of_whole_words(words: list[str]) -> None:
    """Wherever the words stand."""
    line = " ".join(words)
    shown = cut(line, _marker("wine red "))
    assert len(shown) <= LONGEST + 4
    bare = shown.removeprefix("… ").removesuffix(" …")
    assert f" {bare}" in f" {line}"
    assert any(f" {line} ".find(f" {bare}{end}") >= 0 for end in (" ", ":", ": "))
