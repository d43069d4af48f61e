from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG

OWN = ["Bookmark", "Note", "My questions"]


def parts(reader: Reader) -> tuple[QWidget, QWidget]:
    """The reader's own tools, and the ways on."""
    page = reader.window.reading.page
    assert page.tools is not None
    return page.tools, page.reading_order


def buttons(reader: Reader) -> list[tuple[str, QRect]]:
    """(words, place in the window) of all that is shown below the page, from the left."""
    shown = [
        (button.text(), QRect(button.mapTo(reader.window, QPoint()), button.size()))
        for part in parts(reader)
        for button in part.findChildren(QPushButton)
        if button.isVisible()
    ]
    return sorted(shown, key=lambda one: one[1].x())


def rows(reader: Reader) -> int:
    """At how many heights buttons stand."""
    return len({place.center().y() for _, place in buttons(reader)})


def foot(reader: Reader) -> QWidget:
    """What both are in."""
    found = parts(reader)[1].parentWidget()
    assert found is not None
    return found


def opened(make: MakeReader, qtbot: QtBot, width: int, height: int, zoom: int = 100) -> Reader:
    reader = make(zoom=zoom)
    show(reader, qtbot, width, height)
    reader.navigator.open(Location(LONG))
    return reader


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 700), (1024, 600), (1280, 720)])
def test_in_a_low_window_tools_and_ways_on_share_a_row(
    make: MakeReader, qtbot: QtBot, width: int, height: int
) -> None:
    """Two rows took 106 of the 768 pixels of a small screen; nothing lies over anything else."""
    reader = opened(make, qtbot, width, height)
    qtbot.waitUntil(lambda: len(buttons(reader)) >= 6 and rows(reader) == 1)
    qtbot.waitUntil(lambda: foot(reader).height() < 60)
    shown = buttons(reader)
    assert [words for words, _ in shown][1:4] == OWN
    assert ["Previous" in shown[-2][0], "Next" in shown[-1][0]] == [True, True]
    for (_, one), (_, following) in pairwise(shown):
        assert one.right() < following.left()
    for part in parts(reader):
        for button in part.findChildren(QPushButton):
            assert not button.isVisible() or button.width() >= button.sizeHint().width()


def test_they_stand_the_other_way_round_from_right_to_left(make: MakeReader, qtbot: QtBot) -> None:
    reader = opened(make, qtbot, 1366, 768)
    reader.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: "Next" in buttons(reader)[0][0] and buttons(reader)[-2][0] == OWN[0])
    assert rows(reader) == 1


@pytest.mark.parametrize(
    ("width", "height", "zoom"), [(1920, 1080, 100), (1080, 1920, 100), (1080, 1920, 200)]
)
def test_elsewhere_they_have_a_row_each(
    make: MakeReader, qtbot: QtBot, width: int, height: int, zoom: int
) -> None:
    """Where there is height enough, words and titles are worth it."""
    reader = opened(make, qtbot, width, height, zoom)
    tools, order = parts(reader)
    qtbot.waitUntil(lambda: tools.isVisible() and len(buttons(reader)) >= 4 and order.y() == tools.height())
    qtbot.waitUntil(lambda: foot(reader).height() == tools.height() + order.height())
    assert any(words.startswith("Next: ") for words, _ in buttons(reader))


def test_another_size_arranges_them_anew(make: MakeReader, qtbot: QtBot) -> None:
    """The page gets and gives the height of the second row."""
    reader = opened(make, qtbot, 1366, 768)
    _, order = parts(reader)
    qtbot.waitUntil(lambda: foot(reader).height() == order.height())
    for width, height in ((500, 760), (1366, 1000)):
        reader.window.resize(width, height)
        qtbot.waitUntil(lambda: foot(reader).height() > order.height())
        reader.window.resize(1366, 768)
        qtbot.waitUntil(lambda: foot(reader).height() == order.height())


def test_without_ways_on_the_tools_have_the_row(make: MakeReader, qtbot: QtBot) -> None:
    reader = opened(make, qtbot, 1366, 768)
    tools, order = parts(reader)
    reader.window.reading.page.reading_order.show_neighbours(None, None)
    reader.window.reading.page.arrange()
    qtbot.waitUntil(lambda: order.isHidden() and foot(reader).height() == tools.height())
    qtbot.waitUntil(lambda: buttons(reader)[0][0].startswith("24-hour number: "))


def test_another_style_arranges_them_anew(make: MakeReader, qtbot: QtBot) -> None:
    """Every widget is given its style while what is here has words that may ask for another row."""
    reader = opened(make, qtbot, 1366, 768)
    qtbot.waitUntil(lambda: rows(reader) == 1)
    for zoom in (150, 100, 125, 200, 100):
        reader.appearance.set_zoom(zoom)
        QApplication.processEvents()
    reader.appearance.set_theme("dark")
    qtbot.waitUntil(lambda: rows(reader) == 1 and foot(reader).height() < 60)


def test_tab_comes_to_them_as_they_stand(make: MakeReader, qtbot: QtBot) -> None:
    """The tools came last of all, after the page's outline."""
    reader = opened(make, qtbot, 1366, 768)
    qtbot.waitUntil(lambda: rows(reader) == 1)
    tools = [one for one in parts(reader)[0].findChildren(QPushButton) if one.isVisible()]
    tools[0].setFocus()
    heard = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        heard.append(focused.text())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heard == [words for words, _ in buttons(reader)]
