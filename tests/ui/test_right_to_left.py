"""A guide in Arabic, in the real window: everything that has a side is on the other one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextTable
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.application import set_language
from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import PICTURE
from kcdesk.search.engine import Engine
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.tree import page_tree
from tests.arabic_guide import make_arabic_pack
from tests.conftest import MakeReader, show
from tests.ui.page.clicks import click_on

_TODAY = date(2026, 11, 24)
_PAGE = "search"
_ROUNDING = 2

Opened = Callable[..., Reader]


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """The guide, open."""
    pack = Pack.open(make_arabic_pack(tmp_path_factory.mktemp("ar")))
    yield pack
    pack.close()


@pytest.fixture
def opened(make: MakeReader, qapp: QApplication) -> Opened:
    """Makes readers as the program does: they run the way their guide is written."""

    def one(pack: Pack, **wishes: object) -> Reader:
        set_language(qapp, pack.info.language)
        return make(pack=pack, **wishes)

    return one


@pytest.fixture
def reader(opened: Opened, qtbot: QtBot, arabic: Pack) -> Reader:
    """A reader of it, 1280 pixels wide, with its longest page open."""
    made = opened(arabic, today=_TODAY)
    show(made, qtbot)
    made.navigator.open(Location(_PAGE))
    return made


def span(widget: QWidget) -> tuple[int, int]:
    """Where a widget starts and ends across its window."""
    left = widget.mapTo(widget.window(), QPoint(0, 0)).x()
    return left, left + widget.width()


def button(reader: Reader, name: str) -> QPushButton:
    """The bar's button of this name."""
    buttons = reader.window.top_bar.findChildren(QPushButton)
    return next(one for one in buttons if one.accessibleName() == name)


def test_the_panes_are_on_the_other_side(reader: Reader) -> None:
    """Topics at the right, the page between, its sections at the left."""
    window = reader.window
    outline, page, topics = window.reading.outline, window.reading.page, window.topics
    assert span(outline)[1] <= span(page)[0]
    assert span(page)[1] <= span(topics)[0]


def test_the_bar_runs_from_the_right(reader: Reader) -> None:
    """The topics first, then the way back, the way forward and home; help last, at the left."""
    names = ("Show topics", "Back", "Forward", "Home", "Menu", "Get help now")
    starts = [span(button(reader, name))[0] for name in names]
    assert starts == sorted(starts, reverse=True)


@pytest.mark.parametrize(("way", "points_like"), [("Back", "Forward"), ("Forward", "Back")])
def test_the_ways_point_where_they_lead(
    opened: Opened, reader_pack: Pack, arabic: Pack, way: str, points_like: str
) -> None:
    """Back is to the right here; the picture is the one that forward has in an English guide."""
    pictures = [
        button(opened(pack), name).icon().pixmap(22).toImage()
        for pack, name in ((reader_pack, points_like), (arabic, way))
    ]
    assert pictures[0] == pictures[1]


def test_the_drawer_opens_from_the_right(reader: Reader) -> None:
    """In a window too narrow for three panes."""
    reader.window.resize(700, 600)
    reader.window.actions_["topics"].trigger()
    topics = reader.window.topics
    assert topics.isVisible()
    assert span(topics)[1] == reader.window.width()
    assert span(topics)[0] > 0


