from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.page.accessibility.page import AccessiblePage
from kcdesk.ui.page.page_view import PageView
from tests.ui.page.conftest import page_of

Role = QAccessible.Role


def asked(view: PageView) -> AccessiblePage:
    """What Qt answers when a screen reader asks for the view."""
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, AccessiblePage)
    return found


def page_in(view: PageView) -> QAccessibleInterface:
    """The page's own part."""
    return asked(view).child(0)  # type: ignore[return-value]


def roles(part: QAccessibleInterface) -> list[Role]:
    """Of what it holds."""
    return [part.child(index).role() for index in range(part.childCount())]


def test_qt_is_given_our_page_for_the_view(view: PageView) -> None:
    assert asked(view).role() == Role.Document
    assert asked(view).text(QAccessible.Text.Name) == "Page"


def test_nothing_shown_holds_nothing(view: PageView) -> None:
    assert asked(view).childCount() == 0
    assert asked(view).child(0) is None


def test_the_page_s_parts_have_their_roles(view: PageView) -> None:
    view.show_page(page_of("<h1>a</h1><p>b</p><ul><li>c</li></ul><table><tr><td>d</td></tr></table>"))
    assert page_in(view).role() == Role.Section
    assert roles(page_in(view)) == [Role.Heading, Role.Paragraph, Role.List, Role.Table]


def test_parents_and_children_agree(view: PageView) -> None:
    view.show_page(page_of("<h1>a</h1><p>b <a href='topic:x'>c</a></p>"))
    page = page_in(view)
    link = page.child(1).child(0)
    assert link.role() == Role.Link
    assert link.parent() == page.child(1)
    assert page.child(1).parent() == page
    assert page.parent() == asked(view)
    assert page.indexOfChild(page.child(1)) == 1
    assert asked(view).indexOfChild(page) == 0
    assert page.indexOfChild(link) == -1
    assert page.child(2) is None


def test_pressing_a_link_is_following_it(view: PageView, qtbot: QtBot) -> None:
    """Later, when Qt is done with the part that was pressed: following may take it away."""
    view.show_page(page_of("<p><a href='topic:surgery#risks'>a</a></p>"))
    link = page_in(view).child(0).child(0)
    action = link.actionInterface()
    with qtbot.waitSignal(view.location_requested) as wish:
        action.doAction(action.pressAction())
        assert not wish.signal_triggered
    assert wish.args == [Location("surgery", "risks")]


@pytest.mark.parametrize("again", [False, True])
def test_tab_s_link_has_the_focus(view: PageView, qtbot: QtBot, again: bool) -> None:
    """The link whose words are selected is the part in focus."""
    view.show_page(page_of("<p>to <a href='topic:x'>one</a> or <a href='topic:y'>two</a></p>"))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert asked(view).state().focused
    for _ in range(1 + again):
        view.focusNextPrevChild(True)
    focused = asked(view).focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name) == ("two" if again else "one")
    assert focused.state().focused
    assert not asked(view).state().focused


def test_a_link_that_tab_reaches_is_no_selection(view: PageView, qtbot: QtBot) -> None:
    """Qt marks it by selecting it, and a screen reader would say “selected” first.

    What a reader selects is one.
    """
    view.show_page(page_of("<p>to <a href='topic:x'>one</a> or two</p>"))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.focusNextPrevChild(True)
    assert view.textCursor().selectedText() == "one"
    told = asked(view).textInterface()
    assert told.selectionCount() == 0
    assert told.text(0, told.characterCount()).startswith("to one or two")
    assert told.cursorPosition() == view.textCursor().position()
    view.selectAll()
    assert asked(view).textInterface().selectionCount() == 1
