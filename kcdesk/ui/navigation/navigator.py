"""Where the reader is, has been, and can go back to.  QtCore only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translate import translate

HOME = Location("")
"""The home page: a place like any other, but not a topic."""

_LONGEST_HISTORY = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A place in the history, and how far it was read."""

    location: Location
    reading_position: int | None = None
    """Character at the top of the view when it was left; None to start at the location itself."""
    searched: str = ""
    """What stood in the search box when it was left."""
    scrolled: object = None
    """Where the home page was read when it was left, as that page tells it; None for its top."""


class Navigator(QObject):
    """The current location and the history."""

    visit_changed = Signal(Visit)
    """A page is to be shown: at its reading position if it has one, else at its location."""
    history_changed = Signal(bool, bool)
    """Whether there is a way back, and a way forward."""
    not_found = Signal(str)
    """Something asked for a place that is not in the guide; the plain sentence to show."""

    def __init__(self, pack: Pack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._visits = [Visit(HOME)]
        self._at = 0
        self._before = (self._visits.copy(), self._at)
        self._position: Callable[[], int] | None = None
        self._searched: Callable[[], str] = str
        self._scrolled: Callable[[], object] | None = None

    def take_positions_from(self, position: Callable[[], int]) -> None:
        """Have `position` asked how far a page was read whenever one is left; never at the home page."""
        self._position = position

    def take_scrolling_from(self, scrolled: Callable[[], object]) -> None:
        """Have `scrolled` asked where the home page is read whenever it is left."""
        self._scrolled = scrolled

    def take_searches_from(self, searched: Callable[[], str]) -> None:
        """Have `searched` asked what stands in the search box whenever a place is left."""
        self._searched = searched

    @property
    def location(self) -> Location:
        """Where the reader is."""
        return self._visits[self._at].location

    def visit(self) -> Visit:
        """Where the reader is, and how far the page has been read."""
        self._leave()
        return self._visits[self._at]

    def resume(self, visit: Visit) -> None:
        """Start at a visit of another navigator, whose guide has the topic too."""
        self._visits, self._at = [visit], 0
        self._before = (self._visits.copy(), 0)
        self._announce(visit)

    @Slot(Location)
    def open(self, location: Location) -> None:
        """Go somewhere, forgetting what lay forward; what the guide lacks or cannot read is announced."""
        if location != HOME:
            try:
                self._pack.topic(location.topic)
            except GuideError as error:
                self.not_found.emit(translate(error.wording))
                return
        self._leave()
        if location != self.location:
            del self._visits[self._at + 1 :]
            self._visits.append(Visit(location))
            del self._visits[:-_LONGEST_HISTORY]
            self._at = len(self._visits) - 1
        self._announce(Visit(location))

    @Slot()
    def open_home(self) -> None:
        """Go to the home page."""
        self.open(HOME)

    @Slot()
    def back(self) -> None:
        """Return to the place before, as it was left."""
        self._step(-1)

    @Slot()
    def forward(self) -> None:
        """Undo a step back."""
        self._step(1)

    @Slot()
    def open_next(self) -> None:
        """Go to the next topic in reading order; from the home page, to the first."""
        self._open_neighbour(1)

    @Slot()
    def open_previous(self) -> None:
        """Go to the topic before in reading order."""
        self._open_neighbour(0)

    def undo(self) -> None:
        """Take back the last step, whose place could not be shown; nothing is shown anew."""
        visits, self._at = self._before
        self._visits = visits.copy()
        self._tell_history()

    def _leave(self) -> None:
        """Keep how far the current page was read, for the way back."""
        here = replace(self._visits[self._at], searched=self._searched())
        if self.location == HOME:
            here = replace(here, scrolled=self._scrolled() if self._scrolled is not None else None)
        elif self._position is not None:
            here = replace(here, reading_position=self._position())
        self._visits[self._at] = here
        self._before = (self._visits.copy(), self._at)

    def _open_neighbour(self, which: int) -> None:
        if self.location == HOME:
            neighbour = self._pack.topics[0] if which else None
        else:
            neighbour = self._pack.neighbours(self.location.topic)[which]
        if neighbour is not None:
            self.open(Location(neighbour.id))

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._visits):
            self._leave()
            self._at += by
            self._announce(self._visits[self._at])

    def _announce(self, visit: Visit) -> None:
        self._tell_history()
        self.visit_changed.emit(visit)

    def _tell_history(self) -> None:
        self.history_changed.emit(self._at > 0, self._at + 1 < len(self._visits))
