from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from kcdesk.ui.page.accessibility.node import PageNode
from kcdesk.ui.page.page_view import PageView
from tests.ui.page.accessibility.test_node import first_part
from tests.ui.page.accessibility.test_tree import DATA, FACTS


def cell_of(table: PageNode, row: int, column: int) -> PageNode:
    """The cell there."""
    return table.children()[row].children()[column]


def names(cells: list[object]) -> list[str]:
    """Of cells."""
    return [cell.node.name for cell in cells if isinstance(cell, PageNode)]


@pytest.mark.parametrize(
    ("html", "row", "column", "above", "beside"),
    [
        (DATA, 1, 1, ["Helps"], []),
        (DATA, 0, 1, [], []),
        (FACTS, 1, 1, [], ["Where"]),
        (FACTS, 1, 0, [], []),
    ],
)
def test_a_cell_knows_the_cells_that_name_it(
    view: PageView, html: str, row: int, column: int, above: list[str], beside: list[str]
) -> None:
    """Above it in a table with a head, beside it in a table of facts; a header has none."""
    cell = cell_of(first_part(view, html), row, column).tableCellInterface()
    assert names(list(cell.columnHeaderCells())) == above
    assert names(list(cell.rowHeaderCells())) == beside


def test_a_cell_knows_its_place_and_its_table(view: PageView) -> None:
    """Counted from 0."""
    table = first_part(view, DATA)
    cell = cell_of(table, 1, 0).tableCellInterface()
    assert (cell.rowIndex(), cell.columnIndex(), cell.rowExtent(), cell.columnExtent()) == (1, 0, 1, 1)
    assert cell.table() == table
    assert not cell.isSelected()


def test_only_cells_are_cells(view: PageView) -> None:
    table = first_part(view, DATA)
    assert table.tableCellInterface() is None
    assert table.role() == QAccessible.Role.Table
