"""A small screen with large text: at least half of the height is the page, and nothing is cut off."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.ui.page.find_bar import FindBar
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.speech.speech_bar import SpeechBar
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG, OVERDUE, TODAY
from tests.ui.own_states import settle

_WIDTH, _HEIGHT = 1366, 720
"""What a window with a frame and a task bar beside it has of a screen of 1366 by 768."""


@pytest.fixture
def low(make: MakeReader, qtbot: QtBot) -> Reader:
    """A reader at 400 % on such a screen."""
    reader = make(zoom=400, today=OVERDUE)
    reader.window.resize(_WIDTH, _HEIGHT)
    show(reader, qtbot)
    return reader


@pytest.mark.parametrize("location", [Location("surgery"), Location(LONG), Location(LONG, "", ("plain",))])
def test_half_of_the_height_is_page(low: Reader, qtbot: QtBot, location: Location) -> None:
    """With a note of what to know first, and with words marked."""
    low.navigator.open(location)
    view = low.window.reading.page.view
    qtbot.waitUntil(lambda: view.height() * 2 >= _HEIGHT)
    bars = (low.window.top_bar, low.window.reading.page)
    shown = [button for bar in bars for button in bar.findChildren(QPushButton)]
    for button in (one for one in shown if one.isVisible()):
        assert button.height() >= button.sizeHint().height(), button.accessibleName()
        assert not outside(button), button.accessibleName()


def outside(widget: QWidget) -> bool:
    """Whether a part of a widget lies outside of what it stands in."""
    parent = widget.parentWidget()
    return parent is not None and not parent.rect().contains(widget.geometry())


def test_a_button_stands_for_the_search_box(low: Reader) -> None:
    """It brings the box, which goes when the keyboard goes back to the page."""
    low.navigator.open(Location("surgery"))
    bar = low.window.top_bar
    assert (bar.search_box.isVisible(), bar.search_button.isVisible()) == (False, True)
    QTest.mouseClick(bar.search_button, Qt.MouseButton.LeftButton)
    assert low.window.focusWidget() is bar.search_box
    assert (bar.search_box.isVisible(), bar.search_button.isVisible()) == (True, False)
    low.window.reading.page.view.setFocus()
    assert (bar.search_box.isVisible(), bar.search_button.isVisible()) == (False, True)


def test_the_box_stays_while_results_are_shown(low: Reader) -> None:
    """And goes with the page that one of them opens."""
    low.navigator.open(Location("surgery"))
    low.window.search_for("tired")
    assert low.window.top_bar.search_box.isVisible()
    assert low.window.search.results.isVisible()
    low.window.search.results.open_current()
    assert low.window.top_bar.search_button.isVisible()


def test_what_must_be_known_first_is_behind_a_button(low: Reader) -> None:
    """All of it, for those who see it and for those who hear it."""
    low.navigator.open(Location("surgery"))
    page = low.window.reading.page
    assert page.note.isVisible()
    assert page.note.accessibleDescription() == page.review.message != ""
    page.note.click()
    assert page.review.message in page.card.accessibleName()


def test_in_a_high_window_all_of_it_is_shown_at_once(low: Reader) -> None:
    """The same words, with no button for them."""
    low.navigator.open(Location("surgery"))
    low.appearance.set_zoom(100)
    page, bar = low.window.reading.page, low.window.top_bar
    assert (page.review.isVisible(), page.note.isVisible()) == (True, False)
    assert (bar.search_box.isVisible(), bar.search_button.isVisible()) == (True, False)


def test_in_the_lowest_window_the_bar_keeps_its_height(low: Reader, qtbot: QtBot) -> None:
    """Its rows would lie over one another; what is cut is the page, which scrolls."""
    low.window.resize(1024, 560)
    low.navigator.open(Location("surgery"))
    low.window.search_for("tired")
    bar = low.window.top_bar
    qtbot.waitUntil(lambda: bar.height() >= bar.sizeHint().height())
    assert bar.help_button.geometry().bottom() < bar.search_box.y()


@pytest.mark.parametrize(("width", "height"), [(_WIDTH, _HEIGHT), (1024, 600)])
@pytest.mark.parametrize("page", ["surgery", ""])
def test_what_a_search_says_is_seen_whole(
    low: Reader, qtbot: QtBot, width: int, height: int, page: str
) -> None:
    """What may be urgent above all; with one scroll bar at most."""
    low.window.resize(width, height)
    if page:
        low.navigator.open(Location(page))
    low.window.search_for("chest pain")
    panel = low.window.search.results
    qtbot.waitUntil(panel.isVisible)
    note = panel.note

    def seen() -> bool:
        place = QRect(note.mapTo(low.window, QPoint()), note.size())
        return place.height() >= note.heightForWidth(note.width()) and low.window.rect().contains(place)

    qtbot.waitUntil(seen)
    bars = [bar for bar in panel.findChildren(QScrollBar) if bar.isVisible()]
    assert len(bars) <= 1


@pytest.mark.parametrize(("width", "height"), [(_WIDTH, _HEIGHT), (1024, 600), (1080, 1920)])
@pytest.mark.parametrize("page", ["surgery", ""])
def test_the_page_to_read_first_is_in_sight_with_what_may_be_urgent(
    make: MakeReader, shipped_pack: Pack, qtbot: QtBot, width: int, height: int, page: str
) -> None:
    """The words before it took all of the room; whoever hears them hears all of them."""
    reader = make(pack=shipped_pack, zoom=400)
    show(reader, qtbot, width, height)
    if page:
        reader.navigator.open(Location(page))
    reader.window.search_for("chest pain")
    panel = reader.window.search.results
    qtbot.waitUntil(panel.isVisible)
    hits = panel.findChildren(QListView)[0]

    def seen() -> bool:
        row = hits.visualRect(hits.model().index(0, 0))
        top = hits.viewport().mapTo(reader.window, row.topLeft()).y()
        title = row.height() * 2 // 5  # ends there
        return row.height() > 0 and top + title < panel.geometry().bottom()

    qtbot.waitUntil(seen)
    assert "chest pain" in panel.spoken_note


_SEARCHES = (
    "diahrea",
    "cabozantinb and diahrea after a fortnight at the seaside",
    "football",
    "xylophone",
    "xylofatigue",
    "xylophonic zwieback qwertyish gobbledygook nonsensicality",
)
"""Another spelling, hits, nothing, and a word of the guide that is near; short and long."""


@pytest.mark.parametrize("page", ["surgery", ""])
def test_something_to_act_on_is_in_sight_whatever_was_typed(
    make: MakeReader, shipped_pack: Pack, qtbot: QtBot, page: str
) -> None:
    """What was said of another spelling, or of nothing, had all of the room."""
    reader = make(pack=shipped_pack, zoom=400)
    show(reader, qtbot, 1024, 600)
    if page:
        reader.navigator.open(Location(page))
    panel = reader.window.search.results
    for words in _SEARCHES:
        reader.window.search_for(words)
        qtbot.waitUntil(lambda: panel.isVisible() and _end_of_first(panel) < panel.height() - 8)
        assert panel.geometry().bottom() < reader.window.height()


def _end_of_first(panel: ResultsPanel) -> int:
    """Where the first hit's title ends in the panel, or the first link where there is no hit."""
    hits = panel.findChildren(QListView)[0]
    if hits.isVisible():
        row = hits.visualRect(hits.model().index(0, 0))
        top = hits.viewport().mapTo(panel, row.topLeft()).y()
        return top + row.height() * 2 // 5 if row.height() else panel.height()
    link = next(one for one in panel.findChildren(ResultLink) if one.isVisible())
    is_whole = link.height() >= link.heightForWidth(link.width())
    return link.mapTo(panel, QPoint(0, link.height())).y() if is_whole else panel.height()


