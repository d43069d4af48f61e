from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.reading_panels import make_reading_panels
from kcdesk.ui.theme import Theme
from tests.ui.answers import NONE


def test_they_are_made_together(qtbot: QtBot, reader_pack: Pack, light: Theme) -> None:
    """The results lie over the place they are given, and know where help is."""
    centre = QWidget()
    qtbot.addWidget(centre)
    panels = make_reading_panels(reader_pack.figure, (reader_pack.topic("glossary"),), centre, light)
    for panel in (panels.page, panels.outline):
        qtbot.addWidget(panel)
    assert panels.results.parentWidget() is centre
    panels.results.show_answer(NONE, centre, 1.0)
    offers = [button.text() for button in panels.results.findChildren(QPushButton) if not button.isHidden()]
    assert offers == ["Glossary"]
