from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.personal.page_tools import PageTools
from kcdesk.user_data.help_number import HelpNumber
from tests.reader_guide import LONG


@pytest.fixture
def tools(qtbot: QtBot) -> PageTools:
    actions = tuple(QAction(words) for words in ("Note", "My questions", "My pages"))
    made = PageTools(actions, QAction("Bookmark"))
    made.show_number(HelpNumber("0113 496 0000"))
    qtbot.addWidget(made)
    made.show()
    return made


def shown(tools: PageTools) -> list[QPushButton]:
    return [button for button in tools.findChildren(QPushButton) if button.isVisible()]


def test_all_are_shown_where_there_is_room(tools: PageTools, qtbot: QtBot) -> None:
    tools.resize(1600, 60)
    qtbot.waitUntil(lambda: len(shown(tools)) == 5)


def test_in_a_narrow_window_the_last_go_and_one_row_stays(tools: PageTools, qtbot: QtBot) -> None:
    tools.resize(420, 200)
    qtbot.waitUntil(lambda: len(shown(tools)) < 5 and len({button.y() for button in shown(tools)}) == 1)
    assert "0113 496 0000" in shown(tools)[0].text()


def test_the_number_stays_however_narrow_it_is(tools: PageTools, qtbot: QtBot) -> None:
    tools.resize(60, 200)
    qtbot.waitUntil(lambda: len(shown(tools)) == 1)
    assert "0113 496 0000" in shown(tools)[0].text()


def test_a_set_bookmark_looks_set(reader: Reader, qtbot: QtBot) -> None:
    reader.window.resize(1400, 900)
    reader.navigator.open(Location(LONG))
    tools = reader.window.reading.page.tools
    assert tools is not None
    button = next(each for each in tools.findChildren(QPushButton) if each.text() == "Bookmark")
    qtbot.waitUntil(button.isVisible)
    before = button.grab().toImage()
    reader.window.actions_["bookmark"].trigger()
    assert button.isChecked()
    assert button.grab().toImage() != before
