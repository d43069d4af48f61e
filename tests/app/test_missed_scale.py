"""A change of scale that Qt missed on Wayland."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.missed_scale import MissedScale
from tests.ui.watched_events import WatchedEvents

_SAID = (
    "The cached device pixel ratio value was stale on window expose.  Please file a QTBUG which explains how."
)
"""What Qt 6.11 says."""


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[list[str]]:
    """What whoever hears Qt's messages otherwise is told of them."""
    words: list[str] = []
    before = qInstallMessageHandler(
        lambda _kind, _context, said: words.append(said) if "This plugin" not in said else None
    )
    missed = MissedScale(qapp)
    yield words
    missed.stop()
    missed.deleteLater()
    qInstallMessageHandler(before)


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[QLineEdit]:
    """The second of two boxes in a window, with the keyboard."""
    window, first, second = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitExposed(window):
        window.show()
    second.setFocus()
    yield second
    window.hide()  # it lives as long as this function


def test_the_window_is_shown_anew_and_keeps_its_focus(
    qapp: QApplication, heard: list[str], box: QLineEdit, qtbot: QtBot
) -> None:
    shown, hidden = WatchedEvents(QEvent.Type.Show), WatchedEvents(QEvent.Type.Hide)
    for watch in (shown, hidden):
        qapp.installEventFilter(watch)
    qWarning(_SAID)
    qtbot.waitUntil(lambda: shown.count[box.window()] == 1)
    for watch in (shown, hidden):
        qapp.removeEventFilter(watch)
    assert hidden.count[box.window()] == 1
    assert box.window().focusWidget() is box
    assert heard == []


def test_a_dialog_is_not_closed_by_it(heard: list[str], box: QLineEdit, qtbot: QtBot) -> None:
    """The windows wait for its end."""
    dialog = QDialog(box.window())
    dialog.open()
    shown = WatchedEvents(QEvent.Type.Show)
    box.window().installEventFilter(shown)
    qWarning(_SAID)
    QApplication.processEvents()
    assert dialog.isVisible()
    assert not shown.count
    dialog.accept()
    qtbot.waitUntil(lambda: shown.count[box.window()] == 1)
    assert heard == []


def test_what_else_qt_says_is_handed_on(heard: list[str]) -> None:
    qWarning("Something else")
    assert heard == ["Something else"]
