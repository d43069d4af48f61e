from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.search.clear_button import ClearButton
from kcdesk.ui.search.search_box import SearchBox
from tests.ui.heard import Heard


def _clear_button(box: SearchBox) -> ClearButton:
    button = box.findChild(ClearButton)
    assert isinstance(button, ClearButton)
    return button


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    """Empty."""
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_down_asks_for_the_results(box: SearchBox, key: Qt.Key) -> None:
    """Without Ctrl, Alt or Shift."""
    wishes = Heard(box.results_wanted)
    QTest.keyClick(box, key)
    QTest.keyClick(box, key, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(box, key, Qt.KeyboardModifier.ControlModifier)
    assert len(wishes.values) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_result(box: SearchBox, key: Qt.Key) -> None:
    """Both of them."""
    chosen = Heard(box.chosen)
    QTest.keyClick(box, key)
    assert len(chosen.values) == 1


def test_escape_puts_the_results_away(box: SearchBox) -> None:
    """What becomes of the text, the window decides."""
    dismissed = Heard(box.dismissed)
    QTest.keyClicks(box, "pain")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(dismissed.values) == 1
    assert box.text() == "pain"


def test_letters_are_typed(box: SearchBox) -> None:
    """All of them: none is a shortcut; and what was typed can be cleared with one click."""
    QTest.keyClicks(box, "Sutent, 50 mg?")
    assert box.text() == "Sutent, 50 mg?"
    assert _clear_button(box).isVisible()


def test_a_book_pasted_into_it_is_cut(box: SearchBox) -> None:
    """Nobody searches for a thousand pages."""
    box.setText("x" * 10_000)
    assert len(box.text()) == 500


def test_it_says_what_it_is_for(box: SearchBox) -> None:
    """To a screen reader; and takes no files."""
    assert box.accessibleName() == "Search this guide"
    assert not box.acceptDrops()


def test_one_click_clears_it(box: SearchBox) -> None:
    """And goes on in the box; an empty one has no cross."""
    QTest.keyClicks(box, "pain")
    QTest.mouseClick(_clear_button(box), Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert not _clear_button(box).isVisible()


@pytest.mark.parametrize("height", [44, 180])
def test_the_cross_is_as_large_as_the_box(box: SearchBox, height: int) -> None:
    """At 400 % too; the words end before it."""
    box.resize(900, height)
    box.setText("pain")
    assert _clear_button(box).height() > 0.8 * height
    assert _clear_button(box).geometry().right() <= box.width()
    assert box.textMargins().right() >= _clear_button(box).width()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.resize(901, height)
    assert _clear_button(box).x() < 10
    assert box.textMargins().left() >= _clear_button(box).width()


def test_the_cross_has_a_name_and_tab_passes_it(box: SearchBox) -> None:
    """Esc does the same."""
    box.setText("pain")
    assert _clear_button(box).accessibleName() == "Clear the search box"
    assert _clear_button(box).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_hint_without_room_names_fewer_things_and_each_whole(qtbot: QtBot) -> None:
    """With very large text it broke off inside a word."""
    box = SearchBox()
    qtbot.addWidget(box)
    box.set_hint("Search: a medicine, a side effect, a worry")
    box.resize(box.fontMetrics().horizontalAdvance("Search: a medicine, a side effect, a wo"), 44)
    box.show()
    assert box.placeholderText() == "Search: a medicine, a side effect"
    box.resize(2000, 44)
    assert box.placeholderText() == "Search: a medicine, a side effect, a worry"


def test_an_emptied_box_has_all_of_its_hint_again(box: SearchBox) -> None:
    """A box that was narrow when it was last empty went on naming fewer things than it had room for."""
    hint = "Search: a medicine, a side effect, a worry"
    box.resize(200, 40)
    box.set_hint(hint)
    box.resize(160, 40)
    assert box.placeholderText() != hint
    box.setText("tired")
    box.resize(900, 40)
    box.clear()
    assert box.placeholderText() == hint
