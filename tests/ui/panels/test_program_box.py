from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.ui.panels.program_box import ProgramBox, ProgramPart
from kcdesk.ui.widgets.scrolled_column import ScrolledColumn
from tests.conftest import MakeReader, show
from tests.ui.own_states import settle

_PARTS = tuple(ProgramPart(name, "1", "MIT", f"text of {name}".strip) for name in ("a", "b", "c"))


def _box(make: MakeReader, qtbot: QtBot, zoom: int, size: tuple[int, int]) -> ProgramBox:
    reader = make(zoom=zoom)
    show(reader, qtbot, *size)
    box = ProgramBox("2", _PARTS, reader.window)
    box.open()
    settle()
    return box


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1080, 1920)], ids=str)
@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_it_fits_the_window_and_its_button_is_seen(
    make: MakeReader, qtbot: QtBot, zoom: int, size: tuple[int, int]
) -> None:
    """In the largest text on a small screen it was nearly twice as high as the window."""
    box = _box(make, qtbot, zoom, size)
    assert box.width() <= size[0]
    assert box.height() <= size[1]
    (close,) = box.findChildren(QPushButton)
    assert close.visibleRegion().boundingRect() == close.rect()
    assert box.rect().contains(QRect(close.mapTo(box, QPoint(0, 0)), close.size()))
    box.accept()


def test_the_keyboard_brings_up_what_is_below(make: MakeReader, qtbot: QtBot) -> None:
    """From what is said first to the list, and to the text of the licence."""
    box = _box(make, qtbot, 400, (1024, 600))
    column = box.focusWidget()
    assert isinstance(column, ScrolledColumn)
    with_focus = box.grab().toImage()
    column.clearFocus()
    assert box.grab().toImage() != with_focus
    column.setFocus()
    for part in (box.list, box.text):
        focus = box.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        settle()
        assert part.hasFocus()
        assert part.visibleRegion().boundingRect().height() > part.fontMetrics().lineSpacing()
    box.accept()
