"""Which edition of each page was read last on this device: a text file, a page a line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kcdesk.user_data.atomic_file import forget_private, read_private, write_private

_MOST, _LONGEST = 4_000, 2_000_000
"""Pages, and bytes of the file."""


class ReadPages:
    """Days of the editions in which pages were read.  Never raises: it is not worth a failure."""

    def __init__(self, file: Path | None) -> None:
        """`file` None keeps nothing on the disk (a kiosk, a picture)."""
        self._file = file
        self._before: dict[tuple[str, str], date] | None = None
        self._now: dict[tuple[str, str], date] = {}

    def last_read(self, guide: str, topic: str) -> date | None:
        """The day of the edition in which a page was read before this window; None for never."""
        return self._known().get((guide, topic))

    def note(self, guide: str, topic: str, edition: date) -> None:
        """Take down that a page of this edition is being read; `save` writes it."""
        if self._now.get((guide, topic)) != edition:
            self._now[guide, topic] = edition

    def save(self) -> None:
        """Write what was noted over what the file holds by now: another window may have written too."""
        if self._file is None or not self._now:
            return
        pages = {**dict(self._read()), **self._now}
        lines = (f"{guide} {topic} {day.isoformat()}" for (guide, topic), day in list(pages.items())[-_MOST:])
        try:
            write_private(self._file, "\n".join(lines) + "\n")
        except (OSError, UnicodeError):
            return

    def clear(self) -> None:
        """Forget them all, on the disk too."""
        self._now, self._before = {}, {}
        if self._file is not None:
            forget_private(self._file)

    def _known(self) -> dict[tuple[str, str], date]:
        if self._before is None:
            self._before = dict(self._read())
        return self._before

    def _read(self) -> Iterator[tuple[tuple[str, str], date]]:
        """What the file holds; lines that are none are passed over."""
        try:
            text = read_private(self._file, _LONGEST) if self._file else ""
        except (OSError, ValueError):
            return
        for line in text.splitlines():
            parts = line.split()
            try:
                guide, topic, day = parts
                yield (guide, topic), date.fromisoformat(day)
            except ValueError:
                continue
