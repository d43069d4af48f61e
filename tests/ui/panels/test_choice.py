from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from kcdesk.ui.panels.choice import Choice
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def choice(qtbot: QtBot) -> Choice:
    """Between three ways, wide enough for two beside each other."""
    made = Choice("Width", ((26, "Narrow"), (36, "Usual"), (0, "Whole window")))
    qtbot.addWidget(made)
    made.fit(400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_way_is_chosen(choice: Choice) -> None:
    """And it says which."""
    choice.show_value(36)
    chosen = Heard(choice.chosen)
    QTest.mouseClick(choice.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen.values == [0]
    assert [one.isChecked() for one in choice.buttons.values()] == [False, False, True]


def test_showing_what_is_chosen_chooses_nothing(choice: Choice) -> None:
    """Only the reader does."""
    chosen = Heard(choice.chosen)
    choice.show_value(26)
    assert chosen.values == []
    assert choice.buttons[26].isChecked()


def test_a_way_is_named_for_what_it_changes(choice: Choice) -> None:
    """“Usual” alone would say nothing to somebody who does not see its heading."""
    assert choice.accessibleName() == "Width"
    assert choice.buttons[36].accessibleName() == "Width: Usual"


def test_ways_stand_below_each_other_where_there_is_no_room(choice: Choice, qtbot: QtBot) -> None:
    """And beside each other where there is."""
    first, second = choice.buttons[26], choice.buttons[36]
    qtbot.waitUntil(lambda: first.y() == second.y())
    choice.fit(200)
    qtbot.waitUntil(lambda: first.y() < second.y())


@pytest.mark.parametrize(
    ("key", "chosen"),
    [
        (Qt.Key.Key_Down, [36, 0, 26]),
        (Qt.Key.Key_Right, [36, 0, 26]),
        (Qt.Key.Key_Up, [0, 36, 26]),
        (Qt.Key.Key_Left, [0, 36, 26]),
    ],
)
def test_arrow_keys_go_through_all_the_ways_however_they_stand(
    choice: Choice, key: Qt.Key, chosen: list[int]
) -> None:
    choice.show_value(26)
    choice.buttons[26].setFocus()
    heard = Heard(choice.chosen)
    for _ in range(3):
        QTest.keyClick(choice.focusWidget(), key)
    assert heard.values == chosen
    assert choice.buttons[26].hasFocus()


def test_tab_comes_to_the_chosen_way_alone(choice: Choice) -> None:
    choice.show_value(36)
    by_tab = [value for value, one in choice.buttons.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert by_tab == [36]


def test_words_that_are_wider_than_the_room_go_on_below(qtbot: QtBot) -> None:
    """With very large text; none is cut, and with room again they stand in one line."""
    made = Choice("What to print", (("short", "Only “In short” and when to get help"), ("all", "All of it")))
    qtbot.addWidget(made)
    made.show()
    button = made.buttons["short"]
    made.fit(200)
    assert button.text().count("\n") >= 1
    assert button.sizeHint().width() <= 200
    assert button.accessibleName() == "What to print: Only “In short” and when to get help"
    made.fit(900)
    assert button.text() == "Only “In short” and when to get help"


def test_three_short_ways_stand_in_one_row(qtbot: QtBot) -> None:
    """Two and one below them looked as if one had been forgotten."""
    choice = Choice("Colour", (("yellow", "Yellow"), ("green", "Green"), ("pink", "Pink")))
    qtbot.addWidget(choice)
    choice.show()
    choice.fit(2000)
    assert len({button.y() for button in _placed(choice)}) == 1
    widest = max(button.whole_width() for button in choice.buttons.values())
    choice.fit(2 * widest)
    assert len({button.y() for button in _placed(choice)}) == 2


def _placed(choice: Choice) -> list[QRadioButton]:
    layout = choice.layout()
    assert layout is not None
    layout.activate()
    return list(choice.buttons.values())
