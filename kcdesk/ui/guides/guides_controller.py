"""The panel of guides joined to what looks after them: every call is made in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from kcdesk.guide.errors import GuideError
from kcdesk.i18n.message import one_line
from kcdesk.packs.manager import GuideManager, GuideSummary, Offer, Origin, Step, Trust
from kcdesk.ui.guides.background import Background
from kcdesk.ui.guides.file_choice import choose_guide
from kcdesk.ui.guides.guides_panel import GuidesPanel
from kcdesk.ui.guides.summary_words import title_of
from kcdesk.ui.i18n.translate import format_date, translate
from kcdesk.ui.widgets.announce import announce


class CancelledError(Exception):
    """Somebody pressed Cancel while a guide was being installed."""


class GuidesController(QObject):
    """What the panel asks for, done one after the other."""

    read_requested = Signal(object)
    """The file of a guide that is to be read in this one's place."""
    told = Signal(str)
    """What came of it, as a sentence, where nobody was looking at the panel."""

    def __init__(self, manager: GuideManager, open_file: Path, parent: QObject) -> None:
        """`open_file` is the guide that the window is reading."""
        super().__init__(parent)
        self._manager, self._open_file = manager, open_file
        self.panel = GuidesPanel()
        self._background = Background(self)
        self._then: Callable[[object], None] = lambda _result: None
        self._step: tuple[Step, int, int] | None = None
        self._is_cancelled = False
        self._offered: Offer | None = None
        self._guides: tuple[GuideSummary, ...] = ()
        self._newest: Path | None = None
        self._connect()

    def _connect(self) -> None:
        panel, background = self.panel, self._background
        background.done.connect(self._finish)
        background.failed.connect(self._fail)
        background.ticked.connect(self._show_step)
        panel.read_now.clicked.connect(self._read_newest)
        panel.work.cancelled.connect(self.cancel)
        panel.list.read_requested.connect(self.read_requested)
        panel.list.add_requested.connect(lambda: choose_guide(panel.window(), self.examine))
        panel.list.roll_back_requested.connect(self._roll_back)
        panel.list.remove_requested.connect(self._remove)

    def refresh(self) -> None:
        """Show what is on this computer now, unless something is being done or offered."""
        if not self._background.is_busy and self.panel.offer is None:
            self._list()

    def examine(self, file: Path) -> None:
        """Look at a guide in a file, and offer it."""
        self.panel.say("")
        words = self.tr("Looking at “{file}” …").format(file=one_line(file.name))
        self._do(words, partial(self._manager.examine, file), self._offer)

    def cancel(self) -> None:
        """End what is being done: an install leaves everything as it was."""
        self._is_cancelled = True
        if self._step is None:  # only looking: nobody need wait for that
            self._background.drop()
            self._list()

    # --- what the panel asks for

    def _offer(self, result: object) -> None:
        self._offered = offer = cast(Offer, result)
        view = self.panel.show_offer(offer)
        view.install_requested.connect(self._install)
        view.read_requested.connect(lambda: self.read_requested.emit(offer.guide.file))
        view.dismissed.connect(self._list)
        announce(self.panel, view.spoken)

    def _install(self) -> None:
        offer = self._offered
        if offer is None:
            return
        work = partial(
            self._manager.install,
            offer.guide.file,
            self._note_step,
            allow_unsigned=offer.trust is Trust.UNSIGNED,
        )
        self._do(self.tr("Copying the guide …"), work, self._installed, step=(Step.COPYING, 0, 1))

    def _installed(self, result: object) -> None:
        guide = cast(GuideSummary, result)
        self._newest = guide.file
        words = self.tr("Installed: {guide}, version {version} of {day}.").format(
            guide=title_of(guide), version=guide.info.version, day=format_date(guide.info.date)
        )
        self._list(words, can_read=True)

    def _roll_back(self, guide: GuideSummary) -> None:
        def done(result: object) -> None:
            older = cast(GuideSummary, result)
            if guide.file == self._open_file:
                self.read_requested.emit(older.file)
                return
            words = self.tr("Back to the edition of {day}.").format(day=format_date(older.info.date))
            self._list(words)

        self._do(self.tr("Going back …"), partial(self._manager.roll_back, guide), done)

    def _remove(self, guide: GuideSummary) -> None:
        def done(_result: object) -> None:
            bundled = next((one.file for one in self._guides if one.origin is Origin.BUNDLED), None)
            if guide.file == self._open_file and bundled is not None:
                self.read_requested.emit(bundled)
                return
            self._list(self.tr("“{guide}” is removed.").format(guide=guide.info.title))

        self._do(self.tr("Removing the guide …"), partial(self._manager.remove, guide), done)

    def _read_newest(self) -> None:
        if self._newest is not None:
            self.read_requested.emit(self._newest)

    # --- how it is done

    def _list(self, words: str = "", *, can_read: bool = False) -> None:
        self._offered = None

        def show(result: object) -> None:
            self._guides = cast("tuple[GuideSummary, ...]", result)
            self.panel.say(words, can_read=can_read)
            self.panel.show_guides(self._guides, self._open_file)
            if self.panel.isVisible():
                # Who hears that they are looked for must hear when they are there.
                count = self.tr("Guides on this computer: {count}").format(count=len(self._guides))
                announce(self.panel, words or count)
            elif words:
                self.told.emit(words)

        self._do(self.tr("Looking at the guides on this computer …"), self._manager.all, show)

    def _do(
        self,
        words: str,
        work: Callable[[], object],
        then: Callable[[object], None],
        step: tuple[Step, int, int] | None = None,
    ) -> None:
        self._is_cancelled = False
        self._then, self._step = then, step
        self.panel.show_work()
        self.panel.work.show_waiting(words)
        announce(self.panel, words)
        self._background.start(work, "guides")

    def _finish(self, result: object) -> None:
        self._then(result)

    def _note_step(self, step: Step, done: int, of: int) -> None:
        """Called in the thread: it only leaves what the window looks at."""
        self._step = step, done, of
        if self._is_cancelled:
            raise CancelledError

    def _show_step(self) -> None:
        if self._step is None:
            return
        words = self.panel.work.words
        before = words.accessibleName()
        self.panel.work.show_step(*self._step)
        if words.accessibleName() != before:
            announce(self.panel, words.accessibleName())

    def _fail(self, error: object) -> None:
        if isinstance(error, CancelledError):
            self._list(self.tr("Nothing was installed, and nothing has changed."))
        elif isinstance(error, GuideError):
            self._list(translate(error.wording))
        else:
            self._list(self.tr("That could not be done. Nothing has changed."))
            if isinstance(error, BaseException):
                raise error
