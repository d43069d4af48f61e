from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.highlight_bar import HighlightBar
from tests.ui.heard import Heard


@pytest.fixture
def bar(qtbot: QtBot) -> HighlightBar:
    """Of a page with three marked words."""
    made = HighlightBar()
    qtbot.addWidget(made)
    made.show_count(3)
    return made


def button(bar: HighlightBar, text: str) -> QPushButton:
    """The button of these words."""
    return next(one for one in bar.findChildren(QPushButton) if one.text() == text)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 word marked"), (3, "3 words marked"), (500, "500 words marked")]
)
def test_it_says_how_many_words_are_marked(bar: HighlightBar, count: int, words: str) -> None:
    bar.show_count(count)
    assert bar.isVisible()
    assert bar.findChildren(QLabel)[0].text() == words


def test_without_marks_it_takes_no_room(bar: HighlightBar) -> None:
    bar.show_count(0)
    assert bar.isHidden()


@pytest.mark.parametrize(("text", "step"), [("Next", 1), ("Previous", -1)])
def test_its_buttons_step_from_mark_to_mark(bar: HighlightBar, text: str, step: int) -> None:
    steps = Heard(bar.step_requested)
    QTest.mouseClick(button(bar, text), Qt.MouseButton.LeftButton)
    assert steps.values == [step]
    assert button(bar, text).accessibleName() == f"{text} marked word"


def test_marks_can_be_cleared(bar: HighlightBar, qtbot: QtBot) -> None:
    """The bar asks; it goes when the page says there are none."""
    with qtbot.waitSignal(bar.clear_requested):
        QTest.mouseClick(button(bar, "Clear marks"), Qt.MouseButton.LeftButton)
