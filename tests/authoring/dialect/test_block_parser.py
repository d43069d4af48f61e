"""The dialect's blocks, each with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.dialect.block_parser import slug
from tests.authoring.printed import parsed, printed
from tests.authoring.reports import Reports


def _tree(text: str) -> list[str]:
    reports = Reports()
    blocks = parsed(text, reports)
    assert reports.found == []
    return printed(blocks)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("one\ntwo\n\nthree", ["1 p one two", "4 p three"]),
        (
            "## In short {#in-short}\n### What it is",
            ["1 h2 In short #in-short", "2 h3 What it is #what-it-is"],
        ),
        ("- a\n- b\n  more\n\n- c", ["1 - a", "2 - b more", "5 - c"]),
        ("You can:\n- a\n- b", ["1 p You can:", "2 - a", "3 - b"]),
        ("1. a\n2. b", ["1 1. a", "2 1. b"]),
        ("- a\n    - b\n    - c\n- d", ["1 - a", "  2 - b", "  3 - c", "4 - d"]),
        ("- a\n  1. b\n- c", ["1 - a", "  2 1. b", "3 - c"]),
        ("- a\n\ntext", ["1 - a", "3 p text"]),
        ("- a\n\n1. b", ["1 - a", "3 1. b"]),
        ("It took until\n2024. Then it was over.", ["1 p It took until 2024. Then it was over."]),
        ("- It took until\n  2024. Then it was over.", ["1 - It took until 2024. Then it was over."]),
        ("| A | B |\n|---|---|\n| c | d |", ["1 | A | B", "3 | c | d"]),
        ("A | B\n--- | ---\nc | d", ["1 | A | B", "3 | c | d"]),
        (
            '!!! urgent "Call 999"\n    one\n\n    - two\n\nafter',
            ["1 urgent Call 999", "  2 p one", "  4 - two", "6 p after"],
        ),
        ("!!! tip\n    one", ["1 tip", "  2 p one"]),
        ("!!! tip\n\n    one", ["1 tip", "  3 p one"]),
        ('![a b](figure:x "c")', ["1 figure x: a b (c)"]),
        ("![a b](figure:x)", ["1 figure x: a b ()"]),
        ("![a\nb](figure:x)", ["1 figure x: a b ()"]),
        ("{{ children }}", ["1 generated children"]),
        ("{{ phone x }}", ["1 p "]),
        ("", []),
    ],
)
def test_blocks_are_understood(text: str, tree: list[str]) -> None:
    """Each as docs/authoring.md has it."""
    assert _tree(text) == tree


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# One", (1, "heading")),
        ("a\n\n#### Four", (3, "heading")),
        ("##Two", (1, "heading")),
        ("##", (1, "heading")),
        ("## ???", (1, "heading")),
        ("## A {#B c}", (1, "heading")),
        ("a\n\n> b", (3, "dialect")),
        ("```\na\n```", (1, "dialect")),
        ("a\n\n    b", (3, "dialect")),
        ("    - b", (1, "dialect")),
        ("Title\n=====", (2, "dialect")),
        ("a\n\n---", (3, "dialect")),
        ("- a\n\n  b", (3, "dialect")),
        ("- a\n    - b\n        - c", (3, "dialect")),
        ("-  \n- b", (1, "dialect")),
        ("!!! danger\n    a", (1, "callout")),
        ("!!!\n    a", (1, "callout")),
        ("!!! note Title\n    a", (1, "callout")),
        ('!!! note "A [[TKI]]"\n    a', (1, "callout")),
        ('![a](figure:x "see <b>")', (1, "html")),
        ("{{ phone a b }}", (1, "dialect")),
        ("!!! note\na", (1, "callout")),
        ("!!! note\n    !!! tip\n        a", (2, "callout")),
        ("!!! note\n    ## a", (2, "heading")),
        ("| a | b |\n| c | d |", (1, "table")),
        ("a | b\n--|--", (1, "table")),
        ("![a](../x.svg)", (1, "path")),
    ],
)
def test_what_the_dialect_does_not_have_is_reported_with_its_line(text: str, place: tuple[int, str]) -> None:
    """A writer used to more of Markdown is told, not guessed at."""
    reports = Reports()
    parsed(text, reports)
    assert place in reports.places


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("What is it?", "what-is-it"),
        ("If you don’t have it", "if-you-dont-have-it"),
        ("  2 to 4 weeks  ", "2-to-4-weeks"),
        ("À côté de l’œuvre : Größe", "a-cote-de-loeuvre-grosse"),
        ("???", ""),
        ("x" * 200, "x" * 80),
    ],
)
def test_an_anchor_is_made_from_a_headings_words(words: str, anchor: str) -> None:
    """Where the author gives none."""
    assert slug(words) == anchor


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    """Arbitrary text as a page's body is read or reported."""
    parsed(text)


@given(
    st.lists(
        st.sampled_from(
            ["- a", "    - b", "1. c", "!!! tip", "    x", "", "| a |", "|---|", "## h", "  y", "* ", "> q"]
        )
    )
)
def test_no_mixture_of_lines_raises(lines: list[str]) -> None:
    """However the dialect's lines are mixed, every block keeps a line of the text."""
    text = "\n".join(lines)
    assert all(1 <= block.line <= len(lines) for block in parsed(text))


@pytest.mark.parametrize(
    "text", ["> " * 50_000, "- " * 50_000, "[" * 5_000, "*" * 5_000, "#" * 100_000, "{{" * 3_000]
)
def test_deep_nesting_is_reported_not_followed(text: str) -> None:
    """Signs repeated thousands of times must neither hang nor overflow."""
    reports = Reports()
    parsed(text, reports)
    assert len(reports.found) < 20
