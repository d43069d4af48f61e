from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.window.actions import Actions
from kcdesk.ui.window.main_menu import MainMenu
from kcdesk.ui.window.top_bar import TopBar
from tests.conftest import MakeReader, show
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")

_NAMES = {
    "topics": "Show topics",
    "back": "Back",
    "forward": "Forward",
    "home": "Home",
    "reading": "Text and colours",
    "help_now": "Get help now",
}


class Bar:
    """The bar with the actions it triggers."""

    def __init__(self, icons: Icons, theme: Theme, qtbot: QtBot) -> None:
        self.owner = QObject()
        self.actions = Actions(self.owner)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.menu = MainMenu(self.actions, self.window)
        self.bar = TopBar(self.actions, self.menu, "A small guide", icons, self.window)
        self.bar.set_style(theme, 1.0)
        self.bar.show_search(shown=True)
        self.bar.resize(1280, 60)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def button(self, name: str) -> QPushButton:
        """The button of an accessible name."""
        return next(one for one in self.bar.findChildren(QPushButton) if one.accessibleName() == name)


@pytest.fixture
def bar(icons: Icons, light: Theme, qtbot: QtBot) -> Bar:
    """1280 pixels wide, with the search box."""
    return Bar(icons, light, qtbot)


@pytest.mark.parametrize(("action", "name"), list(_NAMES.items()))
def test_a_button_does_its_action(bar: Bar, action: str, name: str) -> None:
    """And is named for it."""
    done = Heard(bar.actions[action].triggered)
    QTest.mouseClick(bar.button(name), Qt.MouseButton.LeftButton)
    assert len(done.values) == 1


def test_a_way_that_is_closed_looks_so(bar: Bar) -> None:
    """As long as it is closed."""
    bar.actions["back"].setEnabled(False)
    assert not bar.button("Back").isEnabled()
    bar.actions["back"].setEnabled(True)
    assert bar.button("Back").isEnabled()


def test_every_button_has_a_name(bar: Bar) -> None:
    """Those with a picture alone most of all."""
    assert [one for one in bar.bar.findChildren(QPushButton) if not one.accessibleName()] == []


@pytest.mark.parametrize("width", [480, 560, 640, 800, 980, 1280, 1920])
def test_nothing_in_the_bar_is_cut_off(bar: Bar, qtbot: QtBot, width: int) -> None:
    """Help, at its end, least of all: rather a button goes that the menu has too."""
    bar.bar.resize(width, 110)
    qtbot.waitUntil(lambda: bar.bar.minimumSizeHint().width() <= width)
    shown = [one for one in bar.bar.findChildren(QPushButton) if one.isVisible()]
    assert {one.accessibleName() for one in shown} >= {"Show topics", "Menu", "Get help now"}
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in shown))
    assert all(one.geometry().right() < width for one in shown)


def test_buttons_come_back_with_the_room(bar: Bar) -> None:
    """All seven of them; the first to go are those that are needed least."""
    names = []
    for width in (480, 800):
        bar.bar.resize(width, 110)
        names.append([one.accessibleName() for one in bar.bar.findChildren(QPushButton) if one.isVisible()])
    assert "Forward" not in names[0]
    assert "Back" in names[0]
    assert len(names[1]) == 7


def test_words_give_way_to_pictures(bar: Bar) -> None:
    """In a narrow window; help keeps its words."""
    assert bar.button("Back").text() == "Back"
    bar.bar.resize(900, 60)
    assert bar.button("Back").text() == ""
    assert not bar.button("Back").icon().isNull()
    bar.bar.resize(480, 100)
    assert bar.button("Get help now").text() == "Get help now"


def test_in_a_narrow_window_the_box_has_its_own_row(bar: Bar, qtbot: QtBot) -> None:
    """And comes back."""
    bar.bar.resize(600, 100)
    qtbot.waitUntil(lambda: bar.bar.search_box.y() > bar.button("Home").geometry().bottom())
    bar.bar.resize(1280, 60)
    qtbot.waitUntil(lambda: bar.bar.search_box.y() < bar.button("Home").geometry().bottom())


