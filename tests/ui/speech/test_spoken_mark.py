from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextCursor

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.speech.spoken_mark import SpokenMark, place_to_start
from kcdesk.ui.speech.utterances import Utterance
from kcdesk.ui.style.theme import Theme
from tests.ui.page.conftest import page_of

LINES = "".join(f"<p>Line {number} has some words.</p>" for number in range(200))


@pytest.fixture
def mark(view: PageView, light: Theme) -> SpokenMark:
    """On a page of many screens."""
    view.show_page(page_of(LINES), ("words",))
    return SpokenMark(view, lambda: light)


def marked(view: PageView, colour: QColor) -> list[str]:
    """The stretches that have this ground."""
    found = [one for one in view.extraSelections() if one.format.background().color() == colour]
    return [one.cursor.selectedText() for one in found]


def at(number: int) -> Utterance:
    """A line of the page."""
    start = sum(len(f"Line {n} has some words.") + 1 for n in range(number))
    return Utterance("", start, start + len(f"Line {number} has some words."))


def test_one_sentence_is_marked_at_a_time(mark: SpokenMark, view: PageView, light: Theme) -> None:
    """Beside the words that a search marked; at the end none."""
    words = len(marked(view, light.colour("mark")))
    for number in (0, 3):
        mark.show_at(at(number))
        assert marked(view, light.colour("spoken")) == [f"Line {number} has some words."]
    assert len(marked(view, light.colour("mark"))) == words > 0
    mark.show_at(None)
    assert marked(view, light.colour("spoken")) == []
    assert len(marked(view, light.colour("mark"))) == words


def test_colour_is_not_all_there_is_to_see(mark: SpokenMark, view: PageView, light: Theme) -> None:
    """It is underlined too, and its words keep their colour."""
    mark.show_at(at(0))
    ours = [one for one in view.extraSelections() if one.format.fontUnderline()]
    assert [one.format.underlineColor() for one in ours] == [light.colour("accent")]
    assert not ours[0].format.foreground().isOpaque()


def test_the_mark_outlives_another_text_size(mark: SpokenMark, view: PageView, light: Theme) -> None:
    mark.show_at(at(3))
    view.set_style(light, 2.0)
    assert marked(view, light.colour("spoken")) == ["Line 3 has some words."]
    view.marks.clear()
    assert marked(view, light.colour("spoken")) == ["Line 3 has some words."]


def test_what_is_said_is_in_sight(mark: SpokenMark, view: PageView) -> None:
    """The page follows, down and up; while it is in sight the page keeps still."""
    bar = view.verticalScrollBar()
    for number in (150, 20):
        mark.show_at(at(number))
        cursor = QTextCursor(view.document())
        cursor.setPosition(at(number).start)
        place = view.cursorRect(cursor)
        assert 0 <= place.top() < place.bottom() <= view.viewport().height()
    still = bar.value()
    mark.show_at(at(21))
    assert bar.value() == still


def test_reading_begins_at_what_is_selected(mark: SpokenMark, view: PageView) -> None:
    """Else where the reader pressed, else at the first line in sight."""
    assert mark is not None
    assert place_to_start(view) == 0
    view.go_to_position(at(100).start)
    assert at(99).start <= place_to_start(view) <= at(100).start
    cursor = view.textCursor()
    cursor.setPosition(at(102).start + 3)
    view.setTextCursor(cursor)
    assert place_to_start(view) == at(102).start + 3
    cursor.setPosition(at(104).end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert place_to_start(view) == at(102).start + 3
    view.go_to_position(at(150).start)
    cursor.clearSelection()
    view.setTextCursor(cursor)
    view.go_to_position(at(150).start)
    assert at(149).start <= place_to_start(view) <= at(150).start
