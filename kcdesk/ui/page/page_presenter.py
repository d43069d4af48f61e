"""What of a topic is on the page: all of it or the short version, what surrounds it, and its cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.review import topic_notice
from kcdesk.guide.short_page import has_anchor, short_version
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.page_column import PageColumn


class PagePresenter(QObject):
    """Puts pages of one guide into the column, and remembers whether they are wanted in short."""

    in_short_changed = Signal(bool)
    """Pages are wanted in short from now on, or not any more."""

    text_changed = Signal()
    """Another text is in the view."""

    def __init__(
        self,
        pack: Pack,
        column: PageColumn,
        outline: Outline,
        today: Callable[[], date],
        scale: Callable[[], float],
        *,
        in_short: bool,
    ) -> None:
        """`scale` is how many times its normal size text has now."""
        super().__init__(column)
        self._pack, self._column, self._outline = pack, column, outline
        self._today, self._scale = today, scale
        self._in_short = in_short
        self._location = HOME
        column.detail.chosen.connect(self.choose)
        column.view.take_likely_from(self._likely)
        column.view.term_requested.connect(self._show_term)
        column.view.address_requested.connect(self._show_address)
        column.view.section_changed.connect(self._mark_section)

    @property
    def in_short(self) -> bool:
        """Whether pages are wanted in short, where there is a short version."""
        return self._in_short

    def show(self, location: Location) -> bool:
        """Show the page of a location, if it is not there already; whether it is another one now.

        Words marked by a search, and places that the short version leaves out, bring the whole page.
        Raises GuideError, with nothing changed, if the page cannot be read.
        """
        another = self._location.topic != location.topic
        return self._show_version(location, in_short=self._in_short and not location.marks) or another

    def show_whole(self) -> None:
        """Show all of this page, whatever is wanted of others."""
        if self._location != HOME:
            self._show_version(self._location, in_short=False)

    @Slot(bool)
    def choose(self, in_short: bool) -> None:
        """Want pages in short from now on, or whole; this one goes first."""
        if in_short != self._in_short:
            self._in_short = in_short
            self.in_short_changed.emit(in_short)
        if self._location == HOME:
            return
        section = self._outline.current_anchor
        self._show_version(Location(self._location.topic), in_short=in_short)
        page = self._column.view.page
        if page is not None and has_anchor(page, section):
            self._column.view.go_to_anchor(section)

    @Slot(str)
    def _mark_section(self, _anchor: str) -> None:
        self._outline.mark_nearest(self._column.view.passed_sections())

    def _likely(self) -> Iterator[Page]:
        """The pages that reading is likely to go on to, as they would be shown; raises GuideError."""
        if self._location == HOME:
            return
        before, after = self._pack.neighbours(self._location.topic)
        path = self._pack.path(self._location.topic)
        topics = [*filter(None, (after, before)), *path[-2:-1]]
        for topic in dict.fromkeys(topics):
            whole = self._pack.page(topic.id)
            short = short_version(whole, self.tr("More detail on this page")) if self._in_short else None
            yield short or whole

    def _show_version(self, location: Location, *, in_short: bool) -> bool:
        """Show this much of a page; whether that is not what was shown."""
        view = self._column.view
        whole = self._pack.page(location.topic)
        short = short_version(whole, self.tr("More detail on this page"))
        fits = short is not None and in_short and has_anchor(short, location.anchor)
        shown = short if short is not None and fits else whole
        if view.shows(shown, location.marks):
            self._location = location
            return False
        show_surroundings = self._surroundings(location.topic)
        self._location = location
        show_surroundings()
        self._outline.show_sections(whole.sections)
        self._column.offer_detail(short is not None, in_short=shown is short)
        view.show_page(shown, location.marks)
        self.text_changed.emit()
        return True

    def _surroundings(self, topic_id: str) -> Callable[[], None]:
        """Read what surrounds a page; what is given back shows it, and reads nothing any more."""
        pack, column = self._pack, self._column
        notice = topic_notice(pack.topic(topic_id), self._today(), pack.info.date, pack.caution)
        path, neighbours = pack.path(topic_id), pack.neighbours(topic_id)

        def show() -> None:
            column.show_review(translate(notice))
            column.breadcrumbs.show_path(path)
            column.reading_order.show_neighbours(*neighbours)
            column.arrange()

        return show

    def _show_term(self, term_id: str, below: QPoint) -> None:
        term = self._pack.term(term_id)
        if term is not None:
            self._column.show_term(term, below, self._scale())

    def _show_address(self, address: str, below: QPoint) -> None:
        self._column.show_address(address, below, self._scale())
