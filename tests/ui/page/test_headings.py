from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from kcdesk.ui.page.headings import size_headings

_PAGE = '<p>lead</p><h2><a name="one"></a>One <i>more</i></h2><p>text</p><h3>Two</h3><h5>Deep</h5>'


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    """Of three headings: one with an anchor and two pieces, one plain, one deeper than a page has."""
    assert qapp is not None
    made = QTextDocument()
    made.setHtml(_PAGE)
    return made


def test_each_heading_is_told_with_its_place_and_anchor(document: QTextDocument) -> None:
    found = size_headings(document, 1.0)
    assert [(document.findBlock(place).text(), anchor) for place, anchor in found] == [
        ("One more", "one"), ("Two", ""), ("Deep", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(("scale", "sizes"), [(1.0, [{25}, {21}, {21}]), (2.0, [{50}, {42}, {42}])])
def test_every_piece_of_a_heading_has_its_size(
    document: QTextDocument, scale: float, sizes: list[set[int]]
) -> None:
    """Those deeper than a page has are as large as its deepest."""
    places = [place for place, _ in size_headings(document, scale)]
    forms = [_forms(document.findBlock(place)) for place in places]
    assert len(forms[0]) > 1
    assert [{form.intProperty(QTextFormat.Property.FontPixelSize) for form in one} for one in forms] == sizes
    assert not any(form.hasProperty(QTextFormat.Property.FontSizeAdjustment) for one in forms for form in one)


def test_the_text_of_a_page_keeps_its_size(document: QTextDocument) -> None:
    before = document.firstBlock().begin().fragment().charFormat()
    size_headings(document, 2.0)
    assert document.firstBlock().begin().fragment().charFormat() == before


def _forms(block: QTextBlock) -> list[QTextCharFormat]:
    """How each piece of a paragraph looks."""
    forms = []
    pieces = block.begin()
    while not pieces.atEnd():
        forms.append(pieces.fragment().charFormat())
        pieces += 1
    return forms
