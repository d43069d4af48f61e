from __future__ import annotations

import pytest

from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.speech.prose import end_of_text, prose_of
from tests.ui.page.conftest import page_of

CITES = '<sup><a href="#source-1">1</a>,&#160;<a href="#source-12">12</a></sup>'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Plain words</p>", "Plain words"),
        (f"<p>One.{CITES} Two, three.{CITES}</p>", "One. Two, three."),
        ('<p>See <img src="figure:x" alt="a kidney"> there</p>', "See Drawing: a kidney there"),
        ('<p><a href="topic:x"><img src="figure:x" alt="a kidney"></a> and</p>', "Drawing: a kidney and"),
        ('<p>An <img src="figure:x"> ornament</p>', "An  ornament"),
        ('<p>The <a href="term:x">word</a>, so <a href="topic:y">this</a></p>', "The word, so this"),
    ],
)
def test_the_words_are_those_that_are_read(view: PageView, html: str, text: str) -> None:
    """Without the numbers of sources; pictures by their words."""
    view.show_page(page_of(html))
    (node,) = page_tree(view.document(), html, "Made up").children
    assert prose_of(node).text == text


def test_a_piece_knows_where_it_stands(view: PageView) -> None:
    """After numbers that are not said, and letters that Qt counts twice."""
    html = f"<p>\U0001f600 One.{CITES} Two \U0001f600</p>"
    view.show_page(page_of(html))
    (node,) = page_tree(view.document(), html, "Made up").children
    piece = prose_of(node).piece(6, 99)
    assert piece.text == "Two \U0001f600"
    units = view.toPlainText().encode("utf-16-le")
    assert units[2 * piece.start : 2 * piece.end].decode("utf-16-le") == piece.text
    assert end_of_text(node) == node.end
