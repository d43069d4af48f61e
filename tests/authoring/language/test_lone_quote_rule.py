"""Quotations that begin and do not end."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.lone_quote_rule import lone_quote_faults
from tests.authoring.writing import fact_of, lines_of, page_of


def test_a_quotation_ends_in_its_own_paragraph() -> None:
    """One that goes on in the next is two lone marks."""
    assert lines_of(lone_quote_faults, 'Say "yes".', "It's the nurses' word.", 'a 6" wound') == []
    assert lines_of(lone_quote_faults, "A word.", 'Say "yes', 'and no".', "“so”") == [11, 12]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('Say "yes.', '"yes.'),
        ('You can say: "This is all too much for me to bear.', '"This is all too much for …'),
        ('You can say: This is all too much for me". Then rest.', '… is all too much for me"'),
    ],
)
def test_its_words_are_shown(text: str, shown: str) -> None:
    """Some of them."""
    (fault,) = lone_quote_faults(page_of(text))
    assert fault[2] == f"The quotation mark of {shown} has no partner in its paragraph."


def test_texts_of_data_files_are_read_too() -> None:
    assert [line for line, _, _ in lone_quote_faults(fact_of('Say "now.'))] == [10]
