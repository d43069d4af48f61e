"""Opening the guide beside the loading of Qt, which takes longer: the start need not wait for both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.beside import Beside
from kcdesk.packs.passed import PassedGuides
from kcdesk.paths import (
    bundled_pack,
    first_starts_file,
    guide_folders,
    passed_guides_file,
    publisher_folders,
)

if TYPE_CHECKING:
    from kcdesk.packs.first_start import FirstStarts

_INSTEAD = QT_TRANSLATE_NOOP("guide", "{problem} You are reading the guide that came with the program.")
_SLOW = QT_TRANSLATE_NOOP(
    "guide", "The guide “{file}” could not be read in time. The disk or the network may not answer."
)

_NOT_TRUSTED = QT_TRANSLATE_NOOP(
    "guide",
    "This guide is not signed by a publisher that this computer trusts, so nobody can say who wrote it. "
    "Check what it says with your team.",
)
_WENT_BACK = QT_TRANSLATE_NOOP(
    "guide",
    "The newest edition of this guide did not start, so you are reading an older one. "
    "Ask whoever installed it.",
)

_MISSING = QT_TRANSLATE_NOOP("guide", "The installed guide “{file}” is gone.")
_FAILED = QT_TRANSLATE_NOOP("guide", "No installed edition of this guide could be shown.")

INSTALLED = "installed"
"""The folder of installed guides; `kcdesk.packs.store` is loaded only where there is one."""

LONGEST_START = 20.0
"""Seconds that a start waits for a guide before it takes the one that came with the program."""
_LONGEST_CHANGE = 15.0
"""Seconds that a window waits for another guide before it stays with its own."""


class Opening:
    """A guide being opened in a thread of its own, from the moment this is made."""

    def __init__(self, file: Path | None, remembered: Callable[[], Path | None] = lambda: None) -> None:
        """`file` None is the guide that `remembered` names, asked in the thread; None is the bundled one."""
        self.file = file
        self._remembered = remembered
        self._beside = Beside(self._open, "opening the guide")

    def result(self, seconds: float = LONGEST_START) -> tuple[Pack, Message]:
        """Wait for what `open_guide` gives or raises; after so many seconds, take the bundled guide."""
        try:
            return self._beside.result(seconds)
        except TimeoutError:
            return bundled_instead(slow(self.file))

    def shown(self, file: Path) -> None:
        """Say that the window with the guide in `file` was painted: its edition has been tried."""
        if file.parent.parent.parent.name == INSTALLED:
            _first_starts().shown(file)

    def _open(self) -> tuple[Pack, Message]:
        pack, notice = open_guide(self.file or self._remembered())
        if pack.file.parent.parent.parent.name == INSTALLED:
            _first_starts().begin(pack.file)
        return pack, notice


def open_guide(file: Path | None) -> tuple[Pack, Message]:
    """The wanted guide, or the bundled one and a sentence that says why.

    None wants the newest edition of the bundled guide: one that was installed and is signed by a trusted
    publisher, or the bundled one itself.  Raises GuideError if that is needed and cannot be read.
    """
    if file is None:
        bundled = open_bundled()
        if not any((folder / INSTALLED).is_dir() for folder in guide_folders()):
            return bundled, Message("")
        return _newest_of(bundled, _open_installed)
    installed = file.parent.parent if file.parent.parent.parent.name == INSTALLED else None
    if installed is not None:
        return _open_installed(installed, file)
    try:
        return open_checked(file), Message("")
    except GuideError as error:
        return bundled_instead(error)


def _open_installed(folder: Path, file: Path) -> tuple[Pack, Message]:
    """The newest edition, in an installed guide's folder, that has not failed at its first start."""
    from kcdesk.packs.store import read_installed  # noqa: PLC0415 - most people have none installed

    installed = read_installed(folder)
    if installed is None:
        return bundled_instead(GuideError(Message(_MISSING, {"file": file})))
    edition, went_back = _first_starts().choose(installed)
    if edition is None:
        return bundled_instead(GuideError(Message(_FAILED, {})))
    try:
        return open_checked(edition.file), Message(_WENT_BACK if went_back else "")
    except GuideError as error:
        return bundled_instead(error)


