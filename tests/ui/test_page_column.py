from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.page_column import PageColumn
from kcdesk.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("dressed")


def test_everything_of_a_page_stands_in_its_order(qtbot: QtBot, reader_pack: Pack, light: Theme) -> None:
    """Where it is, whether it is overdue, the page, find in it, the way on."""
    column = PageColumn(reader_pack.figure, light)
    qtbot.addWidget(column)
    column.resize(800, 700)
    column.show()
    column.breadcrumbs.show_path(reader_pack.path("surgery"))
    column.review.tell("This page was due for review.")
    column.view.show_page(reader_pack.page("surgery"))
    column.find_bar.open_bar()
    column.reading_order.show_neighbours(*reader_pack.neighbours("surgery"))
    parts = (column.breadcrumbs, column.review, column.view, column.find_bar, column.reading_order)
    qtbot.waitUntil(lambda: [part.y() for part in parts] == sorted({part.y() for part in parts}))
    assert column.view.height() > 300


def test_its_card_lies_over_it(qtbot: QtBot, reader_pack: Pack, light: Theme) -> None:
    """Whatever is below."""
    column = PageColumn(reader_pack.figure, light)
    qtbot.addWidget(column)
    column.resize(800, 700)
    column.show()
    column.card.show_address("https://www.example.org", QPoint(300, 300), 1.0)
    middle = column.card.geometry().center()
    over = column.childAt(middle)
    assert over is not None
    assert over is column.card or column.card.isAncestorOf(over)
