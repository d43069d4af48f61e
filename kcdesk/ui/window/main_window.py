"""The window on one guide: it makes the views, and connects them once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import Navigator
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.widgets.banner import Banner
from kcdesk.ui.window.action_handlers import ActionHandlers
from kcdesk.ui.window.actions import Actions, tile_actions
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.main_menu import MainMenu
from kcdesk.ui.window.overlays import Overlays
from kcdesk.ui.window.page_memory import PageMemory
from kcdesk.ui.window.visit_presenter import VisitPresenter
from kcdesk.ui.window.window_state import WindowState
from kcdesk.ui.window.window_views import make_views
from kcdesk.user_data.recent_pages import RecentPages
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QKeyEvent,
        QMoveEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from kcdesk.packs.library import ListedGuide
    from kcdesk.ui.home.home_page import HomePage
    from kcdesk.ui.page.page_column import PageColumn
    from kcdesk.ui.personal.personal import MakePersonal
    from kcdesk.ui.search.results_panel import ResultsPanel
    from kcdesk.ui.search.search_controller import SearchController
    from kcdesk.ui.speech.speech_controller import FindVoice
    from kcdesk.ui.topics.topic_pane import TopicPane
    from kcdesk.ui.window.guide_services import GuideServices
    from kcdesk.ui.window.idle_steps import Step
    from kcdesk.ui.window.later_steps import LaterSteps
    from kcdesk.ui.window.other_guides import OtherGuides
    from kcdesk.ui.window.pane_layout import PaneLayout
    from kcdesk.ui.window.reading_area import ReadingArea
    from kcdesk.ui.window.top_bar import TopBar

_NARROWEST, _LOWEST = 480, 400
AFTER_FIRST_PAINT_MS = 60
_LATIN = 0x24F
"""Up to this, Qt's keys are Latin letters, digits and signs."""


