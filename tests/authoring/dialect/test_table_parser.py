"""Tables."""

from __future__ import annotations

import pytest

from kcdesk.authoring.dialect.table_parser import is_separator
from tests.authoring.printed import parsed, printed
from tests.authoring.reports import Reports


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", "a | b"),
        ("a | b", "a | b"),
        (r"| a \| b | c |", "a | b | c"),
        ("| [[TKI|these]] | c |", "these | c"),
        (r"| [[TKI\|these]] | c |", "these | c"),
        ("| [a](topic:b) | **c** |", "a | c"),
    ],
)
def test_a_row_is_parted_at_its_bars(row: str, cells: str) -> None:
    """But not at a bar that belongs to a term or is escaped."""
    reports = Reports()
    blocks = parsed(f"| A | B |\n|---|---|\n{row}", reports)
    assert (printed(blocks)[1], reports.found) == (f"3 | {cells}", [])


@pytest.mark.parametrize(
    ("table", "line", "words"),
    [
        ("| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |", 1, "6 columns"),
        ("| a | b |\n|---|---|\n| c |  |", 3, "empty"),
        ("| a | |\n|---|---|\n| c | d |", 1, "empty"),
        ("| a | b |\n|---|---|\n| c |", 3, "1 cell;"),
        ("| a | b |\n|---|---|\n| c | d | e |", 3, "3 cells"),
        ("| a | b |\n| c | d |", 1, "head row"),
        ("| a | b |\n|---|---|", 1, "no rows"),
    ],
)
def test_a_faulty_table_is_reported_at_its_row(table: str, line: int, words: str) -> None:
    """A screen reader needs a head and full cells; the page has room for five columns."""
    reports = Reports()
    parsed(table, reports)
    assert [(found, rule) for found, rule in reports.places] == [(line, "table")]
    assert words in reports.found[0][2]


@pytest.mark.parametrize(
    ("text", "expected"), [("|---|:-:|", True), ("--- | ---", True), ("---", False), ("| a |", False)]
)
def test_the_row_under_the_head_is_told_from_others(text: str, expected: bool) -> None:
    """A line of hyphens alone is none."""
    assert is_separator(text) is expected
