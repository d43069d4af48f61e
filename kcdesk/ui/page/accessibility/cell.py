"""A table's cell, for a screen reader that asks where it is and which cells name it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtGui import QAccessibleInterface, QAccessibleTableCellInterface

from kcdesk.ui.page.accessibility.nodes import CellPlace, Node


class CellOwner(Protocol):
    """The accessible interface that a cell belongs to, as far as the cell needs it."""

    @property
    def node(self) -> Node:
        """What it stands for."""

    def table(self) -> CellOwner | None:
        """The table around it; None outside any."""

    def children(self) -> Sequence[CellOwner]:
        """Its parts, in reading order."""


class NodeCell(QAccessibleTableCellInterface):
    """Knows its place; its table and the other cells it finds through its owner."""

    def __init__(self, owner: CellOwner, place: CellPlace) -> None:
        super().__init__()
        self._owner = owner
        self._place = place

    def rowIndex(self) -> int:
        return self._place.row

    def columnIndex(self) -> int:
        return self._place.column

    def rowExtent(self) -> int:
        return self._place.rows

    def columnExtent(self) -> int:
        return self._place.columns

    def isSelected(self) -> bool:
        return False

    def table(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return cast("QAccessibleInterface | None", self._owner.table())

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return [_interface(cell) for cell, place in self._cells() if self._is_under(place)]

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return [_interface(cell) for cell, place in self._cells() if self._is_beside(place)]

    def _is_under(self, head: CellPlace) -> bool:
        below = head.row < self._place.row
        return head.heads_column and below and _meet(head.column, head.columns, self._place.column)

    def _is_beside(self, head: CellPlace) -> bool:
        after = head.column < self._place.column
        return head.heads_row and after and _meet(head.row, head.rows, self._place.row)

    def _cells(self) -> list[tuple[CellOwner, CellPlace]]:
        table = self._owner.table()
        cells = [] if table is None else [cell for row in table.children() for cell in row.children()]
        return [(cell, cell.node.place) for cell in cells if cell.node.place is not None]


def _interface(owner: CellOwner) -> QAccessibleInterface:
    return cast("QAccessibleInterface", owner)


def _meet(first: int, length: int, number: int) -> bool:
    return first <= number < first + length
