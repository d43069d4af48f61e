"""From the wish to print to paper, or to a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QWidget

from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pages import Page
from kcdesk.guide.short_page import only_questions, short_version
from kcdesk.ui.panels.print_panel import QUESTIONS, SHORT, WHOLE, PrintPanel, PrintWish
from kcdesk.ui.paper.paper_page import Paper, PaperPage
from kcdesk.ui.paper.pdf_file import documents_folder
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.printing import ask_and_print, new_printer, save_and_tell, usual_layout
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.side_panel import SidePanel
from kcdesk.ui.widgets.touch import scroll_by_touch


class Printable(NamedTuple):
    """A page that may be printed, with what its foot says."""

    page: Page
    info: GuideInfo
    notice: str
    """What the reader must know first; empty for nothing."""
    help_line: str = ""
    """Whom to ring, day or night; empty for nothing."""


class PrintStep(QObject):
    """Asks in a side panel what of a page is to be printed, and has it printed or saved."""

    def __init__(self, area: QWidget, appearance: Appearance, figure: Callable[[str], bytes | None]) -> None:
        """The panel lies over `area`; `figure` gives a drawing as SVG by its id, or None."""
        super().__init__(area)
        self._area, self._appearance, self._figure = area, appearance, figure
        self._open: tuple[SidePanel, PrintPanel] | None = None
        self._search: PrinterSearch | None = None

    @property
    def panel(self) -> tuple[SidePanel, PrintPanel] | None:
        """What is asked now, and what holds it; None while nothing is."""
        return self._open

    def ask(self, printable: Printable, tell: Callable[[str], None]) -> None:
        """Ask what of the page is wanted; `tell` hears, as a sentence for the reader, what came of it."""
        pages = _parts(printable.page, self.tr("More detail on this page"))
        layout = usual_layout()

        def paper(wish: PrintWish) -> PaperPage:
            one = Paper(
                pages[wish.part],
                printable.info,
                printable.notice,
                wish.large,
                wish.sources,
                printable.help_line,
            )
            return PaperPage(one, self._appearance.paper_theme(), self._figure)

        def sheets(wish: PrintWish) -> str:
            size = QPageSize.key(layout.pageSize().id())
            count = paper(wish).count_sheets(layout)
            words = (
                self.tr("This takes 1 sheet of {size}.")
                if count == 1
                else self.tr("This takes %n sheets of {size}.", "", count)
            )
            return words.format(size=size)

        wish = PrintWish(large=self._appearance.prints_large)
        panel = PrintPanel(tuple(pages), wish, sheets)
        side = SidePanel(self.tr("Print this page"), panel, self._area)
        panel.print_requested.connect(lambda wish: self._print(printable, paper(wish), tell))
        panel.pdf_requested.connect(lambda wish: self._save(printable, paper(wish), layout, tell))
        scroll_by_touch(panel)

        def show_printers(printers: Printers) -> None:
            nonlocal layout
            if printers == Printers.FOUND:
                layout = new_printer(printable.page.topic.title).pageLayout()
            panel.show_printers(printers)

        self._open = side, panel
        side.closed.connect(self._forget)
        side.open_panel(self._appearance.scale, panel.first)
        announce(side, panel.count.text())
        self._search = PrinterSearch(show_printers, self)

    def _print(self, printable: Printable, page: PaperPage, tell: Callable[[str], None]) -> None:
        title = printable.page.topic.title
        self._close()
        ask_and_print(page, title, new_printer(title), self._area.window(), tell)

    def _save(
        self, printable: Printable, page: PaperPage, layout: QPageLayout, tell: Callable[[str], None]
    ) -> None:
        self._close()
        save_and_tell(page, printable.page.topic.title, layout, documents_folder(), tell)

    def _close(self) -> None:
        if self._open is not None:
            self._open[0].close_panel()

    def _forget(self) -> None:
        if self._search is not None:
            self._search.stop()
            self._search.deleteLater()
            self._search = None
        if self._open is not None:
            self._open[0].deleteLater()
        self._open = None


def _parts(page: Page, more: str) -> dict[str, Page]:
    """What the page can be printed as, by its name."""
    wanted = {WHOLE: page, SHORT: short_version(page, more), QUESTIONS: only_questions(page)}
    return {name: part for name, part in wanted.items() if part is not None}
