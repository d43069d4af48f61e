"""TOML as this program's own small files have it, read without `tomllib`: that takes 3 ms of a start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_TEXT = r'"([^"\\\x00-\x1f\x7f]*)"'
_LINE = re.compile(rf"(?:([A-Za-z0-9_-]+)|{_TEXT}) = (?:{_TEXT}|(0|[1-9][0-9]{{0,8}}|true|false))")
_TABLE = re.compile(r"\[([A-Za-z0-9_-]+)\]")
_COMMENT = re.compile(r"(?:#[^\x00-\x1f\x7f]*)?")
_WORDS = {"true": True, "false": False}


def read_toml(text: str) -> dict[str, Any]:
    """What a TOML file holds.  Raises ValueError for what is none.

    Texts, whole numbers and truth values of a line each are read here, also in tables; all else by Python.
    """
    found = _read_flat(text)
    if found is None:
        import tomllib  # noqa: PLC0415 - our own files do without

        return tomllib.loads(text)
    return found


def _read_flat(text: str) -> dict[str, Any] | None:
    """The content; None for what is not as plain as that, or is wrong."""
    table: dict[str, Any] = {}
    content = table
    for line in text.split("\n"):
        if found := _LINE.fullmatch(line):
            bare, quoted, words, value = found.groups()
            key = bare if quoted is None else quoted
            if key in table:
                return None
            table[key] = _value(value) if words is None else words
        elif found := _TABLE.fullmatch(line):
            if found[1] in content:
                return None
            table = content[found[1]] = {}
        elif not _COMMENT.fullmatch(line):
            return None
    return content


def _value(written: str) -> int | bool:
    return _WORDS[written] if written in _WORDS else int(written)
