from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.search.results_room import room_for_results


@pytest.fixture
def area(qtbot: QtBot) -> QWidget:
    """900 by 700 pixels."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


def room(area: QWidget, box: QRect, *, scale: float = 1.0, fills: bool = False, rtl: bool = False) -> QRect:
    """What results have for a box there."""
    made = QWidget(area)
    made.setGeometry(box)
    return room_for_results(area, made, scale, fills=fills, from_the_right=rtl)


@pytest.mark.parametrize("width", [620, 700, 780])
def test_it_is_right_under_a_wide_box(area: QWidget, width: int) -> None:
    """Edge under edge, and not beyond the box by what results would like to be wider."""
    found = room(area, QRect(100, 10, width, 40))
    assert (found.x(), found.width()) == (100, width)


@pytest.mark.parametrize(("rtl", "left"), [(False, 100), (True, 60)])
def test_under_a_narrow_box_it_begins_where_the_box_does(area: QWidget, rtl: bool, left: int) -> None:
    """On the side where text begins."""
    found = room(area, QRect(100 if not rtl else 480, 10, 300, 40), rtl=rtl)
    assert (found.x(), found.width()) == (left, 720)


def test_it_stays_inside_the_area(area: QWidget) -> None:
    """However far to the side the box stands."""
    found = room(area, QRect(700, 10, 190, 40))
    assert found.right() < area.width()
    assert found.bottom() < area.height()


def test_wider_than_the_area_it_reaches_from_edge_to_edge(area: QWidget) -> None:
    """Pieces of what lies under it would look out beside it."""
    found = room(area, QRect(12, 10, 876, 40), scale=2.0)
    assert (found.x(), found.width()) == (0, 900)


def test_it_can_leave_nothing_free_beside_it(area: QWidget) -> None:
    """As in a kiosk, whatever the box is like."""
    found = room(area, QRect(300, 10, 200, 40), fills=True)
    assert (found.x(), found.width()) == (8, 884)
