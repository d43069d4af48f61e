"""What another theme or text size may cost the whole window, counted and not timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG


class _Restyled(QObject):
    """How often each widget was told of another style."""

    def __init__(self) -> None:
        super().__init__()
        self.count: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.count[watched] += 1
        return False


@pytest.fixture
def restyled(qapp: QApplication) -> Iterator[_Restyled]:
    made = _Restyled()
    yield made
    qapp.removeEventFilter(made)


_CHANGES: list[Callable[[Reader], None]] = [
    lambda reader: reader.appearance.set_theme("dark"),
    lambda reader: reader.appearance.set_zoom(125),
]


@pytest.mark.parametrize("change", _CHANGES)
def test_each_widget_of_the_window_is_styled_once(
    make: MakeReader, qtbot: QtBot, qapp: QApplication, restyled: _Restyled, change: Callable[[Reader], None]
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
