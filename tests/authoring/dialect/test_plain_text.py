"""Pages as plain text."""

from __future__ import annotations

import pytest

from kcdesk.authoring.data.guide_words import ENGLISH
from kcdesk.authoring.dialect.blocks import Child, FactRow, Facts, Item, Listing, Paragraph, Words
from kcdesk.authoring.dialect.plain_text import callout_title, plain_text
from tests.authoring.printed import parsed


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("one **two** [three](topic:x).[@a]\n\nfour", "one two three.\n\nfour"),
        ("[[TKI|these medicines]]", "these medicines"),
        ("one [@a] two", "one two"),
        ("Ring {{ phone x }} now", "Ring 0808 1 now"),
        ("- a\n    - b\n- c", "- a\n  - b\n- c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("| A | B |\n|---|---|\n| c | d |\n| e | f |", "A: c; B: d\nA: e; B: f"),
        ('!!! urgent "Call 999"\n    One.\n\n    - two', "URGENT - Call 999: One.\n\n- two"),
        ('!!! urgent "Call 999"\n    - one\n    - two', "URGENT - Call 999:\n- one\n- two"),
        ("!!! call\n    One.", "RING YOUR TEAM: One."),
        ('!!! call "Ring your team today"\n    One.', "RING YOUR TEAM - today: One."),
        ('!!! call "Ring at once"\n    One.', "RING at once: One."),
        ("![what it shows](figure:x)", "Picture: what it shows"),
        ("::: drawn\n![](figure:a) One.[@x]\n![](figure:b) Two.\n:::", "One.\nTwo."),
        ("!!! call\n    ::: drawn\n    ![](figure:a) One.\n    :::", "RING YOUR TEAM:\nOne."),
        ("{{ children }}", ""),
    ],
)
def test_blocks_become_text_fit_for_a_terminal(text: str, plain: str) -> None:
    """Without citation numbers."""
    assert plain_text(parsed(text), ENGLISH, {"x": "0808 1"}) == plain


def test_a_facts_box_becomes_a_line_a_row() -> None:
    """Several facts in a row are parted by stops or semicolons."""
    listing = Listing(1, None, (Item(1, (Words("At home."),)), Item(1, (Words("daily"),))))
    rows = (FactRow("How", (listing,)), FactRow("Name", (Paragraph(1, (Words("X"),)),)))
    assert plain_text((Facts(1, rows),), ENGLISH) == "How: At home. daily\nName: X"


def test_a_child_becomes_its_title_and_summary() -> None:
    """As the page shows it."""
    assert plain_text((Child(1, "x", "Title", "Summary."),), ENGLISH) == "Title: Summary."


@pytest.mark.parametrize(
    ("kind", "title", "whole"),
    [
        ("urgent", "", "Urgent"),
        ("urgent", "Call 999", "Urgent: Call 999"),
        ("call", "Ring your team today", "Ring your team today"),
        ("call", "Ring at once", "Ring at once"),
        ("today", "Ring your team today", "Ring your team today"),
        ("note", "note this", "note this"),
        ("tip", "At night", "Tip: At night"),
    ],
)
def test_a_callouts_title_says_its_kind_once(kind: str, title: str, whole: str) -> None:
    """Colour alone must not say it."""
    assert callout_title(kind, title, ENGLISH) == whole
