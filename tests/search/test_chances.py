from __future__ import annotations

import pytest

from kcdesk.search.chances import roots_of_chances


def test_the_chances_of_all_are_one_together() -> None:
    found = roots_of_chances({"a": 2.0, "b": 0.5, "c": -3.0})
    assert sum(root**2 for root in found.values()) == pytest.approx(1)
    assert found["a"] > found["b"] > found["c"] > 0


def test_large_sums_are_no_trouble() -> None:
    assert roots_of_chances({"a": 5_000.0, "b": 5_000.0}) == pytest.approx({"a": 0.5**0.5, "b": 0.5**0.5})


def test_nothing_has_no_chances() -> None:
    assert roots_of_chances({}) == {}
