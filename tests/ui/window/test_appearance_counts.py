"""What another theme or text size may cost the whole window, counted and not timed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG
from tests.ui.watched_events import WatchedEvents


@pytest.fixture
def restyled(qapp: QApplication) -> Iterator[WatchedEvents]:
    made = WatchedEvents(QEvent.Type.StyleChange)
    yield made
    qapp.removeEventFilter(made)


_CHANGES: list[Callable[[Reader], None]] = [
    lambda reader: reader.appearance.set_theme("dark"),
    lambda reader: reader.appearance.set_zoom(125),
]


@pytest.mark.parametrize("change", _CHANGES)
def test_each_widget_of_the_window_is_styled_once(
    make: MakeReader,
    qtbot: QtBot,
    qapp: QApplication,
    restyled: WatchedEvents,
    change: Callable[[Reader], None],
) -> None:
    reader = make()
    show(reader, qtbot, 1280, 800)
    reader.navigator.open(Location(LONG))
    reader.navigator.open_home()
    reader.navigator.open(Location(LONG))
    qapp.processEvents()
    qapp.installEventFilter(restyled)
    change(reader)
    tile = next(one for one in reader.window.home.findChildren(QWidget) if one.objectName() == "tile")
    assert restyled.count[tile] == 0  # nobody sees it
    qtbot.waitUntil(lambda: restyled.count[tile] > 0)
    assert set(restyled.count.values()) == {1}
