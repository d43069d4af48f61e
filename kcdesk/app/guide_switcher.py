"""The window on the guide that is open, and the change to another guide."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kcdesk.app.application import set_language
from kcdesk.app.composition import Reader, make_reader
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.paths import (
    bundled_pack,
    guide_folders,
    passed_guides_file,
    publisher_folders,
)
from kcdesk.startup.opening import open_bundled, open_checked, open_in_time
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import HOME, Visit
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.guide_services import GuideServices
from kcdesk.user_data.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from kcdesk.packs.library import ListedGuide
    from kcdesk.packs.manager import GuideManager
    from kcdesk.search.everywhere import Everywhere
    from kcdesk.ui.personal.personal import MakePersonal

_NOT_KEPT = QT_TRANSLATE_NOOP(
    "guide",
    "Your settings could not be saved on this computer. They last until you close the window. "
    "The disk may be full, or locked against changes.",
)
_NOT_SHOWN = QT_TRANSLATE_NOOP(
    "guide",
    "The guide “{file}” cannot be shown by this version of kcdesk. You are still reading the guide before.",
)
_NOT_SHOWN_AT_START = QT_TRANSLATE_NOOP(
    "guide",
    "The guide “{file}” cannot be shown by this version of kcdesk. "
    "You are reading the guide that came with the program.",
)
_LOOK_AFTER_MS = 1200
"""When the window is complete: home then offers what other guides there are."""


class GuideSwitcher:
    """Shows one guide in a window; another guide opens in its place."""

    def __init__(
        self,
        app: QApplication,
        file: SettingsFile,
        recent_file: Path | None,
        make_personal: MakePersonal | None = None,
        *,
        may_manage: bool = True,
    ) -> None:
        """`make_personal` gives what is kept of the reader; None keeps it in memory alone.

        `may_manage`: guides can be installed and removed in the window.
        """
        self._app = app
        self._file = file
        self._recent_file = recent_file
        self._make_personal = make_personal
        self._may_manage = may_manage
        self._guide = ""
        self._kept = Settings()
        """What this window knows to be in the file, or found there."""
        self._has_told = False
        self.reader: Reader
        """The window shown now.  There is one from `start` on."""
        self._is_started = False
        self._untold = ""
        """What was to be told before there was a window."""
        self._pack: Pack

    def start(self, pack: Pack, notice: Message, *, is_chosen: bool) -> None:
        """Show the first window at its home page.

        `is_chosen`: the guide is the one of the settings or, with a `notice`, stands in for it, which is then
        forgotten; else somebody asked for it this time only.
        """
        self._kept = settings = self._file.load()
        self._guide = "" if is_chosen and notice.template else settings.guide
        try:
            self._show(pack, settings, Visit(HOME), None)
        except Exception:
            if pack.file == bundled_pack():
                raise
            sys.excepthook(*sys.exc_info())
            pack.close()
            self._guide = "" if is_chosen else settings.guide
            notice = Message(_NOT_SHOWN_AT_START, {"file": pack.file.name})
            self._show(open_bundled(), settings, Visit(HOME), None)
        self._is_started = True
        self.reader.window.notice.tell(translate(notice) or self._untold)

    @property
    def file(self) -> Path:
        """The guide that is shown."""
        return self._pack.file

    def close(self) -> None:
        """Close the guide; the window must be closed before."""
        self.reader.window.close_guides()
        self._pack.close()

    def tell(self, error: GuideError) -> None:
        """Say in the window what is wrong with the guide; before there is one, in the first."""
        self._untold = translate(error.wording)
        if self._is_started:
            self.reader.window.notice.tell(self._untold)

    def open_guide(self, file: Path, at: Location | None = None) -> None:
        """Open another guide in place of this one, at a place of it; without one at the same topic.

        A guide without that topic opens at its home page.
        A guide that cannot be read or shown is told of in the window, which stays as it is.
        """
        if self._replace(file, lambda: open_in_time(file, self._paint), place=at):
            self._guide = "" if file == bundled_pack() or self._is_found_at_start() else str(file)
            self._save(self.reader.window.settings())

    def offer_guide(self, file: Path) -> None:
        """Offer to install the guide in a file that somebody opened with the program."""
        guides = self.reader.window.other_guides
        if guides is not None:
            guides.panel.offer(file)

    def _is_found_at_start(self) -> bool:
        """Whether every start takes this guide by itself: then none that is newer is passed over for it."""
        from kcdesk.packs.edition_order import age_of, is_newer
        from kcdesk.packs.store import is_edition

        pack = self._pack
        if not is_edition(pack.file) or pack.caution.template:
            return False
        with suppress(GuideError), closing(open_bundled()) as bundled:
            info = bundled.info
            return (info.id, info.language) == (
                pack.info.id,
                pack.info.language,
            ) and is_newer(age_of(pack.info), age_of(info))
        return False

    def reload(self, file: Path) -> None:
        """Show a newer edition of this guide, read as far as this one, without taking the keyboard.

        It is not remembered, and must have passed the gate.  An edition that cannot be shown leaves the
        window as it is, and says so.
        """
        self._replace(file, lambda: Pack.open(file, always), resumes=True)

    def _replace(
        self,
        file: Path,
        open_pack: Callable[[], Pack],
        *,
        place: Location | None = None,
        resumes: bool = False,
    ) -> bool:
        """Put a window on another guide in this one's place; False, and it says why, if there is none."""
        old, old_pack = self.reader, self._pack
        try:
            pack = open_pack()
        except GuideError as error:
            old.window.notice.tell(translate(error.wording))
            return False
        left = old.navigator.visit()
        wanted = place or Location(left.location.topic)
        at = Visit(wanted if pack.has_topic(wanted.topic) else HOME)
        settings = old.window.settings()
        try:
            self._show(
                pack,
                settings,
                left if resumes and at.location != HOME else at,
                old.appearance,
                resumes=resumes,
            )
        except Exception:  # noqa: BLE001 - whatever it is, there must be a window to go on with
            sys.excepthook(*sys.exc_info())
            pack.close()
            self.reader, self._pack = old, old_pack
            set_language(self._app, old_pack.info.language)
            old.window.notice.tell(translate(Message(_NOT_SHOWN, {"file": file.name})))
            return False
        old.window.closing.disconnect(self._save)
        old.window.settings_changed.disconnect(self._save)
        if not old.window.save_all():
            self.reader.window.reading.personal.save_all()  # from now on the new window tries, and asks
        old.window.be_silent()
        old.window.hide()
        old.window.let_go()
        old.window.close_guides()
        old.window.destroyed.connect(old_pack.close)
        for thing in (old.window, old.navigator, old.session):
            thing.deleteLater()
        return True

    def _show(
        self,
        pack: Pack,
        settings: Settings,
        at: Visit,
        appearance: Appearance | None,
        *,
        resumes: bool = False,
    ) -> None:
        self._pack = pack
        set_language(self._app, pack.info.language)
        self.reader = reader = make_reader(
            self._app,
            pack,
            theme=settings.theme,
            zoom=settings.zoom,
            layout=settings.text_layout,
            recent_file=self._recent_file,
            appearance=appearance,
            guides=self._guides,
            make_personal=self._make_personal,
            guide_services=GuideServices(_guide_manager, self._open_everywhere) if self._may_manage else None,
        )
        reader.window.closing.connect(self._save)
        reader.window.settings_changed.connect(self._save)
        reader.window.keep_settings_by(self._keep, self._file.forget_own)
        # Later: what asked is gone then.
        reader.window.guide_requested.connect(
            lambda file: QTimer.singleShot(0, reader.window, lambda: self.open_guide(file))
        )
        reader.window.place_requested.connect(
            lambda file, at: QTimer.singleShot(0, reader.window, lambda: self.open_guide(file, at))
        )
        reader.window.restore(settings)
        if not resumes:
            reader.navigator.open(at.location)
            reader.window.show()
        else:
            reader.window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)
            reader.navigator.resume(at)
            reader.window.show()
            if at.reading_position is not None:
                # Only a page that has its size can be moved.
                reader.window.reading.page.view.go_to_position(at.reading_position)
        QTimer.singleShot(_LOOK_AFTER_MS, reader.window, lambda: _rest_memory(reader))
        if self._may_manage:
            QTimer.singleShot(_LOOK_AFTER_MS, reader.window, lambda: self._look_for_guides(reader))

    def _paint(self) -> None:
        """Keep the window painted, but take no clicks: it is about to be replaced."""
        self._app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _save(self, settings: Settings) -> None:
        """Keep what changed; a disk that refuses is told of, once, if somebody chose what is lost."""
        before, now = self._kept, replace(settings, guide=self._guide)
        if self._keep(settings):
            return
        chosen = replace(now, geometry=before.geometry, last_topic=before.last_topic)
        if chosen != before and not self._has_told:
            self._has_told = True
            self.reader.window.notice.tell(translate(Message(_NOT_KEPT)))

    def _keep(self, settings: Settings) -> bool:
        """Keep what changed, at once; False if the disk refuses.  Once it took it, that is told of anew."""
        now = replace(settings, guide=self._guide)
        if not self._file.save_changes(self._kept, now):
            return False
        self._kept, self._has_told = now, False
        return True

    def _look_for_guides(self, reader: Reader) -> None:
        """Have the window look for other guides, if there may be any: most computers have one."""
        with suppress(OSError):
            found = (True for folder in guide_folders() if folder.is_dir() for _ in folder.iterdir())
            if self._pack.file != bundled_pack() or any(found):
                reader.window.look_for_guides()

    def _open_everywhere(self) -> Everywhere:
        """Every guide there is, to be searched with the one that is open."""
        from kcdesk.search.everywhere import Everywhere

        others = []
        for guide in self._guides():
            if guide.file != self._pack.file:
                with suppress(GuideError, OSError):
                    others.append(open_checked(guide.file))
        return Everywhere(self._pack, tuple(others))

    def _guides(self) -> tuple[ListedGuide, ...]:
        """Every guide there is; the one that is open first, even if it lies elsewhere."""
        from kcdesk.packs.library import Library, listed
        from kcdesk.packs.passed_guides import PassedGuides
        from kcdesk.packs.publishers import Publishers

        open_now = listed(self._pack)
        publishers, passed = Publishers(publisher_folders()), PassedGuides(passed_guides_file())
        library = Library(bundled_pack(), guide_folders(), publishers, passed)
        others = library.listing().guides
        return (open_now, *(guide for guide in others if guide.file != open_now.file))


def _rest_memory(reader: Reader) -> None:
    from kcdesk.app.memory import give_memory_back
    from kcdesk.app.memory_rest import MemoryRest

    rest = MemoryRest(give_memory_back, reader.window)
    reader.navigator.visit_changed.connect(rest.note_change)
    reader.appearance.appearance_changed.connect(rest.note_change)


def _guide_manager() -> GuideManager:
    from kcdesk.app.guides import guide_manager

    return guide_manager()
