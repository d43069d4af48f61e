"""What somebody who looks after the guides of this computer does: list, examine, install, go back, remove."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.language_names import language_name
from kcdesk.i18n.message import Message
from kcdesk.packs.every_edition import every_edition
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.guide_changes import TopicChange, changes
from kcdesk.packs.library import Library
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.signers import signer_of
from kcdesk.packs.store import (
    BundledGuide,
    Installed,
    InstallError,
    Store,
    folder_name,
    is_edition,
    read_installed,
)

SelfTest = Callable[[Pack, Callable[[int, int], None]], None]
"""Raises GuideError for a guide that does not work; calls the second argument with pages done, and all."""


class Origin(Enum):
    """Where a guide comes from."""

    BUNDLED = "bundled"
    """It came with the program."""
    INSTALLED = "installed"
    """It was installed, with its editions."""
    FILE = "file"
    """A file by itself: in a guides folder, on a stick, anywhere."""


class Step(Enum):
    """What an install is doing."""

    COPYING = "copying"
    CHECKING = "checking"


class Trust(Enum):
    """What becomes of a guide that is to be installed."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"
    """Signed by nobody known here: it can be installed all the same, and every page will say so."""
    REFUSED = "refused"


Progress = Callable[[Step, int, int], None]
"""Called with how far a step is, and how far it goes; whatever it raises ends the install."""


def _say_nothing(_step: Step, _done: int, _all: int) -> None:
    """Tell nobody of any progress."""


@dataclass(frozen=True, slots=True)
class GuideSummary:
    """What is to be known of a guide before it is read."""

    file: Path
    info: GuideInfo
    origin: Origin
    pages: int
    reviewed: int
    """Pages that somebody named has reviewed."""
    next_review: date
    """The day by which the first page is to be reviewed."""
    publisher: str
    """Who signed it, if this computer trusts them; else empty, and so it is for a bundled guide."""
    older: tuple[date, ...] = ()
    """The older editions that are kept, newest first."""
    can_change: bool = False
    """Whether this person may take it away and go back."""

    @property
    def language_name(self) -> str:
        """What people who read its language call that."""
        return language_name(self.info.language)


@dataclass(frozen=True, slots=True)
class Offer:
    """A guide that could be installed, beside what is here."""

    guide: GuideSummary
    trust: Trust
    reason: Message
    """Why it is not simply installed; empty for a signed guide that is newer."""
    before: GuideSummary | None
    """The edition that it would take the place of; None for a guide that is new here."""
    changes: tuple[TopicChange, ...] = ()
    """What is not the same in that edition."""


