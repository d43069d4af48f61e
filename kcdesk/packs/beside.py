"""One piece of work in a thread of its own, with an end to waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Generic, TypeVar

    _T = TypeVar("_T")
else:
    _T = object

    class Generic:
        """As the one of `typing`, which no start waits for."""

        def __class_getitem__(cls, _kind: object) -> type:
            return cls


_GLANCE = 0.02
"""Seconds between two looks: nobody notices them, and a window still paints."""


class Beside(Generic[_T]):
    """The work, begun at once.  What is waited for in vain is left to itself, and ends with the program."""

    def __init__(self, work: Callable[[], _T], name: str) -> None:
        self._work = work
        self._results: list[_T] = []
        self._errors: list[BaseException] = []
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def is_done(self, seconds: float | None = None) -> bool:
        """Wait so long at most (None: for ever), and say whether the work is done."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def result(self, seconds: float | None = None) -> _T:
        """What the work gave or raised; TimeoutError if it takes longer than that."""
        if not self.is_done(seconds):
            raise TimeoutError
        if self._errors:
            raise self._errors[0]
        return self._results[0]

    def wait(self, seconds: float, meanwhile: Callable[[], None]) -> bool:
        """Do `meanwhile` again and again until the work is done, or so long; say whether it is done."""
        until = monotonic() + seconds
        while not self.is_done(_GLANCE) and monotonic() < until:
            meanwhile()
        return self.is_done(0)

    def _run(self) -> None:
        try:
            self._results.append(self._work())
        except BaseException as error:  # noqa: BLE001 - whatever it is, `result` raises it
            self._errors.append(error)
