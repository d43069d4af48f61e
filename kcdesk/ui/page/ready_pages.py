"""The documents of pages: the one shown, those shown before it, and those likely to be shown next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pages import Page
from kcdesk.ui.page.dress import Dress
from kcdesk.ui.page.growing_page import GrowingPage
from kcdesk.ui.page.own_marks import OwnMarks
from kcdesk.ui.page.page_pictures import PagePictures

MOST_AHEAD = 6
"""Pages made ready while one is read."""
MOST_CHARACTERS = 60_000
"""Of HTML that was made into documents of other pages than the one shown: five usual pages, in about 3 MB."""
AHEAD_AFTER_MS = 400
"""Stillness on a page from which others are made ready."""

Likely = Callable[[], Iterator[Page]]
"""The pages likely to be shown next, the likeliest first.  May raise GuideError when asked for one."""


class ReadyPages(QObject):
    """Makes documents in pieces, one piece at each turn of the event loop at which nothing else waits."""

    grew = Signal()
    """The page shown has a piece more."""

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
        self.dress_of, self._own_of = dress_of, own_of
        self._kept: list[GrowingPage] = []
        """In the order in which they were shown last."""
        self._shown: GrowingPage | None = None
        self._likely: Likely | None = None
        self._ahead: Iterator[GrowingPage] = iter(())
        self._next_piece = QTimer(self, singleShot=True, interval=0)
        self._next_piece.timeout.connect(self._make_more)

    def show(self, page: Page) -> GrowingPage:
        """The document of a page in the dress of now, to be shown; more of it is made from now on."""
        shown: GrowingPage | None = self._find(page)
        if shown is None:
            shown = self._begin(page)
        if shown is not self._shown:
            self._pictures.turn_page()
        self._kept.remove(shown)
        self._kept.append(shown)
        self._shown = shown
        self._ahead = self._begun_ahead()
        self._next_piece.start(0 if not shown.is_whole else AHEAD_AFTER_MS)
        return shown

    def excerpt(self, page: Page, first: int, skipped: int) -> GrowingPage:
        """What comes after so many pieces of a page, in the dress of now; see `GrowingPage`."""
        own, dress = self._own_of(page), self.dress_of(page)
        return GrowingPage(page, own, dress, self._pictures, first=first, skipped=skipped)

    def take_likely_from(self, likely: Likely) -> None:
        """Have `likely` asked, a while after a page was shown, which ones to make ready."""
        self._likely = likely

    def forget_others(self) -> None:
        """Keep the page shown alone: the width of the others is of yesterday."""
        self._kept = [one for one in self._kept if one is self._shown]

    def forget_all(self) -> None:
        """Keep no page, and make none."""
        self._next_piece.stop()
        self._kept, self._shown, self._ahead = [], None, iter(())

    @Slot()
    def _make_more(self) -> None:
        """Make one piece more of the page shown; later on begin one that may be shown next."""
        self._let_go()
        if self._shown is None:
            return
        if not self._shown.is_whole:
            is_more = self._shown.grow()
            self._next_piece.start(0 if is_more else AHEAD_AFTER_MS)
            self.grew.emit()
        elif next(self._ahead, None) is not None:
            self._next_piece.start(0)

    def _begun_ahead(self) -> Iterator[GrowingPage]:
        """Begin one page after the other: its first screen is what has to be there when it is opened."""
        try:
            for page in islice(self._likely() if self._likely is not None else (), MOST_AHEAD):
                yield self._find(page) or self._begin(page)
        except GuideError:  # to be told when somebody opens it
            return

    def _find(self, page: Page) -> GrowingPage | None:
        own, dress = self._own_of(page), self.dress_of(page)
        return next((one for one in self._kept if one.fits(page, own, dress)), None)

    def _begin(self, page: Page) -> GrowingPage:
        begun = GrowingPage(page, self._own_of(page), self.dress_of(page), self._pictures)
        self._kept.insert(max(0, len(self._kept) - 1), begun)
        return begun

    def _let_go(self) -> None:
        """Let go of the pages that were shown longest ago."""
        while sum(one.made for one in self._kept if one is not self._shown) > MOST_CHARACTERS:
            self._kept.remove(next(one for one in self._kept if one is not self._shown))