@pytest.mark.parametrize("topic", ["get-help-now", "fatigue", "work-and-money", "cabozantinib"])
def test_a_page_shows_more_than_its_title(
    make: MakeReader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, shipped_pack: Pack, topic: str
) -> None:
    """Whoever asks for help in the largest text and the lowest window is told first whom to call."""
    monkeypatch.setattr(shipped_pack, "caution", Message(""))  # as for the guide that comes with the program
    reader = make(pack=shipped_pack, zoom=400, today=shipped_pack.info.date)
    show(reader, qtbot, 1024, 600)
    reader.navigator.open(Location(topic))
    view = reader.window.reading.page.view
    assert first_line_ends(view) <= view.viewport().height()


def first_line_ends(view: PageView) -> float:
    """Where the first line under a page's title ends, in pixels from the top of the page."""
    layout = view.document().documentLayout()
    block = view.document().begin().next()
    line = block.layout().lineAt(0)
    assert line.isValid()
    return layout.blockBoundingRect(block).top() + line.y() + line.height()


@pytest.mark.parametrize(("today", "share"), [(TODAY, 0.8), (OVERDUE, 0.65)])
def test_bars_take_less_air_where_there_is_little_height(
    make: MakeReader, qtbot: QtBot, today: date, share: float
) -> None:
    """Of the height: a page without a note had 74 of 100, with one 52."""
    reader = make(zoom=400, today=today)
    show(reader, qtbot, _WIDTH, _HEIGHT)
    reader.navigator.open(Location(LONG))
    view = reader.window.reading.page.view
    qtbot.waitUntil(lambda: view.height() > share * _HEIGHT)


