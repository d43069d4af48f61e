from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.window_state import place_window


def test_a_window_is_put_where_it_was_left(qtbot: QtBot) -> None:
    left, again = QWidget(), QWidget()
    for window in (left, again):
        qtbot.addWidget(window)
    left.resize(611, 433)
    place_window(again, bytes(left.saveGeometry().toBase64().data()).decode())
    assert (again.width(), again.height()) == (611, 433)


@pytest.mark.parametrize("geometry", ["", "nonsense", "AAAA"])
def test_without_a_place_that_makes_sense_it_fits_the_screen(qtbot: QtBot, geometry: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place_window(window, geometry)
    available = window.screen().availableSize()
    assert window.width() == min(1280, available.width())
    assert window.height() == min(800, available.height())
