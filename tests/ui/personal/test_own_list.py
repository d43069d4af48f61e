from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.style.appearance import Appearance


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Can I drink?\nA glass on Sundays", "Can I drink? A glass on Sundays"),
        ("Surgery\nMorphine makes me sick.", "Surgery. Morphine makes me sick."),
        ("Surgery", None),
    ],
)
def test_a_row_of_two_lines_is_heard_with_a_pause(qtbot: QtBot, words: str, heard: str | None) -> None:
    rows = OwnList()
    qtbot.addWidget(rows)
    rows.show_rows([(("note", "1"), words)])
    assert rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == heard


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_the_last_row_ends_where_the_list_does(qtbot: QtBot, dressed: Appearance, zoom: int) -> None:
    """A strip was left below it, so that with the keyboard there it had two lines under it."""
    dressed.set_zoom(zoom)
    rows = OwnList()
    qtbot.addWidget(rows)
    rows.resize(400, 300)
    rows.show()
    rows.show_rows(
        [(("note", "1"), "Surgery: After the operation, and what may hurt"), (("note", "2"), "Fatigue")]
    )
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(1)).bottom() == rows.viewport().rect().bottom())
    assert rows.visualItemRect(rows.item(0)).top() == 0
