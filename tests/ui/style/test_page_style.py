from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.style.page_style import HEADING_PX, column_width, heading_sizes, page_style
from kcdesk.ui.style.theme import Theme
from kcdesk.user_data.settings import TextLayout
from tests.conftest import MakeReader, show
from tests.reader_guide import LONG
from tests.ui.style.test_theme import every_theme


@every_theme
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.5, 4.0])
def test_no_place_is_left_open(theme: Theme, scale: float) -> None:
    """Every role and every number is filled in, at every text size."""
    sheet = page_style(theme, scale)
    assert re.findall(r"\{[a-z_0-9]+\}|%%|%\(", sheet) == []


def test_text_grows_with_the_scale(light: Theme) -> None:
    """The body's text is 19 pixels at 100 %."""
    assert "font-size: 19px" in page_style(light, 1)
    assert "font-size: 38px" in page_style(light, 2)


def test_lines_and_letters_move_apart(light: Theme) -> None:
    """Lines in percent of the usual, letters in percent of the text size."""
    sheet = page_style(light, 2, TextLayout(line_spacing=150, letter_spacing=12))
    assert "p, li { line-height: 180%; }" in sheet
    assert "letter-spacing: 4.6px" in sheet
    assert "td.picture { background-color: " in sheet
    assert "line-height: 100%; }" in sheet
    assert "letter-spacing: 0.0px" in page_style(light, 2)


def test_the_other_font_is_the_whole_page_s(light: Theme) -> None:
    sheet = page_style(light, 1, TextLayout(font="opendyslexic"))
    assert "Atkinson" not in sheet
    assert sheet.count("'OpenDyslexic'") == 2
    assert "font-weight: 600" not in sheet


def test_the_column_is_measured_in_text_sizes() -> None:
    """Wider with larger text; the widest is wider than any window."""
    assert column_width(TextLayout(), 1) == 36 * 19
    assert column_width(TextLayout(column=26), 2) == 26 * 38
    assert column_width(TextLayout(column=0), 1) > 100_000


@pytest.mark.parametrize("scale", [0.8, 1, 1.5, 2])
def test_headings_grow_with_the_text(scale: float) -> None:
    """Up to 200 % all of a page is so many times as large."""
    assert heading_sizes(scale) == {level: round(size * scale) for level, size in HEADING_PX.items()}


@pytest.mark.parametrize("scale", [2.5, 3, 4])
def test_in_larger_text_headings_are_still_told_from_it(scale: float) -> None:
    """They grow, and each level has a size of its own; what they have more than text grows no more."""
    sizes, before = heading_sizes(scale), heading_sizes(scale - 0.5)
    text = round(19 * scale)
    assert sizes[1] > sizes[2] > sizes[3] > text
    assert all(sizes[level] > before[level] for level in HEADING_PX)
    assert sizes[1] - text < 2 * (HEADING_PX[1] - 19)


def test_a_title_of_three_lines_leaves_room_for_words_below_it(make: MakeReader, qtbot: QtBot) -> None:
    """In the largest text on the smallest screen: it was all that was seen of every sixth page."""
    reader = make(zoom=400)
    show(reader, qtbot, 1024, 600)
    reader.navigator.open(Location(LONG))
    view = reader.window.reading.page.view
    title = view.document().begin()
    cursor = QTextCursor(title)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("Stereotactic radiotherapy to the brain")
    assert title.layout().lineCount() == 3
    place = view.document().documentLayout().blockBoundingRect(title)
    assert view.viewport().height() - place.bottom() > 19 * 4


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_what_is_between_columns_grows_with_the_text(qapp: QApplication, light: Theme, scale: int) -> None:
    """In large text they had stayed 16 pixels apart, and cells were read across."""
    assert qapp is not None
    words = "<td>mmmm mm mmm m mm mmmmm mm m mmm mm mmmm</td>"
    document = QTextDocument()
    document.setDefaultStyleSheet(page_style(light, scale))
    document.setHtml(
        f'<table class="data" width="100%" cellspacing="0" cellpadding="8"><tr>{words * 2}</tr></table>'
    )
    document.setTextWidth(700)
    left, right = (_cell_lines(document, column) for column in (0, 1))
    assert len(left) > 1
    assert min(line.left() for line in right) - max(line.right() for line in left) >= 8 + 8 * scale


def _cell_lines(document: QTextDocument, column: int) -> list[QRectF]:
    """What the words of each line of a cell in the first row may take."""
    table = document.rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    block = table.cellAt(0, column).firstCursorPosition().block()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    return [line.rect().translated(corner) for line in lines]


@pytest.mark.parametrize(("scale", "more"), [(1.0, 0), (2.0, 1), (4.0, 2)])
def test_lines_of_tables_grow_with_the_text(light: Theme, scale: float, more: int) -> None:
    """Beside letters of 76 pixels a line of one was not seen."""
    sheet = page_style(light, scale)
    assert set(re.findall(r"border-bottom: (\d+)px", sheet)) == {str(1 + more), str(2 + more)}
