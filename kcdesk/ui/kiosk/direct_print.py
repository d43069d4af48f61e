"""Printing without any dialog, to the one printer of the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pages import Page
from kcdesk.guide.short_page import short_version
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.kiosk.print_limit import PrintLimit
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT, Paper, PaperPage
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.style.theme import Theme

_RESTS = QT_TRANSLATE_NOOP(
    "guide", "The printer rests after so many pages. It prints again in about {minutes} minutes."
)
_NO_PRINTER = QT_TRANSLATE_NOOP("guide", "The printer cannot be reached. Please tell a member of staff.")
_REFUSED = QT_TRANSLATE_NOOP("guide", "The page could not be printed. Please tell a member of staff.")
_FIRST = QT_TRANSLATE_NOOP("guide", "Sent to the printer: the first {count} sheets. The page has more.")
_SHORT = QT_TRANSLATE_NOOP("guide", "Sent to the printer, in short: the whole page is too long for it.")
_SENT = QT_TRANSLATE_NOOP("guide", "Sent to the printer.")


class PrintsPages(Protocol):
    """Prints a page of the guide."""

    def __call__(
        self, page: Page, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> PrinterSearch | None:
        """Print it, which may take a while; `tell` hears once, in a sentence, what came of it.

        What is given back, if anything, is to be stopped where `visit` ends before that.
        """


class DirectPrint:
    """Prints a page, as much of it as a visitor may have, so many times an hour."""

    def __init__(
        self,
        name: str,
        info: GuideInfo,
        theme: Theme,
        figure: Callable[[str], bytes | None],
        limit: PrintLimit,
        *,
        most_sheets: int,
        large: bool,
    ) -> None:
        """`name` is the printer's; `theme` a light one; `figure` gives a drawing by its id, or None."""
        self._name, self._info, self._theme, self._figure = name, info, theme, figure
        self._limit, self._most, self._large = limit, most_sheets, large

    def __call__(
        self, page: Page, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> PrinterSearch | None:
        """Print a page once the printer was found: whole, or in short, or its first sheets.

        A print service that takes the call and says nothing would hold the window until the watchdog ends it:
        nothing is asked of it here before another process has had an answer.
        """
        if wait := self._limit.minutes_left:
            tell(translate(Message(_RESTS, {"minutes": wait})))
            return None

        def go_on(printers: Printers) -> None:
            is_there = printers == Printers.FOUND
            tell(translate(self._printed(page, notice, help_line) if is_there else Message(_NO_PRINTER)))

        return PrinterSearch(go_on, visit, name=self._name)

    def _printed(self, page: Page, notice: str, help_line: str) -> Message:
        # The print service keeps this name for weeks: it says nothing of what somebody read.
        printer = new_printer(self._info.title)
        printer.setPrinterName(self._name)
        made, is_short = self._as_much_as_fits(page, printer, notice, help_line)
        is_cut = made.count_sheets(printer.pageLayout()) > self._most
        if is_cut:
            printer.setFromTo(1, self._most)
        if not made.print_on(printer) or printer.printerState() == QPrinter.PrinterState.Error:
            return Message(_REFUSED)
        self._limit.note()
        if is_cut:
            return Message(_FIRST, {"count": self._most})
        return Message(_SHORT if is_short else _SENT)

    def _as_much_as_fits(
        self, page: Page, printer: QPrinter, notice: str, help_line: str
    ) -> tuple[PaperPage, bool]:
        whole = self._paper(page, notice, help_line)
        if whole.count_sheets(printer.pageLayout()) <= self._most:
            return whole, False
        more = QCoreApplication.translate("PrintStep", "More detail on this page")
        short = short_version(page, more)
        return (whole, False) if short is None else (self._paper(short, notice, help_line), True)

    def _paper(self, page: Page, notice: str, help_line: str) -> PaperPage:
        size = LARGE_PT if self._large else BODY_PT
        paper = Paper(page, self._info, notice, size, sources=False, help_line=help_line)
        return PaperPage(paper, self._theme, self._figure)