class MainWindow(QMainWindow):
    """The reader's window on one guide."""

    closing = Signal(Settings)
    """The window is about to close; what it would like remembered."""
    settings_changed = Signal(Settings)
    """What the window would like remembered is another now."""
    guide_requested = Signal(object)
    """Another guide is wanted in place of this one: its file, a Path."""
    place_requested = Signal(object, Location)
    """A place of another guide is wanted: its file, a Path, and the place."""

    program_requested = Signal()
    """Somebody wants to know what the program is made of."""
    settled = Signal()
    """All that is seen has been made; the rest waits for somebody to be there."""
    ready = Signal()
    """The rest has been made too."""

    def __init__(  # noqa: PLR0913 - what only the outside knows comes in by name
        self,
        pack: Pack,
        navigator: Navigator,
        session: SearchSession,
        recent: RecentSearches,
        appearance: Appearance,
        icons: Icons,
        *,
        pages: RecentPages,
        today: Callable[[], date],
        guides: Callable[[], tuple[ListedGuide, ...]] = tuple,
        find_voice: FindVoice | None = None,
        read_pages: Path | None = None,
        make_personal: MakePersonal | None = None,
        guide_services: GuideServices | None = None,
        search_steps: Callable[[], Iterable[Step]] = tuple,
        rest_steps: Callable[[], Iterable[Step]] = tuple,
    ) -> None:
        """`guides` lists the guides there are, this one first.

        `guide_services` are for other guides; without them the window installs and searches none.

        `read_pages` keeps which edition of each page was read; None forgets it with the window.
        `make_personal` gives what is kept of the reader; None keeps it in memory alone.
        `find_voice` finds what reads aloud; None looks for what this computer has.
        `search_steps` make the first search quick, `rest_steps` those after it.
        """
        super().__init__()
        self._pack, self._navigator, self._appearance = pack, navigator, appearance
        self._icons = icons
        self._today, self._find_voice, self._read_pages = today, find_voice, read_pages
        self._make_personal, self._recent = make_personal, recent
        self._guides, self._services, self._session = guides, guide_services, session
        self._search_steps, self._rest_steps = search_steps, rest_steps
        self._keep_settings: Callable[[Settings], bool] = lambda _settings: True
        self._forget_settings: Callable[[], bool] = lambda: True
        self._other_guides: OtherGuides | None = None
        self._later_steps: LaterSteps | None = None
        self._page_column: PageColumn | None = None
        self._is_painted = self._has_told = self._may_lose = False
        self.setWindowTitle(pack.info.title)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.actions_ = Actions(self)
        self.actions_.offer("help_now", offered=bool(pack.roles.help))
        self.actions_.offer("about", offered=bool(pack.roles.about))
        self.actions_.offer("guides", offered=guide_services is not None)
        self.addActions(self.actions_.all())
        self.notice = Banner(closable=True)
        self._reading = LazyReadingArea(self._make_reading, self._connect_reading)
        menu = MainMenu(self.actions_, self, guides)
        self._views = views = make_views(
            pack, self.actions_, menu, session, recent, icons, appearance, self._make_results, self
        )
        self.home.offer([self.actions_[name] for name in ("questions", "my_pages", "own_number")])
        self._centre = self._lay_out()
        self._presenter = VisitPresenter(pack, navigator, views, self._reading, self)
        self._state = WindowState(self, pack, views, appearance, session, self._reading)
        self._memory = PageMemory(pack, pages, self.home, self)
        self._handlers = ActionHandlers(self, pack.roles, views, navigator, appearance, self._reading)
        self._handlers.program_requested.connect(self.program_requested)
        self._overlays = Overlays(views, self._reading)
        self._connect(session)
        self.actions_.connect_handlers(self._handlers.table())
        self.actions_.give_keys()
        self._add_tile_actions()
        self.home.show_review(today(), translate(pack.caution))
        self._set_style()

    # --- its parts

    @property
    def top_bar(self) -> TopBar:
        """The bar at the top."""
        return self._views.top_bar

    @property
    def topics(self) -> TopicPane:
        """The pane with the topic tree."""
        return self._views.topics

    @property
    def home(self) -> HomePage:
        """The home page."""
        return self._views.home

    @property
    def body(self) -> PaneLayout:
        """Topics, page and outline beside each other."""
        return self._views.body

    @property
    def search(self) -> SearchController:
        """The controller of boxes and results."""
        return self._views.search

    @property
    def reading(self) -> ReadingArea:
        """Widgets needed only for reading and searching, created on first access."""
        return self._reading()

    @property
    def other_guides(self) -> OtherGuides | None:
        """The guides beside this one, created on first access; None where nobody may change them."""
        if self._other_guides is None and self._services is not None:
            from kcdesk.ui.window.other_guides import OtherGuides  # noqa: PLC0415 - not before the start

            self._other_guides = made = OtherGuides(
                self._services,
                self._guides,
                self._pack.file,
                lambda: self.reading.page_panels,
                self._views,
                self._session,
            )
            made.guide_requested.connect(self.guide_requested)
            made.told.connect(self.notice.tell)
        return self._other_guides

    # --- making

    def _lay_out(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.notice)
        column.addWidget(self.body, 1)
        # In a low window the bars keep their height, and the page is what is cut.
        self.body.setMinimumHeight(1)
        self.setCentralWidget(centre)
        return centre

    def _make_results(self) -> ResultsPanel:
        from kcdesk.ui.window.results_connections import make_results  # noqa: PLC0415 - before a search

        made = make_results(self._pack, self._centre, self._appearance.theme)
        made.location_requested.connect(self._navigator.open)
        made.elsewhere_requested.connect(self.place_requested)
        return made

    def _make_page_column(self) -> None:
        from kcdesk.ui.window.reading_area import page_column  # noqa: PLC0415 - not needed for the home page

        if self._reading.made is None:
            self._page_column = page_column(self._pack, self._appearance)

    def _make_reading(self) -> ReadingArea:
        from kcdesk.ui.speech.find_voice import find_voice  # noqa: PLC0415
        from kcdesk.ui.window.reading_area import ReadingArea  # noqa: PLC0415 - not needed for the home page

        made = ReadingArea(
            self._pack,
            self._centre,
            self._appearance,
            self.actions_["read_aloud"],
            self._today,
            find_voice=self._find_voice or find_voice,
            initial_settings=self._state.initial,
            read_pages=self._read_pages,
            page=self._page_column,
        )
        self._page_column = None
        self._views.middle.addWidget(made.page)
        self.body.add_outline(made.outline)
        self._appearance.complete()
        made.restyle()
        return made

    # --- joining

    def _connect(self, session: SearchSession) -> None:
        navigator, menu, tell = self._navigator, self.top_bar.menu, self.notice.tell
        navigator.take_positions_from(self._reading_position)
        navigator.take_searches_from(self._words_in_box)
        navigator.take_scrolling_from(self.home.scrolled)
        navigator.history_changed.connect(self._show_history)
        for failing in (navigator.not_found, session.failed, self._presenter.failed, self._handlers.failed):
            failing.connect(tell)
        self._handlers.settled.connect(self.notice.take_back)
        self._handlers.guides_requested.connect(self._toggle_guides)
        self.body.topics_shown_changed.connect(self.top_bar.show_topics_state)
        self._presenter.title_changed.connect(self.setWindowTitle)
        self._presenter.topic_shown.connect(self._state.set_last_topic)
        self._presenter.topic_shown.connect(self._memory.note_topic)
        navigator.visit_changed.connect(self._memory.show_visit)
        self._memory.noted.connect(self._state.note_change)
        self._memory.forgotten.connect(lambda: self._state.set_last_topic(""))
        self._memory.forgotten.connect(lambda: self.reading.since_last_read.forget())  # noqa: PLW0108
        self._state.changed.connect(self._memory.save)
        self._state.changed.connect(self.settings_changed)
        self.topics.location_requested.connect(navigator.open)
        self.home.location_requested.connect(navigator.open)
        self.search.dismissed.connect(
            lambda: self._handlers.on_page(lambda reading: reading.page.view.setFocus())
        )
        self._appearance.about_to_change.connect(self.home.hold)
        self._appearance.appearance_changed.connect(self._set_style)
        self._appearance.zoom_changed.connect(self._announce_size)
        menu.guide_chosen.connect(self.guide_requested)
        self.home.guide_requested.connect(self.guide_requested)
        menu.theme_chosen.connect(self._appearance.set_theme)
        menu.as_you_type_chosen.connect(lambda on: session.set_as_you_type(on=on))
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow_focus)

    def _connect_reading(self, reading: ReadingArea) -> None:
        from kcdesk.ui.window.reading_connections import connect_reading  # noqa: PLC0415

        reading.speech.failed.connect(self.notice.tell)
        reading.since_last_read.location_requested.connect(self._navigator.open)
        reading.outline.anchor_requested.connect(self._handlers.open_anchor)
        reading.page.view.section_changed.connect(self._memory.note_section)
        self._appearance.about_to_change.connect(reading.page.view.hold)
        reading.pages.in_short_changed.connect(self._state.note_change)
        reading.speech.percent_changed.connect(self._state.note_change)
        connect_reading(reading.page, self._navigator, self.actions_)
        self._connect_personal(reading)

    def _connect_personal(self, reading: ReadingArea) -> None:
        from kcdesk.ui.personal.personal import AskedOfWindow  # noqa: PLC0415
        from kcdesk.ui.window.personal_connections import connect_personal  # noqa: PLC0415

        reading.personal = personal = connect_personal(
            reading,
            self._pack,
            self._navigator,
            self.actions_,
            self._make_personal,
            AskedOfWindow(
                tell=self.notice.tell,
                take_back=self.notice.take_back,
                keep_number=self._keep_number,
                show_whole=reading.pages.show_whole,
                forget=self._forget,
            ),
        )
        personal.set_own_number(self._state.own_number)
        personal.close_requested.connect(self.close_anyway)

    def _keep_number(self, number: str) -> bool:
        """Keep the reader's own number, before the pause that other settings wait for; whether it is kept."""
        self._state.set_own_number(number)
        return self._keep_settings(self.settings())

    def _forget(self) -> bool:
        """Forget all that is kept of the reader beside the pages; False if not all of it could be."""
        self._state.forget_place()
        self._state.set_own_number("")
        return all((self._recent.clear(), self._memory.forget(), self._forget_settings()))

    def _add_tile_actions(self) -> None:
        for action, topic in tile_actions(self, self._pack.tiles()):
            self.addAction(action)
            action.triggered.connect(lambda _=False, to=topic: self._navigator.open(Location(to)))

    def _words_in_box(self) -> str:
        return self.search.box.text()

    def _reading_position(self) -> int:
        return self.reading.page.view.reading_position()

    def _show_history(self, back: bool, forward: bool) -> None:
        self.actions_["back"].setEnabled(back)
        self.actions_["forward"].setEnabled(forward)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self:
            self._overlays.follow_focus(now)

    def _set_style(self) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        self.top_bar.set_style(theme, scale)
        self.home.set_style(theme, scale)
        self.search.set_theme(theme)
        self.body.set_scale(scale)
        self.top_bar.menu.show_theme(self._appearance.choice)
        if self._reading.made is not None:
            self._reading.made.restyle()

    def _announce_size(self, percent: int) -> None:
        self._handlers.announce(self.tr("Text size {number} percent").format(number=percent))

    def _toggle_guides(self) -> None:
        if self.other_guides is not None:
            self.other_guides.panel.toggle()

    # --- for whoever opened it

    def search_for(self, words: str) -> None:
        """Type these words into the search box that is shown, and search at once."""
        self.top_bar.unfold_search()
        self.search.search_for(words)

    def restore(self, settings: Settings, *, resume: bool = True) -> None:
        """Take up the window as it was left; without `resume` as if nothing had been read yet."""
        self._state.restore(settings, resume=resume)
        self._memory.set_resuming(resuming=resume)

    def keep_settings_by(self, keep: Callable[[Settings], bool], forget: Callable[[], bool]) -> None:
        """Have `keep` keep at once what must not wait, and `forget` forget what is the reader's own.

        They give False where the disk refuses.
        """
        self._keep_settings, self._forget_settings = keep, forget

    def settings(self) -> Settings:
        """What is to be remembered of the window as it is now."""
        return self._state.settings()

    def save_all(self) -> bool:
        """Save what was typed a moment ago, and what the disk refused before; False if it still refuses."""
        return self._reading.made is None or self._reading.made.personal.save_all()

    def close_anyway(self) -> None:
        """Close, even over what could not be saved."""
        self._may_lose = True
        self.close()

    def be_silent(self) -> None:
        """End reading aloud for good, and whatever program speaks."""
        if self._reading.made is not None:
            self._reading.made.speech.close()

    def let_go(self) -> None:
        """Keep no page any more: the window is about to be thrown away."""
        if self._reading.made is not None:
            self._reading.made.page.view.let_go()

    def look_for_guides(self) -> None:
        """Find out which guides there are, and offer to read and to search them."""
        if self.other_guides is not None:
            self.other_guides.look()

    def close_guides(self) -> None:
        """Close the guides that were opened beside this one."""
        if self._other_guides is not None:
            self._other_guides.close()

    def finish(self) -> None:
        """Make at once all that the first paint did without."""
        for step in (*self._steps.seen(), *self._steps.reading()):
            step()

    # --- after the first paint

    @property
    def _steps(self) -> LaterSteps:
        if self._later_steps is None:
            from kcdesk.ui.window.later_steps import LaterSteps, OwnSteps  # noqa: PLC0415 - as it says

            own = OwnSteps(
                fit_to_screen=self._state.fit_to_screen,
                complete_style=self._appearance.complete,
                tell_caution=self._tell_caution,
                make_page_column=self._make_page_column,
                first_search=self._search_steps,
                later_searches=self._rest_steps,
            )
            language = self._pack.info.language
            self._later_steps = LaterSteps(self, self._views, self._reading, language, own)
        return self._later_steps

    def _settle(self) -> None:
        from kcdesk.ui.window.settling import Settling  # noqa: PLC0415 - not needed for the first paint

        settling = Settling(self, self._steps.seen(), self._steps.ahead())
        settling.touched.connect(self._steps.scroll_by_touch)
        settling.settled.connect(self.settled)
        settling.ended.connect(self.ready)

    def _tell_caution(self) -> None:
        if not self._has_told:
            self._has_told = True
            self._handlers.announce(translate(self._pack.caution))

    # --- events

    def event(self, event: QtCore.QEvent) -> bool:
        done = super().event(event)
        if event.type() == QtCore.QEvent.Type.ApplicationPaletteChange:
            self._appearance.keep_font()  # the desktop’s theme is another, or has only now been read
        elif event.type() == QtCore.QEvent.Type.DevicePixelRatioChange:
            self._draw_for_screen()
        return done

    def _draw_for_screen(self) -> None:
        """Draw icons and the page's drawings again where the window's screen has more or fewer pixels now."""
        if self._icons.set_pixel_ratio(self.devicePixelRatioF()):
            self._appearance.paint_again()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """No menu: Qt's own would let anybody hide the bars."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, but not without a word over what the disk has refused."""
        if not self.save_all() and not self._may_lose:
            event.ignore()
            self.reading.personal.ask_to_close()
            return
        self._state.stop()
        self._memory.save()
        self.closing.emit(self.settings())
        self.be_silent()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._state.note_change()
        self._overlays.rearrange()
        self.top_bar.set_window_height(event.size().height())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._state.note_change()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the rest a moment after the first paint, however late that comes on a busy computer."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, self._settle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what lies on top; Enter presses a button, which Qt lets the space bar alone do."""
        focus = self.focusWidget()
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self._overlays.close_top()
        elif event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            if isinstance(focus, QPushButton):
                focus.click()
        elif event.key() <= _LATIN or not self._press_by_place(event):
            super().keyPressEvent(event)

    def _press_by_place(self, event: QKeyEvent) -> bool:
        from kcdesk.ui.window.key_places import press_by_place  # noqa: PLC0415 - few keyboards need it

        return press_by_place(event, self)
