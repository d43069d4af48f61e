"""What the window shows of a visit: the home page or a page, and all that goes with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import HOME, Navigator, Visit
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.window_views import WindowViews


class VisitPresenter(QObject):
    """Shows each visit of the navigator; a page that cannot be read leaves the one before on the screen."""

    title_changed = Signal(str)
    """The window's title is to be another."""
    topic_shown = Signal(str)
    """The id of the topic whose page is shown now."""
    failed = Signal(str)
    """A page could not be shown; the plain sentence to show."""

    def __init__(
        self, pack: Pack, navigator: Navigator, views: WindowViews, reading: LazyReadingArea, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pack, self._navigator, self._views, self._reading = pack, navigator, views, reading
        navigator.visit_changed.connect(self.show_visit)

    @Slot(Visit)
    def show_visit(self, visit: Visit) -> None:
        """Show a place, at its reading position if it has one."""
        self._views.search.hide_results()
        self._views.body.close_drawer()
        if self._reading.made is not None:
            self._reading.made.leave_page()
        if visit.location == HOME:
            self._show_home(visit)
            return
        try:
            self._show_page(visit)
        except GuideError as error:
            self._navigator.undo()
            self.failed.emit(translate(error.wording))

    def _show_home(self, visit: Visit) -> None:
        views = self._views
        views.middle.setCurrentWidget(views.home)
        views.body.set_page_open(False)
        views.top_bar.show_search(shown=False)
        views.search.use(views.home.search_box)
        views.home.search_box.setText(visit.searched)
        views.home.scroll_to(visit.scrolled)
        views.topics.show_topic("")
        self.title_changed.emit(self._pack.info.title)
        views.search.focus_box()

    def _show_page(self, visit: Visit) -> None:
        """Show a page; raises GuideError, with nothing changed, if it cannot be read."""
        views, location, page = self._views, visit.location, self._reading().page
        opened = self._reading().pages.show(location) or views.middle.currentWidget() is views.home
        if opened:
            views.topics.show_topic(self._pack.nearest(location.topic))
            self.title_changed.emit(f"{self._pack.topic(location.topic).title} - {self._pack.info.title}")
            views.middle.setCurrentWidget(page)
            views.top_bar.show_search(shown=True)
            views.body.set_page_open(True)
            views.search.use(views.top_bar.search_box)
        found_here = views.search.words if location.marks else ""
        views.top_bar.search_box.setText(visit.searched or found_here)
        self.topic_shown.emit(self._pack.nearest(location.topic))
        if visit.reading_position is not None:
            page.view.return_to(visit.reading_position)
        else:
            page.view.go_to_anchor(location.anchor)
        if not views.topics.has_focus():
            page.view.setFocus()
        page.view.announce_arrival(
            "" if visit.reading_position is not None else location.anchor, opened=opened
        )
