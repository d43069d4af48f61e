"""The search for printers, in a process of its own: a print server that does not answer holds who asks it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer

from kcdesk.ui.paper.scheduler import keep_to_this_computer
from kcdesk.ui.paper.second_process import SecondProcess, own_command

_LIMIT_MS = 6_000
_WHOLE_LIMIT_MS = 30_000
"""For all that the print dialog asks: a printer in the network is asked what it can do."""


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
        hear_paper: Callable[[str], None] | None = None,
        for_dialog: bool = False,
    ) -> None:
        """`command` lists printers, one a line; none is the program itself.

        With a `name` the printer of that name alone is looked for.  `hear_paper` hears before `tell` what
        paper is in the usual printer, if that is known in time.  A search `for_dialog` finds printers only if
        nothing that the print dialog asks is waited for in vain: it asks the same a moment later.
        """
        super().__init__(parent)
        self._name, self._tell = name, tell
        self._hear_paper, self._for_dialog = hear_paper, for_dialog
        keep_to_this_computer()
        asks_more = ("--dialog",) if for_dialog or hear_paper is not None else ()
        limit = _WHOLE_LIMIT_MS if for_dialog else limit_ms
        self._process: SecondProcess | None = None  # one that cannot be started may tell at once
        self._process = SecondProcess(self._hear, self, command or own_command("printers", *asks_more), limit)
        if for_dialog:
            QTimer.singleShot(limit_ms, self, self._give_up_early)

    @property
    def is_running(self) -> bool:
        """Whether the answer may still come."""
        return self._process is not None and self._process.is_running

    def stop(self) -> None:
        """End the search without a word."""
        if self._process is not None:
            self._process.stop()

    def _give_up_early(self) -> None:
        """Who has not even listed the printers by now is silent."""
        if self._process is not None and self.is_running and not self._process.so_far.strip():
            self._process.give_up()

    def _hear(self, written: str | None) -> None:
        """Take up what was written; what was listed before the rest was waited for in vain is known too."""
        so_far = self._process.so_far if self._process is not None else ""
        listed, _, paper = (so_far if written is None else written).partition("\n\n")
        names = [line.strip() for line in listed.split("\n") if line.strip()]
        is_waited_for = written is None and self.is_running  # who failed has said so
        if (is_waited_for and self._for_dialog) or (written is None and not names):
            self._tell(Printers.SILENT)
            return
        if self._hear_paper is not None and paper.strip():
            self._hear_paper(paper.strip())
        is_there = self._name in names if self._name else bool(names)
        self._tell(Printers.FOUND if is_there else Printers.NONE)
