"""What the binding has heard of the items of layouts.

It keeps an item that Qt has deleted, and takes it for what comes to its address later (see
`kcdesk.ui.widgets.placed_widgets`).  It hears of all the items of a layout that is put into another one after
it was filled.
"""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QSpacerItem, QWidget, QWidgetItem
from shiboken6 import createdByPython, getAllValidWrappers

from kcdesk.ui.widgets.flow_layout import FlowLayout


def items_heard_of() -> list[str]:
    """What Qt made for its layouts and the binding knows, but what flow layouts keep by themselves."""
    gc.collect()
    kept = {id(item) for one in gc.get_objects() if type(one) is FlowLayout for item in vars(one)["_items"]}
    known = [one for one in getAllValidWrappers() if isinstance(one, (QWidgetItem, QSpacerItem))]
    return sorted(_named(one) for one in known if not createdByPython(one) and id(one) not in kept)


def _named(item: QWidgetItem | QSpacerItem) -> str:
    if isinstance(item, QSpacerItem):
        return "a space"
    widget: QWidget | None = item.widget()
    return f"{type(widget).__name__} in {type(widget and widget.parentWidget()).__name__}"
