"""The last searches on this device: a short text file, one search a line, newest first."""

from __future__ import annotations

from pathlib import Path

from kcdesk.user_data.atomic_file import forget_private, read_private, write_private

MOST = 8
_LONGEST = 100
_LARGEST = 20_000
"""Bytes of the file."""


class RecentSearches:
    """List of the last searches.  Never raises: it is not worth a failure."""

    def __init__(self, file: Path | None) -> None:
        """`file` None keeps them no longer than the program runs (a kiosk, a picture)."""
        self._file = file
        self._searches: tuple[str, ...] = ()
        self._was_saved = False

    @property
    def searches(self) -> tuple[str, ...]:
        """Newest first, those of other windows among them; at most MOST."""
        self._load()
        return self._searches

    def add(self, text: str) -> None:
        """Remember a search that led somewhere.  The same words again only move to the front."""
        words = " ".join(text.split())[:_LONGEST].rstrip()
        if not words:
            return
        self._load()
        others = [other for other in self._searches if other.casefold() != words.casefold()]
        self._searches = (words, *others)[:MOST]
        self._save()

    def clear(self) -> bool:
        """Forget them all, on the disk too; False if the disk refuses."""
        self._searches = ()
        return self._file is None or forget_private(self._file)

    def _load(self) -> None:
        """Take up what is in the file now; while it cannot be read, what this window knows stays."""
        if self._file is None:
            return
        try:
            lines = read_private(self._file, _LARGEST).splitlines()
        except FileNotFoundError:
            if self._was_saved:  # forgotten in another window
                self._searches = ()
        except (OSError, ValueError):
            return
        else:
            self._was_saved = True
            self._searches = tuple(line.strip()[:_LONGEST] for line in lines if line.strip())[:MOST]

    def _save(self) -> None:
        if self._file is None:
            return
        try:
            write_private(self._file, "\n".join(self._searches))
        except (OSError, UnicodeError):
            self._was_saved = False
        else:
            self._was_saved = True
