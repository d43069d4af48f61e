from __future__ import annotations

import re

from kcdesk.authoring.output.html import cites
from kcdesk.guide.page_html import BAR_CELL, BODY_CELL, CALLOUT_TITLE, callout_start
from kcdesk.ui.paper.paper_html import (
    set_closer,
    with_addresses,
    with_foot_run_together,
    without_sources,
    without_ways_on,
)
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.style.themed_html import themed_html


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


def test_lines_that_lead_to_what_is_made_on_the_screen_are_not_printed() -> None:
    way = '<p><a href="topic:compare/a">Compare A with another treatment</a></p>'
    rest = '<p><a href="topic:surgery#who">Surgery</a> says more.</p>'
    assert without_ways_on(f"{way}\n{rest}") == rest


def test_the_lines_of_the_foot_are_run_together_under_their_title() -> None:
    foot = '<hr/><h2 id="about-this-page">About</h2>\n<p class="foot">One.</p>\n<p class="foot">Two.</p>\n'
    printed = with_foot_run_together(f"<p>Words.</p>{foot}<h3>Sources</h3>")
    assert re.sub("<[^>]*>", "", printed).split() == ["Words.About.", "One.", "Two.", "Sources"]
    assert printed.count("<p") == 2


def test_a_call_out_s_sign_stands_before_its_title(light: Theme) -> None:
    """And takes no column of its own; not one word of it is lost."""
    box = (
        f'{callout_start("urgent")} width="100%"><tr>{BAR_CELL}</td>{BODY_CELL}'
        f'<p class="{CALLOUT_TITLE}">Call 999</p><ul><li>Chest pain</li></ul></td></tr></table>'
    )
    themed = themed_html(box, light, 1.0, 400)
    closer = set_closer(themed)
    assert themed.count("<td") == closer.count("<td") + 1
    assert closer.index("sign:urgent") > closer.index(CALLOUT_TITLE)
    assert "Call 999</p><ul><li>Chest pain</li></ul>" in closer
