from __future__ import annotations

import pytest

from kcdesk.i18n.languages import is_english, language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-GB", "English"),
        ("ar", "العربية"),
        ("DE-at", "Deutsch"),
        ("cy", "Cymraeg"),
        ("qps-ploc", "qps-ploc"),
    ],
)
def test_a_language_is_named_in_itself(tag: str, name: str) -> None:
    """Whoever can read it finds it; one that is not known is its tag."""
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "english"),
    [("en", True), ("en-GB", True), ("EN-us", True), ("enm", False), ("cy", False), ("", False)],
)
def test_english_is_told_from_what_begins_like_it(tag: str, english: bool) -> None:
    """By the part before the hyphen."""
    assert is_english(tag) is english
