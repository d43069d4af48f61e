"""A process that runs for months gives back what it does not need."""

from __future__ import annotations

import linecache
from ctypes import CDLL
from weakref import ref

import pytest

from kcdesk.app.memory import give_memory_back
from tests.kiosk.pieces import memory_in_use, pieces

_PIECES = 40 * 2**20
"""Bytes."""


class _Circle:
    """Refers to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.skipif(not hasattr(CDLL(None), "malloc_trim"), reason="needs the C library of GNU")
def test_what_was_freed_in_pieces_goes_back_to_the_system() -> None:
    with pieces(_PIECES) as held:
        assert give_memory_back()
        assert memory_in_use() < held - _PIECES // 2


def test_circles_that_nothing_refers_to_are_let_go() -> None:
    circle = ref(_Circle())
    give_memory_back()
    assert circle() is None


def test_lines_of_source_kept_for_error_messages_are_let_go() -> None:
    """The binding has Python read the source of every module that is loaded: 4.7 MB in a kiosk."""
    linecache.getlines(__file__)
    give_memory_back()
    assert not linecache.cache


@pytest.mark.parametrize("fault", [OSError, AttributeError, TypeError])
def test_another_c_library_is_not_asked(fault: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: None) -> None:
        raise fault

    monkeypatch.setattr("ctypes.CDLL", refuse)
    assert not give_memory_back()