def test_where_the_buttons_leave_too_little_room_the_box_has_its_own_row(bar: Bar, qtbot: QtBot) -> None:
    """Their words may be longer in another language."""
    bar.bar.resize(820, 100)
    qtbot.waitUntil(lambda: bar.bar.search_box.y() < bar.button("Home").geometry().bottom())
    bar.button("Menu").setProperty("words", "Menu " * 8)
    bar.bar.resize(821, 100)
    qtbot.waitUntil(lambda: bar.bar.search_box.y() > bar.button("Home").geometry().bottom())


def test_the_title_is_shown_whole_or_not_at_all(bar: Bar, qtbot: QtBot) -> None:
    """The window's own title says it too."""
    bar.bar.show_search(shown=False)
    title = bar.bar.findChild(QLabel, "home_line")
    assert title is not None
    shown = []
    for width in range(480, 1300, 20):
        bar.bar.resize(width, 60)
        QApplication.sendPostedEvents()
        assert title.text() in {"", "A small guide"}
        if title.text():
            qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())
        shown.append(bool(title.text()))
    assert set(shown) == {True, False}


def test_at_home_there_is_no_second_box(bar: Bar) -> None:
    """The home page has its own."""
    bar.bar.show_search(shown=False)
    assert not bar.bar.search_box.isVisible()


def test_pictures_follow_theme_and_size(bar: Bar, dark: Theme) -> None:
    """They are drawn anew."""
    before = bar.button("Home").icon().cacheKey()
    bar.bar.set_style(dark, 2.0)
    assert bar.button("Home").icon().cacheKey() != before
    assert bar.button("Home").iconSize().width() == 44


def test_help_is_whole_in_a_window_that_opens_narrow(make: MakeReader, qtbot: QtBot) -> None:
    """As it was left: its width is no other after it is shown than before."""
    window = make(zoom=200).window
    window.resize(480, 800)
    with qtbot.waitExposed(window):
        window.show()
    bar = window.top_bar
    button = next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == "Get help now")
    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
    assert bar.rect().contains(button.geometry())


@pytest.mark.parametrize(
    ("zoom", "width", "words"),
    [
        (100, 480, "Get help now"),
        (200, 1280, "Get help now"),
        (200, 480, "Help"),
        (300, 480, "Help"),
        (400, 480, "Help"),
    ],
)
def test_help_is_never_cut_off(make: MakeReader, qtbot: QtBot, zoom: int, width: int, words: str) -> None:
    """Where there is no room for its words it has one, and still its name."""
    reader = make(zoom=zoom)
    show(reader, qtbot, width, 800)
    bar = reader.window.top_bar
    button = next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == "Get help now")
    assert button.text() == words
    assert button.width() >= button.sizeHint().width()
    assert bar.rect().contains(button.geometry())


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (1080, 1920)], ids=str)
def test_the_ways_home_and_to_the_text_size_are_in_sight_in_the_largest_text(
    make: MakeReader, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """They went where help in three words and much air round all buttons left them no room."""
    reader = make(zoom=400)
    show(reader, qtbot, *size)
    bar = reader.window.top_bar
    for topic in ("", "surgery"):
        if topic:
            reader.navigator.open(Location(topic))
        qtbot.waitUntil(lambda: bar.minimumSizeHint().width() <= bar.width() == size[0])
        QApplication.sendPostedEvents()
        shown = [one for one in bar.findChildren(QPushButton) if one.isVisible()]
        names = {one.accessibleName() for one in shown}
        assert names >= {"Show topics", "Back", "Home", "Text and colours", "Menu", "Get help now"}
        for one in shown:
            assert bar.rect().contains(one.geometry()), one.accessibleName()
            assert one.width() >= one.sizeHint().width(), one.accessibleName()
