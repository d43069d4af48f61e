"""What a kiosk keeps for its staff, in the one folder it may write in: how it ended, and the local number.

Nothing of a visitor is ever written there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kcdesk.user_data.atomic_file import write_private
from kcdesk.user_data.help_number import HelpNumber, NumberRefusedError, site_number

_CRASH, _NUMBER, _COUNTS = "last-crash.txt", "site.toml", "counts.csv"
_RUNNING = "running"
_SHEETS = "print-*"
_LARGEST = 4000


def _folder(environment: Mapping[str, str], name: str) -> Path | None:
    """The first folder that the service manager names in a variable; None without one."""
    folder = environment.get(name, "").partition(":")[0]
    return Path(folder) if folder.startswith("/") else None


class Keeper:
    """Reads and writes the state folder; without one it keeps nothing."""

    def __init__(self, environment: Mapping[str, str], now: Callable[[], datetime] = datetime.now) -> None:
        """`environment` names the folders as systemd does: STATE_DIRECTORY and RUNTIME_DIRECTORY."""
        self.folder = _folder(environment, "STATE_DIRECTORY")
        """Where something may be kept; None for nowhere."""
        self.runtime = _folder(environment, "RUNTIME_DIRECTORY")
        """Where something may lie that is to be on no disk; None for nowhere."""
        self._now = now

    @property
    def counts_file(self) -> Path | None:
        """The file of weekly counts."""
        return None if self.folder is None else self.folder / _COUNTS

    # --- how it ended

    def begin(self) -> None:
        """Note that the kiosk runs; and that the run before was ended by nobody who asked, if it was.

        What that one was printing then goes.
        """
        if self.runtime is None:
            return
        for sheets in self.runtime.glob(_SHEETS):
            shutil.rmtree(sheets, ignore_errors=True)
        mark = self.runtime / _RUNNING
        if mark.exists():
            self.note_crash(
                "The program ended without being asked to, or stood still, and was started again."
            )
        with suppress(OSError):
            mark.touch()

    def end(self) -> None:
        """Note that it ends because somebody wished it."""
        if self.runtime is not None:
            with suppress(OSError):
                (self.runtime / _RUNNING).unlink()

    def note_crash(self, words: str) -> None:
        """Keep what went wrong, and when, in place of what was kept before; `words` name no visitor's."""
        if self.folder is not None:
            with suppress(OSError):
                when = self._now().isoformat(sep=" ", timespec="minutes")
                write_private(self.folder / _CRASH, f"{when}\n{words[:_LARGEST]}\n")

    @property
    def last_crash(self) -> str:
        """When and how it went wrong last; empty if it never did, or nothing is kept."""
        if self.folder is None:
            return ""
        try:
            with (self.folder / _CRASH).open(encoding="utf-8", errors="replace") as stream:
                return stream.read(_LARGEST).strip()
        except OSError:
            return ""

    # --- the local number

    def number(self, site_files: tuple[Path, ...]) -> HelpNumber:
        """The number that staff set at this kiosk, or that of the computer; empty for none."""
        own = () if self.folder is None else (self.folder / _NUMBER,)
        for files in (own, site_files):
            with suppress(NumberRefusedError):
                found = site_number(files)
                if found is not None:
                    return found
        return HelpNumber()

    def set_number(self, number: str) -> bool:
        """Keep a number, tidy already, or none for an empty one; whether the disk took it."""
        if self.folder is None:
            return False
        file = self.folder / _NUMBER
        try:
            if number:
                write_private(file, f'[help]\nnumber = "{number}"\n')
            else:
                file.unlink(missing_ok=True)
        except OSError:
            return False
        return True
