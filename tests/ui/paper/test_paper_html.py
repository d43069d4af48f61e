from __future__ import annotations

from kcdesk.authoring.output.html import cites
from kcdesk.ui.paper.paper_html import with_addresses, without_sources


def test_an_address_is_printed_after_its_words() -> None:
    html = '<p><a class="external" href="https://a.org/b-c/">A page</a>, <a href="topic:x">x</a></p>'
    printed = with_addresses(html).replace("&#8203;", "")
    assert printed == '<p>A page (https://a.org/b-c/), <a href="topic:x">x</a></p>'


def test_sources_can_be_left_out_with_their_numbers() -> None:
    html = (
        f'<p>Words.{cites([1, 2])}</p><h2 id="about-this-page">About</h2>'
        '<h3 id="page-sources">Sources</h3>\n<ol class="foot">\n<li>One</li>\n</ol>'
    )
    assert without_sources(html) == '<p>Words.</p><h2 id="about-this-page">About</h2>'
