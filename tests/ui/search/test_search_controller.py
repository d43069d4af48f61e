from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.search.answer import Answer
from kcdesk.ui.search.clear_button import ClearButton
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.search.search_controller import SearchController
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.theme import Theme
from kcdesk.user_data.recent_searches import RecentSearches
from tests.ui.answers import THREE
from tests.ui.conftest import Ear

pytestmark = pytest.mark.usefixtures("dressed")


@dataclass
class Room:
    """A desk in a window, and what it was asked."""

    window: QWidget
    desk: SearchController
    box: SearchBox
    other: SearchBox
    elsewhere: QLineEdit
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def make_room(qtbot: QtBot, light: Theme) -> Callable[[Answer], Room]:
    """Makes a window with two boxes, and a search that always finds the given answer."""

    def make(answer: Answer) -> Room:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(800, 600)
        column = QVBoxLayout(window)
        box, other, elsewhere = SearchBox(), SearchBox(), QLineEdit()
        for widget in (box, other, elsewhere):
            column.addWidget(widget)
        asked: list[str] = []

        def search(text: str, *, literal: bool = False) -> Answer:
            asked.append(("literally " if literal else "") + text)
            return answer

        panel = ResultsPanel(light, (), window)
        desk = SearchController(
            SearchSession(search, window),
            RecentSearches(None),
            (box, other),
            lambda: panel,
            lambda: 1.0,
            window,
        )
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Room(window, desk, box, other, elsewhere, asked)

    return make


def test_words_put_into_the_box_are_searched_at_once(make_room: Callable[[Answer], Room]) -> None:
    """And their results are shown."""
    room = make_room(THREE)
    room.desk.search_for("sutent")
    assert (room.box.text(), room.asked) == ("sutent", ["sutent"])
    assert room.desk.results.isVisible()


def test_the_box_in_use_is_the_one_that_gets_the_words(make_room: Callable[[Answer], Room]) -> None:
    """The home page has its own."""
    room = make_room(THREE)
    room.desk.use(room.other)
    room.desk.search_for("sutent")
    assert (room.box.text(), room.other.text()) == ("", "sutent")


def test_results_go_when_the_keyboard_goes_elsewhere(make_room: Callable[[Answer], Room]) -> None:
    """But stay while it is in the box."""
    room = make_room(THREE)
    room.desk.search_for("sutent")
    room.desk.focus_moved(room.box)
    assert room.desk.results.isVisible()
    room.desk.focus_moved(room.elsewhere)
    assert not room.desk.results.isVisible()


def test_esc_takes_results_then_words_then_leaves(qtbot: QtBot, make_room: Callable[[Answer], Room]) -> None:
    """One thing at each press."""
    room = make_room(THREE)
    room.desk.search_for("sutent")
    room.box.dismissed.emit()
    assert (room.desk.results.isVisible(), room.box.text()) == (False, "sutent")
    room.box.dismissed.emit()
    assert room.box.text() == ""
    with qtbot.waitSignal(room.desk.dismissed):
        room.box.dismissed.emit()


def test_what_is_typed_after_esc_is_another_search(make_room: Callable[[Answer], Room]) -> None:
    """Not the old one with more words behind it."""
    room = make_room(THREE)
    room.desk.search_for("sutent")
    room.box.dismissed.emit()
    QTest.keyClicks(room.box, "pain")
    assert room.box.text() == "pain"


def test_closing_says_whether_there_was_anything_to_close(make_room: Callable[[Answer], Room]) -> None:
    """So that Esc can go on to the next layer."""
    room = make_room(THREE)
    assert not room.desk.close_results()
    room.desk.search_for("sutent")
    assert room.desk.close_results()
    assert not room.desk.results.isVisible()


def test_emptying_the_box_puts_the_results_away(make_room: Callable[[Answer], Room]) -> None:
    """There is nothing left to find."""
    room = make_room(THREE)
    room.desk.search_for("sutent")
    room.box.clear()
    assert not room.desk.results.isVisible()


def test_an_answer_that_comes_after_the_keyboard_left_stays_away(make_room: Callable[[Answer], Room]) -> None:
    """An input method hands its words over as the keyboard leaves the box: no list over what is read then."""
    room = make_room(THREE)
    room.desk.focus_moved(room.elsewhere)
    room.box.textEdited.emit("tired")
    assert not room.desk.results.isVisible()
    room.desk.focus_moved(room.box)
    room.box.textEdited.emit("tiredn")
    assert room.desk.results.isVisible()