def test_nothing_keeps_the_keyboard_under_a_panel(low: Reader, qtbot: QtBot) -> None:
    """Tab led on from the panel to buttons that it hid."""
    low.navigator.open(Location(LONG))
    low.window.actions_["reading"].trigger()
    side, _ = low.window.reading.page_panels.reading
    menu = low.window.top_bar.menu_button
    assert side.geometry().contains(menu.geometry())
    menu.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(side.isHidden)
    assert menu.hasFocus()


def test_a_panel_stays_beside_what_can_be_seen(low: Reader) -> None:
    """In a large window the keyboard goes between it and the page."""
    low.navigator.open(Location(LONG))
    low.appearance.set_zoom(100)
    low.window.actions_["reading"].trigger()
    side, _ = low.window.reading.page_panels.reading
    for other in (low.window.top_bar.menu_button, low.window.reading.page.view):
        other.setFocus(Qt.FocusReason.TabFocusReason)
        assert side.isVisible()


@pytest.mark.parametrize(("width", "zoom"), [(1366, 400), (1024, 400), (1080, 400), (640, 400), (1366, 200)])
def test_the_menu_is_no_wider_than_its_window(make: MakeReader, qtbot: QtBot, width: int, zoom: int) -> None:
    """Its keys and the signs of menus inside it were beyond the edge; the keys stay where there is room."""
    reader = make(zoom=zoom)
    show(reader, qtbot, width, 700)
    menu = reader.window.top_bar.menu
    menu.popup(reader.window.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)
    for one in (menu, *menu.findChildren(QMenu)):
        assert one.sizeHint().width() <= width, one.title()  # a screen of 800 pixels would hide more
    keys = [one for one in menu.actions() if not one.shortcut().isEmpty()]
    assert {one.isShortcutVisibleInContextMenu() for one in keys} == {zoom == 200}
    menu.close()


def test_a_menu_that_had_to_be_smaller_grows_with_its_window(make: MakeReader, qtbot: QtBot) -> None:
    """And is as large as all text where it has room."""
    reader = make(zoom=400)
    show(reader, qtbot, 640, 700)
    menu = reader.window.top_bar.menu
    sizes = []
    for width in (640, 1366):
        reader.window.resize(width, 700)
        menu.popup(reader.window.mapToGlobal(QPoint(0, 0)))
        sizes.append(menu.font().pixelSize())
        menu.close()
    assert sizes[0] < sizes[1] == reader.window.font().pixelSize()