@pytest.mark.parametrize("name", ["reading", "links", "keys"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
def test_panels_open_at_the_left(reader: Reader, name: str, size: tuple[int, int]) -> None:
    """And wholly inside the window."""
    reader.window.resize(*size)
    reader.window.actions_[name].trigger()
    panels = [one for one in reader.window.findChildren(QWidget, "side_panel") if one.isVisible()]
    (panel,) = panels
    left, right = span(panel)
    assert 0 <= left < 20
    assert right <= reader.window.width()


def blocks(reader: Reader) -> Iterator[QTextBlock]:
    """Every paragraph of the page with words in it."""
    block = reader.window.reading.page.view.document().begin()
    while block.isValid():
        if block.text().strip():
            yield block
        block = block.next()


def test_every_paragraph_runs_from_right_to_left(reader: Reader) -> None:
    """Whatever it starts with: a Latin word, a number, a sign."""
    found = list(blocks(reader))
    assert any(block.text()[0].isascii() for block in found)
    assert [block.text() for block in found if block.textDirection().name != "RightToLeft"] == []


def tables(reader: Reader) -> list[QTextTable]:
    """The page's tables: call-outs, figures and tables proper."""
    frames = reader.window.reading.page.view.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def test_tables_start_at_the_right(reader: Reader) -> None:
    """The author's first column is the last of the document, which lays out from the left."""
    grid = next(table for table in tables(reader) if table.columns() == 3 and table.rows() > 1)
    heads = [grid.cellAt(0, column).firstCursorPosition().block().text() for column in range(3)]
    assert heads == ["العدد", "ما يظهر", "ما تكتبه"]


def test_a_call_out_has_its_edge_at_the_right(reader: Reader) -> None:
    """Where its lines begin."""
    box = next(table for table in tables(reader) if table.columns() == 3 and table.rows() == 1)
    words, sign, edge = (box.cellAt(0, column).firstCursorPosition().block().text() for column in range(3))
    assert words.strip()
    assert (sign, edge) == (PICTURE, "")


def of_kind(nodes: tuple[Node, ...], kind: str) -> list[Node]:
    """Every part of a kind, however deep."""
    deeper = [found for node in nodes for found in of_kind(node.children, kind)]
    return [node for node in nodes if node.kind == kind] + deeper


def test_a_screen_reader_hears_rows_in_the_author_s_order(reader: Reader) -> None:
    """The first column first; a call-out by its words, not by its edge."""
    view = reader.window.reading.page.view
    assert view.page is not None
    tree = page_tree(view.document(), view.page.html, "")
    rows = [[cell.name for cell in row.children] for row in of_kind(tree.children, "row")]
    assert rows[0] == ["ما تكتبه", "ما يظهر", "العدد"]
    places = [cell.place for cell in of_kind(tree.children, "row")[1].children]
    assert [place.column for place in places if place] == [0, 1, 2]
    assert of_kind(tree.children, "callout")[0].name == "ملاحظة"


@pytest.mark.parametrize("words", ["البحث", "نتائج", "لوحة المفاتيح", "اختصار", "تكبير الخط", "حجم"])
def test_arabic_words_are_found(arabic: Pack, words: str) -> None:
    """In titles, in text, in the glossary, by lay words, and while they are typed."""
    assert Engine(arabic).search(words).hits


def test_the_results_lie_under_their_box(reader: Reader) -> None:
    """Their right edges together, all of it inside the window, and the words found are marked on the page."""
    window = reader.window
    window.search_for("البحث")
    results, box = window.search.results, window.top_bar.search_box
    assert results.isVisible()
    assert span(results)[1] == span(box)[1]
    assert span(results)[0] >= 0
    results.open_current()
    assert window.reading.page.view.marks.words


def test_the_current_hit_has_its_bar_at_the_right(reader: Reader) -> None:
    """Where its lines begin."""
    reader.window.search_for("البحث")
    picture = reader.window.search.results.findChildren(QListView)[0].viewport().grab().toImage()
    accent = reader.appearance.theme.colour("accent")
    right = picture.width() - 1
    assert picture.pixelColor(right - 2, 5) == accent
    assert picture.pixelColor(2, 5) != accent


def test_a_card_lies_inside_the_page(reader: Reader) -> None:
    """Beside its word, however near that is to an edge."""
    page = reader.window.reading.page
    click_on(page.view, "اختصار من")
    left, right = span(page.card)
    assert page.card.isVisible()
    assert span(page)[0] <= left < right <= span(page)[1]


@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("topic", [_PAGE, "keyboard", "glossary"])
def test_nothing_scrolls_sideways(opened: Opened, qtbot: QtBot, arabic: Pack, zoom: int, topic: str) -> None:
    """At any text size."""
    reader = opened(arabic, zoom=zoom)
    show(reader, qtbot)
    reader.navigator.open(Location(topic))
    assert reader.window.reading.page.view.horizontalScrollBar().maximum() <= _ROUNDING


def test_headings_stand_at_the_right(reader: Reader) -> None:
    """In whatever language their words are."""
    labels = [one for one in reader.window.findChildren(QLabel) if one.objectName() == "pane_title"]
    assert labels
    for label in labels:
        assert label.alignment().value & 0x12 == 0x12  # AlignRight | AlignAbsolute


def test_an_english_guide_runs_from_the_left_again(opened: Opened, arabic: Pack, reader_pack: Pack) -> None:
    """Whichever was open before."""
    assert opened(arabic).window.isRightToLeft()
    english = opened(reader_pack)
    assert not english.window.isRightToLeft()


def test_an_english_page_runs_from_the_left_in_a_window_that_does_not(
    make: MakeReader, qapp: QApplication, qtbot: QtBot
) -> None:
    """The window's language is not the guide's: a page follows its guide."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    reader = make()
    show(reader, qtbot)
    reader.navigator.open(Location("surgery"))
    assert reader.window.isRightToLeft()
    assert {block.textDirection().name for block in blocks(reader)} == {"LeftToRight"}
