"""Deletes widgets so that nothing stays in what Python may still hold of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def delete_with_contents(widget: QWidget, context: QObject) -> None:
    """Delete a widget and all in it soon, and empty what is left of them in Python right after.

    Qt's half goes for certain; Python's stays while anything holds it, were it one small part, and from each
    part everything can be reached: the pages read, the words typed.  The binding itself holds some for ever,
    such as a page that a screen reader asked for.  Emptied, none of them leads to any other.
    """
    parts = [widget, *widget.findChildren(QObject)]
    widget.deleteLater()
    QTimer.singleShot(0, context, lambda: _empty(parts))


def _empty(parts: list[QObject]) -> None:
    for part in parts:
        if not isValid(part):
            vars(part).clear()
