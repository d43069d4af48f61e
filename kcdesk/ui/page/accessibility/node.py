"""One part of the page, as Qt hands it to a screen reader.

As tried with PySide6 6.11: Qt asks `interface_cast` for what else a part can do, and takes the Python object
as the answer, but only a VoidPtr of 0 as "nothing" (None crashes it).  Qt's cache owns what it has been
shown, and deletes it in `QAccessible.deleteAccessibleInterface`; until then Python must hold it.  Interfaces
for tables and hyperlinks are not to be had from Python: a table tells of itself through its cells, a link's
target is its identifier, and its description says what it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QLocale, QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QAccessibleTextInterface,
    QWindow,
)
from shiboken6 import VoidPtr

from kcdesk.ui.page.accessibility.cell import NodeCell
from kcdesk.ui.page.accessibility.link_purpose import link_purpose
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.surface import Surface
from kcdesk.ui.page.accessibility.text import NodeText

NOTHING = VoidPtr(0)

# None before Qt 6.10, which has no word for it; there a screen reader takes the window's language.
_LOCALE: QAccessible.Attribute | None = getattr(QAccessible.Attribute, "Locale", None)

_ROLES = {
    "page": QAccessible.Role.Section,
    "heading": QAccessible.Role.Heading,
    "paragraph": QAccessible.Role.Paragraph,
    "list": QAccessible.Role.List,
    "item": QAccessible.Role.ListItem,
    "table": QAccessible.Role.Table,
    "row": QAccessible.Role.Row,
    "cell": QAccessible.Role.Cell,
    "callout": QAccessible.Role.Grouping,
    "link": QAccessible.Role.Link,
    "box": QAccessible.Role.CheckBox,
    "image": QAccessible.Role.Graphic,
}


_WITHOUT_NAME = ("paragraph", "cell")
_NUMBER = re.compile(r"\d+\.")

Ability = (
    VoidPtr
    | QAccessibleTextInterface
    | QAccessibleActionInterface
    | QAccessibleAttributesInterface
    | QAccessibleTableCellInterface
)


class PageNode(QAccessibleInterface):
    """A part of the page that is shown now."""

    def __init__(
        self,
        node: Node,
        parent: PageNode | None,
        root: Callable[[], QAccessibleInterface | None],
        surface: Surface,
    ) -> None:
        """`root` gives what holds the page itself."""
        super().__init__()
        self.node = node
        self.surface = surface
        self._parent = parent
        self._root = root
        self._children: dict[int, PageNode] = {}
        self._abilities: dict[QAccessible.InterfaceType, Ability] = {}

    # --- where it stands

    def isValid(self) -> bool:
        return self.surface.is_there

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.surface.window() if self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._parent or self._root()

    def childCount(self) -> int:
        return len(self.node.children)

    def child(self, index: int) -> PageNode | None:  # type: ignore[override]
        if not 0 <= index < len(self.node.children):
            return None
        if index not in self._children:
            self._children[index] = PageNode(self.node.children[index], self, self._root, self.surface)
        return self._children[index]

    def children(self) -> list[PageNode]:
        """All of its own parts."""
        made = (self.child(index) for index in range(self.childCount()))
        return [child for child in made if child is not None]

    def table(self) -> PageNode | None:
        """The table around a cell."""
        row = self._parent
        return row._parent if row is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((index for index, known in self._children.items() if known == child), -1)

    def childAt(self, x: int, y: int) -> PageNode | None:  # type: ignore[override]
        return next((child for child in self.children() if child.rect().contains(x, y)), None)

    def focusChild(self) -> PageNode | None:  # type: ignore[override]
        return next((part for part in self.made() if part.has_focus()), None)

    def link_at(self, start: int, end: int) -> PageNode | None:
        """The link, or the drawing, that covers exactly this range."""
        if self.node.target:
            return self if (self.node.start, self.node.end) == (start, end) else None
        around = (child for child in self._around(start, end))
        return next((link for child in around if (link := child.link_at(start, end)) is not None), None)

    def _around(self, start: int, end: int) -> Iterator[PageNode]:
        """Its own parts that reach from before this range to behind it."""
        for index, node in enumerate(self.node.children):
            child = self.child(index) if node.start <= start and end <= node.end else None
            if child is not None:
                yield child

    def made(self) -> list[PageNode]:
        """This part and every part of it somebody asked for, the innermost first."""
        return [*(part for child in self._children.values() for part in child.made()), self]

    def forget(self) -> None:
        """Let go of all others, so that Python can free them."""
        self._children.clear()
        self._abilities.clear()
        self._parent = None

    # --- what it is

    def role(self) -> QAccessible.Role:
        place = self.node.place
        if place is not None and (place.heads_column or place.heads_row):
            return QAccessible.Role.ColumnHeader if place.heads_column else QAccessible.Role.RowHeader
        return _ROLES[self.node.kind]

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return spoken_name(self.node)
        if kind == QAccessible.Text.Description:
            return link_purpose(self.node.target) if self.node.target else ""
        return self.node.target if kind == QAccessible.Text.Identifier else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: a page is not written to."""

    def rect(self) -> QRect:
        return self.surface.range_rect(self.node.start, self.node.end) if self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        state.offscreen = not self.surface.is_seen(self.rect())
        is_box = self.node.kind == "box"
        state.linked = bool(self.node.target) and not is_box
        state.checkable = is_box
        state.checked = is_box and self.surface.is_ticked(self.node.target)
        state.focused = self.has_focus()
        state.focusable = bool(self.node.target) or state.focused
        return state

    def has_focus(self) -> bool:
        """Whether the reader is here."""
        return self.surface.focus is self.node and self.surface.has_focus()

    # --- what it can do

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Ability:  # type: ignore[override]
        if kind not in self._abilities:
            self._abilities[kind] = self._ability(kind)
        return self._abilities[kind]

    def _ability(self, kind: QAccessible.InterfaceType) -> Ability:
        kinds = QAccessible.InterfaceType
        node = self.node
        if kind == kinds.TextInterface and node.text and node.kind != "box":
            return NodeText(node, self.surface)
        if kind == kinds.ActionInterface and node.target:
            return LinkAction(node, self.surface)
        if kind == kinds.AttributesInterface:
            return PartAttributes(node.level, self.surface.locale)
        if kind == kinds.TableCellInterface and node.place is not None:
            return NodeCell(self, node.place)
        return NOTHING

    def object(self) -> QObject | None:  # type: ignore[override]
        return None


