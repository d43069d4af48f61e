"""A page as the pack holds it."""

from __future__ import annotations

import re
from pathlib import Path

from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from tests.small_guide import SMALL_GUIDE, make_pack, page, sections


def _page(tmp_path: Path, topic: str, text: str | None = None, file: str = "support/support.md") -> Page:
    with Pack.open(make_pack(tmp_path, {file: text} if text else {})) as pack:
        return pack.page(topic)


def test_a_page_starts_with_its_title_and_summary(tmp_path: Path) -> None:
    """Signs that mean something in HTML are written out."""
    text = page("support", "Support", sections("in-short"), summary="Less < more & so on.")
    html = _page(tmp_path, "support", text).html
    assert html.startswith(
        '<h1>Support</h1>\n<p class="lede">Less &lt; more &amp; so on.</p>\n<h2 id="in-short">'
    )


def test_in_easy_read_no_sentence_stands_without_its_drawing(tmp_path: Path) -> None:
    """No summary above the page and no numbers in it; its sources are in the foot."""
    body = "::: drawn\n![](figure:kidney) Kidneys clean blood.[@nhs_kidney]\n:::\n"
    text = page("support", "Support", body, kind="easy-read", summary="Kidneys.")
    html = _page(tmp_path, "support", text).html
    assert html.startswith('<h1>Support</h1>\n<table class="drawn"')
    assert "<sup" not in html
    assert '<a name="source-1"></a>' in html


def test_a_page_ends_with_dates_review_and_sources(tmp_path: Path) -> None:
    """The foot."""
    foot = _page(tmp_path, "support").html.partition("<hr/>")[2]
    assert foot == (
        '<h2 id="about-this-page">About this page</h2>\n'
        '<p class="foot">Updated 23 November 2026. Next review by 23 November 2027.</p>\n'
        '<p class="foot">Facts checked on 23 November 2026.</p>\n'
        '<p class="foot">Written from the sources below. Not yet reviewed by a clinician.</p>\n'
        '<h3 id="page-sources">Sources</h3>\n<ol class="foot">\n'
        '<li><a name="source-1"></a><a class="external" '
        'href="https://www.nhs.uk/conditions/kidney-cancer/">Kidney cancer</a>. NHS, date not stated.</li>\n'
        '<li><a name="source-2"></a><a class="external" '
        'href="https://www.nice.org.uk/guidance/ta169">Sunitinib for kidney cancer</a>. '
        "NICE, 25 March 2009.</li>\n"
        "</ol>\n"
    )


def test_a_medicine_s_page_says_how_far_decisions_were_followed(tmp_path: Path) -> None:
    """In the words of guide.yaml, and nowhere else on the page."""
    html = _page(tmp_path, "sunitinib").html
    assert '<p class="foot">Facts checked on 23 November 2026. Checked to: February 2026.</p>' in html


def test_a_reviewed_page_names_its_reviewer(tmp_path: Path) -> None:
    """In place of the line that nobody has."""
    text = page("support", "Support", sections("in-short")).replace(
        'reviewed_by: ""', "reviewed_by: Dr A. Example"
    )
    html = _page(tmp_path, "support", text).html
    assert '<p class="foot">Reviewed by Dr A. Example.</p>' in html
    assert "Not yet reviewed" not in html


def test_questions_stand_before_the_foot(tmp_path: Path) -> None:
    """In the page's order, under a heading of their own."""
    html = _page(tmp_path, "surgery").html
    assert (
        '<h2 id="questions">Questions to ask your team</h2>\n<ul><li>What are all my choices?</li>'
        "<li>How likely is it to help someone like me?</li></ul>\n<hr/>"
    ) in html


def test_citations_show_the_place_in_the_pages_own_list(tmp_path: Path) -> None:
    """Not in that of the guide."""
    text = page("support", "Support", sections("in-short", body="So.[@nice_sunitinib]"))
    assert '<a class="cite" href="#source-2">2</a>' in _page(tmp_path, "support", text).html


def test_sources_of_generated_parts_follow_the_pages_own(tmp_path: Path) -> None:
    """Authors need not copy them into the front matter."""
    with Pack.open(make_pack(tmp_path)) as pack:
        found = [source.id for source in pack.sources("sunitinib")]
    assert found == ["nhs_kidney", "nice_sunitinib", "leaflet"]


def test_sections_are_the_lead_and_a_stretch_for_each_heading(tmp_path: Path) -> None:
    """The foot is none."""
    body = "Before.\n\n## One {#in-short}\n\nFirst.\n\n### Two\n\nSecond.\n"
    text = page("support", "Support", body, more="questions: [q01]\n")
    found = [
        (row.anchor, row.level, row.title, row.text) for row in _page(tmp_path, "support", text).sections
    ]
    assert found == [
        ("", 1, "Support", "A short answer.\n\nBefore."),
        ("in-short", 2, "One", "First."),
        ("two", 3, "Two", "Second."),
        ("questions", 2, "Questions to ask your team", "- What are all my choices?"),
    ]


def test_generated_headings_are_sections_too(tmp_path: Path) -> None:
    """So that search finds a term or an organisation at its place."""
    assert "nephrectomy" in [row.anchor for row in _page(tmp_path, "glossary").sections]
    assert "macmillan" in [row.anchor for row in _page(tmp_path, "organisations").sections]


def test_a_phone_number_stands_in_the_plain_text(tmp_path: Path) -> None:
    """Somebody may hear it read aloud."""
    assert "0808 808 00 00" in _page(tmp_path, "surgery").sections[1].text
    assert "0808" not in str(SMALL_GUIDE["treatments/surgery.md"])


def test_sections_that_name_danger_signs_are_marked(tmp_path: Path) -> None:
    """So that no short form of the page leaves them out."""
    body = (
        sections("in-short", "why")
        + "\n## When to ring {#when}\n\nCall 999 for chest pain.\n\n### More\n\nChest pain is rare.\n"
        + "\n## What then? {#then}\n\nChest pain is rare.\n\n## Again {#again}\n\n- Ring for a fever.\n"
    )
    html = _page(tmp_path, "support", page("support", "Support", body)).html
    assert re.findall(r'<h2 id="([^"]*)" class="help">', html) == ["when", "again"]


def test_every_section_of_the_page_about_help_is_marked(tmp_path: Path) -> None:
    """It is never cut, whatever it says."""
    text = page("get-help-now", "When to get help now", sections("in-short", "why"), kind="start")
    html = _page(tmp_path, "get-help-now", text, "start/get-help-now.md").html
    assert re.findall(r'<h2 id="([^"]*)" class="help">', html) == ["in-short", "why"]
