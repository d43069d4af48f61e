"""What a layout has placed, without asking it for its items."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def placed_widgets(parent: QWidget) -> list[QWidget]:
    """The direct children in the layout of `parent` (not in one within it), in its order; none without one.

    `QLayout.itemAt` must not be called for this.  The binding keeps the Python object of an item for as long
    as that of its layout, also when Qt has deleted the item, and takes it for the next widget made at the
    same address; deleting that widget ends the program.  Seen with PySide 6.11.3.
    """
    layout = parent.layout()
    if layout is None:
        return []
    children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    places = {layout.indexOf(child): child for child in children}
    return [places[at] for at in sorted(places) if at >= 0]
