"""What is done with the room that the home page has to spare on a large screen."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QGridLayout, QWidget

from kcdesk.ui.widgets.placed_widgets import placed_widgets

TILE_GROWTH, BUTTON_GROWTH = 140, 36
"""Pixels at 100 % by which a row of tiles, and one of buttons, may become higher."""


def share_out(grids: tuple[tuple[QGridLayout, int], ...], spare: int) -> float:
    """Make the rows of the grids higher by what is spare, each up to its own (grid, pixels).

    Return what part of that they got, from 0 to 1.
    """
    wanted = sum(len(_heights(grid)) * most for grid, most in grids)
    part = min(max(spare, 0) / wanted, 1.0) if wanted else 0.0
    for grid, most in grids:
        for row, height in _heights(grid).items():
            grid.setRowMinimumHeight(row, height + round(part * most))
    return part


def reset(grids: tuple[tuple[QGridLayout, int], ...]) -> None:
    """Give every row its own height again."""
    for grid, _ in grids:
        for row in range(grid.rowCount()):
            grid.setRowMinimumHeight(row, 0)


def _heights(grid: QGridLayout) -> dict[int, int]:
    """What each row that has something in it asks for; 0 where all of it is hidden."""
    group, heights = grid.parentWidget(), dict[int, int]()
    for widget in placed_widgets(group) if group is not None else ():
        row, *_ = cast("tuple[int, int, int, int]", grid.getItemPosition(grid.indexOf(widget)))
        asked = 0 if widget.isHidden() else _asked_height(widget)
        heights[row] = max(heights.get(row, 0), asked)
    return heights


def _asked_height(widget: QWidget) -> int:
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    return min(widget.sizeHint().expandedTo(least).height(), widget.maximumHeight())
