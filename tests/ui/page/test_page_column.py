from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.style.theme import Theme
from tests.ui.heard import Heard

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

    def tops() -> list[int]:
        return [part.mapTo(column, QPoint()).y() for part in parts]

    qtbot.waitUntil(lambda: tops() == sorted(set(tops())))
    assert column.view.height() > 300


def test_its_card_lies_over_it(qtbot: QtBot, reader_pack: Pack, light: Theme) -> None:
    column = PageColumn(reader_pack.figure, light)
    qtbot.addWidget(column)
    column.resize(800, 700)
    column.show()
    column.card.show_address("https://www.example.org", QPoint(300, 300), 1.0)
    middle = column.card.geometry().center()
    over = column.childAt(middle)
    assert over is not None
    assert over is column.card or column.card.isAncestorOf(over)


def test_what_is_offered_has_a_button_while_there_is_room(
    qtbot: QtBot, reader_pack: Pack, light: Theme
) -> None:
    """Not in a low or narrow window, nor while the bar it leads to is shown."""
    column = PageColumn(reader_pack.figure, light)
    qtbot.addWidget(column)
    column.resize(800, 700)
    column.show()
    action, bar = QAction("Read aloud", column), QLabel("bar")
    pressed = Heard(action.triggered)
    column.offer(action)
    assert column.listen is not None
    assert column.listen.isVisible()
    column.listen.click()
    assert len(pressed.values) == 1
    bar.hide()
    column.add_bar(bar)
    for width, height, shown, there in (
        (800, 700, False, True),
        (800, 200, False, False),
        (250, 700, False, False),
        (800, 700, True, False),
    ):
        bar.setVisible(shown)
        column.resize(width, height)
        column.arrange()
        assert column.listen.isVisible() == there, (width, height)
    qtbot.waitUntil(lambda: column.view.y() < bar.y())


def test_sharing_is_offered_where_the_way_up_keeps_its_room(
    qtbot: QtBot, reader_pack: Pack, light: Theme
) -> None:
    """In a narrower window the menu has it still."""
    column = PageColumn(reader_pack.figure, light)
    qtbot.addWidget(column)
    column.offer(QAction("Read aloud", column))
    column.offer_print(QAction("Print this page", column))
    column.offer_share(QAction("Share this page", column))
    column.offer_detail(True, in_short=False)
    column.resize(900, 800)
    column.show()
    assert column.share_button is not None
    assert column.print_button is not None
    assert column.share_button.isVisible()
    column.resize(670, 800)
    assert column.print_button.isVisible()
    assert not column.share_button.isVisible()
