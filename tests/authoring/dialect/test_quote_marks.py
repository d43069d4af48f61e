"""Typed marks as print has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.dialect.blocks import (
    Cites,
    Emphasis,
    Link,
    Paragraph,
    Phone,
    Spans,
    Strong,
    TermMark,
    Words,
)
from kcdesk.authoring.dialect.plain_text import plain_words
from kcdesk.authoring.dialect.quote_marks import lone_mark, with_set_marks, with_set_spans
from kcdesk.i18n.typed_marks import as_typed
from tests.authoring.printed import parsed

_TEXTS = st.text(alphabet="ab1 '\"’“”‘(),.-–?s", max_size=40)


@pytest.mark.parametrize(
    "text",
    [
        # an apostrophe inside a word, at its end and at its start
        "Don’t stop. It’s the nurse’s, and NICE’s.",
        "Guy’s and St Thomas’ NHS Trust; a few days’ tablets",
        "in the ’90s, ’tis rock ’n’ roll, give ’em (’til then)",
        "the 1990’s, at 5’s, an MP3’s",
        # quotations, and what may stand beside them
        "Say “I am on treatment” at once.",
        "“Yes.” “No?” (“Perhaps!”) [“so”]",
        "such as “tired”, “sore”; “sick”: “hot” – “cold”",
        "a word—“so”—and a pre-“so” and “this”/“that”",
        "Text “register” to 999. “999” is enough.",
        "the word “why”? “How?”, she said",
        "at “https://example.org/a”, and ‘www.example.org’",
        # quotations in quotations
        "“She said ‘stop’ and ‘no’.”",
        "“‘Just in case’ medicines”, he said; she said, “call it ‘so’”",
        "‘Don’t stop’ and ‘St John’s wort’",
        "‘24 hours’ and ‘999’",
        "“’tis so”",
        # nothing to do
        "Plain words, and no more.",
        "",
    ],
)  # fmt: skip
def test_marks_are_set_as_in_print(text: str) -> None:
    """From the typed ones, and from those that are set already."""
    assert with_set_marks(as_typed(text)) == text
    assert with_set_marks(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "6'2\" tall, and 5' or 5'.",
        'a 6" wound, 12"',
        "see https://example.org/o'neill/a's there, or www.example.org/o'neill.",
        'alone " there',
        "alone ' there",
        'without a start".',
    ],
)
def test_what_is_no_quotation_or_cannot_be_told_is_left(text: str) -> None:
    """Feet, inches and minutes; addresses; marks without a partner."""
    assert with_set_marks(text) == text


def test_an_unknown_word_without_its_start_has_an_apostrophe() -> None:
    """Nothing that follows closes a quotation."""
    assert with_set_marks("He fell off his 'bike.") == "He fell off his ’bike."


@given(_TEXTS)
def test_only_marks_change_each_in_its_place(text: str) -> None:
    """So what was found in one text stands at the same place in the other."""
    assert as_typed(with_set_marks(text)) == as_typed(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Say \"**I am ill**\" and **\"now\"**.", "Say “I am ill” and “now”."),
        ("*Crohn*'s, and [Guy](topic:a)'s, and [[TKI]]'s", "Crohn’s, and Guy’s, and TKI’s"),
        ("\"[the card's words](topic:a)\", and \"[[TKI|a 'TKI']]\"", "“the card’s words”, and “a ‘TKI’”"),
        ("He said \"it may.\"[@a; @b] \"Yes.\"[@a]", "He said “it may.” “Yes.”"),
        ("(\"{{ phone x }}\") or \"{{ phone x }}\"", "(“0808”) or “0808”"),
        ("*\"**She said 'so'**\"*", "“She said ‘so’”"),
    ],
)  # fmt: skip
def test_marks_are_told_by_what_stands_beside_them_across_mark_up(typed: str, shown: str) -> None:
    (block,) = parsed(typed)
    assert isinstance(block, Paragraph)
    assert plain_words(with_set_spans(block.spans), {"x": "0808"}) == shown


def test_targets_names_and_sources_are_left_as_they_are_typed() -> None:
    """Only what is shown is set."""
    link = Link(3, "https://example.org/it's", (Emphasis((Words("it's"),)),))
    spans: Spans = (link, TermMark(3, "o'x", "an o'x"), Phone(3, "o'y"), Cites(3, ("s'1",)), Strong(()))
    set_link = Link(3, "https://example.org/it's", (Emphasis((Words("it’s"),)),))
    assert with_set_spans(spans) == (set_link, TermMark(3, "o'x", "an o’x"), *spans[2:])


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ('Say "yes" and "no".', ""),
        ("It's St Thomas' 'so'.", ""),
        ('a 6" wound', ""),
        ("Say “yes”.", ""),
        ('Say "yes and go.', '"yes and go.'),
        ('Say yes" and go.', 'Say yes"'),
        ('Say "yes and "no".', '"yes and '),
        ('Say " yes', 'Say "'),
    ],
)
def test_a_mark_without_a_partner_is_found(text: str, lone: str) -> None:
    assert lone_mark(text) == lone
