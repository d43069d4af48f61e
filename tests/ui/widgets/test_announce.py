from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.announce import announce


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a screen reader were running."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("words", ["3 results", "", "é" * 1000])
def test_words_are_spoken_without_moving_the_keyboard(qtbot: QtBot, words: str) -> None:
    """What was shown stays as it was."""
    label = QLabel("Shown")
    qtbot.addWidget(label)
    label.show()
    focus = label.focusWidget()
    announce(label, words)
    assert (label.text(), label.focusWidget()) == ("Shown", focus)
