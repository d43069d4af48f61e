"""Roles that Qt has no widget for: headings outside of a document, named groups, notices."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget

_PROPERTY = "accessible_role"
_CLASSES = frozenset({"WrappingLabel", "NamedGroup", "Notice", "QuietStack"})
"""Every other class is left to Qt without a look at the object."""
_SCROLL_AREA = "QScrollArea"
"""Scroll areas answer as any widget does.  Qt's own answer for them reads past the end of a list when a
client asks for a child that has gone since it counted them, such as a scroll bar, and the program ends
(QAccessibleAbstractScrollArea::child; seen with Qt 6.11)."""
_ROLES = {
    "heading": QAccessible.Role.Heading,
    "group": QAccessible.Role.Grouping,
    "decoration": QAccessible.Role.Whitespace,
    "notice": QAccessible.Role.Notification,
}


class NamedGroup(QWidget):
    """Widgets that belong together, under a name that assistive technology says on entering it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty(_PROPERTY, "group")


class QuietStack(QStackedWidget):
    """Views of which one is shown; a screen reader has no word for it, where Qt's own is a "layered pane"."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(_PROPERTY, "decoration")


class Notice(QWidget):
    """Something that was said to assistive technology, and is seen nowhere: its words are its name."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        install_accessible_roles()
        self.setProperty(_PROPERTY, "notice")
        self.hide()


def mark_as_heading(label: QWidget) -> None:
    """Have assistive technology take a WrappingLabel for a heading; to be called before it is shown."""
    label.setProperty(_PROPERTY, "heading")


def mark_as_decoration(label: QWidget) -> None:
    """Keep a WrappingLabel from assistive technology: what it stands in says its words already."""
    label.setAccessibleName("")
    label.setProperty(_PROPERTY, "decoration")


def install_accessible_roles() -> None:
    """To be called before such a widget is shown.  It costs nothing until a screen reader asks.

    It holds for the whole program, and Qt cannot take it back: calling it again does no harm.
    """
    QAccessible.installFactory(_accessible)


def _accessible(class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(watched, QWidget):
        return None
    if class_name == _SCROLL_AREA:
        return QAccessibleWidget(watched, QAccessible.Role.Client)
    if class_name not in _CLASSES:
        return None
    role = _ROLES.get(watched.property(_PROPERTY))
    return None if role is None else QAccessibleWidget(watched, role)
