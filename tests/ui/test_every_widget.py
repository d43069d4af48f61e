"""Every widget of the window, its panels and its cards: named, and large enough for a finger."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.paper.paper_page import Paper, PaperPage
from kcdesk.ui.paper.printing import ask_and_print, new_printer
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.window.main_window import MainWindow
from tests.conftest import MakeReader, show

_FINGER = 44
"""Pixels, each way."""
_FIGURE = "kidney"
_WORDS = re.compile(r"\w+")


def _open(action: str) -> Callable[[MainWindow], object]:
    return lambda window: window.actions_[action].trigger()


def _questions(window: MainWindow) -> None:
    for words in ("How long does it take?", "Who do I ring?"):
        window.reading.personal.add_question(words)
    window.actions_["questions"].trigger()


def _my_pages(window: MainWindow) -> None:
    for action in ("bookmark", "read_later", "my_pages"):
        window.actions_[action].trigger()


STATES: dict[str, Callable[[MainWindow], object]] = {
    "page": lambda _window: None,
    "reading panel": _open("reading"),
    "links": _open("links"),
    "print step": _open("print"),
    "keys": _open("keys"),
    "find": _open("find"),
    "reading aloud": _open("read_aloud"),
    "questions": _questions,
    "my pages": _my_pages,
    "note": _open("note"),
    "unsaved": lambda window: window.reading.personal.ask_to_close(),
    "own number": _open("own_number"),
    "share": _open("share"),
    "highlight": _open("highlight"),
    "results": lambda window: window.search_for("surgery"),
    "nothing found": lambda window: window.search_for("xqzzv"),
    "card": lambda window: window.reading.page.view.term_requested.emit("nephrectomy", QPoint(50, 50)),
    "drawing": lambda window: window.reading.page_panels.enlarge(_FIGURE),
    "notice": lambda window: window.notice.tell("Something to say"),
    "home": _open("home"),
}


@pytest.fixture(params=STATES)
def window(request: pytest.FixtureRequest, reader: Reader) -> MainWindow:
    """The window with everything about a page shown, and one thing more."""
    reader.navigator.open(Location("surgery", marks=("surgery",)))
    STATES[request.param](reader.window)
    return reader.window


def shown(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """What can be seen of a kind."""
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip()


def words_of(button: QAbstractButton) -> str:
    """The words written on it, in small letters; shortened ones up to where they were cut off."""
    return " ".join(_WORDS.findall(button.text().casefold().replace("&", "").partition("…")[0]))


def test_whatever_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    """Buttons, boxes, lists, tables and the page."""
    stops = [
        widget
        for widget in shown(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]
    assert stops
    assert [repr(widget) for widget in stops if not name_of(widget)] == []


def test_a_name_has_the_words_that_are_seen(window: MainWindow) -> None:
    """For people who say what to press (WCAG 2.5.3).  Signs such as arrows, and "Aa", are no words."""
    unlike = [
        (name_of(button), label)
        for button in shown(window, QAbstractButton)
        if isinstance(button, QAbstractButton)
        and (label := words_of(button)) not in {"", "aa"}
        and label not in " ".join(_WORDS.findall(name_of(button).casefold()))
    ]
    assert unlike == []


def test_whatever_is_pressed_is_large_enough(window: MainWindow) -> None:
    """For a finger, or a hand that shakes."""
    targets = [*shown(window, QAbstractButton), *shown(window, QLineEdit)]
    small = [one for one in targets if one.width() < _FINGER or one.height() < _FINGER]
    assert targets
    assert [f"{name_of(one)}: {one.width()} x {one.height()}" for one in small] == []


def test_every_row_is_high_enough(window: MainWindow) -> None:
    """Of trees, lists and tables."""
    low = []
    for view in window.findChildren(QAbstractItemView):
        if not view.isVisible() or isinstance(view, QHeaderView):
            continue
        rows = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        low += [f"{view!r}: {place.height()}" for place in rows if 0 < place.height() < _FINGER]
    assert low == []


def test_every_line_of_the_menu_is_high_enough(reader: Reader) -> None:
    """And of the menu in it."""
    menu = reader.window.top_bar.menu
    menu.aboutToShow.emit()
    colours = next(action.menu() for action in menu.actions() if action.text() == "Colours")
    assert isinstance(colours, QMenu)
    for one in (menu, colours):
        one.ensurePolished()
        heights = [
            one.actionGeometry(action).height()
            for action in one.actions()
            if action.isVisible() and not action.isSeparator()
        ]
        assert min(heights) >= _FINGER


def test_the_print_dialog_is_named(reader: Reader, reader_pack: Pack, light: Theme) -> None:
    """For what it prints."""
    reader.navigator.open(Location("surgery"))
    title = "Surgery"
    page = PaperPage(Paper(reader_pack.page("surgery"), reader_pack.info, ""), light, reader_pack.figure)
    dialog = ask_and_print(page, title, new_printer(title), reader.window, lambda _: None)
    assert name_of(dialog) == "Print: Surgery"
    dialog.reject()


@pytest.mark.parametrize("zoom", [100, 150, 400])
def test_targets_do_not_shrink_with_large_text(make: MakeReader, qtbot: QtBot, zoom: int) -> None:
    """Rounding included."""
    reader = make(zoom=zoom)
    show(reader, qtbot)
    reader.navigator.open(Location("surgery"))
    targets = shown(reader.window, QAbstractButton)
    assert min(min(one.width(), one.height()) for one in targets) >= _FINGER
