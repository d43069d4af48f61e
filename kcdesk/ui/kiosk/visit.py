"""One visit to a kiosk: everything a visitor sees and leaves behind, thrown away as a whole when it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.review import topic_notice
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.kiosk.all_steps import do_all
from kcdesk.kiosk.config import TOPIC_PLACE, KioskConfig
from kcdesk.search.answer import Answer
from kcdesk.ui.home.home_page import HomeContent, HomePage
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.kiosk.drag_scroll import DragScroll
from kcdesk.ui.kiosk.header import Header
from kcdesk.ui.kiosk.kiosk_bar import KioskBar
from kcdesk.ui.kiosk.kiosk_style import LOW_SCREEN
from kcdesk.ui.kiosk.search_screen import SearchScreen
from kcdesk.ui.kiosk.services import LOUDEST, QUIETEST, Services
from kcdesk.ui.kiosk.take_home import TakeHome
from kcdesk.ui.kiosk.visit_tools import VisitTools
from kcdesk.ui.navigation.navigator import HOME, Navigator, Visit
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.own_marks import OwnMarks, forget_lists, number_words
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.widgets.banner import Banner
from kcdesk.user_data.help_number import HelpNumber

if TYPE_CHECKING:
    from kcdesk.ui.kiosk.direct_print import Stops
    from kcdesk.ui.kiosk.kiosk_speech import KioskSpeech
    from kcdesk.ui.search.search_calls import Search

SMALLEST_TEXT, LARGEST_TEXT = 100, 300
"""Percent: 16 and 48 pixels.  EN 301 549 5.1.4 asks for 45 at 70 cm."""
_PAUSE_MS = 1200
"""After the last letter, until somebody who listens hears what was found."""
_ACROSS = QBoxLayout.Direction.LeftToRight
_ROOM_FOR_TOOLS = 1200
"""Height of the window from which the second bar stays while words are typed."""


class KioskVisit(QWidget):
    """Header, home page or page or search, and the bar.  It writes nothing, anywhere."""

    finish_requested = Signal()
    """The visitor is done."""
    staff_requested = Signal()
    """The title was touched as only staff know to."""

    def __init__(  # noqa: PLR0913 - what only the kiosk knows comes in by name
        self,
        pack: Pack,
        search: Search,
        appearance: Appearance,
        icons: Icons,
        *,
        config: KioskConfig,
        services: Services,
        drag: DragScroll,
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        """`services` are what the kiosk can do besides showing the guide; `drag` scrolls its parts."""
        super().__init__(parent)
        self._pack, self._appearance, self._today = pack, appearance, today
        self._config, self._services, self._drag = config, services, drag
        self._navigator = Navigator(pack, self)
        session = SearchSession(search, self)
        shortcuts = tuple(topic for topic in pack.shortcuts() if topic.id != pack.roles.help)
        content = HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), shortcuts)
        self.header = Header(config.title or pack.info.title)
        self.notice = Banner(closable=True)
        self.home = HomePage(content, icons)
        self.home.show_review(today())
        self.page = PageColumn(pack.figure, appearance.theme, pack.roles.glossary, copies=False)
        self.page.view.set_direction(from_the_right=is_right_to_left(pack.info.language))
        self.page.view.marks.language = pack.info.language
        self.page.share_head()
        self._outline = Outline()
        self._outline.setParent(self)
        self._outline.hide()
        self._pages = PagePresenter(
            pack, self.page, self._outline, today, lambda: appearance.scale, in_short=False
        )
        offered = tuple(map(pack.topic, pack.roles.offered))
        self.search = SearchScreen(session, appearance, offered, config.keyboard, services.complete, drag)
        self.search.box.set_hint(pack.info.search_hint)
        self.speech = self._make_speech() if config.read_aloud else None
        self.tools = VisitTools(
            speaks=self.speech is not None,
            prints=services.print_page is not None,
            takes_home=bool(config.take_home),
        )
        self.take_home: TakeHome | None = None
        self._results_said = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._results_said.timeout.connect(lambda: self.say(self.search.results.spoken_note))
        self.bar = KioskBar(has_help=bool(pack.roles.help))
        self.search.below = self.bar.home
        self.middle = QStackedWidget()
        self._last_not_found = ""
        self._is_printing = False
        self._paper: Stops | None = None
        self._lay_out()
        self._lock()
        self._connect(session)
        self._restyle()
        self._show_history(back=False, _forward=False)

    def _lay_out(self) -> None:
        for view in (self.home, self.page, self.search):
            self.middle.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self.middle, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(0)
        column.addLayout(self._foot)
        for part in (self.tools, self.bar):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._foot.addWidget(part)

    def _lock(self) -> None:
        """Nothing is marked, dropped or asked for a menu; a drag scrolls."""
        flags = Qt.TextInteractionFlag
        self.page.view.take_own_marks_from(self._own_marks)
        self.page.view.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.home.search_box.setReadOnly(True)
        self.home.search_box.installEventFilter(self)
        self.home.complete()
        for area in (self.home, self.page.view, *self.page.card.findChildren(QAbstractScrollArea)):
            self._drag(area)
        for widget in self.findChildren(QWidget):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
            widget.setAcceptDrops(False)

    def _connect(self, session: SearchSession) -> None:
        navigator, page, bar = self._navigator, self.page, self.bar
        navigator.take_positions_from(page.view.reading_position)
        navigator.take_scrolling_from(self.home.scrolled)
        navigator.visit_changed.connect(self._show)
        navigator.history_changed.connect(self._show_history)
        for failing in (navigator.not_found, session.failed):
            failing.connect(self.notice.tell)
        for part in (page.breadcrumbs, page.card, page.view, self.home, self.search.results):
            part.location_requested.connect(navigator.open)
        page.breadcrumbs.home_requested.connect(navigator.open_home)
        page.reading_order.previous_requested.connect(navigator.open_previous)
        page.reading_order.next_requested.connect(navigator.open_next)
        page.view.back_requested.connect(self.go_back)
        page.view.marks.changed.connect(page.highlight_bar.show_count)
        page.highlight_bar.step_requested.connect(page.view.marks.step)
        page.highlight_bar.clear_requested.connect(page.view.marks.clear)
        bar.home_requested.connect(navigator.open_home)
        bar.back_requested.connect(self.go_back)
        bar.search_requested.connect(self.open_search)
        bar.larger_requested.connect(lambda: self._resize_text(self._appearance.larger))
        bar.smaller_requested.connect(lambda: self._resize_text(self._appearance.smaller))
        bar.help_requested.connect(lambda: navigator.open(Location(self._pack.roles.help)))
        bar.finish_requested.connect(self.finish_requested)
        self.header.staff_requested.connect(self.staff_requested)
        self.search.controller.dismissed.connect(self.go_back)
        self.middle.currentChanged.connect(lambda _: self._show_header())
        self._appearance.about_to_change.connect(self.home.hold)
        self._appearance.appearance_changed.connect(self._restyle)
        session.answer_changed.connect(self._note_answer)
        self.middle.currentChanged.connect(lambda _: self._show_tools())
        self._connect_tools()

    def _connect_tools(self) -> None:
        tools = self.tools
        tools.print_requested.connect(self.print_page)
        tools.take_home_requested.connect(self.show_code)
        speech = self.speech
        if speech is None:
            return
        tools.listen_requested.connect(lambda: speech.turn_off() if speech.is_on else speech.turn_on())
        tools.quieter_requested.connect(lambda: speech.step_volume(-1))
        tools.louder_requested.connect(lambda: speech.step_volume(1))
        speech.changed.connect(self._show_tools)
        speech.failed.connect(self.notice.tell)
        self.search.typed.connect(speech.say_typed)
        speech.follow_links()
        rows = self.search.rows()
        if rows is not None:
            speech.follow_rows(rows)

    def _make_speech(self) -> KioskSpeech | None:
        voice = self._services.find_voice(self)
        if voice is None:
            return None
        from kcdesk.ui.kiosk.kiosk_speech import KioskSpeech  # noqa: PLC0415 - only where there is a voice

        return KioskSpeech(
            voice,
            self.page.view,
            lambda: self._appearance.theme,
            self._screen_words,
            language=self._pack.info.language,
            volume=self._config.volume,
            parent=self,
        )

    def _screen_words(self) -> str:
        """What is shown, for somebody who listens."""
        if self.take_home is not None and self.take_home.isVisible():
            return self.take_home.words
        shown = self.middle.currentWidget()
        if shown is self.search:
            return self.tr("Search. Type words with the keys below, or with a keyboard.")
        if shown is self.home:
            return self.tr("Home. {title}. {line}").format(
                title=self._pack.info.title, line=self._pack.greeting
            )
        return self.page.view.summary

    def say(self, words: str) -> None:
        """Say something to somebody who listens; to others nothing."""
        if self.speech is not None:
            self.speech.say(words)

    def _show_tools(self) -> None:
        shown, speech = self.middle.currentWidget(), self.speech
        listening = speech is not None and speech.is_on
        self.tools.show_state(
            listening=listening,
            on_page=shown is self.page,
            quieter=speech is not None and speech.volume > QUIETEST,
            louder=speech is not None and speech.volume < LOUDEST,
        )
        self._share_foot()
        if shown is self.search and self.window().height() < _ROOM_FOR_TOOLS:
            self.tools.hide()

    def _show_header(self) -> None:
        """The room of the title goes to the results, and on a low screen to the page, which has its own."""
        shown = self.middle.currentWidget()
        low = self.window().height() < LOW_SCREEN
        self.header.setVisible(shown is self.home or (shown is self.page and not low))

    def _share_foot(self) -> None:
        """Put the bars in one row on a screen that lies: its height is what the page needs."""
        lies = self.window().width() > self.window().height()
        self._foot.setDirection(_ACROSS if lies else QBoxLayout.Direction.TopToBottom)
        for place, count in enumerate((self.tools.count, self.bar.count)):  # one as wide as the other
            self._foot.setStretch(place, count if lies else 0)

    def _own_marks(self, page: Page) -> OwnMarks:
        number = self._services.number() if page.topic.id == self._pack.roles.help else HelpNumber()
        return OwnMarks(number=number if number.number else None, boxes=False)

    def _note_answer(self, answer: Answer) -> None:
        if self.middle.currentWidget() is not self.search:
            return  # it was left before the last letters were looked for
        self._results_said.start()
        if not answer.hits:
            self._last_not_found = answer.text
            return
        self._last_not_found = ""

    def _count_search(self) -> None:
        """A search is over: count it if it had found nothing when the visitor went on."""
        words, self._last_not_found = self._last_not_found, ""
        if not words:
            return
        try:
            self._services.note_not_found(words)
        except GuideError:
            return  # one number less: that the guide is damaged is told to whoever reads or searches

    @Slot()
    def print_page(self) -> None:
        """Print the page that is shown, and say what came of it."""
        page, do = self.page.view.page, self._services.print_page
        if page is None or do is None or self._is_printing:
            return
        info, caution = self._pack.info, self._pack.caution
        notice = translate(topic_notice(page.topic, self._today(), info.date, caution))
        number = number_words(self._services.number())
        self._is_printing = True
        self._tell(self.tr("Looking for the printer…"))
        self._paper = do(page.topic.id, notice, number, self._tell_printed, self)

    def _tell_printed(self, words: str) -> None:
        self._is_printing = False
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.notice.tell(words)
        self.say(words)

    @Slot()
    def show_code(self) -> None:
        """Show the code with which a phone opens this page."""
        page = self.page.view.page
        if page is None or not self._config.take_home:
            return
        if self.take_home is None:
            self.take_home = TakeHome(self)
            self.take_home.closed.connect(self.page.view.setFocus)
        if self.take_home.show_code(self._config.take_home.replace(TOPIC_PLACE, page.topic.id)):
            self.say(self.take_home.words)
        else:
            self.notice.tell(self.tr("There is no code for this page."))

    def end(self) -> None:
        """Be silent and follow nothing any more: it is about to be thrown away.

        Each of it is done whatever another raises, what asks the guide last of all.
        """
        appearance = self._appearance
        do_all(
            self.speech.close if self.speech is not None else bool,
            self._paper.stop if self._paper is not None else bool,
            lambda: appearance.about_to_change.disconnect(self.home.hold),
            lambda: appearance.appearance_changed.disconnect(self._restyle),
            self.page.view.let_go,
            forget_lists,
            self._count_search,
        )

    # --- what is shown

    @Slot(Visit)
    def _show(self, visit: Visit) -> None:
        self.page.card.hide()
        self.notice.hide()
        location = visit.location
        self._count_search()
        if self.take_home is not None:
            self.take_home.close_code()
        if location == HOME:
            self.middle.setCurrentWidget(self.home)
            self.home.scroll_to(visit.scrolled)
            self._arrive()
            return
        try:
            opened = self._pages.show(location) or self.middle.currentWidget() is not self.page
        except GuideError as error:
            self._navigator.undo()
            self.notice.tell(translate(error.wording))
            return
        self.middle.setCurrentWidget(self.page)
        view = self.page.view
        if visit.reading_position is not None:
            view.return_to(visit.reading_position)
        else:
            view.go_to_anchor(location.anchor)
        view.setFocus()
        view.announce_arrival("" if visit.reading_position is not None else location.anchor, opened=opened)
        if opened:
            self._services.note_topic(location.topic)
        self._arrive()

    def _arrive(self) -> None:
        self._results_said.stop()  # of a search that is left: it would break off what is said of this
        if self.speech is not None:
            self.speech.arrive()

    def _show_history(self, back: bool, _forward: bool) -> None:
        self._can_go_back = back
        self.bar.back.setEnabled(back or self.middle.currentWidget() is self.search)

    def _restyle(self) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        self.home.set_style(theme, scale)
        self.search.results.set_theme(theme)
        self.page.view.set_style(theme, scale, self._appearance.layout)
        self.page.card.hide()
        self.bar.smaller.setEnabled(self._appearance.zoom > SMALLEST_TEXT)
        self.bar.larger.setEnabled(self._appearance.zoom < LARGEST_TEXT)

    def _resize_text(self, resize: Callable[[], None]) -> None:
        resize()
        if self.middle.currentWidget() is self.search and self.search.results.isVisible():
            self.search.controller.search_for(self.search.box.text())

    # --- what a visitor does

    @Slot()
    def open_search(self) -> None:
        """Show the box and the keys."""
        self.page.card.hide()
        self.notice.hide()
        self.middle.setCurrentWidget(self.search)
        self.search.begin()
        self.bar.back.setEnabled(True)
        self._arrive()

    @Slot()
    def go_back(self) -> None:
        """Leave the search, or return to the place before."""
        if self.middle.currentWidget() is self.search:
            at_home = self._navigator.location == HOME
            self.middle.setCurrentWidget(self.home if at_home else self.page)
            self.bar.back.setEnabled(self._can_go_back)
            self._count_search()
            self._arrive()
        else:
            self._navigator.back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the search where somebody wants to type into the home page's box: it is only a way there."""
        if watched is self.home.search_box:
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
                self.open_search()
                return True
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._search_from_home(event)
        return super().eventFilter(watched, event)

    def _search_from_home(self, event: QKeyEvent) -> bool:
        """Begin to search with a letter, or by Enter; every other key does what it does elsewhere."""
        letter = event.text().strip()
        types = bool(letter) and letter.isprintable()
        if not types and event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        self.open_search()
        if types:
            self.search.box.insert(letter)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_header()
        self._show_tools()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.take_home is not None:
            self.take_home.setGeometry(self.rect())
        self._show_header()
        self._show_tools()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes a card or the search; Enter presses a button, which Qt lets the space bar alone do."""
        focus = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            if not self.page.close_card() and self.middle.currentWidget() is self.search:
                self.go_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focus, QPushButton) and not event.isAutoRepeat():
                focus.click()
        else:
            super().keyPressEvent(event)
