"""Byte-code without docstrings does what it did with them, and nobody asks for one."""

from __future__ import annotations

import ast
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from tests.packaging_script import packaging_script

_ROOT = Path(__file__).resolve().parents[2]
docstrings = packaging_script("docstrings")

_SOURCE = '''
"""Of the module."""

TWICE = "Said twice."

def plain():
    """Of a function."""
    return 1

def same():
    """Said twice."""
    return "Said twice."

async def later():
    """Of a coroutine."""

def outer():
    def inner():
        """Of what is inside."""
        return 3
    return inner

class Value:
    """Of a class."""

    def method(self):
        """Of a method."""
        return [word for word in ("one", "two")]

nameless = lambda: "no docstring"
made = list("one" for _ in range(2))
'''


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "tried"}
    exec(docstrings.without_docstrings(compile(_SOURCE, "tried.py", "exec")), names)  # noqa: S102 - the text above
    return names


def test_the_module_and_every_function_lose_theirs(names: dict[str, Any]) -> None:
    losers = [names["plain"], names["later"], names["outer"](), names["Value"].method]
    assert [function.__doc__ for function in losers] == [None] * 4
    assert names["__doc__"] is None


def test_a_class_keeps_its_own(names: dict[str, Any]) -> None:
    """Without it `dataclasses` would write one, at every start."""
    assert names["Value"].__doc__ == "Of a class."


def test_texts_that_the_program_uses_stay(names: dict[str, Any]) -> None:
    """Python keeps a text once that stands in one function twice."""
    assert (names["plain"](), names["same"](), names["outer"]()()) == (1, "Said twice.", 3)
    assert names["Value"]().method() == ["one", "two"]
    assert (names["nameless"](), names["made"]) == ("no docstring", ["one", "one"])


def test_a_module_keeps_a_docstring_that_it_has_as_a_value_too() -> None:
    code = compile('"""Said twice."""\nVALUE = "Said twice."\n', "tried.py", "exec")
    names: dict[str, Any] = {}
    exec(docstrings.without_docstrings(code), names)  # noqa: S102
    assert names["VALUE"] == "Said twice."


def _steps(code: CodeType) -> list[tuple[bytes, bytes]]:
    inner = (part for part in code.co_consts if isinstance(part, CodeType))
    return [(code.co_code, code.co_linetable), *(step for part in inner for step in _steps(part))]


@pytest.mark.parametrize("name", ["search/spelling.py", "ui/page/page_view.py", "kiosk/counts.py"])
def test_not_an_instruction_changes_and_not_a_number_of_a_line(name: str) -> None:
    code = compile((_ROOT / "kcdesk" / name).read_bytes(), name, "exec", dont_inherit=True)
    light = docstrings.without_docstrings(code)
    assert light != code
    assert _steps(light) == _steps(code)


def test_nothing_of_ours_reads_a_docstring() -> None:
    """Commands say what they do in texts of their own."""
    readers = [
        f"{file.relative_to(_ROOT)}:{node.lineno}"
        for file in sorted((_ROOT / "kcdesk").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr in {"__doc__", "getdoc"})
        or (isinstance(node, ast.Name) and node.id == "__doc__")
    ]
    assert readers == []


@pytest.mark.parametrize(
    ("module", "may"), [("kcdesk.ui.page", True), ("zipfile", True), ("cffi.api", False)]
)
def test_those_of_others_stay(module: str, may: bool) -> None:
    assert docstrings.may_go_without(module) is may
