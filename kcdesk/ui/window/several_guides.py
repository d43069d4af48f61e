"""More guides than one: a choice on the home page, and a search in all of them.  Loaded after the start."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.packs.library import ListedGuide
from kcdesk.ui.guides.background import Background
from kcdesk.ui.home.home_page import HomePage
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.window.guide_names import names_of

if TYPE_CHECKING:
    from kcdesk.ui.search.search_calls import SearchEverywhere


class SeveralGuides(QObject):
    """Looks once which guides there are; with one alone nothing is shown."""

    failed = Signal(str)
    """The other guides could not be listed or opened; the plain sentence to show."""

    def __init__(
        self,
        guides: Callable[[], tuple[ListedGuide, ...]],
        open_everywhere: Callable[[], SearchEverywhere],
        home: HomePage,
        results: ResultsPanel,
        session: SearchSession,
    ) -> None:
        """`guides` lists the guides there are, the one that is read first."""
        super().__init__(home)
        self._open, self._home, self._results, self._session = open_everywhere, home, results, session
        self._count = 1
        self._everywhere: SearchEverywhere | None = None
        self._looking, self._opening = Background(self), Background(self)
        self._looking.done.connect(self._show)
        self._looking.failed.connect(self._fail)
        self._opening.done.connect(self._use)
        self._opening.failed.connect(self._fail)
        results.everywhere_requested.connect(self._choose)
        self._looking.start(guides, "guides-list")

    @property
    def is_done(self) -> bool:
        """Whether it is known which guides there are."""
        return not self._looking.is_busy

    def close(self) -> None:
        """Close the guides that were opened to be searched."""
        if self._everywhere is not None:
            self._session.use(None)
            self._everywhere.close()
            self._everywhere = None

    @Slot(object)
    def _show(self, result: object) -> None:
        guides = cast("tuple[ListedGuide, ...]", result)
        self._count = len(guides)
        if self._count > 1:
            named = zip((guide.file for guide in guides), names_of(guides), strict=True)
            self._home.show_guides(list(named)[1:])
            self._results.set_scope(self._count, everywhere=False)

    @Slot(bool)
    def _choose(self, everywhere: bool) -> None:
        if not everywhere:
            self._results.set_scope(self._count, everywhere=False)
            self._session.use(None)
        elif self._everywhere is not None:
            self._use(self._everywhere)
        elif not self._opening.is_busy:
            self._opening.start(self._open, "guides-search")

    @Slot(object)
    def _use(self, result: object) -> None:
        self._everywhere = made = cast("SearchEverywhere", result)
        self._results.set_scope(self._count, everywhere=True)
        self._session.use(made.search)

    @Slot(object)
    def _fail(self, error: object) -> None:
        if not isinstance(error, GuideError):
            raise cast(BaseException, error)
        self.failed.emit(translate(error.wording))
