from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.personal.note_panel import NotePanel
from kcdesk.user_data.records import LONGEST_TEXT


@pytest.fixture
def panel(qtbot: QtBot) -> NotePanel:
    made = NotePanel()
    qtbot.addWidget(made)
    made.show()
    return made


def said(panel: NotePanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel))


def test_a_note_that_is_too_long_is_not_called_saved(panel: NotePanel) -> None:
    panel.box.setPlainText("x" * (LONGEST_TEXT + 1))
    panel.show_saved("Saved.")
    assert "20,000" in said(panel)
    assert "Saved." not in said(panel)


def test_any_other_note_is(panel: NotePanel) -> None:
    panel.box.setPlainText("x" * LONGEST_TEXT)
    panel.show_saved("Saved.")
    assert "Saved." in said(panel)
