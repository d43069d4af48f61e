"""The composition root: makes every object of the window and passes it on by constructor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.startup.prepared_icons import load_shapes
from kcdesk.ui.navigation.navigator import Navigator
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.window.main_window import MainWindow
from kcdesk.user_data.recent_pages import RecentPages
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import TextLayout

if TYPE_CHECKING:
    from kcdesk.packs.library import ListedGuide
    from kcdesk.search.answer import Answer
    from kcdesk.search.engine import Engine
    from kcdesk.ui.personal.personal import MakePersonal
    from kcdesk.ui.speech.speech_controller import FindVoice
    from kcdesk.ui.window.guide_services import GuideServices
    from kcdesk.ui.window.idle_steps import Step
    from kcdesk.user_data.help_number import HelpNumber
    from kcdesk.user_data.personal_store import PersonalStore


READ_PAGES = "read-pages.txt"
"""Beside the recent searches: which edition of each page was read."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The window and what it needs to live as long as it does."""

    window: MainWindow
    navigator: Navigator
    session: SearchSession
    appearance: Appearance


def make_reader(  # noqa: PLR0913 - what differs from one use to the next
    app: QApplication,
    pack: Pack,
    *,
    theme: str,
    zoom: int,
    layout: TextLayout | None = None,
    today: Callable[[], date] = date.today,
    recent_file: Path | None = None,
    appearance: Appearance | None = None,
    guides: Callable[[], tuple[ListedGuide, ...]] = tuple,
    find_voice: FindVoice | None = None,
    make_personal: MakePersonal | None = None,
    guide_services: GuideServices | None = None,
) -> Reader:
    """Make the window and everything behind it, not shown yet.

    `find_voice` finds what reads aloud; None looks for what this computer has.
    `make_personal` gives what is kept of the reader; None keeps it in memory alone.
    `recent_file` keeps the last searches; beside it stand the pages read last, and which edition of each page
    was read.  Without one all of these are forgotten when the program ends.
    An `appearance` that is in use already is kept as it is.  `guides` lists the guides there are;
    `guide_services` are for guides other than this one; None has the window know of no other.
    """
    engine = LazyEngine(pack)
    used, appearance = appearance, appearance or Appearance(app, resources_dir(), theme, zoom, layout)
    navigator = Navigator(pack)
    session = SearchSession(engine.search, is_quick=lambda: engine.is_made)
    icons = Icons(resources_dir() / "icons", app.devicePixelRatio(), load_shapes())
    recent = RecentSearches(recent_file)
    pages = RecentPages(None if recent_file is None else recent_file.with_name("recent-pages.txt"))
    window = MainWindow(
        pack,
        navigator,
        session,
        recent,
        appearance,
        icons,
        pages=pages,
        today=today,
        guides=guides,
        find_voice=find_voice,
        read_pages=recent_file.with_name(READ_PAGES) if recent_file else None,
        make_personal=make_personal,
        guide_services=guide_services,
        search_steps=engine.loading,
        rest_steps=engine.loading_rest,
    )
    window.program_requested.connect(lambda: _about_program(window))
    if used is None or used.is_mirrored != app.isRightToLeft():
        appearance.apply()
    return Reader(window, navigator, session, appearance)


def _about_program(window: MainWindow) -> None:
    from kcdesk.app.about_program import show_about_program

    show_about_program(window)


class LazyEngine:
    """Search engine made at the first search: the start does not need it."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._engine: Engine | None = None

    @property
    def is_made(self) -> bool:
        """Whether a search finds the engine there."""
        return self._engine is not None

    def search(self, text: str, *, literal: bool = False) -> Answer:
        """Search with the engine."""
        return self._made().search(text, literal=literal)

    def loading(self) -> Iterator[Step]:
        """What makes the first search quick; a guide damaged meanwhile is told of by that search."""
        from kcdesk.app.search_modules import SEARCH_MODULES

        yield from SEARCH_MODULES
        with suppress(GuideError):
            yield from map(_quietly, self._made().loading())

    def loading_rest(self) -> Iterator[Step]:
        """What makes searches after it quick: the first misspelling, the first time that a page is read."""
        with suppress(GuideError):
            yield from map(_quietly, self._made().loading_rest())

    def renew(self) -> None:
        """Forget everything that was searched for, and keep what is the guide's own."""
        engine, self._engine = self._engine, None
        if engine is not None:
            with suppress(GuideError):  # the next search tells of it
                self._engine = engine.renewed()

    def _made(self) -> Engine:
        if self._engine is None:
            from kcdesk.search.engine import Engine

            self._engine = Engine(self._pack)
        return self._engine


def _quietly(step: Step) -> Step:
    """A step that leaves it to the search itself to say what is wrong with the guide."""

    def take() -> None:
        with suppress(GuideError):
            step()

    return take


class LazyPersonal:
    """The file of what a reader keeps, and what staff have set: read when there is first a page to show.

    One for all windows of the program, one after the other: what the disk refused goes on to the next.
    """

    def __init__(self, file: Path | None, site_files: tuple[Path, ...] = ()) -> None:
        """`file` None keeps nothing (a kiosk)."""
        self._file, self._site_files = file, site_files
        self._store: PersonalStore | None = None

    def __call__(self) -> tuple[PersonalStore, HelpNumber | None]:
        """Give the store, and the number of the site."""
        from kcdesk.user_data.help_number import NumberRefusedError, site_number
        from kcdesk.user_data.personal_store import PersonalFile, PersonalStore

        if self._store is None:
            self._store = PersonalStore() if self._file is None else PersonalFile(self._file)
        try:
            return self._store, site_number(self._site_files)
        except NumberRefusedError:  # `kcdesk doctor` says so to those who can mend it
            return self._store, None
