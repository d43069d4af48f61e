from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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
