from __future__ import annotations

import re

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.ui.paper.booklet_html import BookletHtml, in_pieces
from kcdesk.ui.paper.paper_html import danger_signs_first

_SIGNS = '<h2 id="get-help-now" class="help">Now</h2>\n<table class="callout urgent" width="100%"></table>\n'


def test_danger_signs_come_straight_after_the_first_paragraph() -> None:
    start, facts = '<h1>A</h1>\n<p class="lede">L</p>\n', "<table></table>"
    others = '<h2 id="x">X</h2><p>x</p>', '<h2 id="y">Y</h2>'
    html = f"{start}{facts}{others[0]}{_SIGNS}{others[1]}"
    assert danger_signs_first(html) == f"{start}{_SIGNS}{facts}{''.join(others)}"


@pytest.mark.parametrize(
    "html",
    [
        "<h1>A</h1>\n<p>no sections</p>",
        '<h1>A</h1>\n<p>L</p>\n<h2 id="in-short" class="help">In short</h2><ul><li>Ring.</li></ul>',
        f"<h1>no paragraph</h1>{_SIGNS}",
    ],
)
def test_a_page_without_a_section_of_danger_signs_stays_as_it_is(html: str) -> None:
    assert danger_signs_first(html) == html


def test_no_page_loses_anything_by_it(shipped_pack: Pack) -> None:
    for topic in shipped_pack.topics:
        html = shipped_pack.page(topic.id).html
        parts, moved = (re.split(r"\s*(?=<)", one) for one in (html, danger_signs_first(html)))
        assert sorted(parts) == sorted(moved), topic.id


def test_a_source_has_one_number_in_the_whole_booklet(shipped_pack: Pack) -> None:
    book = BookletHtml(shipped_pack, sources=True)
    topics = [topic.id for topic in shipped_pack.topics][:30]
    numbers: dict[int, set[str]] = {}
    for topic in topics:
        own = shipped_pack.sources(topic)
        page = danger_signs_first(shipped_pack.page(topic).html)
        before = [int(found) for found in re.findall(r'href="#source-([0-9]+)">', page)]
        after = [int(found) for found in re.findall(r"([0-9]+)(?=,|</sup>|&#160;)", _marks(book.page(topic)))]
        assert len(before) == len(after), topic
        for old, new in zip(before, after, strict=True):
            numbers.setdefault(new, set()).add(own[old - 1].id)
    assert all(len(sources) == 1 for sources in numbers.values())
    listed = [int(found) for found in re.findall(r'<p class="foot">([0-9]+)\.', "".join(book.sources()))]
    assert listed == list(range(1, len(listed) + 1))
    assert set(numbers) <= set(listed)


def test_a_page_in_easy_read_shows_no_numbers_and_lists_its_sources(shipped_pack: Pack) -> None:
    """Its foot says that it was written from the sources below."""
    book = BookletHtml(shipped_pack, sources=True)
    topic = next(topic.id for topic in shipped_pack.topics if topic.is_easy_read)
    assert _marks(book.page(topic)) == ""
    listed = "".join(book.sources())
    assert shipped_pack.sources(topic)
    assert all(f'href="{source.url}"' in listed for source in shipped_pack.sources(topic))


def _marks(html: str) -> str:
    return " ".join(re.findall(r'<sup class="cites">.*?</sup>', html, re.DOTALL))


def test_without_sources_nothing_points_to_any(shipped_pack: Pack) -> None:
    book = BookletHtml(shipped_pack, sources=False)
    html = "".join(book.page(topic.id) for topic in shipped_pack.topics)
    assert "<sup" not in html
    assert "#source-" not in html
    assert book.sources() == []


def test_only_words_of_the_pages_are_explained(shipped_pack: Pack) -> None:
    book = BookletHtml(shipped_pack, sources=True)
    assert book.words_explained() == []
    html = book.page("sunitinib")
    used = set(re.findall(r'class="term" href="term:([^"]+)"', html))
    assert used
    assert "".join(book.words_explained()).count("<p><b>") == len(used)


def test_a_long_page_is_cut_before_headings_only() -> None:
    section = "\n<h2>Heading</h2>\n" + "<p>Some words of it.</p>" * 300
    pieces = in_pieces("<h1>Title</h1>" + section * 6)
    assert len(pieces) > 2
    assert all(piece.startswith("<h2>") for piece in pieces[1:])
    assert "".join(pieces).replace("\n", "") == ("<h1>Title</h1>" + section * 6).replace("\n", "")


def test_a_page_of_usual_length_stays_whole() -> None:
    html = "<h1>Title</h1>" + "\n<h2>Heading</h2>\n<p>Words.</p>" * 20
    assert in_pieces(html) == [html]
