from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.ui.home.spare_height import reset, share_out
from tests.conftest import MakeReader, show


def filled(reader: Reader) -> float:
    """What part of the home page's height has something in it."""
    home = reader.window.home
    small_print = home.findChild(QWidget, "home_small")
    assert small_print is not None
    return small_print.mapTo(home, QPoint(0, small_print.height())).y() / home.height()


@pytest.mark.parametrize(("width", "height"), [(1064, 1872), (1920, 1032)])
def test_a_large_screen_is_not_half_empty(make: MakeReader, qtbot: QtBot, width: int, height: int) -> None:
    """The tiles and buttons grow; all of it still fits."""
    reader = make()
    show(reader, qtbot, width, height)
    qtbot.waitUntil(lambda: 0.6 < filled(reader) <= 1)


def test_a_window_that_becomes_small_again_has_its_small_tiles_back(make: MakeReader, qtbot: QtBot) -> None:
    """As if it had never been large."""
    reader = make()
    show(reader, qtbot, 1280, 800)
    tiles = reader.window.home.findChildren(QWidget, "tile")
    before = [tile.height() for tile in tiles]
    reader.window.resize(1280, 1800)
    qtbot.waitUntil(lambda: tiles[0].height() > before[0])
    reader.window.resize(1280, 800)
    qtbot.waitUntil(lambda: [tile.height() for tile in tiles] == before)


@pytest.fixture
def stage(qtbot: QtBot) -> QWidget:
    """Holds the grid."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def grid(stage: QWidget) -> QGridLayout:
    """Two rows of buttons, the first one 30 and 40 pixels high, the second one 50."""
    made = QGridLayout(stage)
    for number, height in enumerate((30, 40, 50)):
        button = QPushButton()
        button.setFixedHeight(height)
        made.addWidget(button, number // 2, number % 2)
    return made


def test_rows_share_what_is_spare_up_to_their_own(grid: QGridLayout) -> None:
    assert share_out(((grid, 20),), 10) == pytest.approx(0.25)
    assert [grid.rowMinimumHeight(row) for row in (0, 1)] == [45, 55]
    assert share_out(((grid, 20),), 1000) == 1
    assert [grid.rowMinimumHeight(row) for row in (0, 1)] == [60, 70]
    reset(((grid, 20),))
    assert [grid.rowMinimumHeight(row) for row in (0, 1)] == [0, 0]


def test_nothing_is_shared_where_nothing_is_spare(grid: QGridLayout) -> None:
    assert share_out(((grid, 20),), -5) == 0
    assert [grid.rowMinimumHeight(row) for row in (0, 1)] == [40, 50]
