"""Another sheet reaches everything, and each widget once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.style.sheet_change import SheetChange
from tests.ui.watched_events import WatchedEvents

_MANY = 30
_SHEET = "QPushButton, QLabel, QMenu { color: %s; font-size: %dpx; }"


@pytest.fixture
def restyled(qapp: QApplication) -> Iterator[WatchedEvents]:
    made = WatchedEvents(QEvent.Type.StyleChange)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def change(qapp: QApplication) -> Iterator[SheetChange]:
    before = qapp.styleSheet()
    qapp.setStyleSheet(_SHEET % ("red", 12))
    yield SheetChange(qapp)
    qapp.setStyleSheet(before)


class _Window(QWidget):
    """A button ten widgets deep, and a panel of labels that is closed."""

    def __init__(self) -> None:
        super().__init__()
        inner: QWidget = self
        for _ in range(10):
            column = QVBoxLayout(inner)
            inner = QWidget()
            column.addWidget(inner)
        self.button = QPushButton("Open", inner)
        self.panel = QWidget(self)
        rows = QVBoxLayout(self.panel)
        self.labels = [QLabel("Words") for _ in range(_MANY)]
        for label in self.labels:
            rows.addWidget(label)
        self.panel.show()
        self.menu = QMenu(self)


@pytest.fixture
def window(change: SheetChange, qtbot: QtBot) -> _Window:  # noqa: ARG001 - its sheet comes first
    made = _Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.menu.ensurePolished()
    made.panel.hide()
    return made


def _look(widget: QWidget) -> tuple[str, int]:
    return widget.palette().color(widget.foregroundRole()).name(), widget.font().pixelSize()


_GREEN = (QColor("green").name(), 20)


def test_each_widget_is_given_the_sheet_once(
    change: SheetChange, window: _Window, restyled: WatchedEvents
) -> None:
    change.apply(_SHEET % ("green", 20))
    change.finish()
    ours = (window, *window.findChildren(QWidget))
    assert {restyled.count[widget] for widget in ours} == {1}


def test_what_is_seen_has_it_at_once(change: SheetChange, window: _Window) -> None:
    change.apply(_SHEET % ("green", 20))
    assert _look(window.button) == _GREEN
    assert _look(window.menu) == _GREEN  # it asks for its size before it is shown


def test_what_is_hidden_costs_nothing_now_and_has_it_soon(
    change: SheetChange, window: _Window, restyled: WatchedEvents, qtbot: QtBot
) -> None:
    change.apply(_SHEET % ("green", 20))
    assert not any(restyled.count[label] for label in window.labels)
    qtbot.waitUntil(lambda: {_look(label) for label in window.labels} == {_GREEN})


def test_what_is_shown_has_it(change: SheetChange, window: _Window) -> None:
    change.apply(_SHEET % ("green", 20))
    window.panel.show()
    assert {_look(label) for label in window.labels} == {_GREEN}


def test_a_window_has_it_before_it_is_shown(change: SheetChange, window: _Window) -> None:
    """Or it would be laid out for the sheet before."""
    window.hide()
    change.apply(_SHEET % ("green", 20))
    assert _look(window.button) == _GREEN


def test_the_last_of_two_sheets_counts(change: SheetChange, window: _Window, qtbot: QtBot) -> None:
    change.apply(_SHEET % ("blue", 40))
    change.apply(_SHEET % ("green", 20))
    qtbot.waitUntil(lambda: {_look(one) for one in (window.button, *window.labels)} == {_GREEN})


def test_what_a_sheet_no_longer_says_is_gone(change: SheetChange, window: _Window) -> None:
    usual = QApplication.palette().color(window.button.foregroundRole()).name()
    change.apply("QPushButton { padding: 3px; }")
    change.finish()
    assert _look(window.button)[0] == usual


def test_a_panel_that_is_gone_does_no_harm(change: SheetChange, window: _Window) -> None:
    change.apply(_SHEET % ("green", 20))
    window.panel.deleteLater()
    QApplication.sendPostedEvents(window.panel, QEvent.Type.DeferredDelete)
    change.finish()
    assert _look(window.button) == _GREEN


def test_a_widget_never_shown_has_it_when_it_is(change: SheetChange, qtbot: QtBot) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    change.apply(_SHEET % ("green", 20))
    change.finish()
    with qtbot.waitExposed(label):
        label.show()
    assert _look(label) == _GREEN
