from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Section
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.style.appearance import Appearance
from tests.ui.heard import Heard


@pytest.fixture
def outline(qtbot: QtBot) -> Outline:
    """Of a made-up page."""
    made = Outline()
    qtbot.addWidget(made)
    made.show_sections(
        (
            Section("t", "", 1, "The title", ""),
            Section("t", "risks", 2, "What are the risks?", ""),
            Section("t", "bleeding", 3, "Bleeding", ""),
        )
    )
    made.show()
    return made


def rows(outline: Outline) -> list[str]:
    """The words of each row."""
    return [outline.list.item(row).text() for row in range(outline.list.count())]


def test_it_lists_the_headings_of_the_page(outline: Outline, reader_pack: Pack) -> None:
    """A page replaces the one before it."""
    assert rows(outline) == ["Top of the page", "What are the risks?", "Bleeding"]
    outline.show_sections(reader_pack.page("fatigue").sections)
    assert rows(outline)[:3] == ["Top of the page", "What it feels like", "Which treatments"]


def test_a_click_asks_for_the_section(outline: Outline) -> None:
    wishes = Heard(outline.anchor_requested)
    item = outline.list.visualItemRect(outline.list.item(2))
    QTest.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=item.center())
    assert wishes.values == ["bleeding"]


def test_enter_asks_for_the_section(outline: Outline, qtbot: QtBot) -> None:
    outline.list.setCurrentRow(0)
    QTest.keyClick(outline.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(outline.anchor_requested) as heard:
        QTest.keyClick(outline.list, Qt.Key.Key_Return)
    assert heard.args == ["risks"]


def test_the_section_being_read_is_the_current_row(outline: Outline) -> None:
    """Without asking for it; an unknown one changes nothing."""
    wishes = Heard(outline.anchor_requested)
    outline.mark_section("risks")
    outline.mark_section("gone")
    assert outline.marked_index.row() == 1
    assert wishes.values == []


def test_a_new_page_is_read_from_its_top(outline: Outline, reader_pack: Pack) -> None:
    """Its first row is the current one before anybody scrolls."""
    outline.mark_section("bleeding")
    outline.show_sections(reader_pack.page("fatigue").sections)
    assert outline.marked_index.row() == 0
    assert outline.current_anchor == ""


def test_no_row_has_the_focus_while_the_list_has_not(outline: Outline, qtbot: QtBot) -> None:
    outline.list.clearFocus()
    outline.mark_section("risks")
    assert [index.row() for index in outline.list.selectedIndexes()] != []
    assert not outline.list.currentIndex().isValid()
    outline.list.activateWindow()
    outline.list.setFocus()
    qtbot.waitUntil(outline.list.hasFocus)
    assert outline.list.currentIndex() == outline.marked_index
    outline.list.clearFocus()
    assert not outline.list.currentIndex().isValid()
    assert outline.marked_index.isValid()


@pytest.mark.parametrize(
    ("passed", "row"),
    [
        (["", "risks"], "risks"),
        (["", "risks", "page-sources"], "risks"),
        (["", "risks", ""], "risks"),
        (["", "page-sources"], ""),
    ],
)
def test_the_last_listed_section_that_was_passed_is_the_current_row(
    outline: Outline, passed: list[str], row: str
) -> None:
    """At the foot of a page, whose headings are not listed, it had been any row that was current before."""
    outline.mark_section("bleeding")
    outline.mark_nearest(passed)
    assert outline.current_anchor == row


_EDGE = 6
"""Pixels at the edges of a row where a line may stand round it."""


def inked(outline: Outline, row: int) -> list[QRect]:
    """Where the words of a row are painted, line by line, in the list's pixels."""
    place = outline.list.visualItemRect(outline.list.item(row))
    picture = outline.list.viewport().grab(place).toImage()
    ground = picture.pixelColor(picture.width() - _EDGE, picture.height() // 2)
    lines: list[QRect] = []
    for y in range(_EDGE, picture.height() - _EDGE):
        dark = [x for x in range(_EDGE, picture.width() - _EDGE) if differ(picture.pixelColor(x, y), ground)]
        if dark:
            stripe = QRect(QPoint(dark[0], y), QPoint(dark[-1], y))
            if lines and lines[-1].bottom() >= y - 2:
                lines[-1] |= stripe
            else:
                lines.append(stripe)
    return lines


def differ(one: QColor, other: QColor) -> bool:
    """Whether a pixel is clearly no ground."""
    return abs(one.lightness() - other.lightness()) > 60


@pytest.mark.parametrize("zoom", [100, 200])
def test_every_line_of_a_heading_below_another_is_indented(
    outline: Outline, dressed: Appearance, zoom: int
) -> None:
    """Its second line would begin left of its first, as if it were a heading of its own."""
    dressed.set_zoom(zoom)
    words = "MMMM " * 12
    title = Section("t", "", 1, "The title", "")
    outline.show_sections((title, Section("t", "a", 2, words, ""), Section("t", "b", 3, words, "")))
    outline.resize(110 * zoom // 100 * 2, 400 * zoom // 100)
    above, below = inked(outline, 1), inked(outline, 2)
    assert len(above) > 1
    assert len(below) > 1
    assert {line.left() for line in above} == {above[0].left()}
    assert {line.left() for line in below} == {below[0].left()}
    assert below[0].left() >= above[0].left() + outline.list.fontMetrics().height() // 2
