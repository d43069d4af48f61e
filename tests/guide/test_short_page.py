from __future__ import annotations

import re
from datetime import date

import pytest

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.short_page import has_anchor, short_version
from kcdesk.paths import bundled_pack

_LEAD = '<h1>Sunitinib</h1>\n<p class="lede">A medicine.</p>\n'
_SHORT = '<h2 id="in-short">In short</h2>\n<ul><li>Capsules.</li></ul>\n'
_MORE = (
    '<h2 id="checks">Checks</h2>\n<p>Blood tests.</p>\n<h3 id="how-often">How often?</h3>\n<p>Weekly.</p>\n'
)
_LISTED = '<h2>More</h2>\n<ul><li><a href="#checks">Checks</a></li></ul>\n'
_URGENT = '<h2 id="help">Help</h2>\n<table class="callout urgent"><tr><td>Ring 999.</td></tr></table>\n'
_CALL = '<h2 id="ring">Ring</h2>\n<table class="callout call"><tr><td>Ring us.</td></tr></table>\n'
_TODAY = '<h2 id="ring">Ring</h2>\n<table class="callout today"><tr><td>Ring us.</td></tr></table>\n'
_SIGNS = '<h2 id="signs" class="help">Signs</h2>\n<ul><li>Chest pain: 999.</li></ul>\n'
_FOOT = (
    '<hr/><h2 id="about-this-page">About this page</h2>\n<h3 id="page-sources">Sources</h3>\n'
    '<ol><li><a name="source-1"></a>NHS.</li></ol>\n'
)
_DAY = date(2026, 11, 1)


def page_of(*parts: str) -> Page:
    """A page of these parts."""
    topic = Topic(
        "sunitinib", None, 0, 0, "Sunitinib", "medicine", "", date(2026, 11, 1), date(2027, 11, 1), ""
    )
    return Page(topic, "".join(parts), ())


def test_the_rest_of_the_page_is_left_out() -> None:
    """Lead, in short and foot stay, and a list of the rest to go to."""
    short = short_version(page_of(_LEAD, _SHORT, _MORE, _FOOT), "More")
    assert short is not None
    assert short.html == _LEAD + _SHORT + _LISTED + _FOOT


@pytest.mark.parametrize("help_", [_URGENT, _CALL, _TODAY, _SIGNS])
def test_when_to_get_help_is_never_left_out(help_: str) -> None:
    short = short_version(page_of(_LEAD, _SHORT, _MORE, help_, _FOOT), "More")
    assert short is not None
    assert short.html == _LEAD + _SHORT + help_ + _LISTED + _FOOT


def test_a_page_of_nothing_but_danger_signs_has_one_version() -> None:
    """Every part of it is marked: the page about getting help is never cut."""
    assert short_version(page_of(_LEAD, _SHORT, _SIGNS, _FOOT), "More") is None


@pytest.mark.parametrize("parts", [(_LEAD, _MORE, _FOOT), (_LEAD, _SHORT, _FOOT), (_LEAD,)])
def test_a_page_without_both_has_one_version(parts: tuple[str, ...]) -> None:
    assert short_version(page_of(*parts), "More") is None


@pytest.mark.parametrize(
    ("anchor", "there"),
    [("", True), ("in-short", True), ("page-sources", True), ("source-1", True), ("how-often", False)],
)
def test_a_place_that_was_left_out_is_missed(anchor: str, there: bool) -> None:
    """So that an address of it can bring the whole page."""
    short = short_version(page_of(_LEAD, _SHORT, _MORE, _FOOT), "More")
    assert short is not None
    assert has_anchor(short, anchor) is there


def test_no_page_of_the_guide_loses_a_call_for_help() -> None:
    """Every urgent or call-out box of every page, in its order; and every short page is shorter."""
    boxes = re.compile(r'<table class="callout (?:urgent|call|today)".*?</table>', re.DOTALL)
    pack = Pack.open(bundled_pack())
    pages = [pack.page(topic.id) for topic in pack.topics]
    shortened = [(page, short) for page in pages if (short := short_version(page, "More")) is not None]
    assert len(shortened) > len(pages) / 2
    for page, short in shortened:
        assert boxes.findall(short.html) == boxes.findall(page.html), page.topic.id
        assert len(short.html) < len(page.html)
    pack.close()
