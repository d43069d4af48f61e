"""Nothing stays in what is still held of a widget that was deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.ui.widgets.deletion import delete_with_contents


class _Panel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel("secret")
        self.words = "secret"
        QVBoxLayout(self).addWidget(self.label)


class _Reader(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.page = "secret"


def test_what_is_held_of_a_widget_or_of_a_part_in_it_is_empty(qtbot: QtBot) -> None:
    around, panel = QWidget(), _Panel()
    qtbot.addWidget(around)
    panel.setParent(around)
    reader = _Reader(panel.label)
    delete_with_contents(panel, around)
    assert panel.words
    qtbot.waitUntil(lambda: not vars(reader))
    assert not isValid(panel)
    assert vars(panel) == {}


def test_what_around_it_stays_is_left_as_it_is(qtbot: QtBot) -> None:
    around, panel = _Panel(), _Panel()
    qtbot.addWidget(around)
    panel.setParent(around)
    delete_with_contents(panel, around)
    qtbot.waitUntil(lambda: not isValid(panel) and not vars(panel))
    assert around.words == "secret"