def open_newest() -> Pack:
    """What a start without a wish would read, for a command, which paints nothing.  Raises GuideError."""
    bundled = open_bundled()
    if not any((folder / INSTALLED).is_dir() for folder in guide_folders()):
        return bundled
    return _newest_of(bundled, lambda _folder, file: (open_checked(file), Message("")))[0]


def _newest_of(
    bundled: Pack, open_edition: Callable[[Path, Path], tuple[Pack, Message]]
) -> tuple[Pack, Message]:
    """The newest trusted edition of the bundled guide.  Gives `bundled` itself where none is newer."""
    from kcdesk.packs.publishers import Publishers  # noqa: PLC0415 - most people have none installed
    from kcdesk.packs.store import Store  # noqa: PLC0415

    info = bundled.info
    publishers = Publishers(publisher_folders())
    for folder in guide_folders():
        installed = Store(folder, publishers).find(info.id, info.language)
        if installed is None or installed.current.date <= info.date:
            continue
        try:
            pack, notice = open_edition(installed.folder, installed.current.file)
        except GuideError as error:
            return bundled, Message(_INSTEAD, {"problem": error.wording})
        is_it = (pack.info.id, pack.info.language) == (info.id, info.language)
        if is_it and not pack.caution.template and pack.info.date > info.date:
            bundled.close()
            return pack, notice
        pack.close()
        if notice.template:
            return bundled, notice
    return bundled, Message("")


def _first_starts() -> FirstStarts:
    from kcdesk.packs.first_start import FirstStarts  # noqa: PLC0415 - most people have none installed

    return FirstStarts(first_starts_file())


def _caution(pack: Pack, passed: PassedGuides) -> Message:
    """What to say of a guide that no trusted publisher signed."""
    from kcdesk.packs.minisign import SignatureError  # noqa: PLC0415 - the bundled guide needs none
    from kcdesk.packs.publishers import Publishers  # noqa: PLC0415

    publishers = Publishers(publisher_folders())
    if any(passed.is_signed(pack, publisher.key.name) for publisher in publishers.all()):
        return Message("")
    try:
        publisher = publishers.verified(pack.file, pack.info)
    except (SignatureError, OSError):
        return Message(_NOT_TRUSTED, {})
    passed.remember_signed(pack, publisher.key.name)
    return Message("")


def open_bundled() -> Pack:
    """The guide that came with the program; whoever packed the program has checked it.  Raises GuideError."""
    return Pack.open(bundled_pack(), always)


def open_checked(file: Path) -> Pack:
    """Any guide, once it has passed the gate, now or before.  Raises GuideError."""
    if file == bundled_pack():
        return open_bundled()
    passed = PassedGuides(passed_guides_file())
    pack = Pack.open(file, passed)
    passed.remember(pack)
    pack.caution = _caution(pack, passed)
    return pack


def open_in_time(file: Path, meanwhile: Callable[[], None]) -> Pack:
    """Any guide, opened beside the window, which does `meanwhile` until then.

    Raises GuideError, also for a guide that takes too long.
    """
    beside = Beside(lambda: open_checked(file), "opening another guide")
    if not beside.wait(_LONGEST_CHANGE, meanwhile):
        raise slow(file)
    return beside.result(0)


def bundled_instead(error: GuideError) -> tuple[Pack, Message]:
    """The bundled guide, and a sentence that says why it is that one."""
    return open_bundled(), Message(_INSTEAD, {"problem": error.wording})


def slow(file: Path | None) -> GuideError:
    """What to say of a guide that was waited for in vain."""
    return GuideError(Message(_SLOW, {"file": file.name if file else ""}))
