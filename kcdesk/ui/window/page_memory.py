"""The pages read last: noted as they are read, offered on the home page, forgotten when asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.home.home_page import HomePage
from kcdesk.ui.navigation.navigator import HOME, Visit
from kcdesk.user_data.recent_pages import ReadPlace, RecentPages


class PageMemory(QObject):
    """Keeps the list of pages of one window, and shows it at home."""

    noted = Signal()
    """Somebody reads elsewhere now: there is something to be saved soon."""
    forgotten = Signal()
    """What was read is to be forgotten everywhere."""

    def __init__(self, pack: Pack, pages: RecentPages, home: HomePage, parent: QObject) -> None:
        super().__init__(parent)
        self._pack, self._pages, self._home = pack, pages, home
        self._topic = ""
        self._is_offered = True
        home.forget_requested.connect(self.forget)

    def set_resuming(self, *, resuming: bool) -> None:
        """Whether what was read before this window opened is offered."""
        self._is_offered = resuming

    @Slot(str)
    def note_topic(self, topic: str) -> None:
        """Note that a page is read."""
        self._is_offered = True
        self._topic = topic
        self._note("")

    @Slot(str)
    def note_section(self, anchor: str) -> None:
        """Note how far."""
        if self._topic:
            self._note(anchor)

    @Slot()
    def save(self) -> None:
        """Keep what was noted."""
        self._pages.save()

    @Slot(Visit)
    def show_visit(self, visit: Visit) -> None:
        """Offer the pages whenever the home page is shown."""
        if visit.location != HOME:
            return
        self._topic = ""
        if not self._is_offered:
            return
        places = [place for place in self._pages.places if self._pack.has_topic(place.topic)]
        if places:
            last, *others = places
            title = self._section_title(last)
            location = Location(last.topic, last.anchor if title else "")
            self._home.offer_to_continue(self._pack.topic(last.topic), location.anchor, title)
            self._home.show_recent(tuple(self._pack.topic(place.topic) for place in others))

    def _note(self, anchor: str) -> None:
        self._pages.note(ReadPlace(self._topic, anchor))
        self.noted.emit()

    def _section_title(self, place: ReadPlace) -> str:
        """Empty for the top of a page, and where this edition has no such section."""
        if not place.anchor:
            return ""
        try:
            sections = self._pack.sections(place.topic)
        except GuideError:
            return ""
        return next((section.title for section in sections if section.anchor == place.anchor), "")

    @Slot()
    def forget(self) -> bool:
        """Forget every page that was read, here and on the disk; False if the disk refuses."""
        done = self._pages.clear()
        self._home.offer_to_continue(None)
        self._home.show_recent(())
        self.forgotten.emit()
        return done
