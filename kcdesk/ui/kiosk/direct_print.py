"""Printing without any dialog, to the one printer of the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDir, QObject

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.kiosk.print_limit import PrintLimit
from kcdesk.kiosk.print_order import PrintOrder, PrintOutcome
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.paper.second_process import SecondProcess, own_command

_LIMIT_MS = 30_000
"""For a page to be laid out and taken by the print service."""

_RESTS = QT_TRANSLATE_NOOP(
    "guide", "The printer rests after so many pages. It prints again in about {minutes} minutes."
)
_NO_PRINTER = QT_TRANSLATE_NOOP("guide", "The printer cannot be reached. Please tell a member of staff.")
_REFUSED = QT_TRANSLATE_NOOP("guide", "The page could not be printed. Please tell a member of staff.")
_FIRST = QT_TRANSLATE_NOOP("guide", "Sent to the printer: the first {count} sheets. The page has more.")
_SHORT = QT_TRANSLATE_NOOP("guide", "Sent to the printer, in short: the whole page is too long for it.")
_SENT = QT_TRANSLATE_NOOP("guide", "Sent to the printer.")


class Stops(Protocol):
    """Something that goes on."""

    def stop(self) -> None:
        """End it without a word."""


class PrintsPages(Protocol):
    """Prints a page of the guide."""

    def __call__(
        self, topic: str, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> Stops | None:
        """Print it, which may take a while; `tell` hears once, in a sentence, what came of it.

        What is given back, if anything, is to be stopped where `visit` ends before that.
        """


class DirectPrint:
    """Prints a page, as much of it as a visitor may have, so many times an hour."""

    def __init__(
        self,
        name: str,
        guide: Path,
        limit: PrintLimit,
        *,
        most_sheets: int,
        large: bool,
        scratch: Path | None = None,
    ) -> None:
        """`name` is the printer's, `guide` the file of the guide.

        In `scratch` the sheets lie until the print service has them; None is the computer's folder for such.
        """
        self._name, self._guide = name, guide
        self._scratch = scratch or Path(QDir.tempPath())
        self._limit, self._most, self._large = limit, most_sheets, large

    def __call__(
        self, topic: str, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> Stops | None:
        """Print a page once the printer was found: whole, or in short, or its first sheets."""
        if wait := self._limit.minutes_left:
            tell(translate(Message(_RESTS, {"minutes": wait})))
            return None
        order = PrintOrder(self._guide, topic, notice, help_line, self._name, self._most, self._large)
        return _OnItsWay(order, self._limit, tell, visit, self._scratch)


class _OnItsWay(QObject):
    """One page on its way to the printer.

    A print service that takes the call and says nothing would hold the window until the watchdog ends it,
    and it may fall silent at any moment: all of it is asked by other processes.
    """

    def __init__(
        self,
        order: PrintOrder,
        limit: PrintLimit,
        tell: Callable[[str], None],
        visit: QObject,
        scratch: Path,
    ) -> None:
        super().__init__(visit)
        self._order, self._limit, self._tell, self._scratch = order, limit, tell, scratch
        self._sending: SecondProcess | None = None
        self._search = PrinterSearch(self._send, self, name=order.printer)

    def stop(self) -> None:
        """End it without a word."""
        self._search.stop()
        if self._sending is not None:
            self._sending.stop()

    def _send(self, printers: Printers) -> None:
        if printers != Printers.FOUND:
            self._tell(translate(Message(_NO_PRINTER)))
            return
        self._limit.note()  # whoever goes before there is an answer may have sent it
        command, order = own_command("printers", "--print"), self._order.as_text().encode()
        self._sending = SecondProcess(self._hear, self, command, _LIMIT_MS, order, scratch=self._scratch)

    def _hear(self, answer: str | None) -> None:
        """Say what came of it; of a service that fell silent it is not known, so it counts."""
        words = {
            PrintOutcome.SENT.value: Message(_SENT),
            PrintOutcome.IN_SHORT.value: Message(_SHORT),
            PrintOutcome.FIRST.value: Message(_FIRST, {"count": self._order.most_sheets}),
            PrintOutcome.REFUSED.value: Message(_REFUSED),
        }
        came = "" if answer is None else answer.strip()
        if came == PrintOutcome.REFUSED.value:
            self._limit.take_back()
        self._tell(translate(words.get(came, Message(_NO_PRINTER))))
