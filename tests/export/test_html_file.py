from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kcdesk.export.html_file import html_file
from kcdesk.guide.errors import TopicNotFoundError
from kcdesk.guide.pack import Pack


class _Outline(HTMLParser):
    """Headings, ids, links and elements of a document; fails where an element is not closed in its place."""

    _VOID = frozenset("meta br hr img link path rect circle ellipse line polyline polygon".split())

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if tag not in self._VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._VOID:
            assert self._open.pop() == tag


@pytest.fixture(scope="module")
def every_topic(shipped_pack: Pack) -> list[str]:
    return [topic.id for topic in shipped_pack.topics]


def test_every_page_of_the_guide_is_well_formed(shipped_pack: Pack, every_topic: list[str]) -> None:
    for topic in every_topic:
        made = _Outline(html_file(shipped_pack, [topic]))
        assert made.headings[0] == 1, topic
        steps = zip(made.headings, made.headings[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), topic
        assert len(made.ids) == len(set(made.ids)), topic


def test_links_inside_the_file_lead_somewhere(shipped_pack: Pack, every_topic: list[str]) -> None:
    made = _Outline(html_file(shipped_pack, every_topic))
    inside = {link[1:] for link in made.links if link.startswith("#")}
    assert len(inside) > 500
    assert inside - set(made.ids) == set()
    assert len(made.ids) == len(set(made.ids))


def test_a_link_to_a_page_that_is_not_in_the_file_is_its_words(shipped_pack: Pack) -> None:
    html = html_file(shipped_pack, ["sunitinib"])
    assert "VEGF inhibitors" in html
    assert "topic:" not in html
    assert {
        link for link in _Outline(html).links if not link.startswith(("#", "https://", "http://"))
    } == set()


def test_a_call_out_is_a_group_with_its_name(shipped_pack: Pack) -> None:
    html = html_file(shipped_pack, ["sunitinib"])
    groups = [given for tag, given in _Outline(html).elements if given.get("role") == "group"]
    assert groups
    for given in groups:
        name = re.search(f'id="{given["aria-labelledby"]}">([^<]*)<', html)
        assert name is not None
        assert name[1]


def test_a_drawing_has_its_words(shipped_pack: Pack) -> None:
    html = html_file(shipped_pack, ["sunitinib"])
    pictures = [given for tag, given in _Outline(html).elements if given.get("role") == "img"]
    assert pictures
    assert all(given["aria-label"] for given in pictures)
    assert "<svg" in html


def test_heads_of_tables_say_what_they_head(shipped_pack: Pack) -> None:
    elements = _Outline(html_file(shipped_pack, ["sunitinib", "medicines"])).elements
    assert {given.get("scope") for tag, given in elements if tag == "th"} == {"row", "col"}


def test_the_file_needs_nothing_else(shipped_pack: Pack, every_topic: list[str]) -> None:
    elements = _Outline(html_file(shipped_pack, every_topic)).elements
    assert not [tag for tag, _ in elements if tag in {"script", "link", "img", "iframe", "object"}]
    assert not [given for _, given in elements if "src" in given]


def test_words_that_a_page_points_to_are_explained(shipped_pack: Pack) -> None:
    html = html_file(shipped_pack, ["sunitinib"])
    assert 'id="word_risk-group"' in html
    assert 'href="#word_risk-group"' in html


def test_pages_stand_in_reading_order_each_once(shipped_pack: Pack) -> None:
    html = html_file(shipped_pack, ["sunitinib", "surgery", "sunitinib"])
    articles = re.findall(r'<article aria-labelledby="([^"]*)"', html)
    assert articles == ["surgery", "sunitinib"]


def test_a_topic_that_is_not_there_is_told(shipped_pack: Pack) -> None:
    with pytest.raises(TopicNotFoundError):
        html_file(shipped_pack, ["surgrey"])


def test_who_has_not_reviewed_it_is_said(shipped_pack: Pack) -> None:
    assert shipped_pack.info.review_line in html_file(shipped_pack, ["sunitinib"])


def test_a_guide_from_right_to_left_says_so(arabic_pack_file: Path) -> None:
    with Pack.open(arabic_pack_file) as pack:
        html = html_file(pack, [pack.topics[0].id])
    assert '<html lang="ar" dir="rtl">' in html
