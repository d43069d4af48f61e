"""A watch on SQLite connections that nobody closed, which Python warns of from 3.13 on only."""

from __future__ import annotations

import sqlite3
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from weakref import WeakSet

import pytest


class WatchedConnection(sqlite3.Connection):
    """Connection that warns, and says where it was opened, if it is let go of while open."""

    def __init__(self, still_open: WeakSet[WatchedConnection], *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        """`still_open` holds this one from now until it is closed; the rest is SQLite's own."""
        super().__init__(*arguments, **options)
        calls = [call for call in traceback.extract_stack(limit=6) if call.filename != __file__]
        self._opened_at = ", from ".join(f"{call.filename}:{call.lineno}" for call in reversed(calls))
        self._still_open = still_open
        still_open.add(self)
        self._is_open = True

    def close(self) -> None:
        super().close()
        self._still_open.discard(self)
        self._is_open = False

    def __del__(self) -> None:
        # A connection that could not be opened has no such attribute.
        if getattr(self, "_is_open", False):
            self.close()
            message = f"an SQLite connection was left open; it was opened at {self._opened_at}"
            warnings.warn(message, ResourceWarning, stacklevel=2)


@contextmanager
def watched_connections() -> Iterator[WeakSet[WatchedConnection]]:
    """The connections that are open now, of all those that are opened from now on."""
    still_open: WeakSet[WatchedConnection] = WeakSet()
    connect = partial(sqlite3.connect, factory=partial(WatchedConnection, still_open))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", connect)
        yield still_open
