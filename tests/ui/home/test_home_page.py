from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.ui.home.home_page import HomeContent, HomePage, _without_holes
from kcdesk.ui.home.tile import TileButton
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.banner import Banner
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel
from tests.conftest import MakeReader, show
from tests.raw_pack import RawTopic, write_pack
from tests.reader_guide import SIX, TODAY

pytestmark = pytest.mark.usefixtures("dressed")


def content_of(pack: Pack) -> HomeContent:
    """What the window would show of a guide."""
    return HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), pack.shortcuts())


@pytest.fixture
def home(qtbot: QtBot, icons: Icons, light: Theme, reader_pack: Pack) -> HomePage:
    """1100 pixels wide, 800 high."""
    made = HomePage(content_of(reader_pack), icons)
    qtbot.addWidget(made)
    made.set_style(light, 1.0)
    made.resize(1100, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def columns(home: HomePage) -> int:
    """How many tiles stand beside each other."""
    return len({tile.x() for tile in home.findChildren(TileButton)})


def button(home: HomePage, text: str) -> QPushButton:
    """The button of these words."""
    return next(one for one in home.findChildren(QPushButton) if one.accessibleName() == text)


def test_it_greets_and_shows_every_treatment(home: HomePage, reader_pack: Pack) -> None:
    """In the guide's own words and order."""
    assert reader_pack.greeting in [label.text() for label in home.findChildren(QLabel)]
    assert [tile.accessibleName() for tile in home.findChildren(TileButton)] == [
        reader_pack.topic(topic).title for topic in SIX
    ]


def test_each_treatment_is_one_click_away(home: HomePage, qtbot: QtBot) -> None:
    """Its tile asks for its page."""
    for tile, topic in zip(home.findChildren(TileButton), SIX, strict=True):
        with qtbot.waitSignal(home.location_requested) as heard:
            QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert heard.args == [Location(topic)]


def test_a_shortcut_is_one_click_away(home: HomePage, qtbot: QtBot) -> None:
    """Get help, the glossary, whatever the guide offers."""
    for text, topic in (("When to get help now", "get-help-now"), ("Glossary", "glossary")):
        with qtbot.waitSignal(home.location_requested) as heard:
            QTest.mouseClick(button(home, text), Qt.MouseButton.LeftButton)
        assert heard.args == [Location(topic)]


def test_reading_can_go_on_where_it_stopped(home: HomePage, reader_pack: Pack, qtbot: QtBot) -> None:
    """Only if it stopped somewhere."""
    assert not [one for one in home.findChildren(QPushButton) if "Continue" in one.text() and one.isVisible()]
    home.offer_to_continue(reader_pack.topic("surgery"))
    offer = button(home, "Continue where you stopped: Surgery")
    assert offer.isVisible()
    with qtbot.waitSignal(home.location_requested) as heard:
        QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert heard.args == [Location("surgery")]
    home.offer_to_continue(None)
    assert not offer.isVisible()


@pytest.mark.parametrize(
    ("width", "scale", "expected"), [(1100, 1.0, 3), (700, 1.0, 2), (480, 1.0, 1), (1100, 2.0, 1)]
)
def test_tiles_stand_beside_each_other_where_there_is_room(
    home: HomePage, light: Theme, width: int, scale: float, expected: int, qtbot: QtBot
) -> None:
    """Three, two or one."""
    home.set_style(light, scale)
    home.resize(width, 800)
    qtbot.waitUntil(lambda: columns(home) == expected)


@pytest.mark.parametrize("width", [480, 640, 1100, 1900])
def test_nothing_lies_beside_the_window(home: HomePage, width: int, qtbot: QtBot) -> None:
    """It scrolls down, never sideways; and no tile lies over another."""
    home.resize(width, 500)
    qtbot.waitUntil(lambda: home.viewport().width() > width - 40)
    qtbot.waitUntil(lambda: home.horizontalScrollBar().maximum() == 0)
    tiles = home.findChildren(TileButton)
    assert not [one for one, other in pairwise(tiles) if one.geometry().intersects(other.geometry())]


def test_it_says_what_the_guide_is_not(home: HomePage, reader_pack: Pack) -> None:
    """How much was reviewed, how old it is, and that it replaces nobody's advice."""
    small = next(label.text() for label in home.findChildren(QLabel) if label.objectName() == "home_small")
    assert f"None of its {len(reader_pack.topics)} pages has yet been reviewed by a clinician." in small
    assert "This edition: 23 November 2026. Checked to: February 2026." in small
    assert "does not replace the advice of your own team" in small


@pytest.mark.parametrize(
    ("reviewed", "words"),
    [(1, "1 of its 15 pages has been reviewed"), (2, "2 of its 15 pages have been reviewed")],
)
def test_it_counts_the_reviewed_pages(
    icons: Icons, light: Theme, reader_pack: Pack, qtbot: QtBot, reviewed: int, words: str
) -> None:
    """And counts them right."""
    content = content_of(reader_pack)
    topics = [
        replace(topic, reviewed_by="A nurse") if at < reviewed else topic
        for at, topic in enumerate(content.topics)
    ]
    home = HomePage(replace(content, topics=tuple(topics)), icons)
    qtbot.addWidget(home)
    home.set_style(light, 1.0)
    small = next(label.text() for label in home.findChildren(QLabel) if label.objectName() == "home_small")
    assert words in small.replace(f"of its {len(topics)} pages", "of its 15 pages")


def test_a_guide_without_tiles_has_a_home_page_too(
    icons: Icons, light: Theme, reader_pack: Pack, qtbot: QtBot
) -> None:
    """With its search box."""
    home = HomePage(replace(content_of(reader_pack), tiles=(), shortcuts=()), icons)
    qtbot.addWidget(home)
    home.set_style(light, 1.0)
    home.show()
    assert home.search_box.isVisible()


@pytest.mark.parametrize("zoom", [200, 400])
def test_with_large_text_there_is_room_for_results(make: MakeReader, qtbot: QtBot, zoom: int) -> None:
    """Typing brings the box to the top, wherever the page was; at the usual size nothing moves."""
    reader = make(zoom=zoom)
    show(reader, qtbot)
    window = reader.window
    window.search_for("surgery")
    box, results = window.home.search_box, window.search.results
    assert box.visibleRegion().boundingRect() == box.rect()
    assert window.rect().contains(QRect(results.mapTo(window, QPoint()), results.size()))
    assert results.height() >= window.height() / 4


def test_at_the_usual_size_the_page_stays_where_it_is(reader: Reader) -> None:
    """Nobody wants the window to jump under their hands."""
    reader.window.search_for("surgery")
    assert reader.window.home.verticalScrollBar().value() == 0


@pytest.mark.parametrize("zoom", [100, 200, 300, 400])
def test_in_the_narrowest_window_no_word_is_cut_off(
    make: MakeReader, reader_pack: Pack, qtbot: QtBot, zoom: int
) -> None:
    """Labels and buttons take more lines, and break what is wider than a line; nothing scrolls sideways."""
    reader = make(zoom=zoom)
    home = reader.window.home
    home.offer_to_continue(reader_pack.topic("treatments"))
    show(reader, qtbot, 480, 800)
    qtbot.waitUntil(lambda: not cut_off(home))
    assert home.horizontalScrollBar().maximum() == 0
    assert len(words_of(home)) > 12


def words_of(home: HomePage) -> list[WrappingLabel | WrappingButton]:
    """Everything with words that can be seen."""
    every: list[WrappingLabel | WrappingButton] = [
        *home.findChildren(WrappingLabel),
        *home.findChildren(WrappingButton),
    ]
    return [one for one in every if one.isVisible()]


def cut_off(home: HomePage) -> list[str]:
    """The words that have not all the room they need."""
    return [one.text() for one in words_of(home) if not _has_room(one)]


def _has_room(one: WrappingLabel | WrappingButton) -> bool:
    pieces = one.text().replace("\u200b", " ").split()
    widest = max(map(one.fontMetrics().horizontalAdvance, pieces))
    return widest <= one.width() and one.height() >= one.heightForWidth(one.width())


@pytest.mark.parametrize(
    ("width", "zoom", "pictures"), [(480, 100, True), (480, 300, False), (1280, 400, True)]
)
def test_tiles_have_their_drawings_all_or_none(
    make: MakeReader, qtbot: QtBot, width: int, zoom: int, pictures: bool
) -> None:
    """Words come first: one tile without its drawing would look forgotten."""
    reader = make(zoom=zoom)
    show(reader, qtbot, width, 800)
    drawn = [label for tile in reader.window.home.findChildren(TileButton)
             for label in tile.findChildren(QLabel) if not label.text()]  # fmt: skip
    assert len(drawn) == 6
    qtbot.waitUntil(lambda: {label.isVisible() for label in drawn} == {pictures})


def test_the_words_of_a_tile_are_told_once(home: HomePage) -> None:
    """By its button: a screen reader reads the labels of a group on entering it, of all its tiles."""
    for label in (
        label for tile in home.findChildren(TileButton) for label in tile.findChildren(WrappingLabel)
    ):
        told = QAccessible.queryAccessibleInterface(label)
        assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Whitespace, "")


