"""Which guides there are here: the one that came with the program, and every pack in the guides folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.languages import language_name

PACK_ENDING = ".kcpack"
_MOST_IN_A_FOLDER = 200
_LARGEST = 1_000_000_000
"""Bytes: a hundred times the largest guide."""


@dataclass(frozen=True, slots=True)
class ListedGuide:
    """A guide that can be opened."""

    file: Path
    id: str
    title: str
    language: str
    """A language tag."""
    date: date
    is_bundled: bool = False
    """Whether it came with the program."""

    @property
    def language_name(self) -> str:
        """What people who read the language call it."""
        return language_name(self.language)


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file in a guides folder that cannot be opened, and why."""

    file: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What the folders hold."""

    guides: tuple[ListedGuide, ...]
    """One for each guide and language, the newest; the bundled guide first, then by title."""
    left_out: tuple[SkippedFile, ...]


def listed(pack: Pack, *, is_bundled: bool = False) -> ListedGuide:
    """An open guide as a list shows it."""
    info = pack.info
    return ListedGuide(pack.file, info.id, info.title, info.language, info.date, is_bundled)


class Library:
    """The guides of this person and of this computer."""

    def __init__(self, bundled: Path, folders: tuple[Path, ...]) -> None:
        """`folders` may be missing."""
        self._bundled = bundled
        self._folders = folders

    def listing(self) -> Listing:
        """Look at every pack; each is checked as if it were to be opened.  Never raises."""
        guides: dict[tuple[str, str], ListedGuide] = {}
        left_out = []
        for file in (self._bundled, *self._files()):
            found = self._read(file)
            if isinstance(found, SkippedFile):
                left_out.append(found)
                continue
            known = guides.get((found.id, found.language))
            if known is None or found.date > known.date:
                guides[found.id, found.language] = found
        order = sorted(guides.values(), key=lambda guide: (not guide.is_bundled, guide.title, guide.language))
        return Listing(tuple(order), tuple(left_out))

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            try:
                files = sorted(file for file in folder.iterdir() if file.suffix == PACK_ENDING)
            except OSError:
                continue
            yield from files[:_MOST_IN_A_FOLDER]

    def _read(self, file: Path) -> ListedGuide | SkippedFile:
        try:
            # Nothing but an ordinary file is opened: reading a pipe would wait for ever.
            if file.exists() and not (file.is_file() and file.stat().st_size <= _LARGEST):
                return SkippedFile(file, f"“{file.name}” is not a kcdesk guide.")
            pack = Pack.open(file)
        except GuideError as error:
            return SkippedFile(file, str(error))
        except OSError as error:
            return SkippedFile(file, f"“{file.name}” cannot be read: {error.strerror}.")
        guide = listed(pack, is_bundled=file == self._bundled)
        pack.close()
        return guide
