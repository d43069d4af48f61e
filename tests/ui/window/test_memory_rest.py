"""Memory is given back once nobody turns pages."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.ui.window.memory_rest import MemoryRest, give_memory_back


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


def test_giving_back_does_no_harm() -> None:
    """Wherever it runs, and however often."""
    kept = [bytearray(1000) for _ in range(1000)]
    give_memory_back()
    give_memory_back()
    assert all(len(one) == 1000 for one in kept)