def test_it_has_headings_and_named_groups(reader: Reader) -> None:
    roles: dict[QAccessible.Role, list[str]] = {QAccessible.Role.Heading: [], QAccessible.Role.Grouping: []}
    for widget in reader.window.home.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.isVisible() and interface.role() in roles:
            roles[interface.role()].append(interface.text(QAccessible.Text.Name))
    headings, groups = roles.values()
    assert headings[1:] == groups == ["Treatments", "More", "Your own"]
    assert len(headings) == 4


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (TODAY, ""),
        (date(2040, 1, 1), "pages were due for review before today"),
        (date(1990, 1, 1), "looks wrong"),
    ],
)
def test_it_says_what_the_date_means_for_the_whole_guide(
    make: MakeReader, qtbot: QtBot, today: date, words: str
) -> None:
    reader = make(today=today)
    show(reader, qtbot)
    seen = [one.message for one in reader.window.home.findChildren(Banner) if one.isVisible()]
    assert len(seen) == bool(words)
    assert words in "".join(seen)


def test_what_every_page_says_first_stands_on_home_too(
    make: MakeReader, qtbot: QtBot, tmp_path: Path
) -> None:
    """And cannot be put away there: nobody can say who wrote this guide."""
    with Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("a", "A")])) as pack:
        pack.caution = Message("Nobody can say who wrote this.")
        reader = make(pack=pack, today=date(2040, 1, 1))
        show(reader, qtbot)
        (banner,) = (one for one in reader.window.home.findChildren(Banner) if one.isVisible())
        assert banner.message.startswith("Nobody can say who wrote this. 1 of this guide’s 1 pages")
        assert banner.findChildren(QPushButton) == []


