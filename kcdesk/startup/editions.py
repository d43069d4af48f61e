"""Guides that did not come with the program: proved, and chosen among the installed editions.

Loaded only where there is such a guide: most starts do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.edition_order import age_of, is_newer
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.signers import signer_of
from kcdesk.packs.store import Edition, Store, is_edition, read_installed
from kcdesk.paths import first_starts_file, guide_folders, passed_guides_file, publisher_folders

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
_DAMAGED = QT_TRANSLATE_NOOP(
    "guide",
    "The newest edition of this guide cannot be read, so you are reading an older one. "
    "Ask whoever installed it to install it again.",
)
_MISSING = QT_TRANSLATE_NOOP("guide", "The installed guide “{file}” is gone.")
_FAILED = QT_TRANSLATE_NOOP("guide", "No installed edition of this guide could be shown.")

Open = Callable[[Path], tuple[Pack, Message]]
"""Opens an edition's file: the guide, and a sentence that says why it is another edition."""


def prove(file: Path) -> Pack:
    """Open any guide that has passed the gate, now or before, and look who signed it.  Raises GuideError."""
    passed = PassedGuides(passed_guides_file())
    pack = Pack.open(file, passed)
    passed.remember(pack)
    pack.caution = _caution(pack, passed)
    return pack


def open_to_paint(file: Path) -> tuple[Pack, Message]:
    """The newest edition of an installed guide that can be read and has not failed at its first start.

    `file` is that of any of its editions.  Raises GuideError where there is none.
    """
    installed = read_installed(file.parent.parent)
    if installed is None:
        raise GuideError(Message(_MISSING, {"file": file}))
    found = _first_of(installed.editions, FirstStarts(first_starts_file()).may_start)
    if found is None:
        raise GuideError(Message(_FAILED))
    return found


def open_for_command(file: Path) -> tuple[Pack, Message]:
    """The same for what paints nothing: no start is taken down, none that failed is passed over."""
    installed = read_installed(file.parent.parent)
    found = _first_of(installed.editions, lambda _edition: True) if installed else None
    if found is None:
        raise GuideError(Message(_MISSING, {"file": file}))
    return found


def _first_of(
    editions: Iterable[Edition], may_start: Callable[[Edition], bool]
) -> tuple[Pack, Message] | None:
    """The first edition that may start and can be read, and a sentence that says why it is not the newest.

    None where all failed before.  Raises the first GuideError where none can be read.
    """
    problem: GuideError | None = None
    notice = ""
    for edition in editions:
        if not may_start(edition):
            notice = notice or _WENT_BACK
            continue
        try:
            return prove(edition.file), Message(notice)
        except GuideError as error:
            problem, notice = problem or error, notice or _DAMAGED
    if problem is not None:
        raise problem
    return None


def begin(file: Path) -> None:
    """Take down that an edition is about to be painted."""
    if is_edition(file):
        FirstStarts(first_starts_file()).begin(file)


def shown(file: Path) -> None:
    """Take down that a window with the guide in `file` was painted."""
    if is_edition(file):
        FirstStarts(first_starts_file()).shown(file)


def newest_of(bundled: Pack, open_edition: Open) -> tuple[Pack, Message]:
    """The newest trusted edition of the bundled guide, or `bundled` itself where none is newer.

    Raises GuideError where there is one, but it cannot be opened.
    """
    info = bundled.info
    publishers = Publishers(publisher_folders())
    for folder in guide_folders():
        installed = Store(folder, publishers).find(info.id, info.language)
        if installed is None or installed.current.date < info.date:
            continue
        pack, notice = open_edition(installed.current.file)
        is_it = (pack.info.id, pack.info.language) == (info.id, info.language)
        if is_it and not pack.caution.template and is_newer(age_of(pack.info), age_of(info)):
            return pack, notice
        pack.close()
    return bundled, Message("")


def _caution(pack: Pack, passed: PassedGuides) -> Message:
    """What to say of a guide that no trusted publisher signed."""
    signer = signer_of(pack, Publishers(publisher_folders()), passed)
    return Message(_NOT_TRUSTED if signer is None else "", {})
