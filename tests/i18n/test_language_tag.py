from __future__ import annotations

import pytest

from kcdesk.i18n.language_tag import is_english, primary_language


@pytest.mark.parametrize(("tag", "language"), [("en-GB", "en"), ("he_IL", "he"), ("CY", "cy"), ("", "")])
def test_the_primary_language_is_the_first_part(tag: str, language: str) -> None:
    assert primary_language(tag) == language


@pytest.mark.parametrize(
    ("tag", "english"),
    [("en", True), ("en-GB", True), ("EN-us", True), ("enm", False), ("cy", False), ("", False)],
)
def test_english_is_told_from_what_begins_like_it(tag: str, english: bool) -> None:
    """By the part before the hyphen."""
    assert is_english(tag) is english
