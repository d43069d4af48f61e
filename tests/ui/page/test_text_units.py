from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from kcdesk.ui.page.text_units import from_units, one_unit_each, to_units, unit_count, unit_ranges

_TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")))


@given(_TEXT)
def test_a_text_is_as_long_as_qt_takes_it_to_be(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    assert unit_count(text) == document.characterCount() - 1


@pytest.mark.parametrize(
    ("text", "ranges", "counted"),
    [
        ("plain words", ((0, 5), (6, 11)), ((0, 5), (6, 11))),
        ("😀 and 😀", ((0, 1), (2, 5), (6, 7)), ((0, 2), (3, 6), (7, 9))),
        ("", (), ()),
    ],
)
def test_ranges_are_counted_in_units(
    text: str, ranges: tuple[tuple[int, int], ...], counted: tuple[tuple[int, int], ...]
) -> None:
    assert unit_ranges(text, ranges) == counted


@given(_TEXT)
def test_a_stand_in_makes_both_counts_the_same(text: str) -> None:
    same = one_unit_each(text)
    assert len(same) == len(text) == unit_count(same)


@given(_TEXT)
def test_units_are_text_again(text: str) -> None:
    assert from_units(to_units(text)) == text


def test_half_a_character_is_shown_as_damaged() -> None:
    assert from_units(to_units("😀")[:2]) == "\ufffd"
