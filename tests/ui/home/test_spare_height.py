from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
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
