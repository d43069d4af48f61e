from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kcdesk.ui.personal.own_list import OwnList


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
