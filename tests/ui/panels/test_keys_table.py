from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.ui.panels.keys_table import KeysTable
from kcdesk.ui.window.actions import ACTIONS
from tests.conftest import MakeReader, show


@pytest.fixture
def table(reader: Reader) -> KeysTable:
    """The table, opened by its own keys."""
    return opened(reader)


def opened(reader: Reader) -> KeysTable:
    """Press its keys, and find it open with the focus in it."""
    QTest.keySequence(reader.window.focusWidget(), QKeySequence("Ctrl+/"))
    panel = reader.window.reading.page_panels.keys
    assert panel is not None
    side, table = panel
    assert side.isVisible()
    assert reader.window.focusWidget() is table
    return table


def rows_of(table: KeysTable) -> dict[str, str]:
    """Keys by what they do."""
    cells = ((table.item(row, 0), table.item(row, 1)) for row in range(table.rowCount()))
    return {words.text(): keys.text() for keys, words in cells if keys is not None and words is not None}


def test_every_key_of_every_action_is_in_it(table: KeysTable) -> None:
    """And those of the six treatments; none of what this window cannot do."""
    rows = rows_of(table)
    for line in ACTIONS:
        keys = "" if line.name == "guides" else " or ".join(line.keys)
        assert rows.get(line.text, "") == keys
    assert rows["Surgery"] == "Alt+1"
    assert rows["Close what is on top"] == "Esc"


def test_no_key_is_a_single_letter(table: KeysTable) -> None:
    """Nobody who speaks or types into the window sets something off."""
    for keys in rows_of(table).values():
        assert all(len(key) > 1 or key in "+−" for key in keys.split(" or "))


def test_no_two_actions_share_a_key(reader: Reader) -> None:
    """Qt would carry out neither."""
    keys = [key.toString() for action in reader.window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_esc_closes_it(reader: Reader, table: KeysTable) -> None:
    """And the keyboard is where it was."""
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not table.isVisible()
    assert reader.window.focusWidget() is reader.window.home.search_box


def test_tab_leaves_it(reader: Reader, table: KeysTable) -> None:
    """It is no trap."""
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert reader.window.focusWidget() is not table


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_all_words_have_room(reader: Reader, table: KeysTable, qtbot: QtBot, zoom: int) -> None:
    """At every text size."""
    reader.window.resize(1280, 1024)
    reader.appearance.set_zoom(zoom)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())
    for row in range(table.rowCount()):
        item = table.item(row, 1)
        assert item is not None
        hint = table.sizeHintForRow(row)
        assert table.rowHeight(row) >= hint


@pytest.mark.parametrize(("width", "zoom"), [(1280, 100), (1280, 200), (480, 100), (480, 200)])
def test_what_a_key_does_is_never_cut_off(make: MakeReader, qtbot: QtBot, width: int, zoom: int) -> None:
    """It has half of the table at least, and as many lines as it needs there."""
    reader = make(zoom=zoom)
    show(reader, qtbot, width, 800)
    table = opened(reader)
    assert table.columnWidth(1) >= table.viewport().width() // 2 - 1
    for row in range(table.rowCount()):
        needed = table.sizeHintForIndex(table.model().index(row, 1))
        assert table.rowHeight(row) >= needed.height()


def test_no_keys_are_cut(table: KeysTable) -> None:
    """Where they have no room in one line their row is as high as two, whatever the table's width."""
    beside, line = 2 * (8 + 3), table.fontMetrics().height()  # padding of the sheet, and Qt's own margin
    cut = []
    for width in range(320, 520, 2):
        table.resize(width, 400)
        for row in range(table.rowCount()):
            item = table.item(row, 0)
            assert item is not None
            wide = table.fontMetrics().horizontalAdvance(item.text()) + beside
            if wide > table.columnWidth(0) and table.rowHeight(row) < 2 * (line + 8):
                cut.append((width, item.text()))
    assert cut == []
