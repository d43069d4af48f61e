from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.page.accessibility.parts import PageParts
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.style.theme import Theme
from tests.conftest import delete_the_dismissed
from tests.ui.page.conftest import page_of


def page_in(view: PageView) -> QAccessibleInterface:
    """The page's own part, as Qt gives it."""
    return QAccessible.queryAccessibleInterface(view).child(0)


def test_there_is_no_page_before_the_first(view: PageView) -> None:
    parts = PageParts(view)
    pages = [parts.page]
    view.show_page(page_of("<h1>a</h1>"))
    pages += [parts.page, parts.page]
    assert pages[0] is None
    assert pages[1] is not None
    assert pages[1] is pages[2]


def test_another_page_has_other_parts(view: PageView) -> None:
    """What somebody still holds of the old one is gone, and says so."""
    view.show_page(page_of("<h1>a</h1>"))
    page = page_in(view)
    heading = page.child(0)
    view.show_page(page_of("<h1>b</h1>"))
    assert not isValid(page)
    assert not isValid(heading)
    assert page_in(view).child(0).text(QAccessible.Text.Name) == "b"


def test_qt_forgets_a_page_s_parts(view: PageView) -> None:
    view.show_page(page_of("<h1>a</h1>"))
    identifier = QAccessible.uniqueId(page_in(view).child(0))
    assert QAccessible.accessibleInterface(identifier) is not None
    view.show_page(page_of("<h1>b</h1>"))
    assert QAccessible.accessibleInterface(identifier) is None


def test_a_view_that_is_gone_takes_its_page_along(
    reader_pack: Pack, light: Theme, qapp: QApplication
) -> None:
    assert qapp is not None
    install_page_accessibility()
    view = PageView(reader_pack.figure, light)
    view.show_page(page_of("<h1>a</h1>"))
    heading = page_in(view).child(0)
    view.deleteLater()
    delete_the_dismissed()
    assert not isValid(heading)


def test_another_size_has_other_parts_too(view: PageView, light: Theme) -> None:
    view.show_page(page_of("<h1>a</h1>"))
    heading = page_in(view).child(0)
    height = heading.rect().height()
    view.set_style(light, 2.0)
    assert not isValid(heading)
    assert page_in(view).child(0).rect().height() > height


def test_the_focus_is_on_the_link_that_tab_chose(view: PageView) -> None:
    """Until the caret goes elsewhere; and on another page on none yet."""
    view.show_page(page_of("<h1>one</h1><p>to <a href='topic:x'>two</a></p>"))
    view.activateWindow()
    view.setFocus()
    page = page_in(view)
    parts = view.findChild(PageParts)
    assert parts is not None
    where = [parts.focused]
    view.focusNextPrevChild(True)
    where.append(parts.focused)
    parts.surface.select(5, 5)
    where.append(parts.focused)
    assert where == [None, page.child(1).child(0), None]
    view.focusNextPrevChild(True)
    view.show_page(page_of("<h1>three</h1>"))
    assert parts.focused is None


def test_qt_s_own_interface_tells_the_text(view: PageView) -> None:
    """Whole and flat, with the caret counted from the page's start."""
    view.show_page(page_of("<h1>one</h1><p>two</p>"))
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.text(0, 7) == "one\ntwo"
    text.setCursorPosition(5)
    assert (text.cursorPosition(), view.textCursor().position()) == (5, 5)
