from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from kcdesk.ui.page.bullets import paint_bullets
from kcdesk.ui.style.page_style import page_style
from kcdesk.ui.style.theme import Theme

pytestmark = pytest.mark.usefixtures("dressed")

_RED = QColor("#FF0000")
_WIDTH = 400


def dots(html: str, theme: Theme, seen: QRectF | None = None) -> tuple[QImage, QTextDocument]:
    """A document without its words: red dots on white."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setIndentWidth(26)
    document.setTextWidth(_WIDTH)
    document.setDefaultStyleSheet(page_style(theme, 1.0))
    document.setHtml(html)
    picture = QImage(_WIDTH, max(1, round(document.size().height())), QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    paint_bullets(painter, document, seen or QRectF(picture.rect()), _RED)
    painter.end()
    return picture, document


def columns(picture: QImage) -> list[int]:
    """The columns that have anything of a dot."""
    return [x for x, greens in enumerate(zip(*_greens(picture), strict=True)) if min(greens) < 128]


def rows(picture: QImage) -> list[int]:
    """The rows that have."""
    return [y for y, greens in enumerate(_greens(picture)) if min(greens) < 128]


def _greens(picture: QImage) -> list[bytes]:
    """How green each pixel is, row by row: white is, red is not.  Asked one by one they take a second."""
    data, each, line = bytes(picture.constBits()), 4 * picture.width(), picture.bytesPerLine()
    return [data[start + 1 : start + each : 4] for start in range(0, line * picture.height(), line)]


def test_a_dot_is_small_and_stands_apart_from_its_word(light: Theme) -> None:
    """Six pixels, and nine free."""
    found = columns(dots("<ul><li>Rest</li></ul>", light)[0])
    assert 5 <= len(found) <= 7
    assert 8 <= 26 - max(found) <= 11


def test_it_stands_at_the_middle_of_the_small_letters(light: Theme) -> None:
    """Of the first line alone, however many there are."""
    picture, document = dots(f"<ul><li>{'ease ' * 60}</li></ul>", light)
    line = document.begin().layout().lineAt(0)
    found = rows(picture)
    middle = (found[0] + found[-1]) / 2
    assert line.y() + line.ascent() * 0.5 < middle < line.y() + line.ascent()
    assert len(found) <= 7


def test_only_lists_without_numbers_have_dots(light: Theme) -> None:
    """Numbers are Qt's."""
    assert columns(dots("<p>Rest</p><ol><li>Rest</li></ol>", light)[0]) == []


def test_a_list_in_another_has_rings(light: Theme) -> None:
    """White within."""
    picture, _ = dots("<ul><li>Rest<ul><li>Sit</li></ul></li></ul>", light)
    inner = [x for x in columns(picture) if x > 26]
    middle = (inner[0] + inner[-1]) // 2
    reds = [y for y in range(picture.height()) if picture.pixelColor(middle, y).green() < 128]
    assert any(later - earlier > 2 for earlier, later in pairwise(reds))


def test_in_a_page_from_right_to_left_it_stands_at_the_right(light: Theme) -> None:
    found = columns(dots('<div dir="rtl"><ul><li>راحة</li></ul></div>', light)[0])
    assert min(found) > _WIDTH - 26


def test_what_is_not_seen_is_not_painted(light: Theme) -> None:
    """A long page has hundreds."""
    html = f"<ul>{'<li>Rest</li>' * 50}</ul>"
    everything = rows(dots(html, light)[0])
    some = rows(dots(html, light, QRectF(0, 300, _WIDTH, 100))[0])
    assert 0 < len(some) < len(everything) / 5
    assert 250 < some[0] <= some[-1] < 450


@pytest.mark.parametrize("top", range(0, 400, 37))
def test_wherever_the_view_begins_a_box_has_its_dots(light: Theme, top: int) -> None:
    """A window is painted strip by strip; a box is a table of one row, one cell of which is only a colour."""
    items = "<ul>" + "<li>Rest</li>" * 8 + "</ul>"
    box = f"<table width='100%'><tr><td width='8'></td><td><p>Urgent</p>{items}</td></tr></table>"
    html = f"<p>Now</p>{box}<p>And</p>{box}<p>End</p>"
    whole, document = dots(html, light)
    assert document.size().height() > 440
    part, _ = dots(html, light, QRectF(0, top, _WIDTH, 40))
    strip = range(top, top + 40)
    assert [y for y in rows(part) if y in strip] == [y for y in rows(whole) if y in strip]


def test_every_cell_of_a_table_has_its_dots(light: Theme) -> None:
    """A low cell beside a high one too, wherever the view begins."""
    long = "<ul>" + "<li>Rest and wait and rest and wait.</li>" * 12 + "</ul>"
    html = f"<table width='100%'><tr><td>{long}</td><td>{long}</td></tr></table><p>End</p>"
    picture, document = dots(html, light, QRectF(0, 250, _WIDTH, 100))
    assert document.size().height() > 350
    left = [x for x in columns(picture) if x < _WIDTH / 2]
    right = [x for x in columns(picture) if x > _WIDTH / 2]
    assert left
    assert right
