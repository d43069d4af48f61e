from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.stacked_tables import stacked, table_needs
from tests.conftest import MakeReader, show

_DATA = (
    '<table class="data" width="100%"><thead><tr><th align="left">Medicine</th><th>Kind</th><th>NHS</th></tr>'
    '</thead>\n<tbody>\n<tr><td><a href="topic:axitinib">Axitinib</a></td><td>Tablets</td>'
    "<td>In use</td></tr>"
    "\n</tbody></table>"
)
_FACTS = (
    '<table class="facts"><tr><th width="30%">Brand</th><td>Sutent</td></tr>\n'
    '<tr><th width="30%">How often</th><td><ul><li>Daily.</li></ul></td></tr></table>'
)
_CALLOUT = '<table class="callout urgent"><tr><td class="bar"></td><td class="body">Ring.</td></tr></table>'


def words(html: str) -> list[str]:
    """Every word of a page, sorted."""
    document = QTextDocument()
    document.setHtml(html)
    return sorted(re.findall(r"\w+", document.toPlainText()))


def kinds(node: Node) -> set[str]:
    """What kinds of parts there are."""
    return {node.kind, *(kind for child in node.children for kind in kinds(child))}


def test_a_row_becomes_a_line_and_what_the_columns_say() -> None:
    assert stacked(_DATA) == (
        '<p><b><a href="topic:axitinib">Axitinib</a></b></p>\n'
        "<ul><li><b>Kind:</b> Tablets</li><li><b>NHS:</b> In use</li></ul>"
    )


def test_facts_become_a_name_and_what_it_is() -> None:
    assert stacked(_FACTS) == (
        "<p><b>Brand</b></p>\n<p>Sutent</p>\n<p><b>How often</b></p>\n<ul><li>Daily.</li></ul>"
    )


def test_words_beside_a_drawing_come_below_it() -> None:
    """There is no room for two columns; call-outs keep theirs."""
    drawing = '<img src="pictogram:x" alt="" width="112"/>'
    row = f'<tr><td class="pictogram">{drawing}</td><td class="beside"><p>Rest.</p></td></tr>'
    assert stacked(f'<table class="drawn">{row}</table>') == f"<p>{drawing}</p>\n<p>Rest.</p>"


def test_what_only_looks_like_a_table_stays() -> None:
    assert stacked(_CALLOUT) == _CALLOUT


def test_no_word_of_the_guide_is_lost(qtbot: QtBot, shipped_pack: Pack) -> None:
    """Nor made up, but for the names of columns, which are said in every row."""
    assert qtbot is not None
    for topic in shipped_pack.topics:
        html = shipped_pack.page(topic.id).html
        before, after = words(html), words(stacked(html))
        first_heads = set(re.findall(r"\w+", " ".join(re.findall(r"<th[^>]*>(.*?)</th>", html))))
        assert set(before) - set(after) <= first_heads, topic.id
        assert set(after) <= set(before), topic.id
        assert 'class="data"' not in stacked(html)


def broken_words(document: QTextDocument) -> list[str]:
    """The words with the end of a line within them."""
    document.size()  # lays it out
    broken = []
    block = document.begin()
    while block.isValid():
        text, layout = block.text(), block.layout()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            end = line.textStart() + line.textLength()
            if text[end - 1 : end].isalnum() and text[end : end + 1].isalnum():
                broken.append(text[max(0, end - 15) : end + 15])
        block = block.next()
    return broken


def test_the_need_of_a_table_is_its_longest_words_beside_each_other() -> None:
    assert table_needs(_DATA) == ((len("Medicine") + len("Tablets") + len("NHS"), 3),)
    assert table_needs(_FACTS) == ()


def test_where_all_words_fit_a_table_stays_and_where_they_do_not_it_is_told_by_rows() -> None:
    """Tables of facts stay: their two columns have room as long as there is room for tables."""
    assert stacked(_DATA + _FACTS, lambda letters, columns: (letters, columns) == (18, 3)) == _DATA + _FACTS
    assert stacked(_DATA + _FACTS, lambda letters, _columns: letters < 18) == stacked(_DATA) + _FACTS


def test_the_numbers_of_sources_count_with_their_word() -> None:
    """They stay beside it, in small letters."""
    cites = '<sup class="cites"><a href="#source-10">10</a>,&#160;<a href="#source-11">11</a></sup>'
    html = f'<table class="data"><tr><td>in weeks{cites} or</td></tr></table>'
    assert table_needs(html) == ((len("weeks") + 4, 1),)


@pytest.mark.parametrize(("width", "zoom"), [(1080, 200), (1366, 200), (1024, 150)])
def test_no_word_of_a_wide_table_is_broken(
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack, width: int, zoom: int
) -> None:
    """Its five columns had "Immunoth" and "erapy" on two lines in a tall window."""
    reader = make(pack=shipped_pack, zoom=zoom)
    show(reader, qtbot, width, 1200)
    for topic in ("compare-treatments", "medicines", "side-effects"):
        reader.navigator.open(Location(topic))
        view = reader.window.reading.page.view
        assert broken_words(view.document()) == [], topic


@pytest.mark.parametrize(("zoom", "tables"), [(100, True), (200, True), (400, False)])
def test_a_page_has_tables_where_they_can_be_read(
    make: MakeReader, qtbot: QtBot, shipped_pack: Pack, zoom: int, tables: bool
) -> None:
    """And what a screen reader is told is what is shown."""
    reader = make(pack=shipped_pack, zoom=zoom)
    show(reader, qtbot)
    reader.navigator.open(Location("medicines"))
    view = reader.window.reading.page.view
    assert ('class="data"' in view.html) is tables
    tree = page_tree(view.document(), view.html, "Medicines")
    assert ("table" in kinds(tree)) is tables


def test_another_width_brings_them_back(make: MakeReader, qtbot: QtBot) -> None:
    reader = make(zoom=200)
    show(reader, qtbot, 700, 700)
    reader.navigator.open(Location("medicines"))
    view = reader.window.reading.page.view
    assert 'class="data"' not in view.html
    reader.window.resize(1280, 800)
    assert 'class="data"' in view.html
