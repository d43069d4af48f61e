from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.window_state import first_size, fit_to_screen, place_window


def test_a_window_is_put_where_it_was_left(qtbot: QtBot) -> None:
    left, again = QWidget(), QWidget()
    for window in (left, again):
        qtbot.addWidget(window)
    left.resize(611, 433)
    place_window(again, bytes(left.saveGeometry().toBase64().data()).decode())
    assert (again.width(), again.height()) == (611, 433)


@pytest.mark.parametrize("geometry", ["", "nonsense", "AAAA"])
def test_without_a_place_that_makes_sense_it_fits_the_screen_with_its_frame(
    qtbot: QtBot, geometry: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place_window(window, geometry)
    area = window.screen().availableGeometry()
    assert window.size() == first_size(area.size())
    assert area.contains(window.geometry().adjusted(0, 0, 16, 48))


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        ((1366, 768), (1280, 720)),
        ((1280, 720), (1264, 672)),
        ((1024, 600), (1008, 552)),
        ((1080, 1920), (1064, 1700)),
        ((1920, 1080), (1280, 1032)),
        ((683, 384), (667, 336)),
    ],
)
def test_the_first_window_is_as_high_as_its_screen_lets_it(
    screen: tuple[int, int], size: tuple[int, int]
) -> None:
    assert first_size(QSize(*screen)) == QSize(*size)


def test_a_screen_smaller_than_the_smallest_window_makes_that_smaller(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(4000, 3000)
    place_window(window, "")
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize(
    ("place", "kept"), [((0, 0, 2000, 500), False), ((700, 600, 400, 400), False), ((10, 10, 400, 300), True)]
)
def test_a_window_that_does_not_fit_is_made_to(
    qtbot: QtBot, place: tuple[int, int, int, int], kept: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.setGeometry(*place)
    fit_to_screen(window)
    assert window.screen().availableGeometry().contains(window.frameGeometry())
    assert (window.geometry() == QRect(*place)) is kept
