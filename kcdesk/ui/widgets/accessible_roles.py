"""Roles that Qt has no widget for: headings outside of a document, and named groups."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessible_role"
_CLASSES = frozenset({"WrappingLabel", "NamedGroup"})
"""Every other class is left to Qt without a look at the object."""


class NamedGroup(QWidget):
    """Widgets that belong together, under a name that assistive technology says on entering it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty(_PROPERTY, "group")


def mark_as_heading(label: QWidget) -> None:
    """Have assistive technology take a WrappingLabel for a heading; to be called before it is shown."""
    label.setProperty(_PROPERTY, "heading")


def install_accessible_roles() -> None:
    """To be called before such a widget is shown.  It costs nothing until a screen reader asks.

    It holds for the whole program, and Qt cannot take it back: calling it again does no harm.
    """
    QAccessible.installFactory(_accessible)


def _accessible(class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if class_name not in _CLASSES or not isinstance(watched, QWidget):
        return None
    role = watched.property(_PROPERTY)
    if role == "heading":
        return QAccessibleWidget(watched, QAccessible.Role.Heading)
    return QAccessibleWidget(watched, QAccessible.Role.Grouping) if role == "group" else None
