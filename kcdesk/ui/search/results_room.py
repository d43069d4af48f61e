"""Where the results may be: under the box that was typed into, and how wide."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

_WIDTH = 720
"""Pixels at 100 %."""
_WIDE_ENOUGH = 0.8
"""Of the panel's own width: a box that is as wide has the panel right under it."""
_UNDER_BOX, _BESIDE = 4, 8
"""Pixels between the box and the panel, and at the area's edges."""


def room_for_results(
    area: QWidget, box: QWidget, scale: float, *, fills: bool, from_the_right: bool
) -> QRect:
    """As wide as they are to be, and down to the end of the area; with `fills` nothing beside them is free.

    Where they would be wider than the area, they reach from edge to edge: pieces of what lies under them
    would look out beside them.
    """
    whole = area.rect()
    corner = box.mapTo(area, QPoint(0, box.height() + _UNDER_BOX))
    height = whole.height() - corner.y() - _BESIDE
    most = whole.width() - 2 * _BESIDE
    own = round(_WIDTH * scale)
    if own > most and not fills:
        return QRect(0, corner.y(), whole.width(), height)
    width = box.width() if box.width() >= own * _WIDE_ENOUGH else own
    width = most if fills else min(width, most)
    start = corner.x() + box.width() - width if from_the_right else corner.x()
    left = min(max(_BESIDE, start), whole.width() - width - _BESIDE)
    return QRect(left, corner.y(), width, height)
