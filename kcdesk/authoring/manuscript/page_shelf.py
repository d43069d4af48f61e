"""Pages by name, of which only those used last are kept in memory: a guide may have thousands."""

from __future__ import annotations

import pickle
import tempfile
import weakref
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import cast

from kcdesk.authoring.manuscript.page_source import SourcePage

KEPT = 300
"""Pages in memory: some 60 kB each.  A guide of no more needs no file."""


class PageShelf(Mapping[str, SourcePage]):
    """The pages in the order in which they came.

    What is too much for memory waits in a file without a name, which no other program can open and which goes
    with this object: so it is read back with `pickle` without a doubt of who wrote it.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._places: dict[str, tuple[int, int]] = {}
        """Where each page lies in the file, and how long it is; length 0 for one that is not there."""
        self._near: OrderedDict[str, SourcePage] = OrderedDict()
        """Pages in memory, those used last at the end."""
        self._file = tempfile.SpooledTemporaryFile(max_size=1)  # noqa: SIM115 - closed with this object
        weakref.finalize(self, self._file.close)
        self._end = 0

    def add(self, page: SourcePage) -> None:
        """Put a page on the shelf.  Raises KeyError for a name that is there."""
        if page.name in self._places:
            raise KeyError(page.name)
        self._places[page.name] = 0, 0
        self._hold(page)

    def __getitem__(self, name: str) -> SourcePage:
        """The page of this name; the same values every time, not always the same object."""
        page = self._near.get(name)
        if page is not None:
            self._near.move_to_end(name)
            return page
        start, length = self._places[name]
        self._file.seek(start)
        page = cast(SourcePage, pickle.loads(self._file.read(length)))  # noqa: S301 - written below
        self._hold(page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _hold(self, page: SourcePage) -> None:
        """Have a page in memory, and write out the one that was used longest ago."""
        self._near[page.name] = page
        if len(self._near) <= self._kept:
            return
        name, last = self._near.popitem(last=False)
        if not self._places[name][1]:
            data = pickle.dumps(last, pickle.HIGHEST_PROTOCOL)
            self._file.seek(self._end)
            self._file.write(data)
            self._places[name] = self._end, len(data)
            self._end += len(data)
