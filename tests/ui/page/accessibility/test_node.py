from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible

from kcdesk.ui.page.accessibility.node import PageNode
from kcdesk.ui.page.page_view import PageView
from tests.ui.page.accessibility.test_tree import CALLOUT, DATA, FACTS, FIGURE
from tests.ui.page.conftest import page_of

Role = QAccessible.Role


def first_part(view: PageView, html: str) -> PageNode:
    """Of a page of this HTML."""
    view.show_page(page_of(html))
    return cast(PageNode, QAccessible.queryAccessibleInterface(view).child(0).child(0))


@pytest.mark.parametrize(
    ("html", "role", "name"),
    [
        ("<h2>a</h2>", Role.Heading, "a"),
        ("<p>a</p>", Role.Paragraph, ""),
        ("<ul><li>a</li></ul>", Role.List, ""),
        (CALLOUT, Role.Grouping, "Urgent: Call 999"),
        (FIGURE, Role.Graphic, "A kidney"),
        (DATA, Role.Table, ""),
    ],
)
def test_a_part_has_its_role_and_name(view: PageView, html: str, role: Role, name: str) -> None:
    part = first_part(view, html)
    assert (part.role(), part.text(QAccessible.Text.Name)) == (role, name)


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<ul><li>a <a href='topic:x'>b</a></li><li>c</li></ul>", ["", ""]),
        ("<ol><li>a</li><li>c</li></ol>", ["1.", "2."]),
        ("<p>a <a href='#source-3'>3</a></p>", ["Source 3"]),
    ],
)
def test_what_has_a_text_of_its_own_is_not_named_by_it(view: PageView, html: str, names: list[str]) -> None:
    """A screen reader would say the name, and so the whole text, before every link inside."""
    part = first_part(view, html)
    assert [child.text(QAccessible.Text.Name) for child in part.children()] == names


@pytest.mark.parametrize(
    ("html", "roles"),
    [
        (DATA, [Role.ColumnHeader, Role.ColumnHeader, Role.Cell, Role.Cell]),
        (FACTS, [Role.RowHeader, Role.Cell, Role.RowHeader, Role.Cell]),
    ],
)
def test_cells_that_name_others_are_headers(view: PageView, html: str, roles: list[Role]) -> None:
    """Of columns in a table with a head, of rows in a table of facts."""
    table = first_part(view, html)
    assert [cell.role() for row in table.children() for cell in row.children()] == roles


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_tells_its_level(view: PageView, level: int) -> None:
    attributes = first_part(view, f"<h{level}>a</h{level}>").attributesInterface()
    assert QAccessible.Attribute.Level in attributes.attributeKeys()
    assert attributes.attributeValue(QAccessible.Attribute.Level) == level


@pytest.mark.parametrize("html", ["<h1>a</h1>", "<p>a</p>", "<ul><li>a</li></ul>"])
def test_a_part_tells_its_language(view: PageView, html: str) -> None:
    view.setLocale(QLocale("cy"))
    attributes = first_part(view, html).attributesInterface()
    assert QAccessible.Attribute.Locale in attributes.attributeKeys()
    assert attributes.attributeValue(QAccessible.Attribute.Locale) == QLocale("cy")


def test_what_is_gone_tells_no_language(view: PageView) -> None:
    attributes = first_part(view, "<p>a</p>").attributesInterface()
    view.show_page(page_of("<p>b</p>"))
    assert attributes.attributeValue(QAccessible.Attribute.Locale) is None


def test_where_qt_knows_no_language_of_a_part_its_level_is_told_all_the_same(
    view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kcdesk.ui.page.accessibility.node._LOCALE", None, raising=False)
    attributes = first_part(view, "<h2>a</h2>").attributesInterface()
    assert attributes.attributeKeys() == [QAccessible.Attribute.Level]
    assert attributes.attributeValue(QAccessible.Attribute.Level) == 2


def test_a_link_tells_where_it_leads(view: PageView) -> None:
    """What it does in words, and its target for programs."""
    link = first_part(view, "<p><a href='term:nephron'>a</a></p>").child(0)
    assert link is not None
    assert link.text(QAccessible.Text.Description) == "Says what this means"
    assert link.text(QAccessible.Text.Identifier) == "term:nephron"
    assert link.state().linked
    assert link.state().focusable


def test_a_link_can_be_given_the_keyboard(view: PageView) -> None:
    view.activateWindow()
    link = first_part(view, "<p>to <a href='topic:x'>one</a></p>").child(0)
    assert link is not None
    action = link.actionInterface()
    assert action.actionNames() == [action.pressAction(), action.setFocusAction()]
    action.doAction(action.setFocusAction())
    assert view.textCursor().selectedText() == "one"


def test_an_action_it_does_not_have_does_nothing(view: PageView) -> None:
    link = first_part(view, "<p>to <a href='topic:x'>one</a></p>").child(0)
    assert link is not None
    link.actionInterface().doAction("Dance")
    assert not view.textCursor().hasSelection()


def test_only_links_can_be_pressed(view: PageView) -> None:
    assert first_part(view, "<p>a</p>").actionInterface() is None


def test_a_part_is_found_at_a_point(view: PageView) -> None:
    paragraph = first_part(view, "<p>to <a href='topic:x'>one</a></p>")
    link = paragraph.child(0)
    assert link is not None
    middle = link.rect().center()
    page = QAccessible.queryAccessibleInterface(view).child(0)
    assert page.childAt(middle.x(), middle.y()) == paragraph
    assert paragraph.childAt(middle.x(), middle.y()) == link
    assert paragraph.childAt(0, 0) is None


def test_a_link_s_place_is_inside_its_paragraph_s(view: PageView) -> None:
    paragraph = first_part(view, "<p>to <a href='topic:x'>one</a> and on</p>")
    link = paragraph.child(0)
    assert link is not None
    assert paragraph.rect().contains(link.rect())
    assert 0 < link.rect().width() < paragraph.rect().width()


def test_a_page_cannot_be_written_to(view: PageView) -> None:
    part = first_part(view, "<h2>a</h2>")
    part.setText(QAccessible.Text.Name, "b")
    assert not part.state().editable
    assert part.text(QAccessible.Text.Name) == "a"
