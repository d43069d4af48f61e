"""The first start with a new edition: one that does not reach its first paint is the last with that edition.

What is kept is this person's own, so that it works too where an administrator installed the guide.
"""

from __future__ import annotations

from pathlib import Path

from kcdesk.packs.store import Edition
from kcdesk.user_data.atomic_file import read_private, write_private

TRYING, SHOWN, FAILED = "trying", "shown", "failed"
_MOST = 50
_LARGEST = 50_000


class FirstStarts:
    """How the first start with each edition came out."""

    def __init__(self, file: Path | None) -> None:
        """`file` None remembers nothing: every start is then believed to be a good one."""
        self._file = file

    def may_start(self, edition: Edition) -> bool:
        """Whether an edition has not failed.

        One that is still being tried has: the start before this did not reach its first paint.
        """
        states, key = self._states(), str(edition.folder)
        if states.get(key) == TRYING:
            self._write({**states, key: FAILED})
        return states.get(key) not in (TRYING, FAILED)

    def begin(self, file: Path) -> None:
        """The guide in `file` is about to be painted; one that never was is being tried from now on."""
        states, key = self._states(), str(file.parent)
        if states.get(key) != SHOWN:
            self._write({**states, key: TRYING})

    def shown(self, file: Path) -> None:
        """The guide in `file` was painted.

        A second start that came before this may have taken it for one that failed.
        """
        states, key = self._states(), str(file.parent)
        if states.get(key) in (TRYING, FAILED):
            self._write({**states, key: SHOWN})

    def forget(self, edition: Edition) -> None:
        """Give an edition that was installed again another chance."""
        states = self._states()
        if states.pop(str(edition.folder), None) is not None:
            self._write(states)

    def _states(self) -> dict[str, str]:
        if self._file is None:
            return {}
        try:
            lines = read_private(self._file, _LARGEST).splitlines()
        except (OSError, ValueError):
            return {}
        pairs = (line.partition(" ") for line in lines)
        return {folder: state for state, _, folder in pairs if folder}

    def _write(self, states: dict[str, str]) -> None:
        if self._file is None:
            return
        kept = list(states.items())[-_MOST:]
        try:
            write_private(self._file, "".join(f"{state} {folder}\n" for folder, state in kept))
        except (OSError, UnicodeError):
            return
