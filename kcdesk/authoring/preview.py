"""Packs of a folder while somebody writes in it."""

from __future__ import annotations

import sys
from pathlib import Path

from kcdesk.authoring.commands import build_once
from kcdesk.authoring.watch import Watcher
from kcdesk.guide.errors import ContentError


class Editions:
    """Builds a pack of a content folder again after every change; what is wrong goes to standard error."""

    def __init__(self, directory: Path, into: Path, watcher: Watcher | None = None) -> None:
        """`into` is a folder for the packs.  Raises ContentError if there is no content folder."""
        if not directory.is_dir():
            message = f"There is no folder “{directory}”."
            raise ContentError(message)
        self._directory, self._into = directory, into
        # Made before the first build: what changes during a build is seen after it.
        self._watcher = watcher or Watcher(directory)
        self._number = 0

    def first(self) -> Path:
        """The folder's pack as soon as it has no error: now, or after a change."""
        pack = self.build()
        if pack is None:
            sys.stderr.write("The window opens as soon as this is mended. Press Ctrl+C to stop.\n")
        while pack is None:
            pack = self.next()
        return pack

    def next(self) -> Path | None:
        """Wait for a change, and give the pack made then; None if there was an error."""
        self._watcher.wait()
        return self.build()

    def build(self) -> Path | None:
        """The folder's pack in a file of its own: the one before may be on show."""
        self._number += 1
        pack = self._into / f"preview-{self._number}.kcpack"
        if build_once(self._directory, pack):
            return None
        (self._into / f"preview-{self._number - 2}.kcpack").unlink(missing_ok=True)
        return pack
