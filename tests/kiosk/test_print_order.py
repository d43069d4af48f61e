"""What a kiosk and its second process say to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.kiosk.print_order import PrintOrder


def test_an_order_is_read_as_it_was_written() -> None:
    order = PrintOrder(Path("/a b/ü.kcpack"), "surgery", "“overdue”\nyes", "", "Ward 2", 6, large=True)
    assert PrintOrder.read(order.as_text()) == order
    assert order.as_text().isascii()


@pytest.mark.parametrize("text", ["", "{}", "[]", "surgery", '{"guide": "x", "more": 1}'])
def test_anything_else_is_no_order(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever its words
        PrintOrder.read(text)
