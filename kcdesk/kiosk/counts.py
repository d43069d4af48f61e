"""How often topics were opened and searches found nothing, week by week: off unless the owner wants it.

Nothing in the file can be a visitor's own words, and nothing tells one visit from another: a line is a week,
a topic's id or words that the guide itself has, and a number.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from kcdesk.user_data.atomic_file import read_private, write_private

TOPIC, NOT_FOUND = "topic", "found nothing"
OTHER_WORDS = "(other words)"
_HEAD = ("week", "what", "of", "count")
_MOST_LINES = 20_000
_MOST_WORDS = 6
_LARGEST = 10_000_000
"""Bytes of the file: more than so many lines have."""
_DIGITS = 12

_Line = tuple[str, str, str]


class WeeklyCounts:
    """Counts in memory until a visit ends, then adds to one CSV file."""

    def __init__(
        self,
        file: Path,
        topics: Iterable[str],
        known: Callable[[Iterable[str]], Iterable[str]],
        today: Callable[[], date],
    ) -> None:
        """`topics` are the guide's; `known` gives those of some words that the guide has, in any order."""
        self._file, self._known, self._today = file, known, today
        self._topics = frozenset(topics)
        self._new: Counter[_Line] = Counter()

    def note_topic(self, topic_id: str) -> None:
        """A page was opened; pages that are made for an address are not counted."""
        if topic_id in self._topics:
            self._new[self._week(), TOPIC, topic_id] += 1

    def note_not_found(self, text: str) -> None:
        """A search found nothing: of its words those are kept that the guide has."""
        words = text.casefold().split()
        known = set(self._known(words))
        kept = [word for word in dict.fromkeys(words) if word in known][:_MOST_WORDS]
        self._new[self._week(), NOT_FOUND, " ".join(sorted(kept)) or OTHER_WORDS] += 1

    def save(self) -> None:
        """Add what was counted since the last time.  What the disk does not take is lost: nobody is asked."""
        if not self._new:
            return
        try:
            counts = _read(self._file)
        except OSError:
            return  # what it holds must not be written over; the next save tries again
        counts.update(self._new)
        self._new.clear()
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(_HEAD)
        writer.writerows((*line, count) for line, count in sorted(counts.items())[-_MOST_LINES:])
        try:
            write_private(self._file, text.getvalue())
        except OSError:
            return

    def _week(self) -> str:
        year, week, _ = self._today().isocalendar()
        return f"{year}-W{week:02d}"


def _read(file: Path) -> Counter[_Line]:
    """What the file has; what makes no sense in it counts for nothing.  Raises OSError."""
    counts: Counter[_Line] = Counter()
    try:
        rows = list(csv.reader(io.StringIO(read_private(file, _LARGEST))))
    except (FileNotFoundError, ValueError, csv.Error):
        return counts
    for row in rows[1:]:
        if len(row) == len(_HEAD) and len(row[3]) <= _DIGITS and row[3].isascii() and row[3].isdigit():
            counts[row[0], row[1], row[2]] += int(row[3])
    return counts
