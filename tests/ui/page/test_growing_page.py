"""A page made in pieces is the page made at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.ui.page import growing_page
from kcdesk.ui.page.dress import Dress
from kcdesk.ui.page.growing_page import GrowingPage
from kcdesk.ui.page.own_marks import OwnMarks
from kcdesk.ui.page.page_pictures import PagePictures
from kcdesk.ui.style.theme import Theme
from kcdesk.user_data.settings import TextLayout
from tests.ui.page.conftest import page_of
from tests.ui.page.document_dump import dump, places

pytestmark = pytest.mark.usefixtures("qapp")

_MANY = "".join(
    f'<h2 id="part-{number}">Part {number}</h2>\n'
    '<p>Words, and a <a class="term" href="term:scan">scan</a>.</p>\n'
    f"<ul><li>One</li><li>Two</li></ul>\n<ol><li>First</li><li>Second</li></ol>\n"
    f'<table class="data"><thead><tr><th>A</th></tr></thead><tr><td>B</td></tr></table>\n<p>After it.</p>\n'
    for number in range(12)
)
_LISTS = (
    "<p>Before</p>\n<ul>"
    + "".join(f"<li>Item {number} of many</li>" for number in range(90))
    + "</ul>\n<hr/>"
    '<h2 id="end">End</h2><ol class="foot">'
    + "".join(f'\n<li><a name="source-{number}"></a>Source</li>' for number in range(1, 90))
    + "</ol>"
)
_QUESTIONS = f"<p>Words</p>\n<ul><li>What is it?</li><li>Why me?</li></ul>\n{_MANY}"


def _in(theme: Theme, *, width: int = 760, scale: float = 1.0, from_the_right: bool = False) -> Dress:
    return Dress(theme, scale, TextLayout(), width, 1.0, QFont(QApplication.font()), from_the_right)


def _made(pack: Pack, page: Page, dress: Dress) -> GrowingPage:
    made = GrowingPage(page, OwnMarks(), dress, PagePictures(pack.figure))
    made.complete()
    return made


@pytest.mark.parametrize("html", [_MANY, _LISTS, _QUESTIONS, _MANY + _LISTS])
@pytest.mark.parametrize("dressed", [(760, 1.0, False), (500, 2.0, False), (760, 1.0, True)])
def test_pieces_make_the_same_document(
    reader_pack: Pack,
    light: Theme,
    monkeypatch: pytest.MonkeyPatch,
    html: str,
    dressed: tuple[int, float, bool],
) -> None:
    """Every paragraph with its formats, list, table and place."""
    width, scale, from_the_right = dressed
    dress = _in(light, width=width, scale=scale, from_the_right=from_the_right)
    monkeypatch.setattr(growing_page, "_FIRST_PIECE", 10**9)
    whole = _made(reader_pack, page_of(html), dress)
    monkeypatch.setattr(growing_page, "_FIRST_PIECE", 300)
    monkeypatch.setattr(growing_page, "_LEAST_FIRST_PIECE", 300)
    monkeypatch.setattr(growing_page, "LATER_PIECE", 700)
    pieces = GrowingPage(page_of(html), OwnMarks(), dress, PagePictures(reader_pack.figure))
    assert not pieces.is_whole
    pieces.complete()
    assert dump(pieces.document) == dump(whole.document)
    assert pieces.headings == whole.headings
    for made in (pieces, whole):
        made.document.setTextWidth(width)
    assert places(pieces.document) == places(whole.document)


def test_every_page_of_a_guide_is_the_same(
    reader_pack: Pack, light: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    dress = _in(light)
    whole = [_made(reader_pack, reader_pack.page(topic.id), dress) for topic in reader_pack.topics]
    monkeypatch.setattr(growing_page, "_FIRST_PIECE", 300)
    monkeypatch.setattr(growing_page, "_LEAST_FIRST_PIECE", 300)
    monkeypatch.setattr(growing_page, "LATER_PIECE", 300)
    pieces = [_made(reader_pack, reader_pack.page(topic.id), dress) for topic in reader_pack.topics]
    assert [dump(one.document) for one in pieces] == [dump(one.document) for one in whole]


def test_an_anchor_far_down_is_made_with_all_before_it(reader_pack: Pack, light: Theme) -> None:
    page = GrowingPage(page_of(_MANY * 4), OwnMarks(), _in(light), PagePictures(reader_pack.figure))
    assert not page.is_whole
    position = page.anchor_position("part-11")
    assert position is not None
    assert page.document.findBlock(position).text() == "Part 11"


def test_a_drawing_is_not_drawn_before_it_is_seen(reader_pack: Pack, light: Theme) -> None:
    asked: list[str] = []

    def figure(figure_id: str) -> bytes | None:
        asked.append(figure_id)
        return reader_pack.figure(figure_id)

    pictures = PagePictures(figure)
    page = GrowingPage(reader_pack.page("surgery"), OwnMarks(), _in(light), pictures)
    page.complete()
    page.document.size()
    assert pictures.bytes_kept == 0
    assert asked == ["kidney"]  # for its proportions, which are kept
