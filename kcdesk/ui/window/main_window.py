"""The window.  It joins the panels, once, in `_connect`; the panels never know each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.home.home_page import HomeContent, HomePage
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import HOME, Navigator, Visit
from kcdesk.ui.search.search_controller import SearchController
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.topics.topic_pane import TopicPane
from kcdesk.ui.widgets.banner import Banner
from kcdesk.ui.window.actions import Actions, tile_actions
from kcdesk.ui.window.main_menu import MainMenu
from kcdesk.ui.window.pane_layout import PaneLayout
from kcdesk.ui.window.top_bar import TopBar
from kcdesk.ui.window.window_state import place_window, remembered
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent

    from kcdesk.packs.library import ListedGuide
    from kcdesk.ui.speech.speech_controller import FindVoice
    from kcdesk.ui.window.reading_area import ReadingArea

_NARROWEST, _LOWEST = 480, 400
_AFTER_FIRST_PAINT_MS = 60


class MainWindow(QMainWindow):
    """The reader's window on one guide."""

    closing = Signal(Settings)
    """The window is about to close; what it would like remembered."""
    guide_requested = Signal(object)
    """Another guide is wanted in place of this one: its file, a Path."""

    def __init__(  # noqa: PLR0913 - what only the outside knows comes in by name
        self,
        pack: Pack,
        navigator: Navigator,
        session: SearchSession,
        recent: RecentSearches,
        appearance: Appearance,
        icons: Icons,
        *,
        today: Callable[[], date],
        guides: Callable[[], tuple[ListedGuide, ...]] = tuple,
        find_voice: FindVoice | None = None,
    ) -> None:
        """`guides` lists the guides there are, this one first.

        `find_voice` finds what reads aloud; None looks for what this computer has.
        """
        super().__init__()
        self._pack = pack
        self._navigator = navigator
        self._session = session
        self._appearance = appearance
        self._today = today
        self.setWindowTitle(pack.info.title)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.actions_ = Actions(self)
        self.actions_.offer("help_now", offered=bool(pack.roles.help))
        self.actions_.offer("about", offered=bool(pack.roles.about))
        self.addActions(self.actions_.all())
        self.notice = Banner(closable=True)
        self.top_bar = TopBar(self.actions_, MainMenu(self.actions_, self, guides), pack.info.title, icons)
        self.topics = TopicPane(pack.topics)
        self.home = HomePage(
            HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), pack.shortcuts()), icons
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.home)
        self.body = PaneLayout(self.topics, self._middle)
        self._centre = self._lay_out()
        self._reading: ReadingArea | None = None
        self._find_voice, self._left = find_voice, Settings()
        self.search = SearchController(
            session,
            recent,
            (self.home.search_box, self.top_bar.search_box),
            lambda: self.reading.results,
            lambda: appearance.scale,
            self,
        )
        self._last_topic = ""
        self._finished = False
        self._connect()
        self.actions_.give_keys()
        self._add_tile_actions()
        self._set_style()

    @property
    def reading(self) -> ReadingArea:
        """What only reading and searching need; made when first asked for, not at the start."""
        if self._reading is None:
            self._reading = self._make_reading()
            self._connect_reading(self._reading)
        return self._reading

    # --- making

    def _lay_out(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.notice)
        column.addWidget(self.body, 1)
        self.setCentralWidget(centre)
        return centre

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
            left=self._left,
        )
        self._middle.addWidget(made.page)
        self.body.add_outline(made.outline)
        self._appearance.complete()
        made.restyle()
        return made

    def _connect(self) -> None:
        navigator, session = self._navigator, self._session
        navigator.visit_changed.connect(self._show_visit)
        navigator.history_changed.connect(self._show_history)
        navigator.not_found.connect(self.notice.tell)
        self.topics.location_requested.connect(self._open)
        self.home.location_requested.connect(self._open)
        self.search.dismissed.connect(self._on_page(lambda reading: reading.page.view.setFocus()))
        session.failed.connect(self.notice.tell)
        self._appearance.appearance_changed.connect(self._set_style)
        self.top_bar.menu.guide_chosen.connect(self.guide_requested)
        self.top_bar.menu.theme_chosen.connect(self._appearance.set_theme)
        self.top_bar.menu.as_you_type_chosen.connect(lambda on: session.set_as_you_type(on=on))
        self._connect_actions()

    def _connect_reading(self, reading: ReadingArea) -> None:
        page, view, appearance = reading.page, reading.page.view, self._appearance
        for panel in (page.breadcrumbs, page.card, self.search.results, view):
            panel.location_requested.connect(self._open)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._put_away)
        page.breadcrumbs.home_requested.connect(self._open_home)
        page.reading_order.previous_requested.connect(self.actions_["previous"].trigger)
        page.reading_order.next_requested.connect(self.actions_["next"].trigger)
        page.find_bar.closed.connect(view.setFocus)
        reading.speech.failed.connect(self.notice.tell)
        view.zoom_requested.connect(lambda turn: appearance.larger() if turn > 0 else appearance.smaller())
        view.marks.changed.connect(page.highlight_bar.show_count)
        page.highlight_bar.step_requested.connect(view.marks.step)
        page.highlight_bar.clear_requested.connect(view.marks.clear)
        reading.outline.anchor_requested.connect(self._open_anchor)

    def _connect_actions(self) -> None:
        appearance, navigator = self._appearance, self._navigator
        wishes: dict[str, Callable[[], object]] = {
            "back": lambda: self._leave_by(navigator.back),
            "forward": lambda: self._leave_by(navigator.forward),
            "home": self._open_home,
            "previous": lambda: self._leave_by(navigator.open_previous),
            "next": lambda: self._leave_by(navigator.open_next),
            "search": self.search.focus_box,
            "help_now": lambda: self._open(Location(self._pack.roles.help)),
            "about": lambda: self._open(Location(self._pack.roles.about)),
            "find": self._find,
            "print": self._on_page(self._print),
            "read_aloud": self._on_page(lambda reading: reading.speech.toggle()),
            "reading": lambda: self.reading.side_panels.toggle_reading(),  # noqa: PLW0108 - makes reading late
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "normal_size": appearance.normal_size,
            "topics": self.body.toggle_topics,
            "outline": self.body.toggle_outline,
            "links": self._on_page(lambda reading: reading.side_panels.toggle_links()),
            "next_pane": lambda: self._cycle_panes(1),
            "previous_pane": lambda: self._cycle_panes(-1),
            "keys": lambda: self.reading.side_panels.toggle_keys(self.actions()),
            "quit": self.close,
        }
        for name, wish in wishes.items():
            self.actions_[name].triggered.connect(lambda _=False, do=wish: do())

    def _add_tile_actions(self) -> None:
        for action, topic in tile_actions(self, self._pack.tiles()):
            self.addAction(action)
            action.triggered.connect(lambda _=False, to=topic: self._open(Location(to)))

    # --- going somewhere

    def _open(self, location: Location) -> None:
        self._leave_by(lambda: self._navigator.open(location))

    def _open_home(self) -> None:
        self._leave_by(self._navigator.open_home)

    def _open_anchor(self, anchor: str) -> None:
        here = self._navigator.location
        self._open(Location(here.topic, anchor, here.marks))

    def _leave_by(self, go: Callable[[], object]) -> None:
        """Go somewhere, remembering how far this page was read."""
        if self._navigator.location != HOME:
            self._navigator.remember_position(self.reading.page.view.reading_position())
        go()

    def _show_visit(self, visit: Visit) -> None:
        self.search.hide_results()
        self.body.close_drawer()
        if self._reading is not None:
            self._reading.leave_page()
        if visit.location == HOME:
            self._show_home()
            return
        try:
            self._show_page(visit)
        except GuideError as error:
            self.notice.tell(translate(error.wording))

    def _show_home(self) -> None:
        self._middle.setCurrentWidget(self.home)
        self.body.set_page_open(False)
        self.top_bar.show_search(shown=False)
        self.search.use(self.home.search_box)
        self.home.search_box.clear()
        self.topics.show_topic("")
        self.setWindowTitle(self._pack.info.title)
        self.home.search_box.setFocus()

    def _show_page(self, visit: Visit) -> None:
        location, view = visit.location, self.reading.page.view
        self._last_topic = location.topic
        if self.reading.pages.show(location) or self._middle.currentWidget() is self.home:
            self.topics.show_topic(location.topic)
            title = self._pack.topic(location.topic).title
            self.setWindowTitle(f"{title} - {self._pack.info.title}")
            self._middle.setCurrentWidget(self.reading.page)
            self.top_bar.show_search(shown=True)
            self.body.set_page_open(True)
            self.search.use(self.top_bar.search_box)
        if visit.reading_position is not None:
            view.go_to_position(visit.reading_position)
        else:
            view.go_to_anchor(location.anchor)
        if not self.topics.tree.hasFocus():
            view.setFocus()

    def _show_history(self, back: bool, forward: bool) -> None:
        self.actions_["back"].setEnabled(back)
        self.actions_["forward"].setEnabled(forward)

    def _put_away(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Hide results and cards that the keyboard or the mouse has left for something else."""
        if now is None or now.window() is not self:
            return
        self.search.focus_moved(now)
        if not self.reading.page.card.isAncestorOf(now):
            self.reading.page.card.hide()

    def search_for(self, words: str) -> None:
        """Type these words into the search box that is shown, and search at once."""
        self.search.search_for(words)

    # --- the rest

    def _find(self) -> None:
        if self._navigator.location != HOME:
            self.reading.pages.show_whole()
            self.reading.page.find_bar.open_bar()
        else:
            self.search.focus_box()

    def _cycle_panes(self, by: int) -> None:
        """F6: from one part of the window to the next."""
        from kcdesk.ui.window.pane_cycle import step_pane  # noqa: PLC0415 - not needed for the first paint

        panes: list[QWidget] = [self.top_bar.search_box, self.topics.tree, self.home.search_box]
        if self._reading is not None:
            panes += self._reading.panes
        step_pane(panes, self.focusWidget(), by)

    def _on_page(self, do: Callable[[ReadingArea], object]) -> Callable[[], None]:
        """A wish about the page that is shown: at home, where there is none, nothing happens."""

        def wish() -> None:
            if self._navigator.location != HOME:
                do(self.reading)

        return wish

    def _print(self, reading: ReadingArea) -> None:
        reading.print_page(self._navigator.location.topic, self.notice.tell)

    def _set_style(self) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        self.top_bar.set_style(theme, scale)
        self.home.set_style(theme, scale)
        self.body.set_scale(scale)
        self.top_bar.menu.show_theme(self._appearance.choice)
        if self._reading is not None:
            self._reading.restyle()

    # --- what is remembered

    def restore(self, settings: Settings, *, resume: bool = True) -> None:
        """Take up the window as it was left."""
        place_window(self, settings.geometry)
        self._left = settings
        if self._reading is not None:
            self._reading.pages.choose(settings.in_short)
            self._reading.speech.set_percent(settings.speech_speed)
        self.body.restore(settings.topics_width, topics=settings.topics_shown, outline=settings.outline_shown)
        self._session.set_as_you_type(on=settings.search_as_you_type)
        self.top_bar.menu.set_choices(self._appearance.choice, as_you_type=settings.search_as_you_type)
        known = resume and self._pack.has_topic(settings.last_topic)
        self._last_topic = settings.last_topic if known else ""
        self.home.offer_to_continue(self._pack.topic(settings.last_topic) if known else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """No menu: Qt's own would let anybody hide the bars."""
        event.accept()

    def settings(self) -> Settings:
        """What is to be remembered of the window as it is now."""
        reading = self._reading
        return remembered(
            self,
            self._appearance,
            self.body,
            as_you_type=self._session.as_you_type,
            last_topic=self._last_topic,
            in_short=reading.pages.in_short if reading else self._left.in_short,
            speech_speed=reading.speech.percent if reading else self._left.speech_speed,
        )

    def be_silent(self) -> None:
        """The window goes: nothing is read aloud any more, and nothing that speaks is left running."""
        if self._reading is not None:
            self._reading.speech.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(self.settings())
        self.be_silent()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.hide_results()
        if self._reading is not None:
            self._reading.rearrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_AFTER_FIRST_PAINT_MS, self, self.finish)

    def finish(self) -> None:
        """Make what the first paint did without: the topic tree, the panels for reading, and touch."""
        self.topics.tree.show()
        self.reading.page.view.ensurePolished()
        if not self._finished:
            self._finished = True
            self._follow_fingers()

    def _follow_fingers(self) -> None:
        from kcdesk.ui.widgets.touch import follow_fingers  # noqa: PLC0415 - not needed for the first paint

        view = self.reading.page.view
        follow_fingers(self, view).pinched.connect(view.zoom_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self._close_top()
        elif event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self._press_button()
        else:
            super().keyPressEvent(event)

    def _press_button(self) -> None:
        """Enter presses the button that has the keyboard: by itself Qt lets only the space bar do it."""
        button = self.focusWidget()
        if isinstance(button, QPushButton):
            button.click()

    def _close_top(self) -> None:
        """Esc: close whatever lies on top."""
        reading = self.reading
        layers = (
            reading.page.close_card,
            reading.close_beside,
            lambda: self.search.close_results(self.focusWidget()),
            reading.speech.stop,
            reading.page.close_help,
        )
        any(close() for close in layers)
