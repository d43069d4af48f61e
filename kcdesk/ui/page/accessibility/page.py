"""The page view, as Qt hands it to a screen reader: a document that holds the page shown now."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow
from shiboken6 import isValid

from kcdesk.ui.page.accessibility.node import NOTHING, Ability, PageNode, PartAttributes
from kcdesk.ui.page.accessibility.parts import PageParts
from kcdesk.ui.page.accessibility.unselected_text import UnselectedText
from kcdesk.ui.page.link_focus import is_a_link
from kcdesk.ui.page.page_view import PageView


class AccessiblePage(QAccessibleObject):
    """There may be several for one view; all of them answer for the same parts."""

    def __init__(self, view: PageView, parts: PageParts) -> None:
        super().__init__(view)
        self._view = view
        self._parts = parts
        self._unselected = UnselectedText(lambda: parts.qt_interface().textInterface())
        self._attributes = PartAttributes(0, lambda: view.locale() if isValid(view) else None)

    # --- what it is

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def text(self, kind: QAccessible.Text) -> str:
        if not self._is_there():
            return ""
        if kind == QAccessible.Text.Description:
            return self._view.told
        return self._view.accessibleName() if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self._is_there():
            state.invalid = True
            return state
        state.focusable = state.readOnly = state.multiLine = True
        state.invisible = not self._view.isVisible()
        state.disabled = not self._view.isEnabled()
        state.active = self._view.isActiveWindow()
        state.focused = self._view.hasFocus() and self._parts.focused is None
        return state

    def rect(self) -> QRect:
        if not self._is_there() or not self._view.isVisible():
            return QRect()
        return QRect(self._view.mapToGlobal(QPoint(0, 0)), self._view.size())

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._view.window().windowHandle() if self._is_there() else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Ability:  # type: ignore[override]
        """Text and caret as Qt tells them of any text widget; the language."""
        if kind == QAccessible.InterfaceType.TextInterface and self._is_there():
            is_link = is_a_link(self._view.textCursor())
            return self._unselected if is_link else self._parts.qt_interface().textInterface()
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._attributes
        return NOTHING

    # --- where it stands

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        around = self._view.parentWidget() if self._is_there() else None
        return QAccessible.queryAccessibleInterface(around) if around is not None else None

    def childCount(self) -> int:
        return int(self._is_there() and self._view.page is not None)

    def child(self, index: int) -> PageNode | None:  # type: ignore[override]
        return self._parts.page if index == 0 and self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if self._is_there() and child == self._parts.page else -1

    def childAt(self, x: int, y: int) -> PageNode | None:  # type: ignore[override]
        return self.child(0) if self.rect().contains(x, y) else None

    def focusChild(self) -> PageNode | None:  # type: ignore[override]
        return self._parts.focused if self._is_there() else None

    def _is_there(self) -> bool:
        return isValid(self._view)
