"""A page printed without any dialog, in the second process of a kiosk: the print service may hold that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.short_page import short_version
from kcdesk.kiosk.print_order import PrintOrder, PrintOutcome
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT, Paper, PaperPage
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme


class PagePrint:
    """Prints a page of a guide, as much of it as a visitor may have."""

    def __init__(self, order: PrintOrder, pack: Pack, theme: Theme) -> None:
        """`theme` is a light one."""
        self._order, self._pack, self._theme = order, pack, theme

    def do(self) -> PrintOutcome:
        """Print it: whole, or in short, or its first sheets."""
        # The print service keeps this name for weeks: it says nothing of what somebody read.
        printer = new_printer(self._pack.info.title)
        printer.setPrinterName(self._order.printer)
        made, is_short = self._as_much_as_fits(printer)
        most = self._order.most_sheets
        is_cut = made.count_sheets(printer.pageLayout()) > most
        if is_cut:
            printer.setFromTo(1, most)
        if not made.print_on(printer) or printer.printerState() == QPrinter.PrinterState.Error:
            return PrintOutcome.REFUSED
        if is_cut:
            return PrintOutcome.FIRST
        return PrintOutcome.IN_SHORT if is_short else PrintOutcome.SENT

    def _as_much_as_fits(self, printer: QPrinter) -> tuple[PaperPage, bool]:
        page = self._pack.page(self._order.topic)
        whole = self._paper(page)
        if whole.count_sheets(printer.pageLayout()) <= self._order.most_sheets:
            return whole, False
        more = QCoreApplication.translate("PrintStep", "More detail on this page")
        short = short_version(page, more)
        return (whole, False) if short is None else (self._paper(short), True)

    def _paper(self, page: Page) -> PaperPage:
        order = self._order
        size = LARGE_PT if order.large else BODY_PT
        paper = Paper(page, self._pack.info, order.notice, size, sources=False, help_line=order.help_line)
        return PaperPage(paper, self._theme, self._pack.figure)
