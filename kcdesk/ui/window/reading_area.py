"""Everything that only reading and searching need, made together when the first of it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kcdesk.guide.pack import Pack
from kcdesk.guide.review import topic_notice
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.i18n.accessible_language import set_accessible_languages
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.page.outline import Outline
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.page.page_presenter import PagePresenter
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.speech.speech_controller import FindVoice, SpeechController
from kcdesk.ui.style.appearance import Appearance
from kcdesk.user_data.settings import Settings

if TYPE_CHECKING:
    from kcdesk.ui.panels.side_panels import SidePanels


class ReadingArea(QObject):
    """The page with what surrounds it: outline, search results, reading aloud and side panels."""

    def __init__(
        self,
        pack: Pack,
        centre: QWidget,
        appearance: Appearance,
        read_aloud: QAction,
        today: Callable[[], date],
        *,
        find_voice: FindVoice,
        left: Settings,
    ) -> None:
        """Results and panels lie over `centre`; `left` is how the reader left the program."""
        super().__init__(centre)
        install_page_accessibility()
        self._pack, self._centre, self._appearance, self._today = pack, centre, appearance, today
        offered = tuple(map(pack.topic, pack.roles.offered))
        self.page = PageColumn(pack.figure, appearance.theme, pack.roles.glossary)
        self.page.view.set_direction(from_the_right=is_right_to_left(pack.info.language))
        self.outline = Outline()
        self.results = ResultsPanel(appearance.theme, offered, centre)
        self.pages = PagePresenter(
            pack, self.page, self.outline, today, lambda: appearance.scale, in_short=left.in_short
        )
        self.speech = SpeechController(
            self.page,
            read_aloud,
            lambda: appearance.theme,
            find_voice,
            language=pack.info.language,
            percent=left.speech_speed,
        )
        self.pages.text_changed.connect(self.speech.stop)
        self.page.view.figure_requested.connect(self._enlarge)
        texts = (self.page.view, self.page.card, self.page.breadcrumbs, self.outline.list, self.results)
        set_accessible_languages(centre.window(), texts, pack.info.language)
        self._comforts: SidePanels | None = None

    @property
    def side_panels(self) -> SidePanels:
        """The panels beside reading itself; made when first asked for."""
        if self._comforts is None:
            from kcdesk.ui.panels.side_panels import SidePanels  # noqa: PLC0415 - not before somebody asks

            self._comforts = SidePanels(
                self._centre, self._appearance, self.page.view, self._pack.figure, self.pages, self.speech
            )
        return self._comforts

    @property
    def panes(self) -> list[QWidget]:
        """What takes the keyboard, for F6."""
        panes: list[QWidget] = [self.page.view, self.outline.list]
        if self.speech.pane is not None:
            panes.append(self.speech.pane)
        return panes if self._comforts is None else panes + self._comforts.panes

    def restyle(self) -> None:
        """Theme, text size or layout are others now."""
        appearance = self._appearance
        self.results.set_theme(appearance.theme)
        self.page.view.set_style(appearance.theme, appearance.scale, appearance.layout)
        self.page.card.hide()

    def rearrange(self) -> None:
        """The window has another size."""
        self.page.card.hide()
        if self._comforts is not None:
            self._comforts.arrange()

    def leave_page(self) -> None:
        """Another page is shown: what belonged to the one before goes."""
        self.page.card.hide()
        self.speech.stop()
        if self._comforts is not None:
            self._comforts.page_left()

    def print_page(self, topic_id: str, tell: Callable[[str], None]) -> None:
        """Ask for a printer, and print all of a page; `tell` hears it if the printer refuses."""
        page = self._pack.page(topic_id)
        notice = translate(topic_notice(page.topic, self._today(), self._pack.info.date))
        self.side_panels.print_page(page, self._pack.info, notice, tell)

    def _enlarge(self, figure_id: str) -> None:
        self.side_panels.enlarge(figure_id)

    def close_beside(self) -> bool:
        """Esc: whether a panel beside the page was open, and is closed now."""
        return self._comforts is not None and self._comforts.close_top()
