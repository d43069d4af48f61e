from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextDocument

from kcdesk.ui.paper.sheets import Sheet, sheets_of

pytestmark = pytest.mark.usefixtures("dressed")

_LINE = "<p>A line of words.</p>"


def laid_out(html: str) -> QTextDocument:
    """Of 400 pixels' width, in one piece."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setTextWidth(400)
    return document


def top_of(document: QTextDocument, words: str) -> float:
    """Where the paragraph with these words begins."""
    block = document.find(words).block()
    return document.documentLayout().blockBoundingRect(block).top()


def sheet_with(sheets: tuple[Sheet, ...], place: float) -> int:
    """The sheet that shows this height of the document."""
    return next(at for at, sheet in enumerate(sheets) if sheet.body.top <= place < sheet.body.bottom)


def test_sheets_are_the_whole_document_in_order() -> None:
    document = laid_out(_LINE * 60)
    sheets = sheets_of(document, 300)
    assert sheets[0].body.top == 0
    assert sheets[-1].body.bottom == document.size().height()
    assert all(one.body.bottom == two.body.top for one, two in pairwise(sheets))
    assert all(sheet.body.bottom - sheet.body.top <= 300 for sheet in sheets)


def test_what_fits_but_for_the_air_below_it_takes_one_sheet() -> None:
    """Another would be blank."""
    document = laid_out(
        _LINE * 4 + '<p style="margin-bottom: 40px">The end.</p><p style="margin-top: 0"></p>'
    )
    document.setDocumentMargin(30)
    height = document.size().height()
    assert len(sheets_of(document, height - 20)) == 1


@pytest.mark.parametrize("before", range(4, 14))
@pytest.mark.parametrize(
    "headed",
    [
        "<p>First words. " + "More of them. " * 20 + "</p>",
        "<table><tr><td><p>First words.</p>" + _LINE * 3 + "</td></tr></table>",
    ],
)
def test_a_heading_is_on_the_sheet_of_what_it_heads(before: int, headed: str) -> None:
    document = laid_out(_LINE * before + "<h2>A heading</h2>" + headed + _LINE * 10)
    sheets = sheets_of(document, 300)
    assert sheet_with(sheets, top_of(document, "A heading")) == sheet_with(
        sheets, top_of(document, "First words")
    )


@pytest.mark.parametrize("before", range(4, 14))
def test_a_row_is_not_parted(before: int) -> None:
    row = "<tr><td><p>First words.</p><p>Middle.</p></td><td><p>x</p><p>y</p><p>Last words.</p></td></tr>"
    document = laid_out(_LINE * before + f"<table>{row}</table>" + _LINE * 10)
    sheets = sheets_of(document, 300)
    assert len({sheet_with(sheets, top_of(document, words)) for words in ("First", "Middle", "Last")}) == 1


@pytest.mark.parametrize("before", range(4, 14))
@pytest.mark.parametrize("heading", ["", "<h2>A heading</h2>"])
def test_the_names_of_columns_stay_with_the_first_row(before: int, heading: str) -> None:
    """Alone at the foot of a sheet they say nothing; a heading above them goes along."""
    rows = "<tr><td>First words</td></tr><tr><td>Second</td></tr>"
    table = f"<table><thead><tr><th>Column</th></tr></thead>{rows}</table>"
    document = laid_out(_LINE * before + heading + table + _LINE * 10)
    sheets = sheets_of(document, 300)
    place = sheet_with(sheets, top_of(document, "First words"))
    assert sheet_with(sheets, top_of(document, "Column")) == place
    assert not heading or sheet_with(sheets, top_of(document, "A heading")) == place


@pytest.mark.parametrize("before", range(4, 14))
def test_a_drawing_is_on_one_sheet_with_its_caption_and_what_introduces_it(before: int) -> None:
    figure = (
        '<table><tr><td><img src="x" width="50" height="150"></td></tr><tr><td>The caption</td></tr></table>'
    )
    document = laid_out(_LINE * before + "<p>An example</p>" + figure + _LINE * 10)
    sheets = sheets_of(document, 300)
    assert sheet_with(sheets, top_of(document, "An example")) == sheet_with(
        sheets, top_of(document, "The caption")
    )


@pytest.mark.parametrize("before", range(4, 14))
def test_a_heading_stays_with_the_first_words_beside_a_drawing(before: int) -> None:
    """However many rows follow: they are no figure that would have to stay whole."""
    row = '<tr><td><img src="x" width="50" height="60"></td><td><p>{words}</p></td></tr>'
    rows = "".join(row.format(words=words) for words in ("First words.", *["Others."] * 9))
    document = laid_out(_LINE * before + f"<h2>A heading</h2><table>{rows}</table>")
    sheets = sheets_of(document, 300)
    assert sheet_with(sheets, top_of(document, "A heading")) == sheet_with(
        sheets, top_of(document, "First words")
    )


def test_the_names_of_columns_come_again_where_a_table_goes_on() -> None:
    rows = "".join(f"<tr><td>Row {number}</td></tr>" for number in range(60))
    document = laid_out(f"<table><thead><tr><th>Name</th></tr></thead>{rows}</table><p>After</p>")
    sheets = sheets_of(document, 300)
    assert sheets[0].head is None
    assert all(sheet.head is not None for sheet in sheets[1:-1])
    heights = [
        sheet.body.bottom - sheet.body.top + (sheet.head.bottom - sheet.head.top if sheet.head else 0)
        for sheet in sheets
    ]
    assert max(heights) <= 300


def test_what_is_higher_than_a_sheet_is_parted_between_lines() -> None:
    document = laid_out("<table><tr><td>" + _LINE * 60 + "</td></tr></table>")
    sheets = sheets_of(document, 300)
    assert len(sheets) > 3
    block = document.begin()
    while block.isValid():
        place = document.documentLayout().blockBoundingRect(block)
        assert not any(place.top() + 1 < sheet.body.top < place.bottom() - 1 for sheet in sheets)
        block = block.next()


@pytest.mark.parametrize("before", range(4, 20))
def test_a_short_paragraph_is_on_one_sheet(before: int) -> None:
    """A dose whose second line stands on the next sheet is read as another one, or not at all."""
    document = laid_out(
        _LINE * before + "<p>" + "Take 5 mg in the morning. " * 4 + "The end.</p>" + _LINE * 10
    )
    sheets = sheets_of(document, 300)
    place = document.find("The end").block()
    last = place.layout().lineAt(place.layout().lineCount() - 1)
    assert 1 < place.layout().lineCount() <= 3
    top = document.documentLayout().blockBoundingRect(place).top()
    assert sheet_with(sheets, top) == sheet_with(sheets, top + last.y() + 1)


def test_close_lines_fill_their_sheets() -> None:
    """Letters higher than their lines lie over each other's edges: no line was then a place to part at."""
    document = laid_out('<p style="line-height: 90%; margin: 0">' + "One word after another. " * 200 + "</p>")
    sheets = sheets_of(document, 300)
    assert all(sheet.body.bottom - sheet.body.top > 270 for sheet in sheets[:-1])