def test_words_from_an_input_method_can_be_cleared(make_room: Callable[[Answer], Room]) -> None:
    """No key comes with them, nor with those of a keyboard on the screen."""
    room = make_room(THREE)
    words = QInputMethodEvent()
    words.setCommitString("café")
    QCoreApplication.sendEvent(room.box, words)
    assert room.box.text() == "café"
    clear = room.box.findChild(ClearButton)
    assert clear is not None
    assert not clear.isHidden()
    assert room.asked == ["café"]


def press(room: Room, key: Qt.Key) -> QWidget:
    """Press a key where the keyboard is; where it is then."""
    QTest.keyClick(room.window.focusWidget(), key)
    return room.window.focusWidget()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_the_box_leads_into_the_results(make_room: Callable[[Answer], Room], key: Qt.Key) -> None:
    """Where they stay."""
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    focus = press(room, key)
    room.desk.focus_moved(focus)
    assert isinstance(focus, QListView)
    assert room.desk.results.isVisible()


def test_tab_goes_on_after_the_results(make_room: Callable[[Answer], Room]) -> None:
    """To what comes after the box."""
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    press(room, Qt.Key.Key_Tab)
    assert press(room, Qt.Key.Key_Tab) is room.other


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Backtab])
def test_up_and_back_lead_to_the_box(make_room: Callable[[Answer], Room], key: Qt.Key) -> None:
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    press(room, Qt.Key.Key_Down)
    assert press(room, key) is room.box
    assert room.desk.results.isVisible()


def test_typing_goes_on_in_the_box(make_room: Callable[[Answer], Room]) -> None:
    """From the hits, with the letter that was typed."""
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("suten")
    press(room, Qt.Key.Key_Down)
    QTest.keyClicks(room.window.focusWidget(), "t")
    assert (room.window.focusWidget(), room.box.text()) == (room.box, "sutent")
    assert room.asked[-1] == "sutent"


def test_down_brings_back_results_that_were_put_away(make_room: Callable[[Answer], Room]) -> None:
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    room.box.dismissed.emit()
    assert isinstance(press(room, Qt.Key.Key_Down), QListView)


def test_the_words_as_typed_lead_back_to_the_box(make_room: Callable[[Answer], Room]) -> None:
    """With the results of them under it."""
    room = make_room(Answer("sutnt", THREE.hits, corrected="sutent"))
    room.desk.focus_box()
    room.desk.search_for("sutnt")
    press(room, Qt.Key.Key_Down)
    press(room, Qt.Key.Key_Space)
    assert room.asked == ["sutnt", "literally sutnt"]
    assert room.window.focusWidget() is room.box
    assert room.desk.results.isVisible()


def test_results_put_away_give_the_keyboard_back(make_room: Callable[[Answer], Room]) -> None:
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    press(room, Qt.Key.Key_Down)
    room.desk.hide_results()
    assert room.window.focusWidget() is room.box


@pytest.mark.usefixtures("listening")
def test_what_was_found_is_the_description_of_the_box(make_room: Callable[[Answer], Room]) -> None:
    """While it has the keyboard: every screen reader says a description that changes there."""
    room = make_room(THREE)
    room.desk.focus_box()
    room.desk.search_for("sutent")
    assert room.box.accessibleDescription() == "3 results. The Down key leads there."


@pytest.mark.usefixtures("listening")
def test_nothing_is_told_of_a_search_that_is_over(make_room: Callable[[Answer], Room]) -> None:
    """Of an empty box a screen reader would still say how many were found, and where they are."""
    room = make_room(THREE)
    room.box.setFocus()
    QTest.keyClicks(room.box, "one")
    room.desk.search_for("one")
    assert "3 results" in room.box.accessibleDescription()
    room.box.clear()
    assert room.box.accessibleDescription() == ""


def test_what_the_last_searches_are_is_said(make_room: Callable[[Answer], Room], ear: Ear) -> None:
    """Their first has the keyboard, and says only what was searched for."""
    room = make_room(THREE)
    room.desk.search_for("one")
    room.desk.results.open_current()
    room.box.setFocus()
    room.box.clear()
    QTest.keyClick(room.box, Qt.Key.Key_Down)
    assert ear.heard[-1] == "Your last searches on this device"
