from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.link_focus import RememberedLink, is_a_link, link_places
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.theme import Theme
from tests.ui.page.conftest import page_of
from tests.ui.style.test_theme import every_theme

_LONG = " ".join(["word"] * 80)
_HTML = f'<p>Read <a href="topic:a">this</a> and <a href="topic:b">{_LONG}</a>.</p>'


def tab(view: PageView) -> None:
    """To the next link."""
    QTest.keyClick(view, Qt.Key.Key_Tab)


def differing(before: PageView, colour: QColor) -> int:
    """How many pixels of the view have a colour."""
    image = before.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == colour for x, y in points)


@every_theme
@pytest.mark.parametrize(("scale", "width"), [(1.0, 2), (2.0, 3), (4.0, 4)])
def test_the_link_with_the_keyboard_has_a_frame(
    view: PageView, theme: Theme, scale: float, width: int
) -> None:
    """Two pixels wide on each side, more in large text, in the colour that stands out from every page."""
    view.set_style(theme, scale)
    view.show_page(page_of(_HTML))
    view.setFocus()
    tab(view)
    place = next(link_places(view.textCursor()))
    image = view.grab().toImage()
    corner = view.viewport().mapTo(view, QPoint(0, 0))
    ratio = image.devicePixelRatio()
    middle = int((place.center().x() + corner.x()) * ratio)
    top = place.top() + corner.y() - view.verticalScrollBar().value()
    column = [image.pixelColor(middle, int((top - 1 - up) * ratio)) for up in range(1, width + 1)]
    assert column == [theme.colour("accent")] * width


def test_without_the_keyboard_there_is_no_frame(view: PageView, light: Theme) -> None:
    view.show_page(page_of("<p>Words</p>"))
    view.setFocus()
    assert differing(view, light.colour("accent")) == 0


def test_a_link_of_many_lines_is_framed_line_by_line(view: PageView) -> None:
    view.show_page(page_of(_HTML))
    view.setFocus()
    tab(view)
    assert len(list(link_places(view.textCursor()))) == 1
    tab(view)
    places = list(link_places(view.textCursor()))
    assert len(places) > 3
    assert all(place.width() > 20 for place in places)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_all_of_a_link_with_a_named_place_before_it_is_chosen(view: PageView, key: Qt.Key) -> None:
    """As every source has one: Qt chose its first letter, and a screen reader found no link there."""
    view.show_page(
        page_of(
            '<p><a href="topic:a">One</a> <a name="source-1"></a><a href="https://nhs.uk">What it is</a> '
            '<a href="topic:b">other</a></p>'
        )
    )
    view.setFocus()
    chosen = []
    for _ in range(3):
        QTest.keyClick(view, key)
        chosen.append(view.textCursor().selectedText())
    assert chosen[1] == "What it is"


def test_chosen_words_are_no_link(view: PageView) -> None:
    view.show_page(page_of(_HTML))
    cursor = view.textCursor()
    assert not is_a_link(cursor)
    cursor.setPosition(0)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    assert not is_a_link(cursor)


def test_the_keyboard_comes_back_to_its_link(view: PageView, reader_pack: Pack) -> None:
    """After a card or a panel; on another page it does not."""
    other = QLineEdit(view)
    other.show()
    view.show_page(page_of(_HTML))
    view.setFocus()
    tab(view)
    other.setFocus()
    view.setFocus()
    assert view.textCursor().selectedText() == "this"
    other.setFocus()
    view.show_page(reader_pack.page("surgery"))
    view.setFocus()
    assert not view.textCursor().hasSelection()


@pytest.mark.parametrize("presses", [1, 2])
def test_enter_follows_the_link_that_has_the_keyboard(view: PageView, presses: int) -> None:
    asked: list[str] = []
    view.location_requested.connect(lambda location: asked.append(location.topic))
    view.show_page(page_of(_HTML))
    view.setFocus()
    tab(view)
    for _ in range(presses):
        QTest.keyClick(view, Qt.Key.Key_Return)
        view.clearFocus()
        view.setFocus()
    assert asked == ["a"] * presses


def test_a_link_is_remembered_without_any_page(qtbot: QtBot) -> None:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.setHtml('<p>See <a href="topic:x">here</a> now</p>')
    link = RememberedLink()
    browser.setTextCursor(text_range(browser.document(), 4, 8))
    link.remember(browser)
    browser.setTextCursor(text_range(browser.document(), 0, 0))
    link.restore(browser)
    assert browser.textCursor().selectedText() == "here"
    link.forget()
    browser.setTextCursor(text_range(browser.document(), 0, 0))
    link.restore(browser)
    assert not browser.textCursor().hasSelection()
