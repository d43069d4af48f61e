"""What a layout has placed, and why no layout is asked for its items."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import delete, getAllValidWrappers, invalidate, isValid

from kcdesk.ui.widgets.placed_widgets import placed_widgets


def test_they_come_in_the_order_of_the_layout(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second, not_placed = (QLabel(parent=window) for _ in range(3))
    column, row = QVBoxLayout(window), QHBoxLayout()
    column.addWidget(second)
    column.insertWidget(0, first)
    column.addLayout(row)
    row.addWidget(QLabel())
    not_placed.setText("by hand")
    assert placed_widgets(window) == [first, second]


def test_without_a_layout_there_are_none(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLabel(parent=window)
    assert placed_widgets(window) == []


def test_the_binding_hears_of_no_item(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLabel())
    before = _items()
    placed_widgets(window)
    assert _items() == before


def test_the_binding_keeps_an_item_that_is_gone(qtbot: QtBot) -> None:
    """The reason for all this: once this fails, the binding has been mended, and a layout may be asked."""
    window, label = QWidget(), QLabel()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    item = layout.itemAt(0)
    assert item is not None
    delete(label)
    assert layout.count() == 0
    assert isValid(item)
    invalidate(item)


@pytest.mark.parametrize("folder", ["kcdesk/ui", "tests"])
def test_no_layout_is_asked_for_its_items(folder: str) -> None:
    """But the flow layout, which keeps them itself."""
    asking = {
        file.name
        for file in (Path(__file__).parents[3] / folder).rglob("*.py")
        if re.search(r"\.(itemAt|takeAt|itemAtPosition)\(", file.read_text(encoding="utf-8"))
    }
    assert asking <= {"test_flow_layout.py", Path(__file__).name}


def _items() -> int:
    return sum(type(known) is QWidgetItem for known in getAllValidWrappers())
