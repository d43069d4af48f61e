"""The window.  It joins the panels, once, in `_connect`; the panels never know each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.review import review_notice, review_state
from kcdesk.personal.settings import Settings
from kcdesk.search.engine import Answer
from kcdesk.ui.actions import ACTIONS, THEME_CHOICES, Actions
from kcdesk.ui.appearance import Appearance
from kcdesk.ui.body import Body
from kcdesk.ui.home.home_page import HomeContent, HomePage
from kcdesk.ui.icons import Icons
from kcdesk.ui.navigator import HOME, Navigator, Visit
from kcdesk.ui.page.banner import Banner
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page_column import PageColumn
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.top_bar import TopBar
from kcdesk.ui.topics.topic_model import TopicModel
from kcdesk.ui.topics.topic_pane import TopicPane

_NARROWEST, _LOWEST = 480, 400
_HELP_NOW, _ABOUT = "get-help-now", "about-this-guide"
_OFFERED = (_HELP_NOW, "medicines", "glossary", "questions-to-ask")
"""What to offer when a search finds nothing."""


class MainWindow(QMainWindow):
    """The reader's window on one guide."""

    closing = Signal(Settings)
    """The window is about to close; what it would like remembered."""

    def __init__(
        self,
        pack: Pack,
        navigator: Navigator,
        session: SearchSession,
        appearance: Appearance,
        icons: Icons,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._pack = pack
        self._navigator = navigator
        self._session = session
        self._appearance = appearance
        self._today = today
        self.setWindowTitle(pack.info.title)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.actions_ = Actions(self)
        self.addActions(self.actions_.all())
        self.notice = Banner(closable=True)
        self.top_bar = TopBar(self.actions_, self._menu(), pack.info.title, icons)
        self.topics = TopicPane(TopicModel(pack.topics, self))
        self.page = PageColumn(pack.figure, appearance.theme)
        self.home = HomePage(
            HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), pack.shortcuts()), icons
        )
        self.outline = Outline()
        self._middle = QStackedWidget()
        self._middle.addWidget(self.home)
        self._middle.addWidget(self.page)
        self.body = Body(self.topics, self._middle, self.outline)
        centre = self._lay_out()
        offered = tuple(pack.topic(topic) for topic in _OFFERED if pack.has_topic(topic))
        self.results = ResultsPanel(appearance.theme, offered, centre)
        self._box: SearchBox = self.home.search_box
        self._connect()
        self._set_style()

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

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName("Menu")
        groups = (
            ("find", "search"),
            ("previous", "next"),
            ("larger", "smaller", "normal_size"),
            ("topics", "outline"),
            ("keys", "about"),
            ("quit",),
        )
        for names in groups:
            if "topics" in names:
                menu.addMenu(self._theme_menu(menu))
            menu.addActions([self.actions_[name] for name in names])
            menu.addSeparator()
        return menu

    def _theme_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu("Colours", parent)
        group = QActionGroup(menu)
        for name, words in THEME_CHOICES:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._appearance.choice == name)
            action.triggered.connect(lambda _=False, theme=name: self._appearance.set_theme(theme))
            group.addAction(action)
        return menu

    def _connect(self) -> None:
        navigator, session, appearance = self._navigator, self._session, self._appearance
        view = self.page.view

        navigator.visit_changed.connect(self._show_visit)
        navigator.history_changed.connect(self._show_history)
        navigator.not_found.connect(self.notice.tell)
        for panel in (self.topics, self.home, self.page.breadcrumbs, self.page.card, self.results, view):
            panel.location_requested.connect(self._open)
        self.page.breadcrumbs.home_requested.connect(self._open_home)
        self.page.reading_order.previous_requested.connect(self.actions_["previous"].trigger)
        self.page.reading_order.next_requested.connect(self.actions_["next"].trigger)

        view.term_requested.connect(self._show_term)
        view.address_requested.connect(self._show_address)
        view.zoom_requested.connect(lambda turn: appearance.larger() if turn > 0 else appearance.smaller())
        view.section_changed.connect(self.outline.mark_section)
        self.outline.anchor_requested.connect(self._open_anchor)
        self.page.find_bar.closed.connect(view.setFocus)

        for box in (self.top_bar.search_box, self.home.search_box):
            box.textEdited.connect(session.set_text)
            box.textChanged.connect(lambda text: None if text else session.clear())
            box.row_moved.connect(self.results.move_row)
            box.chosen.connect(self._open_result)
            box.dismissed.connect(self._dismiss)
        session.answer_changed.connect(self._show_answer)
        session.cleared.connect(self.results.hide)
        appearance.appearance_changed.connect(self._set_style)
        self._connect_actions()

    def _connect_actions(self) -> None:
        appearance, navigator = self._appearance, self._navigator
        wishes: dict[str, Callable[[], object]] = {
            "back": lambda: self._leave_by(navigator.back),
            "forward": lambda: self._leave_by(navigator.forward),
            "home": self._open_home,
            "previous": lambda: self._leave_by(navigator.open_previous),
            "next": lambda: self._leave_by(navigator.open_next),
            "search": self._focus_search,
            "help_now": lambda: self._open(Location(_HELP_NOW)),
            "about": lambda: self._open(Location(_ABOUT)),
            "find": self._find,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "normal_size": appearance.normal_size,
            "topics": self.body.toggle_topics,
            "outline": self.body.toggle_outline,
            "next_pane": lambda: self._cycle_panes(1),
            "previous_pane": lambda: self._cycle_panes(-1),
            "keys": self._show_keys,
            "quit": self.close,
        }
        for name, wish in wishes.items():
            self.actions_[name].triggered.connect(lambda _=False, do=wish: do())
        self._tile_actions()

    def _tile_actions(self) -> None:
        """Alt and a number opens a treatment from anywhere."""
        for number, tile in enumerate(self._pack.tiles(), start=1):
            action = self.addAction(tile.title)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(lambda _=False, to=tile.topic: self._open(Location(to)))

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
            self._navigator.remember_position(self.page.view.reading_position())
        go()

    def _show_visit(self, visit: Visit) -> None:
        self.results.hide()
        self.page.card.hide()
        if visit.location == HOME:
            self._show_home()
            return
        try:
            self._show_page(visit)
        except GuideError as error:
            self.notice.tell(str(error))

    def _show_home(self) -> None:
        self._middle.setCurrentWidget(self.home)
        self.body.set_page_open(False)
        self.top_bar.show_search(shown=False)
        self._box = self.home.search_box
        self._box.clear()
        self.topics.tree.show_topic("")
        self.setWindowTitle(self._pack.info.title)
        self._box.setFocus()

    def _show_page(self, visit: Visit) -> None:
        location = visit.location
        view = self.page.view
        if not view.shows(location.topic, location.marks) or self._middle.currentWidget() is self.home:
            page = self._pack.page(location.topic)
            self._show_surroundings(location.topic)
            self.outline.show_sections(page.sections)
            self._middle.setCurrentWidget(self.page)
            self.top_bar.show_search(shown=True)
            self.body.set_page_open(True)
            self._box = self.top_bar.search_box
            view.show_page(page, location.marks)
        if visit.reading_position is not None:
            view.go_to_position(visit.reading_position)
        else:
            view.go_to_anchor(location.anchor)
        if not self.topics.tree.hasFocus():
            view.setFocus()

    def _show_surroundings(self, topic_id: str) -> None:
        topic = self._pack.topic(topic_id)
        today = self._today()
        state = review_state(topic.next_review, today, self._pack.info.date)
        self.page.review.tell(review_notice(state, topic.next_review, today))
        self.page.breadcrumbs.show_path(self._pack.path(topic_id))
        self.page.reading_order.show_neighbours(*self._pack.neighbours(topic_id))
        self.topics.tree.show_topic(topic_id)
        self.setWindowTitle(f"{topic.title} - {self._pack.info.title}")

    def _show_history(self, back: bool, forward: bool) -> None:
        self.actions_["back"].setEnabled(back)
        self.actions_["forward"].setEnabled(forward)

    # --- cards

    def _show_term(self, term_id: str, below: QPoint) -> None:
        term = self._pack.term(term_id)
        if term is not None:
            self.page.card.show_term(term, self.page.view.mapTo(self.page, below), self._appearance.scale)

    def _show_address(self, address: str, below: QPoint) -> None:
        place = self.page.view.mapTo(self.page, below)
        self.page.card.show_address(address, place, self._appearance.scale)

    # --- searching

    def search_for(self, words: str) -> None:
        """Type these words into the search box that is shown, and search at once."""
        self._box.setText(words)
        self._session.set_text(words)
        self._session.search_now()

    def _focus_search(self) -> None:
        self._box.setFocus()
        self._box.selectAll()

    def _show_answer(self, answer: Answer) -> None:
        self.results.show_answer(answer, self._box, self._appearance.scale)

    def _open_result(self) -> None:
        self._session.search_now()
        if self.results.isVisible():
            self.results.open_current()
        elif self._box.text().strip():
            self.search_for(self._box.text())

    def _dismiss(self) -> None:
        """Esc in the box: first the results go, then the text, then back to the page."""
        if self.results.isVisible():
            self.results.hide()
        elif self._box.text():
            self._box.clear()
        elif self._navigator.location != HOME:
            self.page.view.setFocus()

    # --- the rest

    def _find(self) -> None:
        if self._navigator.location != HOME:
            self.page.find_bar.open_bar()
        else:
            self._focus_search()

    def _cycle_panes(self, by: int) -> None:
        """F6: from one part of the window to the next."""
        middle = self.page.view if self._navigator.location != HOME else self.home.search_box
        panes: list[QWidget] = [self.top_bar.search_box, self.topics.tree, middle, self.outline.list]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = self.focusWidget()
        here = next((number for number, pane in enumerate(panes) if pane is focus), 0 if by < 0 else -1)
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_keys(self) -> None:
        lines = [f"{line.keys[0]}:  {line.text}" for line in ACTIONS if line.keys]
        lines.append("Alt+1 to Alt+6:  The six treatments")
        lines.append("Esc:  Close what is on top")
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Keyboard shortcuts", "\n".join(lines), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _set_style(self) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        self.top_bar.set_style(theme, scale)
        self.home.set_style(theme, scale)
        self.results.set_theme(theme)
        self.body.set_scale(scale)
        self.page.view.set_style(theme, scale)
        self.page.card.hide()

    # --- what is remembered

    def restore(self, settings: Settings, *, resume: bool = True) -> None:
        """Take up the window as it was left."""
        if not settings.geometry or not self.restoreGeometry(
            QByteArray.fromBase64(settings.geometry.encode())
        ):
            self.resize(1280, 800)
        self.body.restore(settings.topics_width, topics=settings.topics_shown, outline=settings.outline_shown)
        known = resume and self._pack.has_topic(settings.last_topic)
        self.home.offer_to_continue(self._pack.topic(settings.last_topic) if known else None)

    def _remembered(self) -> Settings:
        return Settings(
            zoom=self._appearance.zoom,
            theme=self._appearance.choice,
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            topics_width=self.body.topics_width,
            topics_shown=self.body.topics_wanted,
            outline_shown=self.body.outline_wanted,
            last_topic=self._navigator.location.topic,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(self._remembered())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.results.hide()
        self.page.card.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close_top()
        else:
            super().keyPressEvent(event)

    def _close_top(self) -> None:
        """Esc: close whatever lies on top."""
        if not self.page.card.isHidden():
            self.page.card.close_card()
        elif self.results.isVisible():
            self.results.hide()
        elif not self.page.find_bar.isHidden():
            self.page.find_bar.close_bar()
        elif self.page.view.has_marks:
            self.page.view.clear_marks()
