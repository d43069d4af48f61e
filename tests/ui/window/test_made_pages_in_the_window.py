"""Comparisons, look-ups, the finder and what changed, through the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import READ_PAGES, Reader, make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_links import links_of
from kcdesk.ui.speech.voice import SilentVoice
from tests.made_guide import MADE_FILES
from tests.small_guide import make_pack

Open = Callable[..., Reader]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """A guide with data for made pages."""
    with Pack.open(make_pack(tmp_path_factory.mktemp("made"), MADE_FILES)) as pack:
        yield pack


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, made: Pack, tmp_path: Path) -> Open:
    """Opens the window on that guide, with a place for what it remembers."""

    def open_one(width: int = 1200, zoom: int = 100) -> Reader:
        reader = make_reader(
            qapp,
            made,
            theme="light",
            zoom=zoom,
            today=lambda: date(2026, 11, 23),
            recent_file=tmp_path / "recent-searches.txt",
            find_voice=lambda _language, _parent: SilentVoice(),
        )
        qtbot.addWidget(reader.window)
        reader.window.resize(width, 800)
        reader.window.show()
        qtbot.waitExposed(reader.window)
        reader.window.finish()
        return reader

    return open_one


def _view_text(reader: Reader) -> str:
    return reader.window.reading.page.view.toPlainText()


def _follow(reader: Reader, words: str) -> None:
    """Choose a link of the page with Tab, as a person without a mouse does, and press Enter."""
    view = reader.window.reading.page.view
    view.setFocus()
    links = links_of(view.document())
    above = any(link.text == words and link.start < view.reading_position() for link in links)
    for _ in range(len(links) + 1):
        QTest.keyClick(view, Qt.Key.Key_Backtab if above else Qt.Key.Key_Tab)
        if view.textCursor().selectedText() == words:
            QTest.keyClick(view, Qt.Key.Key_Return)
            return
    pytest.fail(f"no link {words!r} on the page")


def _tables(node: Node) -> Iterator[Node]:
    if node.kind == "table":
        yield node
    for child in node.children:
        yield from _tables(child)


def test_a_medicine_is_compared_from_its_page_by_keyboard_and_back_returns(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("sunitinib"))
    _follow(reader, "Compare Sunitinib with another treatment")
    assert reader.navigator.location == Location("compare/sunitinib")
    _follow(reader, "Nivolumab")
    assert reader.navigator.location == Location("compare/sunitinib+nivolumab")
    assert "This guide says nothing about this for Nivolumab." in _view_text(reader)
    assert reader.window.windowTitle().startswith("Side by side: Sunitinib; Nivolumab")
    reader.navigator.back()
    reader.navigator.back()
    assert reader.navigator.location == Location("sunitinib")
    assert _view_text(reader).startswith("Sunitinib")


def test_a_comparison_is_a_table_with_heads_on_both_sides_to_a_screen_reader(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("compare/sunitinib+nivolumab"))
    view = reader.window.reading.page.view
    table = next(_tables(page_tree(view.document(), view.html, "x")))
    head, first, *_ = table.children
    assert [cell.name for cell in head.children] == ["About", "Sunitinib", "Nivolumab"]
    assert all(cell.place is not None and cell.place.heads_column for cell in head.children)
    row_head, *cells = first.children
    assert row_head.place is not None
    assert (row_head.name, row_head.place.heads_row, row_head.place.heads_column) == (
        "Who it is for",
        True,
        False,
    )
    assert not any(cell.place is None or cell.place.heads_row for cell in cells)


def test_with_very_large_text_each_row_is_told_by_name_and_no_word_is_lost(open_window: Open) -> None:
    reader = open_window(width=700, zoom=300)
    reader.navigator.open(Location("compare/sunitinib+nivolumab"))
    view = reader.window.reading.page.view
    assert not list(_tables(page_tree(view.document(), view.html, "x")))
    text = _view_text(reader)
    assert "Who it is for" in text
    assert "Sunitinib: A first treatment." in text.replace("\n", " ")
    assert view.horizontalScrollBar().maximum() <= 2


def test_a_comparison_is_wider_than_other_pages_where_there_is_room(open_window: Open) -> None:
    reader = open_window(width=2200)
    view = reader.window.reading.page.view
    margins = []
    for topic in ("surgery", "compare/sunitinib+nivolumab+surgery"):
        reader.navigator.open(Location(topic))
        margins.append(view.document().rootFrame().frameFormat().leftMargin())
    assert margins[1] < margins[0]


def test_the_finder_is_reached_from_the_page_of_medicines_and_says_how_many_are_left(
    open_window: Open,
) -> None:
    reader = open_window()
    reader.navigator.open(Location("medicines"))
    _follow(reader, "Find a medicine")
    _follow(reader, "A drip: 1 left")
    assert reader.navigator.location == Location("finder/form-drip", "left")
    assert "Medicines left: 1 of 2" in _view_text(reader)
    _follow(reader, "Tick Nivolumab")
    _follow(reader, "Chosen: A drip. Take it away")
    _follow(reader, "Tick Sunitinib")
    _follow(reader, "Compare Nivolumab; Sunitinib side by side")
    assert reader.navigator.location == Location("compare/nivolumab+sunitinib")


def test_a_side_effect_is_looked_up_from_its_page(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("fatigue"))
    _follow(reader, "Look it up: what can cause it, what helps, when to ring")
    text = _view_text(reader)
    assert reader.navigator.location == Location("effect/fatigue")
    assert "Severe in 10 of 100 people in one trial" in text
    assert "Rest before you are worn out." in text
    assert "Call 999" in text


def test_the_tree_shows_where_a_made_page_belongs_and_nothing_odd_is_remembered(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("compare/sunitinib+nivolumab"))
    tree = reader.window.topics.tree
    assert [index.data() for index in tree.selectedIndexes()] == ["Medicines A to Z"]
    assert reader.window.settings().last_topic == "medicines"


def test_next_and_previous_stay_where_a_made_page_has_none(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("compare/sunitinib+nivolumab"))
    reader.navigator.open_next()
    assert reader.navigator.location == Location("compare/sunitinib+nivolumab")


def test_a_made_page_that_the_guide_lacks_is_only_announced(open_window: Open) -> None:
    reader = open_window()
    reader.navigator.open(Location("compare/nope"))
    assert reader.navigator.location == HOME
    assert "compare/nope" in reader.window.notice.message


def test_a_page_read_in_an_earlier_edition_says_what_changed_since(open_window: Open, tmp_path: Path) -> None:
    (tmp_path / READ_PAGES).write_text("small-guide sunitinib 2026-11-21\nsmall-guide surgery 2026-11-21\n")
    reader = open_window()
    notice = reader.window.reading.since_last_read
    reader.navigator.open(Location("surgery"))
    assert notice.isHidden()
    reader.navigator.open(Location("sunitinib"))
    assert notice.isVisible()
    assert notice.message == (
        "1 thing has changed here since you read this page, in the edition of 21 November 2026."
    )
    QTest.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert reader.navigator.location == Location("changes/sunitinib")
    assert notice.isHidden()


def test_a_page_never_read_before_says_nothing_and_is_taken_down(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    reader = open_window()
    reader.navigator.open(Location("sunitinib"))
    assert reader.window.reading.since_last_read.isHidden()
    file = tmp_path / READ_PAGES
    qtbot.waitUntil(file.exists)
    assert file.read_text() == "small-guide sunitinib 2026-11-23\n"


def test_columns_that_are_compared_are_of_one_width(open_window: Open) -> None:
    """The one with the fewest words at its top was too narrow for the many further down."""
    reader = open_window(width=1600)
    reader.navigator.open(Location("compare/sunitinib+nivolumab+surgery"))
    document = reader.window.reading.page.view.document()
    (table,) = (
        frame
        for frame in QTextCursor(document).currentFrame().childFrames()
        if isinstance(frame, QTextTable) and frame.columns() == 4
    )
    starts = [_left_of(document, table, column) for column in (1, 2, 3)]
    assert starts[2] - starts[1] == pytest.approx(starts[1] - starts[0], abs=2)


def _left_of(document: QTextDocument, table: QTextTable, column: int) -> float:
    block = table.cellAt(0, column).firstCursorPosition().block()
    return document.documentLayout().blockBoundingRect(block).left()
