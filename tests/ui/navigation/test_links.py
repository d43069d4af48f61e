from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide.model import Location
from kcdesk.ui.navigation.links import (
    AddressLink,
    AnchorLink,
    FigureLink,
    Link,
    TermLink,
    TopicLink,
    read_link,
)


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("topic:surgery", TopicLink(Location("surgery"))),
        ("topic:surgery#recovery", TopicLink(Location("surgery", "recovery"))),
        ("term:nephrectomy", TermLink("nephrectomy")),
        ("figure:kidney", FigureLink("kidney")),
        ("#in-short", AnchorLink("in-short")),
        ("#", AnchorLink("")),
        ("http://example.org", AddressLink("http://example.org")),
        ("https://example.org/a?b#c", AddressLink("https://example.org/a?b#c")),
    ],
)
def test_the_kinds_of_link_a_page_may_have(target: str, link: Link) -> None:
    """Each is read as what it is."""
    assert read_link(target) == link


@pytest.mark.parametrize(
    "target",
    [
        "",
        ":",
        "://",
        "surgery",
        "surgery.html",
        "/etc/passwd",
        "//example.org/share",
        "\\\\server\\share",
        "C:\\Windows",
        "topic:",
        "term:",
        "http:example.org",
        "https:",
        "https:/example.org",
        "HTTPS://example.org",
        " https://example.org",
        "file:///etc/passwd",
        "file://server/share",
        "javascript:alert(1)",
        "data:text/html,<b>x</b>",
        "ftp://example.org",
        "mailto:a@example.org",
        "tel:999",
        "qrc:/qt",
        "figure:",
        "smb://server/share",
        "Topic:surgery",
    ],
)
def test_every_other_link_is_nothing(target: str) -> None:
    """A page is not trusted: what is not in the list does nothing."""
    assert read_link(target) is None


_SCHEMES = ("http:", "https://", "http://", "HTTP://", "ftp://", "file://", "javascript:", "topic:", "")


@given(st.builds(str.__add__, st.sampled_from(_SCHEMES), st.text()))
def test_whatever_a_page_holds_is_read_without_an_error(target: str) -> None:
    """And only a web address is ever read as one."""
    link = read_link(target)
    if isinstance(link, AddressLink):
        assert target.startswith(("http://", "https://"))
