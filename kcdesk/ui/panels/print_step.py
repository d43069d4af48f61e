"""From the wish to print to paper, or to a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.short_page import only_questions, short_version
from kcdesk.ui.panels.booklet_step import BookletStep
from kcdesk.ui.panels.print_panel import (
    QUESTIONS,
    SHORT,
    WHOLE,
    PrintPanel,
    PrintWish,
)
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT, Paper, PaperPage
from kcdesk.ui.paper.pdf_file import documents_folder
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.printing import (
    ask_and_print,
    ask_for_printer,
    new_printer,
    save_and_tell,
    usual_layout,
)
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.side_panel import SidePanel
from kcdesk.ui.widgets.touch import scroll_by_touch

_MOST_FOLDED = 20
"""Sheets of paper that can be folded in one pile."""


class Printable(NamedTuple):
    """A page that may be printed, with what its foot says."""

    page: Page
    pack: Pack
    notice_of: Callable[[Topic], str]
    """What the reader of a page must know first; empty for nothing."""
    help_line: str = ""
    """Whom to ring, day or night; empty for nothing."""

    @property
    def info(self) -> GuideInfo:
        """What the guide says of itself."""
        return self.pack.info

    @property
    def notice(self) -> str:
        """What the reader must know first; empty for nothing."""
        return self.notice_of(self.page.topic)


class PrintStep(QObject):
    """Asks in a side panel what of a page is to be printed, and has it printed or saved."""

    def __init__(self, area: QWidget, appearance: Appearance, figure: Callable[[str], bytes | None]) -> None:
        """The panel lies over `area`; `figure` gives a drawing as SVG by its id, or None."""
        super().__init__(area)
        self._area, self._appearance, self._figure = area, appearance, figure
        self._open: tuple[SidePanel, PrintPanel] | None = None
        self._several: BookletStep | None = None
        self._search: PrinterSearch | None = None
        self._show: tuple[int, Callable[[int, int, float], QImage | None]] | None = None
        """How many sheets there are, and what gives the picture of one."""

    @property
    def panel(self) -> tuple[SidePanel, PrintPanel] | None:
        """What is asked now, and what holds it; None while nothing is."""
        return self._open

    def ask(self, printable: Printable, tell: Callable[[str], None]) -> None:
        """Ask what of the page is wanted; `tell` hears, as a sentence for the reader, what came of it."""
        wish = PrintWish(text_pt=LARGE_PT if self._appearance.prints_large else BODY_PT)
        self._ask(printable, wish, tell)

    def _ask(
        self, printable: Printable, wish: PrintWish, tell: Callable[[str], None], came_of_it: str = ""
    ) -> None:
        """Ask, with a wish that is chosen already; `came_of_it` says why it is asked again."""
        topic = printable.page.topic
        pages = _parts(printable.page, self.tr("More detail on this page"))
        layout = usual_layout()
        several = self._several = BookletStep(
            printable.pack, topic, self._appearance.paper_theme(), printable.notice_of, printable.help_line
        )

        def sheets(wish: PrintWish) -> str:
            several.stop()
            self._show = None
            if wish.is_booklet:
                several.count(wish, _for_wish(layout, wish))
            elif wish.has_codes:
                several.make_codes(lambda: self._tell_with_codes(panel, show_paper(wish)))
            else:
                return show_paper(wish)
            self._preview(1)  # not the sheet of what was wanted before
            return self.tr("Counting the sheets…")

        def show_paper(wish: PrintWish) -> str:
            paper = self._paper(printable, pages, wish)
            count = paper.count_sheets(layout)
            self._show = count, lambda number, width, ratio: paper.picture(layout, number, width, ratio)
            QTimer.singleShot(0, self, lambda: self._preview(1))
            return self._sheets(count, layout)

        panel = PrintPanel((*pages, *several.parts), wish, sheets)
        side = SidePanel(self.tr("Print this page"), panel, self._area)
        panel.print_requested.connect(lambda: self._ask_again(panel, show_dialog))
        panel.pdf_requested.connect(lambda wish: self._save(printable, pages, wish, layout, tell))
        panel.preview_requested.connect(self._preview)
        panel.stop_requested.connect(lambda: self._stop(tell))
        several.counted.connect(lambda pages_, sides: self._tell_count(panel, pages_, sides, layout))
        several.progressed.connect(lambda done, count: panel.show_progress((done, count)))
        several.finished.connect(lambda words: self._finish(words, tell))
        scroll_by_touch(panel)

        def show_dialog(wish: PrintWish) -> None:
            self._print(printable, pages, wish, tell)

        def take_paper(paper: str) -> None:
            nonlocal layout
            layout = usual_layout(paper)

        self._open = side, panel
        side.closed.connect(self._forget)
        side.open_panel(self._appearance.scale, panel.first)
        announce(side, panel.count.text())
        panel.tell(came_of_it)
        self._search = PrinterSearch(panel.show_printers, self, hear_paper=take_paper)

    def _offer_anew(
        self, printable: Printable, wish: PrintWish, tell: Callable[[str], None], words: str
    ) -> None:
        """Say why nothing was printed, and offer the same wish with what this computer has now."""
        if self._open is None:
            self._ask(printable, wish, tell, words)
            return
        panel = self._open[1]
        panel.tell(words)
        self._stop_search()
        self._search = PrinterSearch(panel.show_printers, self)

    def _paper(self, printable: Printable, pages: dict[str, Page], wish: PrintWish) -> PaperPage:
        one = Paper(
            pages[wish.part],
            printable.info,
            printable.notice,
            wish.text_pt,
            wish.sources,
            self._several.codes if wish.has_codes and self._several is not None else (),
            printable.help_line,
        )
        return PaperPage(one, self._appearance.paper_theme(), self._figure)

    def _sheets(self, count: int, layout: QPageLayout) -> str:
        words = (
            self.tr("This takes 1 sheet of {size}.")
            if count == 1
            else self.tr("This takes %n sheets of {size}.", "", count)
        )
        return words.format(size=QPageSize.key(layout.pageSize().id()))

    def _tell_count(self, panel: PrintPanel, pages: int, sides: int, layout: QPageLayout) -> None:
        """How much paper a booklet takes, printed on both sides and on one."""
        if panel.wish.folded:
            both = self.tr("%n pages, on both sides of the paper.", "", pages)
            sheets = (sides + 1) // 2
            words = f"{self._sheets(sheets, layout)} {both}"
            if sheets > _MOST_FOLDED:
                words = f"{words} {self.tr('That is too thick to fold in one.')}"
        else:
            both = self.tr("On both sides, half as many.") if sides > 1 else ""
            words = f"{self._sheets(sides, layout)} {both}".strip()
        panel.show_count(words)
        announce(panel, words)
        several, made_for = self._several, _for_wish(layout, panel.wish)
        if several is not None:
            self._show = sides, lambda number, width, ratio: several.picture(made_for, number, width, ratio)
            self._preview(1)

    def _tell_with_codes(self, panel: PrintPanel, words: str) -> None:
        panel.show_count(words)
        announce(panel, words)

    def _preview(self, number: int) -> None:
        """Show how a sheet will look, from 1; nothing while that is not known."""
        if self._open is None:
            return
        panel = self._open[1]
        if self._show is None:
            panel.show_preview(None, 1, 0)
            return
        count, picture = self._show
        number = min(max(number, 1), count)
        image = picture(number, panel.preview_width, panel.devicePixelRatioF())
        panel.show_preview(image, number, count)

    def _ask_again(self, panel: PrintPanel, show_dialog: Callable[[PrintWish], None]) -> None:
        """Show the dialog, which asks in the window, once all that it asks was answered to another process.

        The panel may have been open for long, and the print service have fallen silent.
        """

        def go_on(printers: Printers) -> None:
            if printers == Printers.FOUND:
                panel.show_looking(is_looking=False)
                show_dialog(panel.wish)
            else:
                panel.show_printers(printers)

        self._stop_search()
        panel.show_looking(is_looking=True)
        self._search = PrinterSearch(go_on, self, for_dialog=True)

    def _print(
        self, printable: Printable, pages: dict[str, Page], wish: PrintWish, tell: Callable[[str], None]
    ) -> None:
        several = self._several

        def gone(words: str) -> None:
            self._offer_anew(printable, wish, tell, words)

        if not wish.is_booklet or several is None:
            title = printable.page.topic.title
            page = self._paper(printable, pages, wish)
            self._close()
            ask_and_print(page, title, new_printer(title), self._area.window(), tell, gone)
            return
        title = several.title(wish)
        printer = new_printer(title)
        printer.setPageLayout(_for_wish(printer.pageLayout(), wish))
        if wish.folded:
            printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)

        def begin() -> None:
            if self._open is not None and self._several is several:
                self._open[1].show_progress((0, 0))
                several.print_on(wish, printer)

        ask_for_printer(title, printer, self._area.window(), begin, tell, gone)

    def _save(
        self,
        printable: Printable,
        pages: dict[str, Page],
        wish: PrintWish,
        layout: QPageLayout,
        tell: Callable[[str], None],
    ) -> None:
        self._stop_search()
        if wish.is_booklet and self._several is not None and self._open is not None:
            self._open[1].show_looking(is_looking=False)
            self._open[1].show_progress((0, 0))
            self._several.save(wish, _for_wish(layout, wish), documents_folder())
            return
        page = self._paper(printable, pages, wish)
        self._close()
        save_and_tell(page, printable.page.topic.title, layout, documents_folder(), tell)

    def _finish(self, words: str, tell: Callable[[str], None]) -> None:
        self._close()
        tell(words)

    def _stop(self, tell: Callable[[str], None]) -> None:
        self._close()
        tell(self.tr("Stopped. Nothing was saved; what a printer has already may still come out."))

    def _close(self) -> None:
        if self._open is not None:
            self._open[0].close_panel()

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.stop()
            self._search.deleteLater()
            self._search = None

    def _forget(self) -> None:
        self._stop_search()
        if self._several is not None:
            self._several.stop()
            self._several = None
        self._show = None
        if self._open is not None:
            self._open[0].deleteLater()
        self._open = None


def _for_wish(layout: QPageLayout, wish: PrintWish) -> QPageLayout:
    """Paper lying on its long side for a booklet to fold."""
    made = QPageLayout(layout)
    ways = QPageLayout.Orientation
    made.setOrientation(ways.Landscape if wish.folded and wish.can_fold else ways.Portrait)
    return made


def _parts(page: Page, more: str) -> dict[str, Page]:
    """What the page can be printed as, by its name."""
    wanted = {WHOLE: page, SHORT: short_version(page, more), QUESTIONS: only_questions(page)}
    return {name: part for name, part in wanted.items() if part is not None}
