from __future__ import annotations

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.page_links import links_of
from kcdesk.ui.page.page_view import PageView
from tests.ui.heard import Heard
from tests.ui.page.conftest import page_of


def test_links_come_in_reading_order_with_their_words(view: PageView) -> None:
    view.show_page(page_of('<p>A <a href="topic:a">first <b>link</b></a> and <a href="#b">a second</a>.</p>'))
    assert [(link.text, link.target) for link in links_of(view.document())] == [
        ("first link", "topic:a"),
        ("a second", "#b"),
    ]


def test_a_link_says_what_it_does(view: PageView) -> None:
    view.show_page(
        page_of(
            '<p><a href="term:x">word</a> <a href="https://example.org">site</a> '
            '<img src="figure:kidney" alt="A kidney" width="640"></p>'
        )
    )
    labels = [link.label for link in links_of(view.document())]
    assert labels == ["word (what it means)", "site (web address)", "Drawing: A kidney"]


@pytest.mark.parametrize("target", ["#source-3", "file:///etc/passwd", "javascript:x", ""])
def test_some_links_are_left_out(view: PageView, target: str) -> None:
    view.show_page(page_of(f'<p><a href="{target}">3</a> <a href="#a">here</a></p>'))
    assert [link.text for link in links_of(view.document())] == ["here"]


def test_the_same_link_comes_once(view: PageView) -> None:
    """Where it comes first; another place under the same words is another link."""
    html = '<p><a href="#a">here</a> <a href="#a">here</a> <a href="#b">here</a></p>'
    view.show_page(page_of(html))
    links = links_of(view.document())
    assert [link.target for link in links] == ["#a", "#b"]
    assert links[0].start == 0


def test_a_page_of_the_guide_has_its_links(view: PageView, reader_pack: Pack) -> None:
    view.show_page(reader_pack.page("surgery"))
    links = links_of(view.document())
    assert links
    for link in links:
        assert view.document().toRawText()[link.start : link.end].strip()


def test_following_a_link_is_clicking_it(view: PageView) -> None:
    view.show_page(page_of('<p>Read <a href="topic:fatigue">about tiredness</a>.</p>'))
    wished = Heard(view.location_requested)
    view.follow(links_of(view.document())[0])
    assert [location.topic for location in wished.values] == ["fatigue"]
    assert view.textCursor().selectedText() == "about tiredness"
