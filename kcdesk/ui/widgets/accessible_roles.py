"""Roles that Qt has no widget for: headings outside of a document, named groups, notices."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget
from shiboken6 import VoidPtr

Ability = QAccessibleAttributesInterface | VoidPtr
NOTHING = VoidPtr(0)

_PROPERTY = "accessible_role"
_LEVEL = "accessible_level"
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
        self.turn = 0
        """The higher, the later it was said."""
        self.setProperty(_PROPERTY, "notice")
        self.hide()


def mark_as_heading(label: QWidget, level: int) -> None:
    """Have assistive technology take a WrappingLabel for a heading; to be called before it is shown.

    `level` is 1 for the title of what is shown, 2 for a part of it.
    """
    label.setProperty(_PROPERTY, "heading")
    label.setProperty(_LEVEL, level)


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
    if role == QAccessible.Role.Heading:
        return AccessibleHeading(watched, watched.property(_LEVEL))
    return None if role is None else QAccessibleWidget(watched, role)


class AccessibleHeading(QAccessibleWidget):
    """A heading outside of a document, with its level."""

    def __init__(self, label: QWidget, level: int) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._level = HeadingLevel(level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Ability:  # type: ignore[override]
        """Its level; there is nothing that could be done to a heading."""
        return self._level if kind == QAccessible.InterfaceType.AttributesInterface else NOTHING


class HeadingLevel(QAccessibleAttributesInterface):
    """How deep a heading is."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        return self._level if key == QAccessible.Attribute.Level else None
