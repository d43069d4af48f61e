from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.pack import Pack
from kcdesk.ui.home.home_page import HomePage
from kcdesk.ui.home.tile import TileButton
from tests.conftest import MakeReader, show
from tests.ui.own_states import settle


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


def test_a_large_window_that_is_made_small_at_once_has_whole_tiles(
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack, tmp_path: Path
) -> None:
    """As one that was never large: what a tile shows was chosen while its row was being laid out."""
    heights = []
    for width, height in ((1920, 1200), (960, 600)):
        reader = make(pack=shipped_pack)
        show(reader, qtbot, width, height)
        home = reader.window.home
        home.show_guides([(tmp_path / "another.kcpack", "Another guide on this computer")])
        settle()
        reader.window.resize(960, 600)
        settle()
        heights.append([(tile.y(), tile.height()) for tile in home.findChildren(QWidget, "tile")])
    assert heights[0] == heights[1]


class _Resizes(QObject):
    """How often the page's room has got another size."""

    def __init__(self, home: HomePage) -> None:
        super().__init__(home)
        self.count = 0
        home.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


@pytest.mark.parametrize("height", [1050, 1080, 1170])
def test_a_full_screen_comes_to_rest(make: MakeReader, qtbot: QtBot, shipped_pack: Pack, height: int) -> None:
    """What grows until a scroll bar comes, and shrinks for it, would grow and shrink for ever."""
    reader = make(pack=shipped_pack)
    show(reader, qtbot, 1920, height)
    settle()
    home = reader.window.home
    resizes = _Resizes(home)
    settle()
    assert resizes.count == 0
    assert not home.verticalScrollBar().isVisible()
    tiles = home.findChildren(TileButton)
    assert all(tile.height() >= tile.heightForWidth(tile.width()) for tile in tiles)


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1366, 768)])
@pytest.mark.parametrize("zoom", [150, 200, 300])
def test_what_is_higher_than_its_screen_comes_to_rest(
    make: MakeReader, qtbot: QtBot, width: int, height: int, zoom: int
) -> None:
    """Measured anew for each scroll bar that came and went, it was laid out for ever, and lost its place."""
    reader = make(zoom=zoom)
    show(reader, qtbot, width, height)
    settle()
    ranges: list[int] = []
    reader.window.home.verticalScrollBar().rangeChanged.connect(lambda _, most: ranges.append(most))
    settle()
    assert ranges == []
