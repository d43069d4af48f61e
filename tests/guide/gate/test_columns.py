from __future__ import annotations

import pytest

from kcdesk.guide.gate.columns import Column, id_column, value_check
from kcdesk.guide.gate.refused import RefusedError


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (Column("a", 3), "abc"),
        (Column("a", 3, may_be_null=True), None),
        (Column("a", least=-1, most=5), -1),
        (Column("a", is_real=True), 0.5),
        (Column("a", 2, is_binary=True), b"\xff\0"),
        (id_column("a"), "two-words"),
    ],
)
def test_what_a_column_may_hold(column: Column, value: object) -> None:
    value_check("t", column)(value)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (Column("a", 3), "abcd"),
        (Column("a", 3), None),
        (Column("a", 3), b"abc"),
        (Column("a", 3), "a\u202eb"),
        (Column("a", 3), "\0"),
        (Column("a", most=5), 6),
        (Column("a", most=5), -1),
        (Column("a", most=5), True),
        (Column("a", most=5), 1.0),
        (Column("a", is_real=True), 1),
        (Column("a", most=20, is_real=True), float("nan")),
        (Column("a", 2, is_binary=True), b"abc"),
        (Column("a", 2, is_binary=True), "ab"),
        (id_column("a"), "Two words"),
        (id_column("a"), "a\n"),
        (id_column("a"), "a" * 81),
    ],
)
def test_what_it_may_not(column: Column, value: object) -> None:
    with pytest.raises(RefusedError, match=r"a wrong value in t\.a"):
        value_check("t", column)(value)
