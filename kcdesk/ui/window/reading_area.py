"""Widgets needed only for reading, made together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.review import topic_notice
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.i18n.accessible_language import set_accessible_languages
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.ui.page.since_last_read import SinceLastRead
from kcdesk.ui.speech.speech_controller import FindVoice, SpeechController
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.pane_cycle import Pane
from kcdesk.user_data.read_pages import ReadPages
from kcdesk.user_data.settings import Settings

if TYPE_CHECKING:
    from kcdesk.ui.panels.page_panels import PagePanels
    from kcdesk.ui.personal.personal import Personal
    from kcdesk.ui.projector.projector_window import ProjectorWindow
    from kcdesk.ui.share.share_step import ShareStep


def page_column(pack: Pack, appearance: Appearance) -> PageColumn:
    """The page with its bars, and nothing in it yet."""
    install_page_accessibility()
    page = PageColumn(pack.figure, appearance.theme, pack.roles.glossary)
    page.view.set_direction(from_the_right=is_right_to_left(pack.info.language))
    page.view.marks.language = pack.info.language
    return page


class ReadingArea(QObject):
    """The page with what surrounds it: outline, reading aloud and side panels."""

    def __init__(  # noqa: PLR0913 - what only the outside knows comes in by name
        self,
        pack: Pack,
        centre: QWidget,
        appearance: Appearance,
        read_aloud: QAction,
        today: Callable[[], date],
        *,
        find_voice: FindVoice,
        initial_settings: Settings,
        read_pages: Path | None = None,
        page: PageColumn | None = None,
    ) -> None:
        """Panels lie over `centre`; `initial_settings` is what was remembered of them.

        `page` is what `page_column` gave for the same guide, if that was made before.
        `read_pages` keeps which edition of each page was read; None forgets it with the window.
        """
        super().__init__(centre)
        self._pack, self._centre, self._appearance, self._today = pack, centre, appearance, today
        self.page = page or page_column(pack, appearance)
        self.outline = Outline()
        self.pages = PagePresenter(
            pack, self.page, self.outline, today, lambda: appearance.scale, in_short=initial_settings.in_short
        )
        self.speech = SpeechController(
            self.page,
            read_aloud,
            lambda: appearance.theme,
            find_voice,
            language=pack.info.language,
            percent=initial_settings.speech_speed,
        )
        self.pages.text_changed.connect(self.speech.stop)
        self.since_last_read = SinceLastRead(pack, ReadPages(read_pages), self.page)
        self.pages.text_changed.connect(lambda: self.since_last_read.show_page(self.page.view.page))
        self.page.view.figure_requested.connect(self._enlarge)
        texts = (self.page.view, self.page.card, self.page.breadcrumbs, self.outline.list)
        set_accessible_languages(centre.window(), texts, pack.info.language)
        self._page_panels: PagePanels | None = None
        self._sharing: ShareStep | None = None
        self.personal: Personal
        """What the reader keeps; the window joins it once the area is made."""

    @property
    def page_panels(self) -> PagePanels:
        """The panels beside the page, created on first access."""
        if self._page_panels is None:
            from kcdesk.ui.panels.page_panels import PagePanels  # noqa: PLC0415 - not before somebody asks

            self._page_panels = PagePanels(
                self._centre, self._appearance, self.page.view, self._pack.figure, self.pages, self.speech
            )
        return self._page_panels

    @property
    def panes(self) -> list[Pane]:
        """The parts that take the focus, for F6, with the bars round the page."""
        page = self.page
        areas: list[QWidget] = [page.breadcrumbs, page.highlight_bar, page.view, page.find_bar]
        panes = [Pane(area) for area in areas]
        if self.speech.pane is not None:
            panes.append(Pane(self.speech.pane.parentWidget() or self.speech.pane, self.speech.pane))
        if self.page.tools is not None:
            panes.append(Pane(self.page.tools))
        panes += [Pane(page.reading_order), Pane(self.outline.list)]
        panels = self._page_panels
        if panels is None:
            return panes
        panes = [pane for pane in panes if not panels.hides(pane.area)]
        return panes + [Pane(side, first) for side, first in panels.panes]

    def restyle(self) -> None:
        """Show everything in the theme, text size and layout of now."""
        appearance = self._appearance
        self.page.view.set_style(appearance.theme, appearance.scale, appearance.layout)
        self.page.card.hide()

    def rearrange(self) -> None:
        """Arrange the panels for another size of the window."""
        self.page.card.hide()
        if self._page_panels is not None:
            self._page_panels.arrange()

    def leave_page(self) -> None:
        """Put away what belonged to the page shown until now."""
        self.page.card.hide()
        self.speech.stop()
        if self._page_panels is not None:
            self._page_panels.on_page_changed()
        if self._sharing is not None:
            self._sharing.close()

    def find(self) -> None:
        """Open the bar to find words on the page, all of which is shown; raises GuideError."""
        self.pages.show_whole()
        self.page.find_bar.open_bar()

    def print_page(self, topic_id: str, tell: Callable[[str], None]) -> None:
        """Ask what of a page is to be printed; `tell` hears where it went, or why it could not be."""
        from kcdesk.ui.panels.print_step import Printable  # noqa: PLC0415 - only printing needs it

        def notice(topic: Topic) -> str:
            return translate(topic_notice(topic, self._today(), self._pack.info.date, self._pack.caution))

        printable = Printable(self._pack.page(topic_id), self._pack, notice, self.personal.help_line)
        self.page_panels.print_page(printable, tell)

    def share_page(self, topic_id: str, tell: Callable[[str], None]) -> None:
        """Show how a page can be given to somebody else, or close that; `tell` hears what came of it."""
        if self._sharing is None:
            from kcdesk.ui.share.share_step import ShareStep  # noqa: PLC0415 - not before somebody asks

            self._sharing = ShareStep(self._pack, self.page_panels)
            self._sharing.told.connect(tell)
            self._sharing.print_requested.connect(lambda topic: self.print_page(topic, tell))
        self._sharing.toggle(topic_id)

    def present(self, topic_id: str) -> ProjectorWindow:
        """Make the window that shows a page on a projector; raises GuideError."""
        from kcdesk.ui.projector.projector_window import Projected, ProjectorWindow  # noqa: PLC0415 - few ever present

        pack = self._pack
        page = pack.page(topic_id)
        notice = translate(topic_notice(page.topic, self._today(), pack.info.date, pack.caution))
        notice = notice or ("" if page.topic.reviewed_by else pack.info.review_line)
        help_topic = pack.topic(pack.roles.help) if pack.roles.help else None
        self.speech.stop()
        return ProjectorWindow(
            Projected(
                page,
                notice,
                help_topic.title if help_topic else "",
                help_topic.summary if help_topic else "",
            ),
            self._appearance.theme,
            pack.figure,
            self._centre.window(),
            mirrored=is_right_to_left(pack.info.language),
        )

    def _enlarge(self, figure_id: str) -> None:
        self.page_panels.enlarge(figure_id)

    def make_way(self, now: QWidget) -> None:
        """Close the panel that hides what the keyboard has come to."""
        if self._page_panels is not None:
            self._page_panels.make_way(now)

    def close_beside(self) -> bool:
        """Esc: whether a panel beside the page was open, and is closed now."""
        return self._page_panels is not None and self._page_panels.close_top()
