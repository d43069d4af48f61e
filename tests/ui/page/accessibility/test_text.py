from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessibleTextInterface

from kcdesk.ui.page.page_view import PageView
from tests.ui.page.accessibility.test_node import first_part
from tests.ui.page.conftest import page_of


def text_of(view: PageView, html: str) -> QAccessibleTextInterface:
    """The text of the first part of a page of this HTML."""
    return first_part(view, html).textInterface()


@pytest.mark.parametrize(
    ("start", "end", "letters"),
    [(0, 3, "one"), (4, -1, "two"), (-5, 3, "one"), (0, 99, "one two"), (5, 2, "")],
)
def test_letters_are_given_by_their_numbers(view: PageView, start: int, end: int, letters: str) -> None:
    """To the end for -1; never beyond what there is."""
    assert text_of(view, "<p>one two</p>").text(start, end) == letters


def test_a_letter_beyond_the_first_plane_counts_twice(view: PageView) -> None:
    """As Qt counts, so that its places are the document's."""
    text = text_of(view, "<p>a\U0001f600b</p>")
    assert text.characterCount() == 4
    assert text.text(3, 4) == "b"


def test_the_caret_is_told_and_moved(view: PageView) -> None:
    """Counted from the part's own first letter; -1 where the caret is elsewhere."""
    heading = text_of(view, "<h1>one</h1><p>two</p>")
    heading.setCursorPosition(2)
    assert (heading.cursorPosition(), view.textCursor().position()) == (2, 2)
    cursor = view.textCursor()
    cursor.setPosition(6)
    view.setTextCursor(cursor)
    assert heading.cursorPosition() == -1


def test_a_stretch_can_be_selected(view: PageView) -> None:
    text = text_of(view, "<p>one two</p>")
    text.addSelection(4, 7)
    assert view.textCursor().selectedText() == "two"
    text.removeSelection(0)
    assert not view.textCursor().hasSelection()


def test_each_letter_has_its_place(view: PageView) -> None:
    """From left to right; the letter at such a place is that letter."""
    text = text_of(view, "<p>one two</p>")
    places = [text.characterRect(number) for number in range(7)]
    assert all(place.isValid() for place in places)
    assert [place.left() for place in places] == sorted({place.left() for place in places})
    assert [text.offsetAtPoint(place.topLeft() + QPoint(1, 2)) for place in places] == list(range(7))


@pytest.mark.parametrize("offset", [-1, 7, 100])
def test_a_letter_that_is_not_there_has_no_place(view: PageView, offset: int) -> None:
    assert text_of(view, "<p>one two</p>").characterRect(offset).isEmpty()


def test_letters_far_down_can_be_brought_into_view(view: PageView) -> None:
    first_part(view, "<p>one</p>" * 200 + "<p>last</p>")
    page = first_part(view, "<p>one</p>" * 200 + "<p>last</p>").parent()
    assert page is not None
    last = page.child(200)
    assert last.state().offscreen
    last.textInterface().scrollToSubstring(0, 4)
    assert not last.state().offscreen


def test_a_page_that_is_gone_answers_nothing(view: PageView) -> None:
    text = text_of(view, "<p>one</p>")
    view.show_page(page_of("<p>two</p>"))
    text.setCursorPosition(2)
    assert (text.cursorPosition(), text.offsetAtPoint(QPoint(60, 30))) == (-1, -1)
    assert text.characterRect(0).isEmpty()
    assert view.textCursor().position() == 0


def test_a_long_text_is_given_in_its_lines(view: PageView) -> None:
    """As they are shown, and with every letter in its place."""
    words = "many words " * 30 + "end"
    text = text_of(view, f"<p>{words}</p>")
    given = text.text(0, -1)
    assert given.count("\n") > 2
    assert given.replace("\n", " ") == words
    tops = [text.characterRect(given.index(line)).top() for line in (given.split("\n")[0],)]
    second = given.index("\n") + 1
    assert text.characterRect(second).top() > tops[0]
    assert text.characterRect(second - 2).top() == tops[0]
