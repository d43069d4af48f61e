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
from kcdesk.packs.every_edition import every_edition
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.signers import signer_of
from kcdesk.packs.store import Edition, folder_name, is_edition
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


def prove(file: Path) -> Pack:
    """Open any guide that has passed the gate, now or before, and look who signed it.  Raises GuideError."""
    passed = PassedGuides(passed_guides_file())
    pack = Pack.open(file, passed)
    passed.remember(pack)
    pack.caution = _caution(pack, passed)
    return pack


def open_to_paint(file: Path) -> tuple[Pack, Message]:
    """The newest edition of an installed guide that can be read and has not failed at its first start.

    `file` is that of any of its editions; one from another guides folder comes in its place only if a trusted
    publisher signed it.  Raises GuideError where there is none.
    """
    place, folders = file.parents[3], guide_folders()
    name = file.parent.parent.name
    editions = every_edition(folders if place in folders else (place, *folders), name)
    if not editions:
        raise GuideError(Message(_MISSING, {"file": file}))

    def is_wanted(pack: Pack) -> bool:
        is_it = folder_name(pack.info.id, pack.info.language) == name
        return pack.file.parents[3] == place or (is_it and not pack.caution.template)

    found = _first_of(editions, FirstStarts(first_starts_file()).may_start, is_wanted)
    if found is None:
        raise GuideError(Message(_MISSING, {"file": file}))
    return found


def newest_of(bundled: Pack, *, is_painted: bool) -> tuple[Pack, Message]:
    """The newest trusted edition of the bundled guide in any folder, or `bundled` itself where none is newer.

    Where nothing is painted, none is passed over for what became of its first start.
    Raises GuideError where there is one, but none can be opened.
    """
    info = bundled.info

    def is_wanted(pack: Pack) -> bool:
        is_it = (pack.info.id, pack.info.language) == (info.id, info.language)
        return is_it and not pack.caution.template and is_newer(age_of(pack.info), age_of(info))

    every = every_edition(guide_folders(), folder_name(info.id, info.language))
    editions = [edition for edition in every if edition.date >= info.date]
    may_start = FirstStarts(first_starts_file() if is_painted else None).may_start
    return _first_of(editions, may_start, is_wanted) or (bundled, Message(""))


def _first_of(
    editions: Iterable[Edition], may_start: Callable[[Edition], bool], is_wanted: Callable[[Pack], bool]
) -> tuple[Pack, Message] | None:
    """The first edition that may start, can be read and is wanted, and why it is not the newest.

    None where none is wanted.  Raises the first GuideError where none can be read, or all failed before.
    """
    problem: GuideError | None = None
    notice = ""
    for edition in editions:
        if not may_start(edition):
            problem, notice = problem or GuideError(Message(_FAILED)), notice or _WENT_BACK
            continue
        try:
            pack = prove(edition.file)
        except GuideError as error:
            problem, notice = problem or error, notice or _DAMAGED
            continue
        if is_wanted(pack):
            return pack, Message(notice)
        pack.close()
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


def _caution(pack: Pack, passed: PassedGuides) -> Message:
    """What to say of a guide that no trusted publisher signed."""
    signer = signer_of(pack, Publishers(publisher_folders()), passed)
    return Message(_NOT_TRUSTED if signer is None else "", {})
