from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location, Topic
from kcdesk.guide.pack import Pack
from kcdesk.ui.page.breadcrumbs import Breadcrumbs
from tests.conftest import MakeReader, show


def crumbs_of(line: Breadcrumbs) -> list[QPushButton]:
    """The links shown, from the top down."""
    return [button for button in line.findChildren(QPushButton) if not button.isHidden()]


def test_they_name_the_way_down_to_the_page(qtbot: QtBot, reader_pack: Pack) -> None:
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(reader_pack.path("surgery"))
    assert [crumb.text() for crumb in crumbs_of(line)] == ["Home", "Treatments"]


def test_each_page_has_its_own(qtbot: QtBot, reader_pack: Pack) -> None:
    line = Breadcrumbs()
    qtbot.addWidget(line)
    for topic in ("surgery", "fatigue", "treatments"):
        line.show_path(reader_pack.path(topic))
    assert [crumb.text() for crumb in crumbs_of(line)] == ["Home"]


def test_a_click_asks_for_the_topic(qtbot: QtBot, reader_pack: Pack) -> None:
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(reader_pack.path("sunitinib"))
    home, medicines = crumbs_of(line)
    with qtbot.waitSignal(line.location_requested) as heard:
        QTest.mouseClick(medicines, Qt.MouseButton.LeftButton)
    assert heard.args == [Location("medicines")]
    with qtbot.waitSignal(line.home_requested):
        QTest.mouseClick(home, Qt.MouseButton.LeftButton)


_LONG = "Understanding metastatic kidney cancer"


def long_way(reader_pack: Pack) -> tuple[Topic, ...]:
    """Through a topic of a long title and one of a short."""
    first, second, page = (reader_pack.topic(name) for name in ("treatments", "medicines", "sunitinib"))
    return replace(first, title=_LONG), replace(second, title="Types"), page


@pytest.mark.parametrize("width", [240, 300, 400])
def test_an_outer_long_title_gives_way(qtbot: QtBot, reader_pack: Pack, width: int) -> None:
    """Short ones stay whole; to a screen reader and in its tool tip the long one is whole too."""
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(long_way(reader_pack))
    line.resize(width, 50)
    line.show()
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in crumbs_of(line)))
    home, long, short = crumbs_of(line)
    assert (home.text(), short.text()) == ("Home", "Types")
    assert long.text().endswith("…")
    assert long.text()[:-1] == _LONG[: len(long.text()) - 1]
    assert (long.accessibleName(), long.toolTip()) == (_LONG, _LONG)
    assert short.geometry().right() <= line.width()


@pytest.mark.parametrize("width", [500, 560])
def test_the_title_nearest_to_the_page_gives_way_last(qtbot: QtBot, reader_pack: Pack, width: int) -> None:
    """Where somebody is, is said by that one; all long titles had been cut alike."""
    nearest = "Removing cancer that has spread"
    outer, inner, page = long_way(reader_pack)
    window = QWidget()  # narrower than the line would let itself be made as a window
    qtbot.addWidget(window)
    line = Breadcrumbs(window)
    line.show_path((outer, replace(inner, title=nearest), page))
    line.resize(width, 50)
    window.show()
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in crumbs_of(line)))
    assert crumbs_of(line)[2].text() == nearest
    assert crumbs_of(line)[1].text().endswith("…")
    assert crumbs_of(line)[2].geometry().right() <= line.width()


def test_with_room_every_title_is_whole(qtbot: QtBot, reader_pack: Pack) -> None:
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(long_way(reader_pack))
    line.resize(300, 50)
    line.resize(900, 50)
    assert [crumb.text() for crumb in crumbs_of(line)] == ["Home", _LONG, "Types"]
    assert not any(crumb.toolTip() for crumb in crumbs_of(line))


def test_larger_text_shortens_too(make: MakeReader, qtbot: QtBot) -> None:
    """In the window, when the text size changes and its width does not."""
    reader = make()
    show(reader, qtbot, 480, 1100)
    reader.navigator.open(Location("surgery"))
    line = reader.window.reading.page.breadcrumbs
    assert not line.isHidden()
    reader.appearance.set_zoom(200)
    assert not line.isHidden()
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in crumbs_of(line)))
    assert all(line.rect().contains(one.geometry()) for one in crumbs_of(line))


def test_in_the_largest_text_the_nearest_is_cut_with_a_sign(
    make: MakeReader, qtbot: QtBot, reader_pack: Pack
) -> None:
    """It was cut through, for the outer ones took more than the letters left of them."""
    reader = make()
    show(reader, qtbot, 1080, 1900)
    reader.navigator.open(Location("surgery"))
    reader.appearance.set_zoom(400)
    line = reader.window.reading.page.breadcrumbs
    outer, inner, page = long_way(reader_pack)
    line.show_path((outer, replace(inner, title="Compare treatments side by side"), page))
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in crumbs_of(line)))
    home, *others = crumbs_of(line)
    assert home.text() == "Home"
    assert [one.text()[-1] for one in others] == ["…", "…"]
    assert all(line.rect().contains(one.geometry()) for one in crumbs_of(line))
