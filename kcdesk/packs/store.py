"""The guides that were installed: each edition in its own folder, and a small file that says which is read.

    GUIDES/installed/ID.LANGUAGE/current                    the editions, the one that is read first
                                /2026-11-23-1a2b3c4d/guide.kcpack, guide.kcpack.minisig
                                /left                       the editions that were gone back from
                                /.lock
              /.new-…/copy/, edition/                       an edition on its way in

An edition is complete, on the disk and tested before `current` names it, and `current` is replaced in one
step: a computer that is switched off at any moment has the old guide or the new one.
"""

from __future__ import annotations

import os
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pack import Pack, always, ordinary_file
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.edition_order import Age, age_of, is_newer
from kcdesk.packs.installed_age import installed_age
from kcdesk.packs.minisign import SignatureError, must_be_ordinary
from kcdesk.packs.publishers import (
    Publisher,
    Publishers,
    UnsignedError,
    read_beside,
    signature_file,
    stamp_in,
)
from kcdesk.user_data.atomic_file import flush_folder

_NOT_READ_AGAIN = QT_TRANSLATE_NOOP("guide", "“{folder}” could not be read again.")
_NO_OLDER = QT_TRANSLATE_NOOP("guide", "There is no older edition of “{guide}” to go back to.")
_NOT_HERE = QT_TRANSLATE_NOOP("guide", "No guide “{guide}” ({language}) is installed here.")
_NOT_INSTALLED = QT_TRANSLATE_NOOP("guide", "The guide was not installed. {problem}")
_AND_WHY = QT_TRANSLATE_NOOP("guide", "{problem} {why}")
_MUST_BE_SIGNED = QT_TRANSLATE_NOOP(
    "guide", "A guide that takes the place of the one that came with the program must be signed."
)
_SIGNED_IS_HERE = QT_TRANSLATE_NOOP(
    "guide",
    "“{title}” is installed with a publisher’s signature. "
    "A guide that nobody known signed never takes its place.",
)
_WHO_MADE_IT = QT_TRANSLATE_NOOP("guide", "Nobody knows who made it.")
_GET_AGAIN = QT_TRANSLATE_NOOP("guide", "Get it again from its publisher.")
_DISK = QT_TRANSLATE_NOOP("guide", "“{file}”: {reason}. Nothing was changed. Check the disk or the stick.")
_SILENT_DISK = QT_TRANSLATE_NOOP("guide", "the disk does not answer")
_HERE_ALREADY = QT_TRANSLATE_NOOP("guide", "“{title}” of {day} is installed already.")
_NOT_NEWER = QT_TRANSLATE_NOOP(
    "guide",
    "This edition, of {day}, is not newer than the one that came with the program, of {other}. "
    "You have what is newer.",
)
_OLDER = QT_TRANSLATE_NOOP(
    "guide",
    "This edition, of {day}, is older than the one installed, of {other}. "
    "To go back on purpose, use “Go back” in Guides, or: kcdesk pack rollback {guide}",
)
_LOWER = QT_TRANSLATE_NOOP(
    "guide",
    "This edition, version {version} of {day}, is older than version {other} of the same day, which is here.",
)
_NO_ORDER = QT_TRANSLATE_NOOP(
    "guide",
    "This edition (version {version}) and the one that is here (version {other}) are both of {day}, and "
    "nothing says which is newer. Ask its publisher for one with a higher version.",
)
_CAME_WITH = QT_TRANSLATE_NOOP("guide", "“{title}” of {day} is the guide that came with the program.")
_BUSY = QT_TRANSLATE_NOOP("guide", "Another guide is being installed. Try again when it is done.")

KEPT = 3
"""Editions of a guide: the one that is read and two older ones."""
PACK, CURRENT, FOLDER = "guide.kcpack", "current", "installed"
_LEFT = "left"
_MOST_LEFT = 50
_LOCK, _NEW, _COPY, _EDITION = ".lock", ".new-", "copy", "edition"
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
"""Guides are for everybody, whatever the other files are of whoever installs one."""
_CHUNK = 1 << 20
_LARGEST_LIST = 4_000

Progress = Callable[[int, int], None]
"""Called with the bytes copied so far, and all of them."""


class InstallError(GuideError):
    """A guide cannot be installed, rolled back or removed, for a reason to be said; nothing has changed."""


class AlreadyInstalledError(InstallError):
    """This very edition is installed."""


