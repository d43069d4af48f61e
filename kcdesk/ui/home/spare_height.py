"""The height that the home page has to spare on a large screen, shared out among rows of buttons."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

TILE_GROWTH, BUTTON_GROWTH = 140, 36
"""Pixels at 100 % by which a row of tiles, and one of buttons, may become higher."""


def share_out(grids: tuple[tuple[QGridLayout, int], ...], spare: int) -> float:
    """Make the rows of the grids higher by what is spare, each up to its own (grid, pixels).

    Return what part of that they got, from 0 to 1.
    """
    rows = [(grid, most, _heights(grid)) for grid, most in grids]
    wanted = sum(len(heights) * most for _, most, heights in rows)
    part = min(max(spare, 0) / wanted, 1.0) if wanted else 0.0
    for grid, most, heights in rows:
        for row, height in heights.items():
            grid.setRowMinimumHeight(row, height + round(part * most))
    return part


def reset(grids: tuple[tuple[QGridLayout, int], ...]) -> None:
    """Give every row its own height again."""
    for grid, _ in grids:
        for row in range(grid.rowCount()):
            grid.setRowMinimumHeight(row, 0)


def _heights(grid: QGridLayout) -> dict[int, int]:
    """Row -> what its highest widget asks for.

    The grid is not asked for its items: `kcdesk.ui.widgets.placed_widgets` says why.
    """
    found: dict[int, int] = {}
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    parent = grid.parentWidget()
    widgets = parent.findChildren(QWidget, options=only_own) if parent is not None else ()
    for widget in widgets:
        at = grid.indexOf(widget)
        if at >= 0:
            row = cast(tuple[int, int, int, int], grid.getItemPosition(at))[0]
            found[row] = max(found.get(row, 0), _wanted(widget))
    return found


def _wanted(widget: QWidget) -> int:
    if widget.isHidden():
        return 0
    hint = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return hint.boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize()).height()
