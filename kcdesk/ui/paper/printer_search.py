"""The search for printers, in a process of its own: a print server that does not answer holds who asks it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject

from kcdesk.ui.paper.scheduler import keep_to_this_computer
from kcdesk.ui.paper.second_process import SecondProcess, own_command

_LIMIT_MS = 6_000


class Printers(Enum):
    """What is known of this computer's printers."""

    ASKED = "asked"
    """Nothing yet."""
    FOUND = "found"
    NONE = "none"
    SILENT = "silent"
    """Whoever keeps the list of them did not answer in time."""


class PrinterSearch(QObject):
    """Asks `kcdesk printers` once, and tells; stops by itself when its parent goes."""

    def __init__(
        self,
        tell: Callable[[Printers], None],
        parent: QObject,
        command: tuple[str, ...] = (),
        limit_ms: int = _LIMIT_MS,
        *,
        name: str = "",
    ) -> None:
        """`command` lists printers, one a line; none is the program itself.

        With a `name` the printer of that name alone is looked for.
        """
        super().__init__(parent)
        self._name, self._tell = name, tell
        keep_to_this_computer()
        self._process = SecondProcess(self._hear, self, command or own_command("printers"), limit_ms)

    @property
    def is_running(self) -> bool:
        """Whether the answer may still come."""
        return self._process.is_running

    def stop(self) -> None:
        """End the search without a word."""
        self._process.stop()

    def _hear(self, listed: str | None) -> None:
        if listed is None:
            self._tell(Printers.SILENT)
            return
        names = [line.strip() for line in listed.split("\n")]
        is_there = self._name in names if self._name else any(names)
        self._tell(Printers.FOUND if is_there else Printers.NONE)
