from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.places import heading_beyond
from kcdesk.ui.page.reading_caret import ReadingCaret

_AT_TOP = 7
"""A place that the view says is at its top."""
_BY_KEYBOARD = Qt.TextInteractionFlag.TextSelectableByKeyboard


@pytest.fixture
def view(qtbot: QtBot) -> QTextBrowser:
    """A plain view with more than it can show."""
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.setHtml("".join(f"<h2>Heading {number}</h2><p>Words.</p>" for number in range(40)))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def caret(view: QTextBrowser) -> ReadingCaret:
    return ReadingCaret(view, lambda: _AT_TOP)


def test_a_caret_that_nobody_moved_says_nothing_of_the_place(caret: ReadingCaret) -> None:
    assert caret.place() == _AT_TOP


def test_where_it_was_taken_reading_goes_on(caret: ReadingCaret, view: QTextBrowser) -> None:
    caret.take_to(20)
    assert (caret.place(), view.textCursor().position()) == (20, 20)


def test_taking_it_somewhere_scrolls_nothing(caret: ReadingCaret, view: QTextBrowser) -> None:
    caret.take_to(view.document().characterCount() - 2)
    assert view.verticalScrollBar().value() == 0


def test_out_of_sight_it_is_no_place_to_go_on_from(caret: ReadingCaret, view: QTextBrowser) -> None:
    caret.take_to(20)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert caret.place() == _AT_TOP


def test_on_another_page_it_is_forgotten(caret: ReadingCaret) -> None:
    caret.take_to(20)
    caret.forget()
    assert caret.place() == _AT_TOP


def test_whoever_moves_it_with_the_arrow_keys_says_where_reading_is(
    caret: ReadingCaret, view: QTextBrowser
) -> None:
    view.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction | _BY_KEYBOARD)
    cursor = view.textCursor()
    cursor.setPosition(15)
    view.setTextCursor(cursor)
    assert caret.place() == 15


def test_tab_starts_right_before_the_place(caret: ReadingCaret, view: QTextBrowser) -> None:
    caret.start_tab_here()
    assert (view.textCursor().selectionStart(), view.textCursor().selectionEnd()) == (_AT_TOP - 1, _AT_TOP)


def test_the_place_is_marked_until_the_caret_is_elsewhere(
    caret: ReadingCaret, view: QTextBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QColor] = []
    monkeypatch.setattr("kcdesk.ui.page.reading_caret.paint_place", lambda _, colour: painted.append(colour))
    caret.take_to(20)
    caret.paint(QColor("red"))
    view.moveCursor(view.textCursor().MoveOperation.End)
    caret.paint(QColor("blue"))
    assert painted == [QColor("red")]


def test_the_nearest_heading_on_either_side(view: QTextBrowser) -> None:
    document = view.document()
    third = document.findBlockByNumber(4)
    beyond, before = (heading_beyond(document, third.position(), by) for by in (1, -1))
    assert beyond is not None
    assert before is not None
    assert (before.text, beyond.text) == ("Heading 1", "Heading 3")
    assert heading_beyond(document, 0, -1) is None
    assert heading_beyond(document, document.characterCount(), 1) is None
