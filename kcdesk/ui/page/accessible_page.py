"""The page view, as Qt hands it to a screen reader: a document that holds the page shown now."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from shiboken6 import isValid

from kcdesk.ui.page.accessible_node import NOTHING, PageNode
from kcdesk.ui.page.accessible_text import NodeText
from kcdesk.ui.page.page_nodes import Node
from kcdesk.ui.page.page_surface import PageSurface
from kcdesk.ui.page.page_tree import page_tree
from kcdesk.ui.page.page_view import PageView


class AccessiblePage(QAccessibleObject):
    """Makes the page's parts when they are first asked for, and takes them back when the page changes."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._surface = PageSurface(view)
        self._page: PageNode | None = None
        self._focused_link: tuple[int, int] | None = None
        self._text = NodeText(Node("document", 0, 0), self._surface)
        view.rendered.connect(self._renew)
        view.selectionChanged.connect(self._tell_focus)
        view.destroyed.connect(self._forget)

    # --- what it is

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def text(self, kind: QAccessible.Text) -> str:
        return self._view.accessibleName() if kind == QAccessible.Text.Name and self._is_there() else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self._is_there():
            state.invalid = True
            return state
        state.focusable = state.readOnly = state.multiLine = True
        state.invisible = not self._view.isVisible()
        state.disabled = not self._view.isEnabled()
        state.active = self._view.isActiveWindow()
        state.focused = self._view.hasFocus() and self._link() is None
        return state

    def rect(self) -> QRect:
        if not self._is_there() or not self._view.isVisible():
            return QRect()
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._surface.window() if self._is_there() else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Qt itself tells of caret and text for any text widget, and complains if it then finds no text."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else NOTHING

    # --- where it stands

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        around = self._view.parentWidget() if self._is_there() else None
        return QAccessible.queryAccessibleInterface(around) if around is not None else None

    def childCount(self) -> int:
        return int(self._is_there() and self._view.page is not None)

    def child(self, index: int) -> PageNode | None:  # type: ignore[override]
        if index != 0 or not self.childCount():
            return None
        if self._page is None:
            self._page = PageNode(self._read(), None, self, self._surface)
        return self._page

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if self._page is not None and child == self._page else -1

    def childAt(self, x: int, y: int) -> PageNode | None:  # type: ignore[override]
        return self.child(0) if self.rect().contains(x, y) else None

    def focusChild(self) -> PageNode | None:  # type: ignore[override]
        return self._link() if self._is_there() and self._view.hasFocus() else None

    def _is_there(self) -> bool:
        return isValid(self._view)

    def _read(self) -> Node:
        page = self._view.page
        html, title = (page.html, page.topic.title) if page is not None else ("", "")
        return page_tree(self._view.document(), html, title)

    # --- what changes

    def _renew(self) -> None:
        """Another page, or the same in another dress: all parts are new."""
        if not isValid(self):
            return
        self._forget()
        self._surface = PageSurface(self._view)
        page = self.child(0)
        if page is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(page, QAccessible.Event.ObjectCreated))

    def _forget(self) -> None:
        """Take back every part made so far: Qt deletes what it knows, Python frees the rest."""
        page, self._page = self._page, None
        self._surface.close()
        self._focused_link = None
        if page is None:
            return
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(page, QAccessible.Event.ObjectDestroyed))
        for part in page.made():
            part.forget()
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))

    def _link(self) -> PageNode | None:
        """The link that Enter would follow."""
        start, end = self._surface.selection()
        page = self.child(0) if start != end else None
        return page.find(start, end) if page is not None else None

    def _tell_focus(self) -> None:
        """Tab chooses a link by selecting its words; to a screen reader that is where the focus is."""
        if not isValid(self) or not self._view.hasFocus() or not QAccessible.isActive():
            return
        link = self._link()
        place = (link.node.start, link.node.end) if link is not None else None
        if place != self._focused_link:
            self._focused_link = place
            focused = link if link is not None else self
            QAccessible.updateAccessibility(QAccessibleEvent(focused, QAccessible.Event.Focus))