def test_the_menu_is_the_same_each_time_that_it_opens(make: MakeReader, qtbot: QtBot) -> None:
    """The second time its entries had the room of more air than was round their words."""
    reader = make(zoom=200)
    show(reader, qtbot, 640, 700)  # without room for the keys
    menu, places = reader.window.top_bar.menu, []
    for _ in range(2):
        menu.popup(reader.window.mapToGlobal(QPoint(0, 0)))
        places.append([menu.actionGeometry(action) for action in menu.actions()])
        menu.close()
    assert places[0] == places[1]


@pytest.mark.parametrize("action", ["find", "read_aloud"])
def test_a_bar_under_the_page_takes_less_than_a_quarter_of_the_height(
    make: MakeReader, qtbot: QtBot, action: str
) -> None:
    """And is whole beside a message: on 1024 by 600 its buttons were cut at the window's edge."""
    reader = make(zoom=400)
    window = reader.window
    show(reader, qtbot, 1024, 600)
    reader.navigator.open(Location("surgery"))
    window.actions_[action].trigger()
    window.notice.tell("What you add here could not be saved. It lasts until you close the window. " * 3)
    bars = [window.reading.page.find_bar, *window.findChildren(SpeechBar)]
    (bar,) = [bar for bar in bars if bar.isVisible()]
    qtbot.waitUntil(lambda: 0 < bar.height() * 4 < window.height())
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    qtbot.waitUntil(lambda: all(_bottom_in(window, button) <= window.height() for button in buttons))
    assert min(button.height() for button in buttons) >= 44


def _bottom_in(window: QWidget, part: QWidget) -> int:
    return part.mapTo(window, QPoint(0, part.height())).y()


@pytest.mark.parametrize("zoom", [200, 400])
def test_the_menu_leaves_its_bar_in_sight(make: MakeReader, qtbot: QtBot, zoom: int) -> None:
    """It lay over all of the window in the largest text: whoever had no keys could not put it away."""
    reader = make(zoom=zoom)
    show(reader, qtbot, 760, 700)
    button, menu = reader.window.top_bar.menu_button, reader.window.top_bar.menu
    below = button.mapToGlobal(QPoint(0, button.height())).y()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    place = menu.geometry()
    assert place.top() >= below
    last = next(one for one in reversed(menu.actions()) if not one.isSeparator())
    while menu.activeAction() is not last:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        assert menu.geometry() == place  # Qt would have it grow over the bar as it scrolls
        entry = menu.actionGeometry(menu.activeAction())
        assert 0 <= entry.top() < entry.bottom() < menu.height()
    QTest.mouseClick(
        menu, Qt.MouseButton.LeftButton, pos=menu.mapFromGlobal(button.mapToGlobal(QPoint(5, 5)))
    )
    assert not menu.isVisible()


def test_a_menu_in_the_menu_leaves_the_bar_in_sight_too(make: MakeReader, qtbot: QtBot) -> None:
    """It was as high as the screen."""
    reader = make(zoom=400)
    show(reader, qtbot, 760, 700)
    button, menu = reader.window.top_bar.menu_button, reader.window.top_bar.menu
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    own = next(one for one in menu.findChildren(QMenu) if one.title() == "Your own")
    menu.setActiveAction(own.menuAction())
    QTest.keyClick(menu, Qt.Key.Key_Right)
    qtbot.waitUntil(own.isVisible)
    assert own.y() >= button.mapToGlobal(QPoint(0, button.height())).y()
    own.close()
    menu.close()


