"""The HTML of a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.dialect.blocks import Child, FactRow, Facts, Item, Link, Listing, Paragraph, Words
from kcdesk.authoring.output.html import Names, Renderer, cites
from tests.authoring.printed import parsed

_RENDERER = Renderer(Names({"a": 1, "b": 2}, {"tki": "tki", "these": "tki"}, {"x": "0808 1"}))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a **b** *c*", "<p>a <b>b</b> <i>c</i></p>"),
        ("1 < 2 & 3 \" '", "<p>1 &lt; 2 &amp; 3 \" '</p>"),
        ("## A b {#x}", '<h2 id="x">A b</h2>'),
        ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a", "<ol><li>a</li></ol>"),
        ("3. a", '<ol start="3"><li>a</li></ol>'),
        ("[w](topic:x#y)", '<p><a href="topic:x#y">w</a></p>'),
        ("[w](#y)", '<p><a href="#y">w</a></p>'),
        ("[w](org:o)", '<p><a href="topic:organisations#o">w</a></p>'),
        ("[w](https://x.org/?a=1&b)", '<p><a class="external" href="https://x.org/?a=1&amp;b">w</a></p>'),
        ("[[TKI]]", '<p><a class="term" href="term:tki">TKI</a></p>'),
        ("[[These|those]]", '<p><a class="term" href="term:tki">those</a></p>'),
        ("{{ phone x }}", "<p>0808&#160;1</p>"),
        (
            "w.[@a; @b]",
            '<p>w.<sup class="cites"><a class="cite" href="#source-1">1</a>,&#160;'
            '<a class="cite" href="#source-2">2</a></sup></p>',
        ),
        (
            '!!! urgent "Call 999"\n    a',
            '<table class="callout urgent" width="100%" cellspacing="0" cellpadding="0"><tr>'
            '<td class="bar" width="6"></td><td class="body"><p class="callout-title">Urgent: Call 999</p>\n'
            "<p>a</p></td></tr></table>",
        ),
        (
            "| A |\n|---|\n| b |",
            '<table class="data" width="100%" cellspacing="0" cellpadding="8"><thead><tr>'
            '<th align="left">A</th></tr></thead>\n<tbody>\n<tr><td>b</td></tr>\n</tbody></table>',
        ),
        (
            "::: drawn\n![](figure:f) a\n![](figure:g) b\n:::",
            '<table class="drawn" width="100%" cellspacing="0" cellpadding="0">\n'
            '<tr><td class="pictogram" width="112"><img src="pictogram:f" alt="" width="112"/></td>'
            '<td class="beside"><p>a</p></td></tr>\n'
            '<tr><td class="pictogram" width="112"><img src="pictogram:g" alt="" width="112"/></td>'
            '<td class="beside"><p>b</p></td></tr>\n</table>',
        ),
        (
            '![a & b](figure:f "c < d")',
            '<table class="figure" width="100%" cellspacing="0" cellpadding="0"><tr>'
            '<td class="picture" align="center"><img src="figure:f" alt="a &amp; b" width="640"/></td></tr>'
            '<tr><td class="caption">c &lt; d</td></tr></table>',
        ),
    ],
)
def test_each_construct_has_its_html(text: str, html: str) -> None:
    """Which the reader's style sheet and its page view build upon."""
    assert _RENDERER.blocks(parsed(text)) == html


def test_a_facts_box_has_a_row_a_fact() -> None:
    """One fact stands bare, several as a list."""
    one = FactRow("Name & brand", (Paragraph(1, (Words("X"),)),))
    two = FactRow("How", (Listing(1, None, (Item(1, (Words("a"),)), Item(1, (Words("b"),)))),))
    assert _RENDERER.blocks((Facts(1, (one, two)),)) == (
        '<table class="facts" width="100%" cellspacing="0" cellpadding="8">\n'
        '<tr><th align="left" width="30%">Name &amp; brand</th><td>X</td></tr>\n'
        '<tr><th align="left" width="30%">How</th><td><ul><li>a</li><li>b</li></ul></td></tr>\n</table>'
    )


def test_a_child_is_a_link_and_its_summary() -> None:
    """For the pages that lead to others."""
    html = _RENDERER.blocks((Child(1, "x", "A & b", "c"),))
    assert html == '<p class="child"><a href="topic:x"><b>A &amp; b</b></a><br/>c</p>'


def test_one_citation_has_no_comma() -> None:
    """It is the usual case."""
    assert cites([3]) == '<sup class="cites"><a class="cite" href="#source-3">3</a></sup>'


_ALLOWED = frozenset("p b i a ul ol li h2 h3 table thead tbody tr th td img sup br".split())


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in ("img", "br"):
            self.open.append(tag)
        assert not any(re.match(r"on|style", name) for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("img", "br"):
            assert self.open.pop() == tag


@given(st.text(max_size=120))
def test_no_words_become_html(text: str) -> None:
    """Whatever is written, the page has our own elements only, and closes each."""
    spans = (Words(text), Link(1, "https://x.org/" + text, (Words(text),)))
    tags = _Tags()
    tags.feed(_RENDERER.blocks((Paragraph(1, spans),)))
    assert tags.seen <= _ALLOWED
    assert tags.open == []


def test_sources_may_stand_in_the_foot_alone() -> None:
    """As on a page in Easy Read."""
    renderer = Renderer(Names({"a": 1}, {}, {}, shows_numbers=False))
    assert renderer.blocks(parsed("w.[@a]")) == "<p>w.</p>"