class UntrustedError(InstallError):
    """Nobody whom this computer trusts signed it, or it was changed since."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One installed edition of a guide."""

    folder: Path

    @property
    def file(self) -> Path:
        """Its pack."""
        return self.folder / PACK

    @property
    def name(self) -> str:
        """Its date and the sum of its bytes."""
        return self.folder.name

    @property
    def date(self) -> date:
        """When it was made, as it says.  Raises ValueError for a folder that is no edition."""
        return date.fromisoformat(self.name[:10])

    def is_intact(self) -> bool:
        """Whether its bytes are still those that its name tells: disks fail.  They are all read."""
        try:
            return _sum(self.file) == int(self.name[11:], 16)
        except (OSError, ValueError):
            return False


@dataclass(frozen=True, slots=True)
class BundledGuide:
    """The guide that came with the program."""

    file: Path
    info: GuideInfo


@dataclass(frozen=True, slots=True)
class Installed:
    """A guide with its editions; the first is the one that is read."""

    folder: Path
    editions: tuple[Edition, ...]

    @property
    def current(self) -> Edition:
        """The edition that is read."""
        return self.editions[0]

    @property
    def id(self) -> str:
        """The guide's id."""
        return self.folder.name.partition(".")[0]

    @property
    def language(self) -> str:
        """Its language tag, in lower case."""
        return self.folder.name.partition(".")[2]