@pytest.mark.parametrize("close", [88, 92])
def test_a_list_of_close_lines_fills_its_sheets(close: int) -> None:
    """Each item's only line is said to be as high as its letters, and reached into the next item."""
    items = f'<li style="line-height: {close}%; margin: 0">A line of words.</li>' * 80
    sheets = sheets_of(laid_out(f"<h2>A heading</h2><ul>{items}</ul>"), 300)
    assert all(sheet.body.bottom - sheet.body.top > 270 for sheet in sheets[:-1])


def test_a_box_nearly_as_high_as_a_sheet_begins_below_its_title() -> None:
    """Moved to the next sheet as one piece, it would leave a title alone, and danger signs overleaf."""
    box = "<table><tr><td>" + _LINE * 9 + "<p>Last words.</p></td></tr></table>"
    document = laid_out(f"<h1>A title</h1>{box}{_LINE * 5}")
    height = top_of(document, "Last words") - top_of(document, "A line") + 30
    sheets = sheets_of(document, height)
    assert len(sheets) > 1
    assert sheet_with(sheets, top_of(document, "A line")) == 0


@pytest.mark.parametrize("before", range(4, 24))
@pytest.mark.parametrize("heading", ["", "<h2>A heading</h2>"])
@pytest.mark.parametrize(
    "words",
    [
        "<ul>" + "<li>First words.</li>" * 40 + "</ul>",
        '<table><tr><td><img src="x" width="50" height="90"></td><td>First words.</td></tr></table>' * 8,
    ],
)
def test_a_box_that_is_parted_keeps_its_title_with_the_words_below(
    before: int, heading: str, words: str
) -> None:
    """Alone at the foot of a sheet it calls for help without saying when.  So does the heading above it."""
    box = f"<table><tr><td></td><td><p>Call 999</p>{words}</td></tr></table>"
    document = laid_out(_LINE * before + heading + box + _LINE * 5)
    sheets = sheets_of(document, 300)
    title = sheet_with(sheets, top_of(document, "Call 999"))
    assert title == sheet_with(sheets, top_of(document, "First words"))
    assert not heading or title == sheet_with(sheets, top_of(document, "A heading"))


@pytest.mark.parametrize("before", range(4, 24))
def test_words_beside_a_drawing_are_on_its_sheet_where_their_box_is_parted(before: int) -> None:
    """In Easy Read a drawing says what the words say."""
    words = "<p>First words. " + "More. " * 30 + "</p>"
    row = f'<table><tr><td><img src="x" width="50" height="50"></td><td>{words}</td></tr></table>'
    box = f"<table><tr><td><p>Call 999</p>{'<p>Why</p>' + row * 4}</td></tr></table>"
    document = laid_out(_LINE * before + box)
    sheets = sheets_of(document, 300)
    cursor = document.find("First words")
    while not cursor.isNull():
        place = document.documentLayout().blockBoundingRect(cursor.block())
        assert sheet_with(sheets, place.top() + 2) == sheet_with(sheets, place.bottom() - 2)
        cursor = document.find("First words", cursor)


def test_no_strip_of_a_box_is_left_to_the_next_sheet() -> None:
    """The ground below its last words, and the line that ends it, go with them."""
    cell = 'style="background-color: #ccc; padding-bottom: 20px; border-bottom: 2px solid black"'
    document = laid_out(_LINE * 4 + f"<table><tr><td {cell}><p>Last words.</p></td></tr></table>" + _LINE)
    words = document.documentLayout().blockBoundingRect(document.find("Last words").block())
    for height in range(round(words.bottom()), round(words.bottom()) + 22, 3):
        first, second = sheets_of(document, height)[:2]
        assert first.body.bottom <= words.top(), height
        assert second.body.bottom >= words.bottom() + 22, height
