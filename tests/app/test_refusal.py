from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kcdesk.app.refusal import refusal_box
from kcdesk.user_data.settings import Settings

_WORDS = "The guide “guide.kcpack” is damaged. Copy it again from where you got it."
_SCREEN = QSize(1024, 600)


@pytest.mark.parametrize("zoom", [80, 100, 200, 400])
def test_it_is_as_large_as_the_reader_s_text_and_fits_a_small_screen(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    """It had the system's smallest letters, black on white, whatever the reader needs."""
    box = refusal_box(qapp, _WORDS, Settings(zoom=zoom, theme="dark"), _SCREEN)
    qtbot.addWidget(box)
    box.show()
    label = next(one for one in box.findChildren(QLabel) if one.text() == _WORDS)
    assert label.wordWrap() or label.width() >= label.sizeHint().width()
    assert label.fontMetrics().height() >= 15 * zoom / 100
    assert box.width() <= _SCREEN.width()
    assert box.height() <= _SCREEN.height()
    assert box.palette().window().color().lightness() < 100