class Store:
    """The installed guides of one guides folder."""

    def __init__(self, guides: Path, publishers: Publishers, beside: tuple[Path, ...] = ()) -> None:
        """`guides` may be missing; it is made by the first install.

        `beside` are the guides folders that are read too: what is in any of them is not installed again, nor
        anything older, and no unsigned guide takes the place of a signed one.
        """
        self._root = guides / FOLDER
        self._publishers = publishers
        self._places = (guides, *(folder for folder in beside if folder != guides))

    def all(self) -> tuple[Installed, ...]:
        """Every installed guide.  Never raises: what is no guide's folder is passed over."""
        return installed_in(self._root.parent)

    def find(self, guide_id: str, language: str) -> Installed | None:
        """The editions of one guide, if it is installed."""
        return read_installed(self._folder(guide_id, language))

    def install(
        self,
        file: Path,
        self_test: Callable[[Pack], None],
        *,
        bundled: BundledGuide | None = None,
        allow_unsigned: bool = False,
        progress: Progress = lambda _done, _all: None,
    ) -> tuple[Installed, Publisher | None]:
        """Copy the guide in `file` and its signature here, prove them, and have it read from now on.

        `self_test` raises GuideError for a guide that does not work.  `bundled` is the guide that came
        with the program: nothing takes its name without a signature.
        Gives the guide and who signed it; None for nobody known, which is refused unless `allow_unsigned`.
        Raises InstallError or another GuideError; what was read before is then read as before.
        """
        with self._disk_faults(file), self._copied(file, progress) as copy:
            pack = Pack.open(copy)
            try:
                info = pack.info
                publisher = self._judge_copy(copy, info, bundled, allow_unsigned=allow_unsigned)
                name = _edition_name(copy, info)
                self_test(pack)
            finally:
                pack.close()
            self._take_in(copy, info, name, publisher)
            folder = self._folder(info.id, info.language)
            installed = read_installed(folder)
            if installed is None:
                raise InstallError(Message(_NOT_READ_AGAIN, {"folder": folder}))
            return installed, publisher

    def _take_in(self, copy: Path, info: GuideInfo, name: str, publisher: Publisher | None) -> None:
        """Have a copy that was proved read from now on, under the name of its edition."""
        folder = self._folder(info.id, info.language)
        _make_folder(folder)
        # A first install may have made any of them, and a name in one that was not flushed may be lost.
        for above in (folder, *folder.parents):
            flush_folder(above)
        with _locked(folder):
            known = read_installed(folder)
            self._refuse_known(info, name, publisher)
            edition = folder / name
            _put_in_place(_as_edition(copy), edition)
            self._look_again(edition, info, publisher)
            older = self._worth_keeping(known, publisher)
            names = [name, *(each.name for each in older if each.name != name)]
            try:
                _write_current(folder, names[:KEPT])
            except OSError:
                _clear(folder, {each.name for each in known.editions} if known else set())
                raise
            _clear(folder, set(names[:KEPT]))
            if name in (left := left_in(folder)):
                _write_list(folder, _LEFT, [each for each in left if each != name])

    def _worth_keeping(self, known: Installed | None, publisher: Publisher | None) -> tuple[Edition, ...]:
        """The editions to go back to: from a signed one never to one that nobody known signed."""
        older = known.editions if known else ()
        return tuple(edition for edition in older if publisher is None or self.is_signed(edition))

    def _look_again(self, edition: Path, info: GuideInfo, publisher: Publisher | None) -> None:
        """Whether an edition under its last name is still what was proved; else it is taken away again."""
        file = edition / PACK
        try:
            Pack.open(file, always).close()
            if publisher is not None:
                self._publishers.verified(file, info)
        except (GuideError, SignatureError, OSError) as error:
            shutil.rmtree(edition, ignore_errors=True)
            raise InstallError(Message(_NOT_READ_AGAIN, {"folder": edition})) from error

    def roll_back(self, guide_id: str, language: str, leaving: str = "") -> Installed:
        """Have an edition before the current one read, and forget what is newer.  Raises InstallError.

        `leaving` names the edition to go back from, where the current one cannot be read.
        One that is no longer intact is passed over.
        """
        with self._disk_faults(self._root), self._guide(guide_id, language) as installed:
            names = [edition.name for edition in installed.editions]
            before = installed.editions[names.index(leaving) + 1 if leaving in names else 1 :]
            older = tuple(edition for edition in before if edition.is_intact())
            if not older:
                raise InstallError(Message(_NO_OLDER, {"guide": guide_id}))
            names = [edition.name for edition in older]
            was = leaving or installed.current.name
            kept = [name for name in left_in(installed.folder) if name != was]
            _write_list(installed.folder, _LEFT, [*kept, was][-_MOST_LEFT:])
            _write_current(installed.folder, names)
            _clear(installed.folder, set(names))
            return Installed(installed.folder, older)

    def was_left(self, file: Path) -> bool:
        """Whether the guide in `file` is an edition that somebody went back from, on purpose.

        False for what is no guide.  It is read only where some edition of its guide was left.
        """
        try:
            ordinary_file(file)
            guide_id, language, day = _named(file)
            left = left_in(self._folder(guide_id, language))
            return bool(left) and f"{day.isoformat()}-{_sum(file):08x}" in left
        except (GuideError, SignatureError, OSError):
            return False

    def is_signed(self, edition: Edition) -> bool:
        """Whether there is the signature of somebody trusted; it was proved when the edition came.

        One that has been spoilt since is still somebody's: who can spoil a file cannot have it replaced so.
        """
        try:
            self._publishers.of(read_beside(edition.file))
        except UnsignedError:
            return False
        except (SignatureError, OSError):
            return True
        return True

    def remove(self, guide_id: str, language: str) -> None:
        """Take away every edition of a guide.  Raises InstallError."""
        with self._disk_faults(self._root), self._guide(guide_id, language) as installed:
            (installed.folder / CURRENT).unlink()
            flush_folder(installed.folder)
            _clear(installed.folder, set())

    @contextmanager
    def _guide(self, guide_id: str, language: str) -> Iterator[Installed]:
        folder = self._folder(guide_id, language)
        if read_installed(folder) is None:
            raise InstallError(Message(_NOT_HERE, {"guide": guide_id, "language": language}))
        with _locked(folder):
            installed = read_installed(folder)
            if installed is None:
                raise InstallError(Message(_NOT_HERE, {"guide": guide_id, "language": language}))
            yield installed

    def _folder(self, guide_id: str, language: str) -> Path:
        return self._root / folder_name(guide_id, language)

    def judge(
        self, file: Path, info: GuideInfo, bundled: BundledGuide | None, *, allow_unsigned: bool = False
    ) -> Publisher | None:
        """Whether the guide in `file` may be installed, and who signed it.

        The values and errors are those of `install`.
        """
        publisher = self._publisher(file, info, bundled, allow_unsigned=allow_unsigned)
        if bundled is not None and (bundled.info.id, bundled.info.language) == (info.id, info.language):
            _refuse_unless_newer(bundled, info, file)
        self._refuse_known(info, _edition_name(file, info), publisher)
        return publisher

    def _refuse_known(self, info: GuideInfo, name: str, publisher: Publisher | None) -> None:
        """Raise InstallError for what is here already, is older, or may not take its place."""
        folder = folder_name(info.id, info.language)
        every = [read_installed(place / FOLDER / folder) for place in self._places]
        known = [installed for installed in every if installed]
        left = left_in(self._root / folder)
        here = [one for one in known if one.current.name not in left]
        same = [one.current for one in here if one.current.name == name]
        if any(self._is_as_it_came(edition, info, publisher) for edition in same):
            raise AlreadyInstalledError(Message(_HERE_ALREADY, {"title": info.title, "day": info.date}))
        if publisher is None and any(self.is_signed(edition) for one in known for edition in one.editions):
            raise InstallError(Message(_SIGNED_IS_HERE, {"title": info.title}))
        for one in here:
            if one.current.name != name and (publisher is None or self.is_signed(one.current)):
                _refuse_older(one.current, info)

    def _is_as_it_came(self, edition: Edition, info: GuideInfo, publisher: Publisher | None) -> bool:
        """Whether nothing is gained by installing an edition again: disks fail, and signatures come later."""
        if publisher is None:
            return edition.is_intact()
        try:
            self._publishers.verified(edition.file, info)
        except (SignatureError, OSError):
            return False
        return True

    def _judge_copy(
        self, copy: Path, info: GuideInfo, bundled: BundledGuide | None, *, allow_unsigned: bool
    ) -> Publisher | None:
        try:
            return self.judge(copy, info, bundled, allow_unsigned=allow_unsigned)
        except UntrustedError as error:
            raise UntrustedError(Message(_NOT_INSTALLED, {"problem": error.wording})) from error

    def _publisher(
        self, copy: Path, info: GuideInfo, bundled: BundledGuide | None, *, allow_unsigned: bool
    ) -> Publisher | None:
        try:
            return self._publishers.verified(copy, info)
        except UnsignedError as error:
            takes_place = bundled is not None and bundled.info.id == info.id
            if allow_unsigned and not takes_place:
                return None
            why = Message(_MUST_BE_SIGNED if takes_place and allow_unsigned else _WHO_MADE_IT)
            raise UntrustedError(Message(_AND_WHY, {"problem": error.wording, "why": why})) from error
        except SignatureError as error:
            named = {"problem": error.wording, "why": Message(_GET_AGAIN)}
            raise UntrustedError(Message(_AND_WHY, named)) from error

    @contextmanager
    def _copied(self, file: Path, progress: Progress) -> Iterator[Path]:
        """A copy of the guide and its signature, on the disk; taken away again unless it was moved."""
        ordinary_file(file)
        _make_folder(self._root)
        with _locked(self._root):
            for left in self._root.glob(f"{_NEW}*"):
                shutil.rmtree(left, ignore_errors=True)
            folder = self._root / f"{_NEW}{os.urandom(6).hex()}"
            (folder / _COPY).mkdir(parents=True)
            try:
                # Whatever is wrong with it is said of the name that people know.
                copy = folder / _COPY / file.name
                _copy(file, copy, progress)
                _copy_signature(file, copy)
                yield copy
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def _disk_faults(self, file: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or Message(_SILENT_DISK)
            refused = file if error.filename is None else os.fsdecode(error.filename)
            raise InstallError(Message(_DISK, {"file": refused, "reason": reason})) from error


def folder_name(guide_id: str, language: str) -> str:
    """What the folder of a guide's editions is called."""
    return f"{guide_id}.{language.lower()}"


def installed_in(guides: Path) -> tuple[Installed, ...]:
    """Every installed guide of a guides folder.  Never raises: what is no guide's folder is passed over."""
    try:
        folders = sorted((guides / FOLDER).iterdir())
    except OSError:
        return ()
    found = (read_installed(folder) for folder in folders)
    return tuple(one for one in found if one is not None)


def read_installed(folder: Path) -> Installed | None:
    """The editions that a guide's folder names and has, and this person may look into; None for none."""
    names = _names_in(folder / CURRENT)
    editions = []
    for name in names[:KEPT]:
        edition = Edition(folder / name)
        with suppress(ValueError, OSError):
            if "/" not in name and "\\" not in name and edition.date <= date.max and edition.file.is_file():
                editions.append(edition)
    return Installed(folder, tuple(editions)) if editions else None


def left_in(folder: Path) -> tuple[str, ...]:
    """The names of the editions of a guide's folder that somebody went back from, on purpose."""
    return tuple(_names_in(folder / _LEFT))


def _names_in(file: Path) -> list[str]:
    try:
        if not file.is_file():  # a pipe would be waited for
            return []
        with file.open(encoding="utf-8") as stream:
            return stream.read(_LARGEST_LIST).split()
    except (OSError, ValueError):
        return []


def is_edition(file: Path) -> bool:
    """Whether this is the file of an installed edition."""
    return file.parent.parent.parent.name == FOLDER


def _named(file: Path) -> tuple[str, str, date]:
    """Id, language and day of a guide: as its signature says, or, unsigned, it itself."""
    with suppress(UnsignedError):
        stamp = stamp_in(read_beside(file).comment)
        if stamp is not None:
            return stamp.id, stamp.language, stamp.age.day
    with closing(Pack.open(file)) as pack:
        return pack.info.id, pack.info.language, pack.info.date


def _edition_name(file: Path, info: GuideInfo) -> str:
    """An edition's folder: its date and the sum of its bytes."""
    return f"{info.date.isoformat()}-{_sum(file):08x}"


def _refuse_unless_newer(bundled: BundledGuide, info: GuideInfo, file: Path) -> None:
    mine, other = age_of(info), age_of(bundled.info)
    if is_newer(mine, other):
        return
    if mine.day < other.day:
        raise AlreadyInstalledError(Message(_NOT_NEWER, {"day": mine.day, "other": other.day}))
    if is_newer(other, mine):
        raise AlreadyInstalledError(_of_one_day(_LOWER, mine, other))
    if _sum(file) == _sum(bundled.file):
        raise AlreadyInstalledError(Message(_CAME_WITH, {"title": info.title, "day": info.date}))
    raise InstallError(_of_one_day(_NO_ORDER, mine, other))


def _refuse_older(known: Edition, info: GuideInfo) -> None:
    if info.date < known.date:
        named = {"day": info.date, "other": known.date, "guide": info.id}
        raise InstallError(Message(_OLDER, named))
    mine, other = age_of(info), installed_age(known.file, known.date)
    if other is not None and not is_newer(mine, other):
        raise InstallError(_of_one_day(_LOWER if is_newer(other, mine) else _NO_ORDER, mine, other))


def _of_one_day(words: str, mine: Age, other: Age) -> Message:
    return Message(words, {"day": mine.day, "version": mine.version, "other": other.version})


def _sum(file: Path) -> int:
    total = 0
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            total = zlib.crc32(chunk, total)
    return total


def _make_folder(folder: Path) -> None:
    """Make a folder that everybody can look into, and those above it that are missing."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in missing:
        with suppress(OSError):  # a disk that knows no rights
            each.chmod(_FOLDER_MODE)


def _copy(file: Path, to: Path, progress: Progress) -> None:
    """Raises OSError, also where a file ends before or after its size: a stick may be pulled at any time."""
    size, done = file.stat().st_size, 0
    with file.open("rb") as source, to.open("xb") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            done += len(chunk)
            if done > size:
                raise OSError(0, "the file grew while it was copied")
            progress(done, size)
        target.flush()
        os.fsync(target.fileno())
    if done != size:
        raise OSError(0, "the file ended too early")
    to.chmod(_FILE_MODE)


def _copy_signature(file: Path, copy: Path) -> None:
    signature = signature_file(file)
    if not signature.exists():
        return
    try:
        must_be_ordinary(signature)
    except SignatureError as error:
        why = Message(_AND_WHY, {"problem": error.wording, "why": Message(_GET_AGAIN)})
        raise UntrustedError(Message(_NOT_INSTALLED, {"problem": why})) from error
    _copy(signature, signature_file(copy), lambda _done, _all: None)


def _as_edition(copy: Path) -> Path:
    """A folder with a copy and its signature under the names that they have in an edition.

    It is not the copy's own: there a guide that is called as signatures are would be written over by one.
    """
    folder = copy.parent.with_name(_EDITION)
    _make_folder(folder)
    copy.replace(folder / PACK)
    if signature_file(copy).is_file():
        signature_file(copy).replace(signature_file(folder / PACK))
    flush_folder(folder)
    return folder


def _put_in_place(made: Path, edition: Path) -> None:
    """Give an edition its last name.

    What has it is damaged; or it lacks its signature alone, and is then read on while that comes.
    """
    if Edition(edition).is_intact():
        if (signature := signature_file(made / PACK)).is_file():
            signature.replace(signature_file(edition / PACK))
        flush_folder(edition)
        return
    shutil.rmtree(edition, ignore_errors=True)
    made.rename(edition)
    flush_folder(edition.parent)


def _write_current(folder: Path, names: list[str]) -> None:
    _write_list(folder, CURRENT, names)


def _write_list(folder: Path, what: str, names: list[str]) -> None:
    draft = folder / f"{what}.new"
    try:
        with draft.open("w", encoding="utf-8") as stream:
            stream.write("".join(f"{name}\n" for name in names))
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(OSError):  # a disk that knows no rights
            draft.chmod(_FILE_MODE)
        draft.replace(folder / what)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    flush_folder(folder)


def _clear(folder: Path, kept: set[str]) -> None:
    """Take away the editions that nothing names any more; what Windows has in use stays until next time."""
    for each in folder.iterdir():
        if each.is_dir() and each.name not in kept:
            shutil.rmtree(each, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Two installs, one after the other.  Raises InstallError while another is at work."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    with (folder / _LOCK).open("a") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InstallError(Message(_BUSY)) from error
        yield