@pytest.mark.parametrize(
    ("count", "most", "columns"), [(4, 3, 2), (5, 3, 3), (6, 3, 3), (4, 2, 2), (3, 2, 2), (1, 1, 1)]
)
def test_ways_in_leave_no_hole_where_fewer_columns_fill_all_rows(count: int, most: int, columns: int) -> None:
    assert _without_holes(count, most) == columns


def test_the_way_to_help_is_not_there_twice(reader: Reader, reader_pack: Pack) -> None:
    title = reader_pack.topic(reader_pack.roles.help).title
    home = [one.accessibleName() for one in reader.window.home.findChildren(QPushButton)]
    assert title not in home
    assert reader.window.top_bar.help_button.isVisible()


def test_a_group_with_nothing_in_it_has_no_heading(make: MakeReader, qtbot: QtBot, tmp_path: Path) -> None:
    pack = Pack.open(write_pack(tmp_path / "raw.kcpack", [RawTopic("a", "One")]))
    reader = make(pack=pack)
    show(reader, qtbot)
    shown = [one.accessibleName() for one in reader.window.home.findChildren(QWidget) if one.isVisible()]
    pack.close()
    assert not {"Treatments", "More"} & set(shown)


def test_what_is_the_readers_own_stands_in_one_row_where_it_has_the_room(
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack
) -> None:
    """On a high narrow screen the third stood alone below the others."""
    reader = make(pack=shipped_pack)
    show(reader, qtbot, 1080, 1920)
    own = [button(reader.window.home, words) for words in ("My questions", "My pages", "My 24-hour number")]
    assert len({one.y() for one in own}) == 1
    assert all(one.width() >= one.sizeHint().width() for one in own)


def test_tab_goes_down_the_page(home: HomePage, reader_pack: Pack, qtbot: QtBot) -> None:
    """By what is seen, whenever it came: what is the reader's own came before the ways in."""
    home.complete()
    home.show_guides([(Path("other.kcpack"), "Another guide")])
    home.offer_to_continue(reader_pack.topic("surgery"))
    home.offer([QAction("My pages", home)])
    for last in (("glossary",), ("surgery", "glossary")):
        home.show_recent(tuple(reader_pack.topic(topic) for topic in last))
    home.activateWindow()
    home.search_box.setFocus()
    qtbot.waitUntil(home.search_box.hasFocus)
    places, below = [], home.widget()
    assert below is not None
    for _ in range(1 + len([one for one in home.findChildren(QPushButton) if one.isVisible()])):
        focus = home.focusWidget()
        places.append(focus.mapTo(below, QPoint(0, 0)).toTuple()[::-1])
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert len(set(places)) == len(places)
    assert places == sorted(places)
