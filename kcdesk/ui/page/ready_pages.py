"""The documents of pages: the one shown, those shown before it, and those likely to be shown next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pages import Page
from kcdesk.ui.page.dress import Dress
from kcdesk.ui.page.growing_page import GrowingPage
from kcdesk.ui.page.own_marks import OwnMarks
from kcdesk.ui.page.page_pictures import PagePictures

MOST_CHARACTERS = 60_000
"""Of HTML of all pages kept beside the one shown: five usual pages, in about 3 MB."""
AHEAD_AFTER_MS = 400
"""Stillness on a page from which others are made ready."""

Likely = Callable[[], Iterator[Page]]
"""The pages likely to be shown next, the likeliest first.  May raise GuideError when asked for one."""


class ReadyPages(QObject):
    """Makes documents in pieces, one piece at each turn of the event loop at which nothing else waits."""

    def __init__(
        self,
        figure: Callable[[str], bytes | None],
        dress_of: Callable[[Page], Dress],
        own_of: Callable[[Page], OwnMarks | None],
        parent: QObject,
    ) -> None:
        """`figure` gives a drawing as SVG by its id; `own_of` what is the reader's own on a page."""
        super().__init__(parent)
        self._pictures = PagePictures(figure)
        self._dress_of, self._own_of = dress_of, own_of
        self._kept: list[GrowingPage] = []
        """The one shown is the last; None before the first."""
        self._likely: Likely | None = None
        self._ahead: Iterator[Page] | None = None
        self._growing: GrowingPage | None = None
        """What is made ready."""
        self.made = 0
        """How many documents were begun since the window was opened."""
        self._next_piece = QTimer(self, singleShot=True, interval=0)
        self._next_piece.timeout.connect(self._grow)

    def show(self, page: Page) -> GrowingPage:
        """The document of a page in the dress of now, to be shown; more of it is made from now on."""
        wanted = self._find(page)
        if wanted is None:
            wanted = self._begin(page)
        else:
            self._kept.remove(wanted)
            self._kept.append(wanted)
        self._shrink()
        self._ahead = None
        self._wait(0)
        return wanted

    def take_likely_from(self, likely: Likely) -> None:
        """Have `likely` asked, a while after a page was shown, which ones to make ready."""
        self._likely = likely

    def forget_others(self) -> None:
        """Keep the page shown alone: the dress or the marks of the others are of yesterday."""
        del self._kept[:-1]
        self._growing = None

    @Slot()
    def _grow(self) -> None:
        """Make one piece more: of the page shown, or else of one that may be shown next."""
        shown = self._kept[-1] if self._kept else None
        if shown is None:
            return
        if not shown.is_whole:
            shown.grow()
            self._wait(0 if not shown.is_whole else AHEAD_AFTER_MS)
        elif self._growing is not None and not self._growing.is_whole:
            self._growing.grow()
            self._wait(0)
        elif self._likely is not None:
            self._make_ready(self._likely)

    def _make_ready(self, likely: Likely) -> None:
        self._ahead = self._ahead or likely()
        try:
            page = next(self._ahead, None)
        except GuideError:  # to be told when somebody opens it
            page = None
        if page is None or sum(map(_size, self._kept[:-1])) + len(page.html) > MOST_CHARACTERS:
            return
        if self._find(page) is None:
            shown = self._kept.pop()
            self._growing = self._begin(page)
            self._kept.append(shown)
        self._wait(0)

    def _wait(self, milliseconds: int) -> None:
        self._next_piece.start(milliseconds)

    def _find(self, page: Page) -> GrowingPage | None:
        own, dress = self._own_of(page), self._dress_of(page)
        return next((one for one in self._kept if one.fits(page, own, dress)), None)

    def _begin(self, page: Page) -> GrowingPage:
        self.made += 1
        begun = GrowingPage(page, self._own_of(page), self._dress_of(page), self._pictures)
        self._kept.append(begun)
        return begun

    def _shrink(self) -> None:
        """Let go of the pages that were shown longest ago."""
        while len(self._kept) > 1 and sum(map(_size, self._kept[:-1])) > MOST_CHARACTERS:
            del self._kept[0]


def _size(kept: GrowingPage) -> int:
    return len(kept.html)
