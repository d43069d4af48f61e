"""What the program fills in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from tests.small_guide import make_pack


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Pack]:
    """The small guide, open."""
    with Pack.open(make_pack(tmp_path)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("topic", "html"),
    [
        (
            "start",
            '<p class="child"><a href="topic:get-help-now"><b>When to get help now</b></a><br/>'
            "Call 999 if you cannot breathe.</p>",
        ),
        (
            "glossary",
            '<h2 id="letter-n">N</h2>\n<h3 id="nephrectomy">nephrectomy</h3>\n'
            "<p>An operation to take out a kidney. "
            'You say it <i>neh-FREK-toh-mee</i>. <a href="topic:surgery">Read more</a>.</p>\n'
            "<p>Also called: kidney removal.</p>\n"
            '<h2 id="letter-t">T</h2>\n<h3 id="tki">TKI</h3>',
        ),
        (
            "sources",
            '<h2 id="letter-a">A</h2>\n<ul><li>A leaflet. A hospital, 2024.</li></ul>\n'
            '<h2 id="letter-n">N</h2>',
        ),
        ("questions-to-ask", '<h2 id="treatment">Treatment</h2>\n<ul><li>What are all my choices?</li>'),
        ("organisations", '<h2 id="macmillan">Macmillan Cancer Support</h2>\n<table class="facts"'),
        (
            "organisations",
            '<th align="left" width="30%">Phone</th><td><b>0808 808 00 00</b><sup class="cites">',
        ),
        (
            "organisations",
            '<a class="external" href="https://www.macmillan.org.uk">https://www.macmillan.org.uk</a>',
        ),
        (
            "about-this-guide",
            '<th align="left" width="30%">Date of this edition</th><td>23 November 2026</td>',
        ),
        ("about-this-guide", '<th align="left" width="30%">Pages</th><td>14</td>'),
        ("medicines", '<tr><td><a href="topic:sunitinib">Sunitinib</a> (Sutent)</td>'),
        ("sunitinib", '<th align="left" width="30%">How to say it</th><td>sue-NIT-i-nib</td>'),
    ],
)
def test_a_part_shows_what_the_data_files_hold(pack: Pack, topic: str, html: str) -> None:
    """On the page that asks for it."""
    assert html in pack.page(topic).html


def test_what_an_organisation_has_not_is_left_out(pack: Pack) -> None:
    """No empty rows."""
    helpline = pack.page("organisations").html.partition('id="cancer-helpline"')[2].partition("</table>")[0]
    assert "Phone" not in helpline
    assert "Website" not in helpline
    assert "The number is on your alert card." in helpline
