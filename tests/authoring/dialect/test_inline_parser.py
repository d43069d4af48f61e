"""The dialect within a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.dialect.blocks import Cites, Emphasis, Link, Phone, Spans, Strong, TermMark, Words
from kcdesk.authoring.dialect.inline_parser import MAX_LENGTH, InlineParser
from tests.authoring.reports import Reports


def _spans(text: str) -> Spans:
    reports = Reports()
    spans = InlineParser().parse(text, 1, reports.report)
    assert reports.found == []
    return spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("plain\nwords", (Words("plain words"),)),
        ("a **b** c", (Words("a "), Strong((Words("b"),)), Words(" c"))),
        ("*b*", (Emphasis((Words("b"),)),)),
        ("**a *b* c**", (Strong((Words("a "), Emphasis((Words("b"),)), Words(" c"))),)),
        ("[a b](topic:x#y)", (Link(1, "topic:x#y", (Words("a b"),)),)),
        ("[**a**](org:x)", (Link(1, "org:x", (Strong((Words("a"),)),)),)),
        ("[a](https://x.org/a_(b)?c=1&d)", (Link(1, "https://x.org/a_(b)?c=1&d", (Words("a"),)),)),
        ("[[TKI]]", (TermMark(1, "TKI", "TKI"),)),
        ("[[TKI|these medicines]]", (TermMark(1, "TKI", "these medicines"),)),
        (r"[[TKI\|these]]", (TermMark(1, "TKI", "these"),)),
        ("so.[@a_1]", (Words("so."), Cites(1, ("a_1",)))),
        ("[@a; @b]", (Cites(1, ("a", "b")),)),
        ("{{ phone macmillan }}", (Phone(1, "macmillan"),)),
        (r"2 \* 3 \[x]", (Words("2 * 3 [x]"),)),
        ("5 < 6 & 7 > 2", (Words("5 < 6 & 7 > 2"),)),
        ("snake_case 3 * 4", (Words("snake_case 3 * 4"),)),
        ("[x] and (y)", (Words("[x] and (y)"),)),
        ("**so.[@a]**", (Strong((Words("so."), Cites(1, ("a",)))),)),
    ],
)
def test_constructs_are_understood(text: str, spans: Spans) -> None:
    """Each as docs/authoring.md has it."""
    assert _spans(text) == spans


def test_constructs_know_their_line_even_after_one_that_spans_two() -> None:
    """Problems name it."""
    spans = _spans("a [[big\nword]] b\n[@x] [@y]\n[c](#d)")
    lines = [
        (type(span).__name__, span.line) for span in spans if not isinstance(span, Words | Strong | Emphasis)
    ]
    assert lines == [("TermMark", 1), ("Cites", 3), ("Cites", 3), ("Link", 4)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\n<b>x</b>", (2, "html")),
        ("<script>alert(1)</script>", (1, "html")),
        ("<!-- x -->", (1, "html")),
        ("<https://x.org>", (1, "html")),
        ("a&nbsp;b", (1, "html")),
        ("a\n[b](topic: x)", (2, "dialect")),
        ("[[x", (1, "dialect")),
        ("[@x", (1, "dialect")),
        ("**x", (1, "dialect")),
        ("`x`", (1, "dialect")),
        ("_x_", (1, "dialect")),
        ("{{ children }} x", (1, "dialect")),
        ("[@a, b; c]", (1, "source")),
        ("a ![b](figure:c) d", (1, "figure")),
        ("x" * (MAX_LENGTH + 1), (1, "size")),
    ],
)
def test_what_the_dialect_does_not_have_is_reported_with_its_line(text: str, place: tuple[int, str]) -> None:
    """HTML before all."""
    reports = Reports()
    InlineParser().parse(text, 1, reports.report)
    assert place in reports.places


def test_a_parser_serves_many_texts() -> None:
    """Nothing of one is left in the next."""
    inline = InlineParser()
    first = inline.parse("a [[b\nc]] **d**", 5, Reports().report)
    inline.parse("x [@y", 1, Reports().report)
    assert inline.parse("a [[b\nc]] **d**", 5, Reports().report) == first


@given(st.text(alphabet='ab*[]()@{}|\\<>!#_`:; \n"', max_size=80))
def test_no_text_raises(text: str) -> None:
    """However the signs of the dialect are mixed."""
    InlineParser().parse(text, 1, Reports().report)
