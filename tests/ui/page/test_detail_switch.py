from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.detail_switch import DetailSwitch
from tests.ui.heard import Heard


@pytest.fixture
def switch(qtbot: QtBot) -> DetailSwitch:
    """A switch on the screen, at "More detail"."""
    made = DetailSwitch()
    qtbot.addWidget(made)
    made.show_choice(in_short=False)
    made.show()
    return made


def test_pressing_a_button_is_a_wish(switch: DetailSwitch) -> None:
    chosen = Heard(switch.chosen)
    QTest.mouseClick(switch.in_short, Qt.MouseButton.LeftButton)
    QTest.mouseClick(switch.in_full, Qt.MouseButton.LeftButton)
    assert chosen.values == [True, False]


@pytest.mark.parametrize("in_short", [True, False])
def test_one_is_marked(switch: DetailSwitch, in_short: bool) -> None:
    chosen = Heard(switch.chosen)
    switch.show_choice(in_short=in_short)
    assert (switch.in_short.isChecked(), switch.in_full.isChecked()) == (in_short, not in_short)
    assert chosen.values == []


def test_the_space_bar_presses_it(switch: DetailSwitch) -> None:
    chosen = Heard(switch.chosen)
    QTest.keyClick(switch.in_short, Qt.Key.Key_Space)
    assert chosen.values == [True]
