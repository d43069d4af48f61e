"""Memory is given back once nobody turns pages."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.app.memory_rest import MemoryRest


def test_it_is_given_back_once_for_many_changes(qtbot: QtBot) -> None:
    """After the last of them, and then nothing waits any more."""
    assert qtbot is not None
    given: list[int] = []
    owner = QObject()
    rest = MemoryRest(lambda: given.append(1), owner)
    assert not rest._pause.isActive()
    rest.note_change()
    rest.note_change()
    assert not given
    rest._pause.setInterval(0)
    qtbot.waitUntil(lambda: bool(given))
    assert (given, rest._pause.isActive()) == ([1], False)
