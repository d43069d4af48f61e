"""What is done with the room that the home page has to spare on a large screen."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

TILE_GROWTH, BUTTON_GROWTH = 140, 36
"""Pixels at 100 % by which a row of tiles, and one of buttons, may become higher."""


def share_out(grids: tuple[tuple[QGridLayout, int], ...], spare: int) -> float:
    """Make the rows of the grids higher by what is spare, each up to its own (grid, pixels).

    Return what part of that they got, from 0 to 1.
    """
    wanted = sum(_rows(grid) * most for grid, most in grids)
    part = min(max(spare, 0) / wanted, 1.0) if wanted else 0.0
    for grid, most in grids:
        for row in range(_rows(grid)):
            grid.setRowMinimumHeight(row, _height(grid, row) + round(part * most))
    return part


def reset(grids: tuple[tuple[QGridLayout, int], ...]) -> None:
    """Give every row its own height again."""
    for grid, _ in grids:
        for row in range(grid.rowCount()):
            grid.setRowMinimumHeight(row, 0)


def _rows(grid: QGridLayout) -> int:
    return sum(
        any(grid.itemAtPosition(row, column) for column in range(grid.columnCount()))
        for row in range(grid.rowCount())
    )


def _height(grid: QGridLayout, row: int) -> int:
    items = (grid.itemAtPosition(row, column) for column in range(grid.columnCount()))
    return max((item.sizeHint().height() for item in items if item is not None), default=0)
