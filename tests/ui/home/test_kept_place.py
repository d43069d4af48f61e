"""Where the home page is read stays in sight, whatever size the window or the text gets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.home.home_page import HomePage
from kcdesk.ui.home.tile import TileButton
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel
from tests.conftest import MakeReader, delete_the_dismissed, show
from tests.ui.own_states import settle


@pytest.fixture
def reader(make: MakeReader, qtbot: QtBot, shipped_pack: Pack) -> Reader:
    """At home in a window in which much of the page is below what is seen."""
    made = make(pack=shipped_pack, zoom=150)
    show(made, qtbot, 1024, 500)
    settle()
    return made


def heading(home: HomePage, words: str) -> WrappingLabel:
    """The heading of these words."""
    return next(one for one in home.findChildren(WrappingLabel) if one.text() == words)


def place(home: HomePage, part: QWidget) -> QRect:
    """Where a part is in what is seen of the page."""
    return QRect(part.mapTo(home.viewport(), QPoint(0, 0)), part.size())


def scroll_to(home: HomePage, part: QWidget) -> None:
    """As a reader does who looks for it: it is at the top now."""
    bar = home.verticalScrollBar()
    bar.setValue(bar.value() + place(home, part).top())
    assert place(home, part).top() == 0


def resize(reader: Reader, width: int, height: int) -> None:
    """Give the window another size."""
    reader.window.resize(width, height)
    settle()


def zoom(reader: Reader, percent: int) -> None:
    """Give the text another size."""
    reader.appearance.set_zoom(percent)
    settle()


@pytest.mark.parametrize(("width", "height"), [(700, 500), (800, 400), (1366, 400)])
def test_in_another_size_of_the_window_the_same_is_at_the_top(
    reader: Reader, width: int, height: int
) -> None:
    """Tiles in fewer columns made the page longer, and what was read went down out of sight."""
    home = reader.window.home
    part = heading(home, "More")
    scroll_to(home, part)
    resize(reader, width, height)
    assert place(home, part).top() == 0


@pytest.mark.parametrize("percent", [200, 300, 400])
def test_in_another_text_size_the_same_is_at_the_top(reader: Reader, percent: int) -> None:
    """As on a page."""
    home = reader.window.home
    part = heading(home, "More")
    scroll_to(home, part)
    zoom(reader, percent)
    assert place(home, part).top() == 0


def test_what_was_half_read_stays_half_read(reader: Reader) -> None:
    """A tile is higher than a line, and its words may be what is read."""
    home = reader.window.home
    tile = home.findChildren(TileButton)[2]
    bar = home.verticalScrollBar()
    bar.setValue(bar.value() + place(home, tile).center().y())
    zoom(reader, 300)
    assert abs(place(home, tile).center().y()) <= 1
    assert tile.height() > 100


def test_the_beginning_stays_the_beginning(reader: Reader) -> None:
    """Of a page that was not scrolled the first line is seen in each size."""
    home = reader.window.home
    reader.window.top_bar.menu_button.setFocus()
    for percent in (400, 100):
        zoom(reader, percent)
        assert home.verticalScrollBar().value() == 0
    resize(reader, 560, 400)
    assert home.verticalScrollBar().value() == 0


def test_a_room_for_all_of_it_does_not_lose_the_place(reader: Reader) -> None:
    """A window made large for a moment leads back to what was read."""
    home = reader.window.home
    part = heading(home, "More")
    scroll_to(home, part)
    resize(reader, 1900, 1900)
    assert home.verticalScrollBar().maximum() == 0
    resize(reader, 1024, 500)
    assert place(home, part).top() == 0


def test_what_has_the_keyboard_stays_in_sight(reader: Reader) -> None:
    """In the largest text it would be far below what is seen."""
    home = reader.window.home
    part = home.findChildren(TileButton)[2]
    part.setFocus()
    home.ensureWidgetVisible(part)
    assert home.viewport().rect().contains(place(home, part))
    for percent in (200, 250):
        zoom(reader, percent)
        assert home.viewport().rect().contains(place(home, part))
    resize(reader, 800, 500)
    assert home.viewport().rect().contains(place(home, part))


def test_what_was_scrolled_away_is_not_brought_back_for_the_keyboard(reader: Reader) -> None:
    """Whoever scrolls on from the search box reads something else."""
    home = reader.window.home
    assert reader.window.focusWidget() is home.search_box
    part = heading(home, "More")
    scroll_to(home, part)
    zoom(reader, 200)
    assert place(home, part).top() == 0


def test_whoever_scrolls_on_is_left_there(reader: Reader) -> None:
    """The place of an earlier change is none any more."""
    home = reader.window.home
    scroll_to(home, heading(home, "More"))
    zoom(reader, 200)
    part = next(one for one in home.findChildren(QPushButton) if one.accessibleName() == "Glossary")
    scroll_to(home, part)
    resize(reader, 800, 500)
    assert place(home, part).top() == 0


def test_coming_home_after_another_size_begins_at_its_top(reader: Reader, shipped_pack: Pack) -> None:
    """The place before was left."""
    home = reader.window.home
    scroll_to(home, heading(home, "More"))
    resize(reader, 1900, 1900)
    reader.navigator.open(Location(shipped_pack.tiles()[0].topic))
    reader.navigator.open_home()
    resize(reader, 1024, 500)
    assert home.verticalScrollBar().value() == 0


@pytest.mark.parametrize("percent", [150, 300, 400])
def test_the_way_back_home_leads_to_the_same_in_another_text_size(
    reader: Reader, shipped_pack: Pack, percent: int
) -> None:
    """It counted pixels, and led to what stood there in the size before."""
    home = reader.window.home
    part = heading(home, "More")
    scroll_to(home, part)
    reader.navigator.open(Location(shipped_pack.tiles()[0].topic))
    settle()
    zoom(reader, percent)
    reader.navigator.back()
    settle()
    assert place(home, part).top() == 0


def test_after_a_search_in_another_size_home_is_where_it_was(reader: Reader) -> None:
    """What was at the top before the search is there again once its words are gone."""
    home = reader.window.home
    part = heading(home, "More")
    scroll_to(home, part)
    reader.window.search_for("tired")
    zoom(reader, 200)
    reader.window.search_for("")
    settle()
    assert place(home, part).top() == 0


def test_a_part_that_has_gone_is_not_looked_for(reader: Reader, shipped_pack: Pack) -> None:
    """The pages read last are made anew; Qt has deleted the button that was at the top."""
    home = reader.window.home
    pages = tuple(shipped_pack.topic(tile.topic) for tile in shipped_pack.tiles())
    home.show_recent(pages[:3])
    zoom(reader, 300)
    part = next(one for one in home.findChildren(WrappingButton) if one.accessibleName() == pages[0].title)
    scroll_to(home, part)
    resize(reader, 900, 400)
    home.show_recent(pages[3:])
    delete_the_dismissed()
    assert not isValid(part)
    resize(reader, 1024, 500)
    assert home.verticalScrollBar().value() == 0