class GuideManager:
    """Lists, examines, installs and removes guides.  Every call reads files, and may take seconds."""

    def __init__(
        self,
        bundled: Path,
        folders: tuple[Path, ...],
        publishers: Publishers,
        passed: PassedGuides,
        first_starts: FirstStarts,
        self_test: SelfTest,
    ) -> None:
        """`folders`: the first is this person's own, where guides are installed; any may be missing."""
        self._bundled, self._folders, self._publishers = bundled, folders, publishers
        self._passed, self._first_starts, self._self_test = passed, first_starts, self_test

    def all(self) -> tuple[GuideSummary, ...]:
        """Every guide that can be read, the bundled one first.  Never raises: what is damaged is left out."""
        listing = Library(self._bundled, self._folders, self._publishers, self._passed).listing()
        found = []
        for guide in listing.guides:
            with suppress(GuideError, OSError):
                found.append(self._of_file(guide.file))
        return tuple(found)

    def examine(self, file: Path) -> Offer:
        """What a guide is, and whether it may be installed.  Raises GuideError for what is no sound guide."""
        with closing(Pack.open(file, self._passed)) as pack:
            guide = self._summary(pack, Origin.FILE)
            trust, reason = self._judge(file, pack.info)
            before = self.before(pack.info)
            if before is None:
                return Offer(guide, trust, reason, None)
            with closing(Pack.open(before.file, always)) as old:
                return Offer(guide, trust, reason, before, changes(old, pack))

    def install(
        self,
        file: Path,
        progress: Progress = lambda _step, _done, _all: None,
        *,
        allow_unsigned: bool = False,
    ) -> GuideSummary:
        """Install a guide, and tell what is here now.  Raises GuideError; then nothing has changed."""
        installed, publisher = self._store(self._folders[0]).install(
            file,
            lambda pack: self._self_test(pack, lambda done, of: progress(Step.CHECKING, done, of)),
            bundled=self._bundled_guide(),
            allow_unsigned=allow_unsigned,
            progress=lambda done, of: progress(Step.COPYING, done, of),
        )
        self._first_starts.forget(installed.current)
        with closing(Pack.open(installed.current.file, always)) as pack:  # it has just been through the gate
            self._passed.remember(pack)
            if publisher:
                self._passed.remember_signed(pack, publisher.key.name)
            return self._summary(pack, Origin.INSTALLED, installed)

    def roll_back(self, guide: GuideSummary) -> GuideSummary:
        """Go back to the edition before, and forget this one.  Raises GuideError."""
        store, leaving = self._store_of(guide), guide.file.parent.name
        installed = store.roll_back(guide.info.id, guide.info.language, leaving)
        self._first_starts.forget(installed.current)
        return self._of_file(installed.current.file)

    def remove(self, guide: GuideSummary) -> None:
        """Take away every edition of an installed guide.  Raises GuideError."""
        self._store_of(guide).remove(guide.info.id, guide.info.language)

    def _store(self, folder: Path) -> Store:
        return Store(folder, self._publishers, self._folders)

    def _store_of(self, guide: GuideSummary) -> Store:
        """The store of an installed edition's file: GUIDES/installed/ID.LANGUAGE/EDITION/guide.kcpack."""
        return self._store(guide.file.parents[3])

    def _judge(self, file: Path, info: GuideInfo) -> tuple[Trust, Message]:
        store, bundled = self._store(self._folders[0]), self._bundled_guide()
        try:
            store.judge(file, info, bundled)
        except InstallError as refused:
            try:
                store.judge(file, info, bundled, allow_unsigned=True)
            except InstallError as error:
                return Trust.REFUSED, error.wording
            return Trust.UNSIGNED, refused.wording
        return Trust.SIGNED, Message("")

    def before(self, info: GuideInfo) -> GuideSummary | None:
        """What is read now under a guide's name: the newest edition here that can be, a signed one first."""
        unsigned: list[GuideSummary] = []
        for edition in every_edition(self._folders, folder_name(info.id, info.language)):
            with suppress(GuideError, OSError):
                found = self._of_file(edition.file)
                if found.publisher:
                    return found
                unsigned.append(found)
        if unsigned:
            return unsigned[0]
        bundled = self._bundled_guide()
        same = bundled is not None and (bundled.info.id, bundled.info.language) == (info.id, info.language)
        return self._of_file(self._bundled) if same else None

    def _bundled_guide(self) -> BundledGuide | None:
        with suppress(GuideError), closing(Pack.open(self._bundled, always)) as pack:
            return BundledGuide(self._bundled, pack.info)
        return None

    def _of_file(self, file: Path) -> GuideSummary:
        if file == self._bundled:
            with closing(Pack.open(file, always)) as pack:
                return self._summary(pack, Origin.BUNDLED)
        installed = read_installed(file.parent.parent) if is_edition(file) else None
        with closing(Pack.open(file, self._passed)) as pack:
            return self._summary(pack, Origin.INSTALLED if installed else Origin.FILE, installed)

    def _summary(self, pack: Pack, origin: Origin, installed: Installed | None = None) -> GuideSummary:
        signer = None if origin is Origin.BUNDLED else signer_of(pack, self._publishers, self._passed)
        return GuideSummary(
            pack.file,
            pack.info,
            origin,
            len(pack.topics),
            sum(bool(topic.reviewed_by) for topic in pack.topics),
            min(topic.next_review for topic in pack.topics),
            signer.name if signer else "",
            _before_it(pack.file, installed) if installed else (),
            can_change=installed is not None and os.access(installed.folder, os.W_OK),
        )


def _before_it(file: Path, installed: Installed) -> tuple[date, ...]:
    """The days of the editions that are older than the one in `file`; newer ones may be damaged."""
    at = [edition.file for edition in installed.editions].index(file)
    return tuple(edition.date for edition in installed.editions[at + 1 :])
