from __future__ import annotations

from dataclasses import replace
from datetime import date

from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.pages import Source
from kcdesk.ui.share.shared_page import SharedLink, shared_page

_DAY = date(2026, 11, 27)
_INFO = GuideInfo("guide", "A guide", "en-GB", "2026.11", _DAY, "today", "CC BY 4.0", "Not yet reviewed.")
_TOPIC = Topic("surgery", None, 0, 0, "Surgery", "treatment", "", _DAY, date(2027, 11, 27), "")
_SOURCES = (
    Source("nhs", "Kidney cancer", "NHS", "https://www.nhs.uk/kidney", ""),
    Source("book", "A book on paper", "", "", ""),
    Source("nice", "A guideline", "NICE", "https://www.nice.org.uk/ng1?a=b#c", ""),
)


def test_each_source_on_the_web_has_a_code_with_its_number_in_the_page() -> None:
    """The address is as the guide has it: nothing is added that would tell who scanned it."""
    assert shared_page(_INFO, _TOPIC, _SOURCES).links == (
        SharedLink("1. Kidney cancer (NHS)", "https://www.nhs.uk/kidney"),
        SharedLink("3. A guideline (NICE)", "https://www.nice.org.uk/ng1?a=b#c"),
    )


def test_without_a_home_on_the_web_no_code_leads_to_the_guide() -> None:
    assert shared_page(_INFO, _TOPIC, ()).links == ()


def test_a_publisher_s_addresses_come_first() -> None:
    info = replace(_INFO, web_home="https://x.org", share_base="https://x.org/guide/")
    links = shared_page(info, _TOPIC, _SOURCES).links
    assert [link.address for link in links[:2]] == ["https://x.org/guide/surgery.html", "https://x.org"]


def test_a_page_made_for_an_address_is_on_no_web_server() -> None:
    info = replace(_INFO, share_base="https://x.org/guide")
    assert shared_page(info, replace(_TOPIC, id="compare/a+b"), ()).links == ()


def test_a_link_of_another_kind_gets_no_code() -> None:
    """A pack of unknown origin may say anything."""
    info = replace(_INFO, web_home="javascript:alert(1)", share_base="tel:999?")
    bad = Source("bad", "Bad", "", "smsto:999", "")
    assert shared_page(info, _TOPIC, (bad,)).links == ()


def test_the_text_says_where_it_comes_from_and_how_old_it_is() -> None:
    assert shared_page(_INFO, _TOPIC, _SOURCES[:1]).text == (
        "Surgery\n"
        "A guide, 2026.11\n"
        "Code of this page, for the search: surgery\n"
        "Written 27 November 2026. Due for review by 27 November 2027.\n"
        "Not yet reviewed.\n"
        "\n"
        "1. Kidney cancer (NHS): https://www.nhs.uk/kidney\n"
    )
