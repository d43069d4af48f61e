"""What turning pages may leave behind: nothing, counted."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.navigation import navigator
from kcdesk.ui.page import ready_pages, since_last_read
from kcdesk.ui.window import window_state
from kcdesk.ui.window.idle_steps import IdleSteps
from tests.conftest import MakeReader, show

_HISTORY = 20
_FEW, _MANY = 50, 120


def _turn(reader: Reader, app: QApplication, topics: list[str], number: int) -> None:
    """One page change of several kinds, and all that comes by itself after it."""
    if number % 5 == 4:
        reader.navigator.back()
    else:
        reader.navigator.open(Location(topics[number % len(topics)]))
    for _ in range(4):
        app.processEvents()
    if number % 3 == 0:
        view = reader.window.reading.page.view
        view.document()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _rest(reader: Reader, qtbot: QtBot, app: QApplication, topics: list[str]) -> None:
    """Read each page until nothing waits for a moment of stillness any more.

    On a busy computer such moments come between any two pages: others are made ready, what was read is kept.
    """
    window = reader.window
    for topic in topics:
        reader.navigator.open(Location(topic))
        qtbot.waitUntil(lambda: not any(one.isActive() for one in window.findChildren(QTimer)))
    qtbot.waitUntil(lambda: not window.findChildren(IdleSteps))
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _counts(reader: Reader) -> tuple[int, Counter[str]]:
    """(objects of Qt in the window, Python's objects of our own types and of the binding's)."""
    objects = len(reader.window.findChildren(QObject))  # first: it makes an object of Python's for each
    gc.collect()
    names = (f"{vars(kind).get('__module__', '')}.{kind.__name__}" for kind in map(type, gc.get_objects()))
    return objects, Counter(name for name in names if name.startswith(("kcdesk.", "PySide6.")))


def test_hundreds_of_page_changes_leave_no_object_behind(
    make: MakeReader, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many pages were read, the window has the objects that it had after the first few."""
    monkeypatch.setattr(navigator, "_LONGEST_HISTORY", _HISTORY)
    waits = (ready_pages, "AHEAD_AFTER_MS"), (window_state, "PAUSE_MS"), (since_last_read, "SAVE_AFTER_MS")
    for module, name in waits:
        monkeypatch.setattr(module, name, 0)  # so that stillness comes soon where it is waited for
    reader = make()
    show(reader, qtbot, 1280, 800)
    reader.window.finish()
    topics = [topic.id for topic in reader.window._pack.topics][:7]
    for number in range(_FEW):
        _turn(reader, qapp, topics, number)
    _rest(reader, qtbot, qapp, topics)
    few = _counts(reader)
    for number in range(_FEW, _MANY):
        _turn(reader, qapp, topics, number)
    _rest(reader, qtbot, qapp, topics)
    many = _counts(reader)
    assert many[0] == few[0]
    grown = {kind: (few[1][kind], count) for kind, count in many[1].items() if count > few[1][kind]}
    assert not grown
