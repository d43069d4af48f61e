from __future__ import annotations

from datetime import date

from kcdesk.guide.model import Topic
from kcdesk.guide.pages import Page
from kcdesk.guide.slides import Slide, slides_of

_TOPIC = Topic("a", None, 0, 0, "A", "talk", "S.", date(2026, 11, 23), date(2027, 11, 23), "")
_HTML = (
    '<h1>A</h1><p class="lede">S.</p>'
    '<h2 id="one">One &amp; <b>two</b></h2>\n<p><img src="figure:body" alt="B"/></p>\n<ul><li>It.</li></ul>\n'
    '<hr/><h2 id="get-help-now" class="help">Help</h2>\n<p>Ring.</p>\n'
    '<h2 id="questions">Questions</h2>\n<p>Why?</p>\n<hr/><h2 id="about-this-page">About</h2>\n<p>B.</p>'
)


def test_each_section_is_a_slide_without_the_head_and_the_foot() -> None:
    """Its heading as plain text, its drawings by their ids."""
    assert slides_of(Page(_TOPIC, _HTML, ())) == (
        Slide(
            "one", "One & two", '<p><img src="figure:body" alt="B"/></p>\n<ul><li>It.</li></ul>', ("body",)
        ),
        Slide("get-help-now", "Help", "<p>Ring.</p>", ()),
    )
