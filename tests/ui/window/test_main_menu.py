from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.packs.library import ListedGuide
from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.actions import ACTIONS, Actions
from kcdesk.ui.window.main_menu import MainMenu
from tests.ui.heard import Heard

_FOR_THE_KEYBOARD_ALONE = {"next_pane", "previous_pane", "present_here"}


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[MainMenu]:
    """In the dark theme, with searches that wait for Enter; never opened."""
    window = QWidget()
    qtbot.addWidget(window)
    made = MainMenu(Actions(window), window)
    made.set_choices("dark", as_you_type=False)
    yield made
    window.hide()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Holds a menu."""
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    made.hide()


def opened(menu: MainMenu) -> dict[str, object]:
    """The entries by their words, of the menus inside it too, after it was opened and closed."""
    menu.popup(QPoint(0, 0))
    menu.close()
    menus = [menu, *menu.findChildren(QMenu)]
    return {action.text(): action for one in menus for action in one.actions() if action.text()}


def colours(menu: MainMenu) -> QMenu:
    """The menu inside it."""
    return next(one for one in menu.findChildren(QMenu) if one.title() == "Colours")


def test_every_action_that_may_have_no_button_is_in_it(menu: MainMenu) -> None:
    """A narrow window shows only three."""
    left_out = {line.text for line in ACTIONS if line.name in _FOR_THE_KEYBOARD_ALONE}
    assert {line.text for line in ACTIONS} - set(opened(menu)) == left_out


def test_opening_it_twice_fills_it_once(menu: MainMenu) -> None:
    """And it is named for a screen reader."""
    opened(menu)
    count = len(menu.actions())
    opened(menu)
    assert len(menu.actions()) == count
    assert menu.accessibleName() == "Menu"


def test_it_shows_what_is_chosen(menu: MainMenu) -> None:
    """Before anything is changed."""
    opened(menu)
    assert [action.text() for action in colours(menu).actions() if action.isChecked()] == ["Dark"]
    search = next(action for action in menu.actions() if action.text() == "Search while I type")
    assert not search.isChecked()


@pytest.mark.parametrize(("words", "theme"), [("As the computer", "system"), ("Light", "light")])
def test_a_theme_is_chosen(menu: MainMenu, words: str, theme: str) -> None:
    """One at a time."""
    opened(menu)
    chosen = Heard(menu.theme_chosen)
    next(action for action in colours(menu).actions() if action.text() == words).trigger()
    assert chosen.values == [theme]
    assert [action.text() for action in colours(menu).actions() if action.isChecked()] == [words]


def test_when_a_search_begins_is_chosen(menu: MainMenu) -> None:
    """At each pause, or with Enter."""
    opened(menu)
    chosen = Heard(menu.as_you_type_chosen)
    search = next(action for action in menu.actions() if action.text() == "Search while I type")
    search.trigger()
    search.trigger()
    assert chosen.values == [True, False]


@pytest.mark.parametrize("at", [560, 300, 20, -50])
def test_it_lies_within_the_window(window: QWidget, at: int) -> None:
    """Its button is near an edge, and beside the window there may be another one."""
    menu = MainMenu(Actions(window), window)
    window.setGeometry(30, 10, 600, 500)
    menu.popup(QPoint(30 + at, 60))
    frame, place = window.frameGeometry(), menu.geometry()
    menu.close()
    assert frame.left() <= place.left() <= place.right() <= frame.right()


def test_quit_stands_apart(menu: MainMenu) -> None:
    """Who looks for “About this guide” must not close it."""
    opened(menu)
    *_, before, last = menu.actions()
    assert (before.isSeparator(), last.text()) == (True, "Quit")


_GUIDES = (
    ListedGuide(Path("a.kcpack"), "a", "The guide", "en-GB", date(2026, 11, 23)),
    ListedGuide(Path("b.kcpack"), "b", "Bed & board\n" + "x" * 200, "ar", date(2026, 11, 23)),
)


def _guides_menu(count: int, window: QWidget) -> tuple[MainMenu, list[QMenu]]:
    menu = MainMenu(Actions(window), window, lambda: _GUIDES[:count])
    opened(menu)
    return menu, [one for one in menu.findChildren(QMenu) if one.title() == "Read another guide"]


@pytest.mark.parametrize("count", [0, 1])
def test_one_guide_is_no_choice(count: int, window: QWidget) -> None:
    """So it is not offered."""
    assert _guides_menu(count, window)[1] == []


def test_another_guide_is_chosen_by_its_title_and_language(window: QWidget) -> None:
    """In the language's own name; a guide's words are one line of bounded length, and no shortcut."""
    menu, submenus = _guides_menu(2, window)
    first, second = submenus[0].actions()
    assert first.text() == "The guide - English"
    assert (first.isChecked(), second.isChecked()) == (True, False)
    assert second.text().startswith("Bed && board xxx")
    assert len(second.text()) < 100
    chosen = Heard(menu.guide_chosen)
    second.trigger()
    assert chosen.values == [Path("b.kcpack")]


def test_the_guide_that_is_open_stays_the_marked_one(window: QWidget) -> None:
    """The other may turn out to be damaged; choosing the open one does nothing."""
    menu, submenus = _guides_menu(2, window)
    first, second = submenus[0].actions()
    chosen = Heard(menu.guide_chosen)
    second.trigger()
    first.trigger()
    assert (first.isChecked(), second.isChecked()) == (True, False)
    assert len(chosen.values) == 1


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_it_is_one_column_that_scrolls(qapp: QApplication, menu: MainMenu, zoom: int) -> None:
    """By itself Qt would begin another column, and with large text that is off the screen."""
    Appearance(qapp, resources_dir(), "light", zoom).apply()
    menu.popup(QPoint(0, 0))
    places = [menu.actionGeometry(action) for action in menu.actions() if action.text()]
    menu.close()
    places = [place for place in places if not place.isEmpty()]
    assert len({place.left() for place in places}) == 1
    assert [place.top() for place in places] == sorted(place.top() for place in places)


def test_two_editions_of_one_guide_are_told_apart_by_their_dates(qtbot: QtBot) -> None:
    """An installed one never hides the one that came with the program."""
    window = QWidget()
    qtbot.addWidget(window)
    days = (date(2026, 1, 1), date(2026, 2, 1))
    guides = tuple(ListedGuide(Path(f"{day}.kcpack"), "a", "A guide", "en-GB", day) for day in days)
    menu = MainMenu(Actions(window), window, lambda: guides)
    menu.aboutToShow.emit()
    (submenu,) = [one for one in menu.findChildren(QMenu) if one.title() == "Read another guide"]
    assert [action.text() for action in submenu.actions()] == [
        "A guide - English - 1 January 2026",
        "A guide - English - 1 February 2026",
    ]


@pytest.mark.parametrize("zoom", [200, 400])
def test_on_a_low_screen_every_entry_is_seen_whole_when_the_keys_come_to_it(
    menu: MainMenu, qapp: QApplication, zoom: int
) -> None:
    """What leads to more had covered a third of the entry above it, and in large text half the menu."""
    appearance = Appearance(qapp, resources_dir(), "light", zoom)
    appearance.apply()
    menu.popup(QPoint(0, 0))
    assert menu.height() < menu.sizeHint().height()  # the screen of tests is 800 pixels high
    last, seen = menu.actions()[-1], []
    line = appearance.theme.colour("accent")
    while menu.activeAction() is not last:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        entry = menu.actionGeometry(menu.activeAction())
        picture = menu.grab().toImage()
        middle, ends = entry.left() + entry.width() // 3, (entry.top(), entry.bottom() - 1)
        seen.append([picture.pixelColor(middle, y) == line for y in ends])
    assert len(seen) > 15
    assert all(map(all, seen))


def test_help_stands_first(menu: MainMenu) -> None:
    """Where the menu is higher than what is below its button, it lies over the button for help."""
    opened(menu)
    first = menu.actions()[0]
    assert (first.text(), first.isVisible()) == ("Get help now", True)


def test_a_guide_without_a_page_of_help_offers_none(window: QWidget) -> None:
    """In the menu as little as in the bar."""
    actions = Actions(window)
    actions.offer("help_now", offered=False)
    menu = MainMenu(actions, window)
    opened(menu)
    assert not next(action for action in menu.actions() if action.text() == "Get help now").isVisible()


def rows_seen(menu: MainMenu, appearance: Appearance) -> list[tuple[str, bool]]:
    """The entries of which any letter is seen, and whether their whole height is."""
    picture = menu.grab().toImage()
    strip, letters = appearance.theme.colour("accent_ground"), appearance.theme.colour("text")
    seen = []
    for action in (one for one in menu.actions() if one.text()):
        place = menu.actionGeometry(action)
        room = place & menu.rect()
        pixels = [
            picture.pixelColor(x, y)
            for y in range(room.top(), room.bottom() + 1)
            for x in range(room.left() + 3, room.left() + room.width() // 2)
        ]
        if letters in pixels:
            seen.append((action.text(), room == place and strip not in pixels))
    return seen


@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("turns", [0, 1, 30])
def test_no_entry_is_cut_by_what_leads_to_more(
    menu: MainMenu, qapp: QApplication, zoom: int, turns: int
) -> None:
    """At 1024x600 and 400 % it cut “Search the guide”, and half an entry may be read as another one."""
    appearance = Appearance(qapp, resources_dir(), "light", zoom)
    appearance.apply()
    menu.popup(QPoint(0, 0))
    for _ in range(turns):
        turn_wheel(menu, -120)
    seen = rows_seen(menu, appearance)
    assert len(seen) > 2
    assert [words for words, whole in seen if not whole] == []
    assert ("Quit" in dict(seen)) == (turns == 30)


def test_what_leads_to_more_says_which_way(menu: MainMenu, qapp: QApplication) -> None:
    """Its sign had an arrow for both."""
    appearance = Appearance(qapp, resources_dir(), "light", 200)
    appearance.apply()
    menu.popup(QPoint(0, 0))
    turn_wheel(menu, -120)
    picture, sign = menu.grab().toImage(), appearance.theme.colour("muted")

    def widths(top: int) -> list[int]:
        """Of each row of the sign on a strip, from one end of it to the other."""
        columns = range(picture.width())
        rows = ([x for x in columns if picture.pixelColor(x, y) == sign] for y in range(top, top + 40))
        return [row[-1] - row[0] for row in rows if row]

    above, below = widths(4), widths(picture.height() - 44)
    assert above[0] < above[-1]
    assert below[0] > below[-1]


def test_an_entry_that_is_not_seen_is_not_chosen(menu: MainMenu, qapp: QApplication) -> None:
    """Where it would stand nothing is to be read."""
    appearance = Appearance(qapp, resources_dir(), "light", 200)
    appearance.apply()
    menu.popup(QPoint(0, 0))
    turn_wheel(menu, -120)
    seen = dict(rows_seen(menu, appearance))
    strip = 46
    room = QRect(0, strip, menu.width(), menu.height() - 2 * strip)
    cut = [
        action
        for action in menu.actions()
        if action.text() not in seen and (room & menu.actionGeometry(action)).height() > 8
    ]
    assert cut
    place = room & menu.actionGeometry(cut[0])
    triggered = Heard(cut[0].triggered)
    QTest.mouseMove(menu, place.center())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place.center())
    assert triggered.values == []
    assert menu.activeAction() is not cut[0]
    assert menu.isVisible()


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_higher_than_its_screen_it_gives_up_air(menu: MainMenu, qapp: QApplication, zoom: int) -> None:
    """At 400 % two entries were in sight at 1024x600; each is as high as a finger in every text size."""
    Appearance(qapp, resources_dir(), "light", zoom).apply()
    menu.popup(QPoint(0, 0))
    entry = menu.actionGeometry(menu.actions()[0]).height()
    assert entry >= 44
    assert zoom == 100 or entry < 2 * menu.fontMetrics().lineSpacing()


def turn_wheel(menu: MainMenu, by: int) -> None:
    """One notch; down is below 0."""
    at, phase = QPointF(menu.rect().center()), Qt.ScrollPhase.NoScrollPhase
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, by), buttons, keys, phase, False)
    QApplication.sendEvent(menu, turn)
