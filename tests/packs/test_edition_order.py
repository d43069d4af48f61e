from __future__ import annotations

from datetime import date

import pytest

from kcdesk.packs.edition_order import Age, is_newer

_DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("2026.11.1", "2026.11"),
        ("2", "1"),
        ("10", "9"),
        ("1.10", "1.9"),
        ("2", "1.9.9"),
    ],
)
def test_within_a_day_the_higher_version_is_newer(newer: str, older: str) -> None:
    assert is_newer(Age(_DAY, newer), Age(_DAY, older))
    assert not is_newer(Age(_DAY, older), Age(_DAY, newer))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", "1"),
        ("1", "1.0"),
        ("1", "second"),
        ("b", "a"),
        ("1", "²"),
        ("1", "-2"),
        ("1", "9" * 10),
        ("", "1"),
    ],
)
def test_what_is_no_number_or_no_higher_is_neither(one: str, other: str) -> None:
    """Nobody is to guess which of two doses is the corrected one."""
    assert not is_newer(Age(_DAY, one), Age(_DAY, other))
    assert not is_newer(Age(_DAY, other), Age(_DAY, one))


def test_the_day_goes_before_the_version() -> None:
    assert is_newer(Age(date(2026, 11, 28), "1"), Age(_DAY, "2"))
    assert not is_newer(Age(_DAY, "2"), Age(date(2026, 11, 28), "1"))
