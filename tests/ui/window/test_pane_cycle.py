from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.pane_cycle import Pane, step_pane


@pytest.mark.parametrize(
    ("from_pane", "by", "expected"),
    [("one", 1, "three"), ("three", 1, "one"), ("one", -1, "three"), (None, 1, "one"), (None, -1, "three")],
)
def test_it_goes_from_shown_pane_to_shown_pane_and_round(
    qtbot: QtBot, from_pane: str | None, by: int, expected: str
) -> None:
    """The pane between them is hidden."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    panes = {name: QPushButton(name) for name in ("one", "two", "three")}
    for pane in panes.values():
        row.addWidget(pane)
    panes["two"].hide()
    window.show()
    qtbot.waitExposed(window)
    step_pane([Pane(pane) for pane in panes.values()], panes.get(from_pane or ""), by)
    assert window.focusWidget() is panes[expected]


def test_a_part_has_the_focus_wherever_it_is_in_it_and_gives_it_to_what_can_take_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    bar, page = QFrame(), QPushButton("page")
    hidden, shown, last = (QPushButton(name, bar) for name in ("hidden", "shown", "last"))
    hidden.hide()
    for part in (bar, page):
        row.addWidget(part)
    window.show()
    panes = [Pane(bar, hidden), Pane(page)]
    step_pane(panes, last, 1)
    assert window.focusWidget() is page
    step_pane(panes, page, 1)
    assert window.focusWidget() is shown


def test_a_part_in_which_nothing_takes_the_focus_is_passed_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    button, empty = QPushButton("button"), QFrame()
    for part in (button, empty):
        row.addWidget(part)
    window.show()
    step_pane([Pane(button), Pane(empty)], button, 1)
    assert window.focusWidget() is button
