"""The pages read last on this device: a short text file, one place a line, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kcdesk.user_data.atomic_file import forget_private, read_private, write_private

MOST = 7
"""The page where reading stopped, and six before it."""
_LONGEST = 200
_LARGEST = 20_000
"""Bytes of the file."""


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """Where somebody read."""

    topic: str
    anchor: str = ""
    """Of the section; empty for the top of the page."""


class RecentPages:
    """List of the pages read last.  Never raises: it is not worth a failure."""

    def __init__(self, file: Path | None) -> None:
        """`file` None keeps them no longer than the program runs (a kiosk, a picture)."""
        self._file = file
        self._noted: tuple[ReadPlace, ...] = ()
        """Noted since the file was written last."""
        self._kept: tuple[ReadPlace, ...] = ()

    @property
    def places(self) -> tuple[ReadPlace, ...]:
        """Newest first, each topic once, those of other windows among them; at most MOST."""
        self._load()
        return _each_once((*self._noted, *self._kept))

    def note(self, place: ReadPlace) -> None:
        """Remember that somebody reads here; the same topic again only moves to the front."""
        self._noted = _each_once((place, *self._noted))

    def save(self) -> None:
        """Write what was noted over what the file holds now, another window's pages among it."""
        if not self._noted:
            return
        self._kept, self._noted = self.places, ()
        if self._file is not None:
            lines = (f"{place.topic}#{place.anchor}" for place in self._kept)
            try:
                write_private(self._file, "\n".join(lines))
            except (OSError, UnicodeError):
                self._noted = self._kept  # perhaps the next time

    def clear(self) -> bool:
        """Forget them all, on the disk too; False if the disk refuses."""
        self._noted = self._kept = ()
        return self._file is None or forget_private(self._file)

    def _load(self) -> None:
        """Take up what is in the file now; what cannot be read is as if nothing had been read."""
        if self._file is None:
            return
        try:
            text = read_private(self._file, _LARGEST)
        except (OSError, ValueError):
            self._kept = ()
        else:
            parts = (line.strip()[:_LONGEST].partition("#") for line in text.splitlines())
            self._kept = tuple(ReadPlace(topic, anchor) for topic, _, anchor in parts if topic)


def _each_once(places: tuple[ReadPlace, ...]) -> tuple[ReadPlace, ...]:
    by_topic: dict[str, ReadPlace] = {}
    for place in places:
        by_topic.setdefault(place.topic, place)
    return tuple(by_topic.values())[:MOST]
