from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.pane_layout import PaneLayout
from kcdesk.ui.window.window_state import place_window, remembered


def test_a_window_is_put_where_it_was_left(qtbot: QtBot, dressed: Appearance) -> None:
    """Its size goes through the settings and comes back."""
    left, body = QWidget(), PaneLayout(QLabel(), QLabel())
    qtbot.addWidget(left)
    qtbot.addWidget(body)
    left.resize(611, 433)
    settings = remembered(
        left, dressed, body, as_you_type=True, last_topic="sunitinib", in_short=True, speech_speed=150
    )
    again = QWidget()
    qtbot.addWidget(again)
    place_window(again, settings.geometry)
    assert (again.width(), again.height()) == (611, 433)
    assert (settings.last_topic, settings.speech_speed) == ("sunitinib", 150)


@pytest.mark.parametrize("geometry", ["", "nonsense", "AAAA"])
def test_without_a_place_that_makes_sense_it_fits_the_screen(qtbot: QtBot, geometry: str) -> None:
    """The first start, or a settings file that somebody has been at."""
    window = QWidget()
    qtbot.addWidget(window)
    place_window(window, geometry)
    available = window.screen().availableSize()
    assert window.width() == min(1280, available.width())
    assert window.height() == min(800, available.height())
