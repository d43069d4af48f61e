"""Marks on widgets that the style sheet knows: where there is little room they have less air."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


def mark(name: str, is_so: bool, widget: QWidget, *inside: QWidget) -> bool:
    """Set a mark on a widget, or take it away; whether that changed it.

    `inside` are the widgets in it that look otherwise then too: Qt does not find them by itself.
    """
    value = True if is_so else None
    if widget.property(name) is value:
        return False
    widget.setProperty(name, value)
    for one in (widget, *inside):
        one.style().unpolish(one)
        one.style().polish(one)
        QApplication.sendEvent(one, QEvent(QEvent.Type.StyleChange))  # a label keeps its padding until then
        one.updateGeometry()
    return True
