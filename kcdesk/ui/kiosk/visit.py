"""One visit to a kiosk: everything a visitor sees and leaves behind, thrown away as a whole when it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.home.home_page import HomeContent, HomePage
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.kiosk.drag_scroll import scroll_by_drag
from kcdesk.ui.kiosk.header import Header
from kcdesk.ui.kiosk.kiosk_bar import KioskBar
from kcdesk.ui.kiosk.search_screen import SearchScreen
from kcdesk.ui.navigation.navigator import HOME, Navigator, Visit
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.ui.search.session import Search, SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.widgets.banner import Banner

SMALLEST_TEXT, LARGEST_TEXT = 100, 300
"""Percent: 16 and 48 pixels.  EN 301 549 5.1.4 asks for 45 at 70 cm."""


class KioskVisit(QWidget):
    """Header, home page or page or search, and the bar.  It writes nothing, anywhere."""

    finish_requested = Signal()
    """The visitor is done."""
    staff_requested = Signal()
    """The title was touched as only staff know to."""

    def __init__(
        self,
        pack: Pack,
        search: Search,
        appearance: Appearance,
        icons: Icons,
        *,
        title: str,
        keyboard: str,
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        """`title` stands above every page; `keyboard` orders the letters: `abc` or `qwerty`."""
        super().__init__(parent)
        self._pack, self._appearance = pack, appearance
        self._navigator = Navigator(pack, self)
        session = SearchSession(search, self)
        shortcuts = tuple(topic for topic in pack.shortcuts() if topic.id != pack.roles.help)
        content = HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), shortcuts)
        self.header = Header(title)
        self.notice = Banner(closable=True)
        self.home = HomePage(content, icons)
        self.home.show_review(today())
        self.page = PageColumn(pack.figure, appearance.theme, pack.roles.glossary, copies=False)
        self.page.view.set_direction(from_the_right=is_right_to_left(pack.info.language))
        self._outline = Outline()
        self._outline.setParent(self)
        self._outline.hide()
        self._pages = PagePresenter(
            pack, self.page, self._outline, today, lambda: appearance.scale, in_short=False
        )
        offered = tuple(map(pack.topic, pack.roles.offered))
        self.search = SearchScreen(session, appearance, offered, keyboard)
        self.search.box.set_hint(pack.info.search_hint)
        self.bar = KioskBar(has_help=bool(pack.roles.help))
        self.middle = QStackedWidget()
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
        column.addWidget(self.bar)

    def _lock(self) -> None:
        """Nothing is marked, dropped or asked for a menu; a drag scrolls."""
        flags = Qt.TextInteractionFlag
        self.page.view.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.home.search_box.setReadOnly(True)
        self.home.search_box.installEventFilter(self)
        self.home.take_no_focus()
        for area in (self.home, self.page.view, *self.page.card.findChildren(QAbstractScrollArea)):
            scroll_by_drag(area)
        for widget in self.findChildren(QWidget):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
            widget.setAcceptDrops(False)

    def _connect(self, session: SearchSession) -> None:
        navigator, page, bar = self._navigator, self.page, self.bar
        navigator.take_positions_from(page.view.reading_position)
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
        # The room of the title goes to the results.
        self.middle.currentChanged.connect(
            lambda _: self.header.setVisible(self.middle.currentWidget() is not self.search)
        )
        self._appearance.appearance_changed.connect(self._restyle)

    def end(self) -> None:
        """Follow nothing any more: it is about to be thrown away."""
        self._appearance.appearance_changed.disconnect(self._restyle)
        self.hide()

    # --- what is shown

    @Slot(Visit)
    def _show(self, visit: Visit) -> None:
        self.page.card.hide()
        self.notice.hide()
        location = visit.location
        if location == HOME:
            self.middle.setCurrentWidget(self.home)
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
        self.middle.setCurrentWidget(self.search)
        self.search.begin()
        self.bar.back.setEnabled(True)

    @Slot()
    def go_back(self) -> None:
        """Leave the search, or return to the place before."""
        if self.middle.currentWidget() is self.search:
            at_home = self._navigator.location == HOME
            self.middle.setCurrentWidget(self.home if at_home else self.page)
            self.bar.back.setEnabled(self._can_go_back)
        else:
            self._navigator.back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the search where somebody wants to type into the home page's box: it is only a way there."""
        if watched is self.home.search_box:
            presses = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
            types = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
            if presses or (types and isinstance(event, QKeyEvent) and event.text().strip().isprintable()):
                self._search_from_home(event)
                return True
        return super().eventFilter(watched, event)

    def _search_from_home(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent) and not (event.text().strip() or event.key() == Qt.Key.Key_Return):
            return
        self.open_search()
        if isinstance(event, QKeyEvent) and event.text().strip():
            self.search.box.insert(event.text().strip())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()

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
