from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.actions import ACTIONS, Actions
from kcdesk.ui.main_menu import MainMenu
from tests.ui.heard import Heard

_WITH_A_BUTTON_ALWAYS = {"help_now"}
_FOR_THE_KEYBOARD_ALONE = {"next_pane", "previous_pane"}


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[MainMenu]:
    """In the dark theme, with searches that wait for Enter; never opened."""
    window = QWidget()
    qtbot.addWidget(window)
    made = MainMenu(Actions(window), window)
    made.set_choices("dark", as_you_type=False)
    yield made
    window.hide()


def opened(menu: MainMenu) -> dict[str, object]:
    """Its entries by their words, after it was opened and closed."""
    menu.popup(QPoint(0, 0))
    menu.close()
    return {action.text(): action for action in menu.actions() if action.text()}


def colours(menu: MainMenu) -> QMenu:
    """The menu inside it."""
    return next(one for one in menu.findChildren(QMenu) if one.title() == "Colours")


def test_every_action_that_may_have_no_button_is_in_it(menu: MainMenu) -> None:
    """A narrow window shows only three."""
    left_out = {line.text for line in ACTIONS if line.name in _WITH_A_BUTTON_ALWAYS | _FOR_THE_KEYBOARD_ALONE}
    assert {line.text for line in ACTIONS} - set(opened(menu)) == left_out


def test_opening_it_twice_fills_it_once(menu: MainMenu) -> None:
    """And it is named for a screen reader."""
    count = len(opened(menu))
    assert count == len(opened(menu)) == len([one for one in menu.actions() if one.text()])
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
