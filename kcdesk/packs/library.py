"""Which guides there are here: the one that came with the program, and every pack in the guides folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kcdesk.guide import schema
from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.language_names import language_name
from kcdesk.packs.beside import Beside
from kcdesk.packs.edition_order import Age, is_newer
from kcdesk.packs.every_edition import every_edition, names_in
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.signers import signer_of

_MOST_IN_A_FOLDER = 200
_SECONDS = 3.0
"""How long a list is waited for: the window stands still meanwhile."""


@dataclass(frozen=True, slots=True)
class ListedGuide:
    """A guide that can be opened."""

    file: Path
    id: str
    title: str
    language: str
    """A language tag."""
    date: date
    version: str = ""
    is_bundled: bool = False
    """Whether it came with the program."""
    is_signed: bool = False
    """Whether a publisher that this computer trusts signed it."""

    def goes_before(self, other: ListedGuide) -> bool:
        """Whether it is the one to read of two editions: one that is signed, or else the newer one.

        Any file can say that it is of a later day.
        """
        if self.is_signed != other.is_signed:
            return self.is_signed
        return is_newer(Age(self.date, self.version), Age(other.date, other.version))

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
    """The bundled guide first; then, by title, one edition of each guide and language in the folders: the
    newest that is signed, or, where none is, the newest.
    """
    left_out: tuple[SkippedFile, ...]


def listed(pack: Pack, *, is_bundled: bool = False, is_signed: bool = False) -> ListedGuide:
    """An open guide as a list shows it."""
    info = pack.info
    return ListedGuide(
        pack.file, info.id, info.title, info.language, info.date, info.version, is_bundled, is_signed
    )


class Library:
    """The guides of this person and of this computer."""

    def __init__(
        self,
        bundled: Path,
        folders: tuple[Path, ...],
        publishers: Publishers,
        passed: PassedGuides,
        seconds: float = _SECONDS,
    ) -> None:
        """`folders` may be missing.  `seconds` is how long a listing may take."""
        self._bundled = bundled
        self._folders = folders
        self._publishers = publishers
        self._passed = passed
        self._seconds = seconds

    def listing(self) -> Listing:
        """Look at every pack; each is checked as if it were to be opened.  Never raises.

        What cannot be read in time (a disk or a network that does not answer) is left out, and said to be.
        The guide that came with the program is always listed, however new another of its name claims to be.
        """
        found: dict[Path, ListedGuide | SkippedFile] = {}
        beside = Beside(lambda: self._look(found), "listing the guides")
        is_whole = beside.is_done(self._seconds)
        seen = dict(found)
        guides: dict[tuple[str, str], ListedGuide] = {}
        left_out = [skipped for skipped in seen.values() if isinstance(skipped, SkippedFile)]
        for guide in seen.values():
            if isinstance(guide, ListedGuide) and not guide.is_bundled:
                known = guides.get((guide.id, guide.language))
                if known is None or guide.goes_before(known):
                    guides[guide.id, guide.language] = guide
        if not is_whole:
            left_out.append(SkippedFile(self._folders[0], "Not every guide could be looked at in time."))
        bundled = [one for one in seen.values() if isinstance(one, ListedGuide) and one.is_bundled]
        return Listing((*bundled, *sorted(guides.values(), key=_by_title)), tuple(left_out))

    def _look(self, found: dict[Path, ListedGuide | SkippedFile]) -> None:
        found[self._bundled] = self._read(self._bundled)
        for files in self._places():
            for file in files:
                found[file] = guide = self._read(file)
                if isinstance(guide, ListedGuide) and guide.is_signed:
                    break  # what is older is not looked at

    def _places(self) -> Iterator[tuple[Path, ...]]:
        """The files that may be read for each guide: its editions, newest first."""
        for folder in self._folders:
            try:
                files = sorted(file for file in folder.iterdir() if file.suffix.lower() == schema.FILE_ENDING)
            except OSError:
                continue
            yield from ((file,) for file in files[:_MOST_IN_A_FOLDER])
        for name in names_in(self._folders)[:_MOST_IN_A_FOLDER]:
            yield tuple(edition.file for edition in every_edition(self._folders, name))

    def _read(self, file: Path) -> ListedGuide | SkippedFile:
        is_bundled = file == self._bundled
        try:
            pack = Pack.open(file, always if is_bundled else self._passed)
        except GuideError as error:
            return SkippedFile(file, str(error))
        except OSError as error:
            return SkippedFile(file, f"“{file.name}” cannot be read: {error.strerror}.")
        if not is_bundled:
            self._passed.remember(pack)
        is_signed = not is_bundled and signer_of(pack, self._publishers, self._passed) is not None
        guide = listed(pack, is_bundled=is_bundled, is_signed=is_signed)
        pack.close()
        return guide


def _by_title(guide: ListedGuide) -> tuple[str, str]:
    return guide.title, guide.language
