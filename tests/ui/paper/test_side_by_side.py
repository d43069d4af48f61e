from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import FIGURE_WIDTH
from kcdesk.ui.paper.side_by_side import Room, side_by_side

pytestmark = pytest.mark.usefixtures("dressed")

_HEAD = (
    '<h1>A title</h1>\n<p class="lede">What it is about, in some words that fill more than one line.</p>\n'
)
_SHORT = '<h2 id="in-short">In short</h2>\n<ul><li>First.</li><li>Second.</li></ul>\n'
_REST = "<h2>More</h2>\n<p>The rest.</p>"
_SMALL, _LARGE = b'<svg><text font-size="28"/></svg>', b'<svg><text font-size="20"/></svg>'


def room(width: float = 703, scale: float = 0.77, drawing: bytes | None = _SMALL) -> Room:
    """Of a sheet of A4 in the usual letters, if nothing else is asked for."""
    return Room(width, scale, lambda _figure: drawing)


def words_of(html: str) -> Counter[str]:
    """Every word, wherever it stands."""
    return Counter(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def listing(*items: str) -> str:
    """A list of such items."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def drawing(words: str = "<p><b>An example.</b></p>\n", number: int = 1) -> str:
    """A drawing with its caption, and words that lead to it."""
    return (
        f'{words}<table class="figure" width="100%"><tr><td class="picture" align="center">'
        f'<img src="figure:d{number}" alt="A" {FIGURE_WIDTH}/></td></tr>'
        '<tr><td class="caption">Its caption.</td></tr></table>\n'
    )


@pytest.mark.parametrize("scale", [0.77, 1.26])
def test_no_word_of_the_guide_is_lost_or_doubled(shipped_pack: Pack, scale: float) -> None:
    for topic in shipped_pack.topics:
        html = shipped_pack.page(topic.id).html
        assert words_of(side_by_side(html, room(scale=scale))) == words_of(html), topic.id


def test_what_is_in_short_stands_beside_the_title() -> None:
    arranged = side_by_side(_HEAD + _SHORT + _REST, room())
    row = arranged[: arranged.index("</table>")]
    assert "A title" in row
    assert "Second." in row
    assert "The rest." not in row


def test_what_follows_the_summary_does_not_move_with_it() -> None:
    """A paragraph between its list and the next heading belongs to it; a table or a heading does not."""
    html = f"{_HEAD}{_SHORT}<p>One more line.</p>\n{_REST}{listing('Last one')}"
    row = side_by_side(html, room()).partition("</table>")[0]
    assert "One more line." in row
    assert "The rest." not in row
    assert "Last one" not in row


@pytest.mark.parametrize(("width", "scale"), [(484, 0.77), (703, 1.26)])
def test_a_narrow_sheet_or_large_letters_have_no_columns_of_text(width: float, scale: float) -> None:
    items = listing(*["Some words that fill more than half of a line, all in all."] * 4)
    html = f'{_HEAD}<h2 id="in-short">In short</h2>\n{items}\n{_REST}'
    assert side_by_side(html, room(width, scale)) == html


def test_a_list_of_short_lines_is_read_down_two_columns() -> None:
    arranged = side_by_side(listing("One", "Two", "Three", "Four"), room())
    lists = re.findall("<ul>.*?</ul>", arranged)
    assert lists == [listing("One", "Two"), listing("Three", "Four")]


@pytest.mark.parametrize(
    "html",
    [
        listing("Alone"),
        listing(*["A long line. " * 13] * 4),
        listing("One", "Two<ul><li>inner</li></ul>", "Three", "Four"),
        f'<table class="facts"><tr><td>{listing("One", "Two")}</td></tr></table>',
    ],
)
def test_other_lists_stay_as_they_are(html: str) -> None:
    """One item, long lines, lists in lists; and in a table, where other cells would become narrow."""
    assert side_by_side(html, room()) == html


def test_two_small_drawings_stand_beside_each_other() -> None:
    arranged = side_by_side(drawing() + drawing(number=2), room())
    assert arranged.count("<table") == 1
    assert arranged.count("<tr>") == 1
    assert arranged.index("figure:d1") < arranged.index("figure:d2")


def test_a_drawing_stands_beside_the_words_that_lead_to_it() -> None:
    """As wide as makes its letters as large as the text, and no wider."""
    arranged = side_by_side(drawing(), room())
    assert arranged.count("<td") == 3
    assert f'width="{round(19 * 0.77 * 720 / 28)}"/>' in arranged


def test_letters_of_a_drawing_are_never_smaller_than_a_caption() -> None:
    """Such drawings stand below each other, each as wide as may be."""
    arranged = side_by_side(drawing() + drawing(number=2), room(drawing=_LARGE))
    assert arranged.count("<table") == 2
    for width in re.findall(r'<img [^>]*width="([0-9]+)"', arranged):
        assert int(width) * 20 / 720 >= 17 * 0.77 - 0.5


def test_a_drawing_without_letters_or_without_sense_is_as_wide_as_any() -> None:
    for content in (None, b"<svg/>", b'<svg><text font-size="0"/></svg>'):
        assert 'width="480"' in side_by_side(drawing(words=""), room(drawing=content))


def test_a_list_that_never_ends_takes_no_time() -> None:
    """Each way to part its items would be tried, twice as many with every one."""
    html = "<ul>" + "<li>x</li>" * 40 + "<p>"
    assert side_by_side(html, room()) == html
