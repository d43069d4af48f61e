from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.panels.figure_sheet import FigureSheet


@pytest.mark.parametrize(("card_width", "width"), [(300, 400), (900, 900)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_words_stand_where_the_sheet_begins(
    qtbot: QtBot, direction: Qt.LayoutDirection, card_width: int, width: int
) -> None:
    """As wide as what is seen; the card is in the middle."""
    card, words = QLabel(), QLabel("All that leads to a kidney. " * 9)
    words.setWordWrap(True)
    sheet = FigureSheet(card)
    qtbot.addWidget(sheet)
    sheet.setLayoutDirection(direction)
    card.resize(card_width, 200)
    sheet.take_words(words)
    sheet.arrange(400)
    assert sheet.width() == width
    assert words.geometry().width() == 400
    assert sheet.height() == words.geometry().bottom() + 1 > card.height()
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    assert words.x() == (width - 400 if is_mirrored else 0)
    assert card.x() == (width - card_width) // 2


def test_without_words_it_is_the_card(qtbot: QtBot) -> None:
    card = QLabel()
    sheet = FigureSheet(card)
    qtbot.addWidget(sheet)
    card.resize(300, 200)
    sheet.arrange(400)
    assert sheet.size() == card.size()
