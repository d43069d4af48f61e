"""Tests of `kcdesk.search.fever`."""

from __future__ import annotations

import pytest

from kcdesk.search import fever
from kcdesk.search.fever import temperatures
from kcdesk.search.search_language import ENGLISH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("i am 38.4 and shivery", {5: True}),
        ("temp of 39", {8: True}),
        ("psa 38.4", {}),
        ("38 mg", {}),
        ("37.4", {}),
        ("the oven is at 38.4", {15: False}),
    ],
)
def test_a_number_is_somebodys_temperature_or_a_things_or_none(text: str, found: dict[int, bool]) -> None:
    """By what stands before and after it."""
    assert temperatures(text, ENGLISH, whole=True) == found


def test_a_clause_without_such_a_number_is_not_read_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The careful pattern looks behind each letter of a text."""
    monkeypatch.setattr(fever, "_FEVER", None)
    assert temperatures("crushing pain in my chest since 6 or 7 " * 50, ENGLISH, whole=True) == {}
    with pytest.raises(AttributeError):
        temperatures("38", ENGLISH, whole=True)
