from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.pane_cycle import step_pane


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
    step_pane(list(panes.values()), panes.get(from_pane or ""), by)
    assert window.focusWidget() is panes[expected]
