from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.page.breadcrumbs import Breadcrumbs


def crumbs_of(line: Breadcrumbs) -> list[QPushButton]:
    """The links shown, from the top down."""
    return [button for button in line.findChildren(QPushButton) if not button.isHidden()]


def test_they_name_the_way_down_to_the_page(qtbot: QtBot, reader_pack: Pack) -> None:
    """The page itself is not a link to itself."""
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(reader_pack.path("surgery"))
    assert [crumb.text() for crumb in crumbs_of(line)] == ["Home", "Treatments"]


def test_each_page_has_its_own(qtbot: QtBot, reader_pack: Pack) -> None:
    """Those of the page before are gone."""
    line = Breadcrumbs()
    qtbot.addWidget(line)
    for topic in ("surgery", "fatigue", "treatments"):
        line.show_path(reader_pack.path(topic))
    assert [crumb.text() for crumb in crumbs_of(line)] == ["Home"]


def test_a_click_asks_for_the_topic(qtbot: QtBot, reader_pack: Pack) -> None:
    """Or for the home page."""
    line = Breadcrumbs()
    qtbot.addWidget(line)
    line.show_path(reader_pack.path("sunitinib"))
    home, medicines = crumbs_of(line)
    with qtbot.waitSignal(line.location_requested) as heard:
        QTest.mouseClick(medicines, Qt.MouseButton.LeftButton)
    assert heard.args == [Location("medicines")]
    with qtbot.waitSignal(line.home_requested):
        QTest.mouseClick(home, Qt.MouseButton.LeftButton)
