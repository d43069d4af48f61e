"""Enumerations made the quick way are what Python's own way makes, to the last of their parts."""

from __future__ import annotations

import enum
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kcdesk.startup import fast_enums

Enumeration = Any
"""No type knows what is looked at here."""

ROOT = Path(__file__).resolve().parents[2]

_KNOWN = pytest.mark.skipif(
    sys.version_info[:2] not in fast_enums.KNOWN, reason="nothing is changed in this edition of Python"
)

_ALL_OF_QT = """
import enum, re, sys
from kcdesk.startup import fast_enums
if sys.argv[1] == "quick":
    fast_enums.install()
from PySide6 import QtCore, QtGui, QtWidgets
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        getattr(module, name)  # the binding makes a class's enumerations when it is asked for

def told(value):
    if isinstance(value, enum.Enum):
        return type(value).__qualname__, sorted((name, repr(part)) for name, part in vars(value).items())
    if isinstance(value, dict):
        return [(told(key), told(part)) for key, part in value.items()]
    if isinstance(value, list | tuple):
        return [told(part) for part in value]
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))

def below(kind):
    for each in kind.__subclasses__():
        yield each
        yield from below(each)

lines = []
for kind in below(enum.Enum):
    if "PySide6" in kind.__module__:
        parts = sorted((name, told(part)) for name, part in vars(kind).items())
        members = list(kind)
        sums = []
        if issubclass(kind, enum.Flag) and len(members) > 1:
            first, *_, last = members
            sums = [first | last, ~first, kind(0), list(first | last), kind(1 << 30)]
        names = kind.__module__, kind.__qualname__, kind.__mro__
        lines.append(str((names, parts, told(members), told(sums))))
print(*sorted(lines), sep="\\n")
"""


def _all_of_qt(how: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _ALL_OF_QT, how], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.splitlines()


@_KNOWN
def test_every_enumeration_of_qt_is_the_same() -> None:
    """Names, values, aliases, order, module, bits, and what adding and inverting flags gives."""
    quick = _all_of_qt("quick")
    assert len(quick) > 300
    assert quick == _all_of_qt("as Python does")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick way, until the test ends."""
    pythons = vars(enum.EnumType)["_create_"]
    monkeypatch.setattr(enum.EnumType, "_create_", getattr(pythons, "instead_of", pythons))
    fast_enums.install()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    """The members with which Python's own way was asked to make a class."""
    pythons, seen = enum.EnumType.__prepare__, []

    def prepare(name: str, bases: Enumeration, **named: Enumeration) -> Enumeration:
        seen.append([name])
        return pythons(name, bases, **named)

    monkeypatch.setattr(enum.EnumType, "__prepare__", prepare)
    return seen


def _make(kind: Enumeration, pairs: Enumeration, **named: Enumeration) -> Enumeration:
    return kind("Made", pairs, **{"boundary": enum.KEEP, **named})


@_KNOWN
@pytest.mark.usefixtures("quick")
def test_python_makes_one_class_of_each_kind(asked: list[list[Any]]) -> None:
    """And every other is a copy of it with members of its own."""
    first, second = _make(enum.Enum, [("A", 1)]), _make(enum.Enum, [("B", 2), ("C", 2)])
    assert asked == [["Empty"]]
    assert (list(first), list(second)) == ([first.A], [second.B])
    assert second.C is second.B
    assert first.__module__ == __name__


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("kind", "pairs", "named"),
    [
        (enum.Enum, [("A", 1)], {"boundary": None}),
        (enum.Enum, "A B", {}),
        (enum.Enum, [("name", 1)], {}),
        (enum.IntEnum, [("real", 1)], {}),
        (enum.Enum, [("_one", 1)], {}),
        (enum.Flag, [("A", -1)], {}),
        (enum.Enum, [("A", "text")], {}),
        (enum.StrEnum, [("A", "text")], {}),
    ],
)
def test_all_else_is_left_to_python(
    asked: list[list[Any]], kind: Enumeration, pairs: Enumeration, named: dict[str, Any]
) -> None:
    """What is not the binding's, and what Python treats apart."""
    made = _make(kind, pairs, **named)
    assert asked == [["Made"]]
    assert made.__members__


@_KNOWN
@pytest.mark.usefixtures("quick")
def test_a_python_that_keeps_more_in_an_enumeration_makes_it(
    asked: list[list[Enumeration]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it would do with that is not known."""
    monkeypatch.setattr(fast_enums, "_PARTS", frozenset({"_member_map_"}))
    assert _make(enum.Enum, [("A", 1)]).A.value == 1
    assert asked == [["Empty"], ["Made"]]


@pytest.mark.usefixtures("quick")
def test_a_second_installation_changes_nothing() -> None:
    first = vars(enum.EnumType)["_create_"]
    fast_enums.install()
    assert vars(enum.EnumType)["_create_"] is first


def test_an_unknown_python_keeps_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    pythons = vars(enum.EnumType)["_create_"]
    pythons = getattr(pythons, "instead_of", pythons)
    monkeypatch.setattr(enum.EnumType, "_create_", pythons)
    monkeypatch.setattr(fast_enums, "KNOWN", ())
    fast_enums.install()
    assert vars(enum.EnumType)["_create_"] is pythons