def test_a_menu_with_room_is_as_high_as_its_entries(make: MakeReader, qtbot: QtBot) -> None:
    """Also after it had none."""
    reader = make(zoom=200)
    show(reader, qtbot, 760, 700)
    button, menu = reader.window.top_bar.menu_button, reader.window.top_bar.menu
    heights = []
    for zoom in (200, 100, 200):
        reader.appearance.set_zoom(zoom)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        text = next(one for one in menu.findChildren(QMenu) if one.title() == "Text size")
        heights.append((menu.height(), text.sizeHint().height()))
        menu.close()
    assert heights[0] == heights[2]
    assert heights[1][1] < heights[0][1] < menu.screen().geometry().height()


def test_coming_home_begins_at_its_top(low: Reader) -> None:
    """It stayed where a search had scrolled it, with its greeting out of sight."""
    home = low.window.home
    low.window.search_for("tired")
    assert home.verticalScrollBar().value() > 0  # so that there is room for results below the box
    low.window.search.results.open_current()
    low.navigator.open_home()
    assert home.verticalScrollBar().value() == 0


def test_the_way_back_leads_home_to_what_was_read_there(low: Reader) -> None:
    """As for any page.  The page read meanwhile may stand above it now, among those read last."""
    home = low.window.home
    bar = home.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = home._keep_place().now()
    low.navigator.open(Location("surgery"))
    low.navigator.open_home()
    assert bar.value() == 0
    low.navigator.back()
    low.navigator.back()
    back = home._keep_place().now()
    assert back.part is left.part is not None
    assert back.passed == pytest.approx(left.passed, abs=0.01)


@pytest.mark.parametrize("before", [0, 40])
def test_home_is_where_it_was_once_nothing_is_searched_for(low: Reader, before: int) -> None:
    """Whatever the words were."""
    home = low.window.home
    home.verticalScrollBar().setValue(before)
    low.window.search_for("tired")
    low.window.search_for("chest pain")
    assert home.verticalScrollBar().value() > before
    low.window.search_for("")
    assert home.verticalScrollBar().value() == before


@pytest.mark.parametrize(("width", "height"), [(_WIDTH, _HEIGHT), (1024, 600)])
def test_a_message_leaves_room_for_the_page(low: Reader, qtbot: QtBot, width: int, height: int) -> None:
    """All of it is read by the keys that scroll; it was cut, with nothing left of the page."""
    low.window.resize(width, height)
    low.navigator.open(Location("surgery"))
    view, notice = low.window.reading.page.view, low.window.notice
    notice.tell(
        "What you add here could not be saved. It lasts until you close the window. " * 3 + "The end."
    )
    qtbot.waitUntil(lambda: 0 < notice.height() < height * 0.5)
    qtbot.waitUntil(lambda: view.height() >= height * 0.2)
    words = notice.findChild(QScrollArea)
    assert words is not None
    assert words.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    words.setFocus()
    for _ in range(30):
        QTest.keyClick(words, Qt.Key.Key_PageDown)
    bar = words.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    (label,) = words.findChildren(QLabel)
    assert label.height() == bar.maximum() + words.viewport().height() >= label.heightForWidth(label.width())


def test_a_short_message_has_its_own_height(low: Reader, qtbot: QtBot) -> None:
    """And nothing of it scrolls, so that Tab goes past it."""
    low.appearance.set_zoom(100)
    notice = low.window.notice
    notice.tell("Printing did not work.")
    qtbot.waitUntil(lambda: 0 < notice.height() < 80)
    words = notice.findChild(QScrollArea)
    assert words is not None
    qtbot.waitUntil(lambda: words.focusPolicy() == Qt.FocusPolicy.NoFocus)
    assert words.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "height"), [(_WIDTH, _HEIGHT), (1024, 600)])
def test_a_card_is_whole_below_a_message_that_comes_while_it_is_open(
    low: Reader, qtbot: QtBot, width: int, height: int
) -> None:
    """Its "Close" was below the window's edge, and with it what the keyboard was on."""
    low.window.resize(width, height)
    low.navigator.open(Location("surgery"))
    page = low.window.reading.page
    page.note.click()
    low.window.notice.tell("What you add here could not be saved. It lasts until you close the window.")
    column = page.height()
    qtbot.waitUntil(lambda: 0 < page.height() < column)
    close = next(one for one in page.card.findChildren(QPushButton) if one.text() == "Close")
    qtbot.waitUntil(lambda: page.rect().contains(page.card.geometry()))
    assert _bottom_in(low.window, close) <= height


