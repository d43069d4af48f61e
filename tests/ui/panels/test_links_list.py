from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.page_links import PageLink
from kcdesk.ui.panels.links_list import LinksList
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")

_FIRST, _SECOND = PageLink("Surgery", "topic:surgery", 3, 10), PageLink("a word", "term:word", 20, 26)


@pytest.fixture
def links(qtbot: QtBot) -> LinksList:
    """Two links, shown."""
    made = LinksList()
    qtbot.addWidget(made)
    made.show_links((_FIRST, _SECOND))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_enter_follows_the_current_link(links: LinksList) -> None:
    """The first at first."""
    chosen = Heard(links.link_chosen)
    QTest.keyClick(links, Qt.Key.Key_Return)
    QTest.keyClick(links, Qt.Key.Key_Down)
    QTest.keyClick(links, Qt.Key.Key_Return)
    assert chosen.values == [_FIRST, _SECOND]


def test_one_click_follows_a_link(links: LinksList) -> None:
    """As on the page."""
    chosen = Heard(links.link_chosen)
    place = links.visualItemRect(links.item(1)).center()
    QTest.mouseClick(links.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.values == [_SECOND]


def test_a_row_says_what_its_link_does(links: LinksList) -> None:
    """In words."""
    assert [links.item(row).text() for row in range(2)] == ["Surgery", "a word (what it means)"]


@pytest.mark.parametrize(
    ("number", "name"),
    [(0, "No links on this page"), (1, "1 link on this page"), (3, "3 links on this page")],
)
def test_it_is_named_with_its_number(links: LinksList, number: int, name: str) -> None:
    """A screen reader says it on arrival."""
    links.show_links((_FIRST,) * number)
    assert links.accessibleName() == name
