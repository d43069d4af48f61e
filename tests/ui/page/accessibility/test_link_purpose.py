from __future__ import annotations

import pytest

from kcdesk.ui.page.accessibility.link_purpose import link_purpose


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("topic:surgery#risks", "Opens another page of this guide"),
        ("#in-short", "Goes to another place on this page"),
        ("term:nephrectomy", "Says what this means"),
        ("https://example.org/help", "Shows the web address https://example.org/help"),
        ("figure:kidney", "Enlarges the drawing"),
        ("file:///etc/passwd", ""),
    ],
)
def test_a_link_says_what_it_does(target: str, words: str) -> None:
    assert link_purpose(target) == words