def test_a_bar_is_whole_below_a_message_and_the_note_of_a_page(low: Reader, qtbot: QtBot) -> None:
    """The bar to find words was cut at the window's edge; the note comes back with the room for it."""
    window, page = low.window, low.window.reading.page
    window.resize(1024, 600)
    low.navigator.open(Location("surgery"))
    window.actions_["find"].trigger()
    window.notice.tell("What you add here could not be saved. It lasts until you close the window. " * 3)
    buttons = [button for button in page.find_bar.findChildren(QPushButton) if button.isVisible()]
    qtbot.waitUntil(lambda: all(_bottom_in(window, one) <= window.height() for one in buttons))
    assert page.view.height() >= page.fontMetrics().lineSpacing()
    page.find_bar.close_bar()
    qtbot.waitUntil(page.note.isVisible)


@pytest.mark.parametrize("action", ["find", "read_aloud"])
def test_where_a_note_has_no_room_a_sign_beside_the_bar_stands_for_it(
    low: Reader, qtbot: QtBot, action: str
) -> None:
    """It was out of reach until bar or message was closed; its words are seen, not its title alone."""
    window, page = low.window, low.window.reading.page
    window.resize(1024, 600)
    low.navigator.open(Location("surgery"))
    window.actions_[action].trigger()
    window.notice.tell("What you add here could not be saved. It lasts until you close the window.")
    qtbot.waitUntil(page.note_sign.isVisible)
    assert not page.note.isVisible()
    assert page.note_sign.accessibleName() == page.note.text()
    assert page.note_sign.accessibleDescription() == page.review.message
    shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    qtbot.waitUntil(lambda: max(_bottom_in(window, button) for button in shown) <= window.height())
    page.note_sign.click()
    settle()
    words = page.card.findChild(QLabel, "card_text")
    assert words is not None
    assert words.text() == page.review.message
    assert not words.visibleRegion().isEmpty()
    page.card.close_card()
    window.notice.tell("")
    settle()
    assert (page.note.isVisible(), page.note_sign.isVisible()) == (True, False)


def test_that_nothing_was_found_leaves_the_bar_one_row(low: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its way out was in a second row, below the window's edge."""
    fitted: list[FindBar] = []
    fit = FindBar.fit

    def count(bar: FindBar) -> None:
        fitted.append(bar)
        fit(bar)

    monkeypatch.setattr(FindBar, "fit", count)
    window, bar = low.window, low.window.reading.page.find_bar
    window.resize(1024, 600)
    low.navigator.open(Location("surgery"))
    window.actions_["find"].trigger()
    settle()
    (box,) = bar.findChildren(QLineEdit)
    QTest.keyClicks(box, "zzzz")
    settle()
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert len({_bottom_in(window, one) for one in buttons}) == 1
    assert _bottom_in(window, buttons[-1]) <= window.height()
    fitted.clear()
    settle()
    assert fitted == []  # it was laid out for ever


def test_a_longer_message_after_a_short_one_has_its_own_height(low: Reader) -> None:
    """It kept that of the short one, with its last line cut, beside a bar that it had no need of."""
    low.appearance.set_zoom(200)
    low.window.resize(1024, 600)
    low.navigator.open(Location("surgery"))
    notice = low.window.notice
    short = "What you add here could not be saved. It lasts until you close the window. "
    for message in (short, short * 3):
        notice.tell(message)
        settle()
    words = notice.findChild(QScrollArea)
    assert words is not None
    (label,) = words.findChildren(QLabel)
    assert words.viewport().height() >= label.heightForWidth(label.width())
    assert not words.verticalScrollBar().isVisible()