def spoken_name(node: Node) -> str:
    """The name of a part; none for what only has its own text, but the number of a numbered item.

    A screen reader reads that text itself, and would say a name once more before every link inside.
    """
    if node.kind == "item":
        number = _NUMBER.match(node.name)
        return number[0] if number is not None and not node.text.startswith(number[0]) else ""
    is_header = node.place is not None and (node.place.heads_column or node.place.heads_row)
    return "" if node.text and node.kind in _WITHOUT_NAME and not is_header else node.name


class LinkAction(QAccessibleActionInterface):
    """What can be done to a link."""

    def __init__(self, node: Node, surface: Surface) -> None:
        super().__init__()
        self._node = node
        self._surface = surface

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, actionName: str) -> None:
        if actionName not in self.actionNames() or not self._surface.is_there:
            return
        self._surface.choose_link(self._node.start, self._node.end)
        if actionName == self.pressAction():
            self._surface.follow(self._node.target)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return ["Return"] if actionName == self.pressAction() else []


class PartAttributes(QAccessibleAttributesInterface):
    """The language of a part's words, and how deep a heading or a list is."""

    def __init__(self, level: int, locale: Callable[[], QLocale | None]) -> None:
        """`level` is 0 for what has none."""
        super().__init__()
        self._level = level
        self._locale = locale

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        keys = [QAccessible.Attribute.Level] if self._level else []
        return keys if _LOCALE is None else [_LOCALE, *keys]

    def attributeValue(self, key: QAccessible.Attribute) -> int | QLocale | None:
        if key == _LOCALE:
            return self._locale()
        return self._level if self._level and key == QAccessible.Attribute.Level else None
