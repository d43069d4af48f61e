from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets import announce as module
from kcdesk.ui.widgets.accessible_roles import Notice
from kcdesk.ui.widgets.announce import announce
from tests.ui.conftest import Ear


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


@pytest.mark.usefixtures("listening")
def test_on_the_bus_they_are_a_notification(qtbot: QtBot) -> None:
    """Which every Orca speaks, and never to be seen."""
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("Shown", window)
    window.show()
    announce(label, "one")
    (notice,) = window.findChildren(Notice)
    told = QAccessible.queryAccessibleInterface(notice)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Notification, "one")
    assert not notice.isVisible()


@pytest.mark.usefixtures("listening")
def test_what_is_announced_next_leaves_the_words_before_to_be_read(qtbot: QtBot) -> None:
    """A screen reader asks later: it would say the second twice.  Only the last few are kept."""
    window = QWidget()
    qtbot.addWidget(window)
    for words in "abcdef":
        announce(window, words)
    assert {notice.accessibleName() for notice in window.findChildren(Notice)} == set("cdef")


@pytest.mark.usefixtures("listening")
def test_a_box_that_is_typed_into_is_described_by_them(qtbot: QtBot) -> None:
    """On the bus, a screen reader says a description that changes where the focus is."""
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    announce(box, "3 results")
    assert box.accessibleDescription() == "3 results"
    assert box.findChildren(Notice) == []


def test_elsewhere_they_are_announced(qtbot: QtBot, ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    """By Qt's own event, all of it."""
    monkeypatch.setattr(module, "_ON_THE_BUS", False)
    label = QLabel("Shown")
    qtbot.addWidget(label)
    announce(label, "In short, heading level 2", at_caret="heading level 2")
    assert ear.heard == ["In short, heading level 2"]
