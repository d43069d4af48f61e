"""What a column of a table may hold: kind, size and shape of its values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.page_grammar import HIDDEN

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
ADDRESS = r"(?:https?://[^\s\"<>\\]+)?"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column may hold."""

    name: str
    longest: int = 0
    """Characters; 0 for a whole number."""
    pattern: str = ""
    """What the whole text must match; empty for any text without hidden characters."""
    least: int = 0
    most: int = 1_000_000_000
    may_be_null: bool = False
    is_binary: bool = False
    is_real: bool = False
    since: int = 0
    """The first format, as a user version, that has the column."""
    until: int = 1_000_000
    """The last one, where a later one has another of that name."""


def id_column(name: str, *, may_be_null: bool = False) -> Column:
    """A column of ids."""
    return Column(name, 80, ID, may_be_null=may_be_null)


def value_check(table: str, column: Column) -> Callable[[Any], None]:
    """A function that raises RefusedError for a value that the column cannot hold."""
    message = f"a wrong value in {table}.{column.name}"
    pattern = re.compile(column.pattern, re.DOTALL) if column.pattern else None

    def check_bytes(value: object) -> None:
        if type(value) is not bytes or len(value) > column.longest:
            raise RefusedError(message)

    def check_number(value: object) -> None:
        kind = float if column.is_real else int
        if type(value) is not kind or not column.least <= value <= column.most:
            raise RefusedError(message)

    def check_text(value: object) -> None:
        if value is None and column.may_be_null:
            return
        if type(value) is not str or len(value) > column.longest or HIDDEN.search(value):
            raise RefusedError(message)
        if pattern and not pattern.fullmatch(value):
            raise RefusedError(message)

    if column.is_binary:
        return check_bytes
    return check_text if column.longest else check_number
