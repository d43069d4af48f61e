from __future__ import annotations

import pytest

from kcdesk.i18n.abbreviations import ABBREVIATION


@pytest.mark.parametrize(
    "text",
    ["See Dr.", "(e.g.", "at 8 p.m. ", "on 3 Sept.", "Ask Prof. ", "see Fig.", "“Mrs.", "tests, etc."],
)
def test_a_short_form_is_followed_by_more(text: str) -> None:
    assert ABBREVIATION.search(text)


@pytest.mark.parametrize("text", ["Take it.", "vector.", "Prof", "the clinic. ", "Sat.", ""])
def test_an_ordinary_word_ends_its_sentence(text: str) -> None:
    assert not ABBREVIATION.search(text)
