"""What using the window again and again leaves behind, by the C library's own count.

tests/benchmarks/long_use.py measures the same for the whole guide.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.speech.voice import SilentVoice
from tests.conftest import MakeReader, show

_TIMES = 100
_MOST = 200
"""Bytes a time.  A frame of a page that is gone takes some 500, a place in a layout 100 and more of them."""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="needs glibc 2.33",
)


class _Counts(ctypes.Structure):
    """`struct mallinfo2` of malloc.h."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    ]


def in_use() -> int:
    """Bytes of C and C++ that are in use, without Qt's cache of pictures, which has a limit of its own."""
    gc.collect()
    QPixmapCache.clear()
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = _Counts
    counts = library.mallinfo2()
    return int(counts.uordblks + counts.hblkhd)


def settle(app: QApplication) -> None:
    """Everything that waits to be done or deleted."""
    for _ in range(3):
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_pages(reader: Reader) -> None:
    """There and back."""
    for topic in ("surgery", "sunitinib"):
        reader.navigator.open(Location(topic))


def search(reader: Reader) -> None:
    """And put the results away."""
    reader.window.search_for("tired")
    reader.window.search.hide_results()


def twice(action: str) -> Callable[[Reader], None]:
    """Open it and close it again."""

    def do(reader: Reader) -> None:
        for _ in range(2):
            reader.window.actions_[action].trigger()

    return do


def read_aloud(reader: Reader) -> None:
    """And stop."""
    reader.window.actions_["read_aloud"].trigger()
    reader.window.reading.speech.stop()


@pytest.mark.parametrize(
    "use",
    [open_pages, search, twice("reading"), twice("links"), twice("keys"), read_aloud],
)
def test_use_leaves_nothing_behind(
    make: MakeReader, qtbot: QtBot, qapp: QApplication, use: Callable[[Reader], None]
) -> None:
    """Once everything it takes is made, memory stays as it is."""
    reader = make(find_voice=lambda _language, parent: SilentVoice(parent))
    show(reader, qtbot)
    reader.navigator.open(Location("surgery"))

    def again(times: int) -> None:
        for _ in range(times):
            use(reader)
            settle(qapp)

    again(_TIMES)
    left: list[float] = []
    # What leaks, leaks each time; a page that is made ready meanwhile comes once.
    while len(left) < 3 and not (left and left[-1] < _MOST):
        before = in_use()
        again(_TIMES)
        left.append((in_use() - before) / _TIMES)
    assert min(left) < _MOST, left
