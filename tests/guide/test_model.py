from __future__ import annotations

import dataclasses
import inspect

import pytest

from kcdesk.guide import model

_VALUES = [value for _, value in inspect.getmembers(model, dataclasses.is_dataclass)]


@pytest.mark.parametrize("value", _VALUES, ids=lambda value: value.__name__)
def test_values_are_frozen_and_closed(value: type) -> None:
    """Complete when made: nothing is filled in or stuck on later."""
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert not hasattr(value, "__dict__") or "__slots__" in vars(value)


def test_a_location_is_the_top_of_a_page_unless_it_says_more() -> None:
    assert model.Location("surgery") == model.Location("surgery", "", ())
    assert model.Location("surgery") != model.Location("surgery", "risks")
