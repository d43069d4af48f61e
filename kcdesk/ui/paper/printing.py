"""The dialog that asks for a printer, and what came of printing in words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.file_name import proposed_file
from kcdesk.ui.paper.margins import MARGINS
from kcdesk.ui.paper.paper_page import PaperPage
from kcdesk.ui.paper.pdf_file import is_whole, save_pdf
from kcdesk.ui.paper.printer_dialog import PrinterDialog
from kcdesk.ui.paper.scheduler import keep_to_this_computer

_REFUSED = QT_TRANSLATE_NOOP(
    "guide", "The page could not be printed. Choose another printer, or a folder that you may write to."
)
_NOT_SAVED = QT_TRANSLATE_NOOP(
    "guide",
    "The PDF could not be saved as “{file}”. The disk may be full, or locked against changes. "
    "Make room on it, or print to another folder.",
)
_SAVED = QT_TRANSLATE_NOOP("guide", "Saved as “{file}”.")
_SENT = QT_TRANSLATE_NOOP("guide", "Sent to the printer “{printer}”.")


class Printed(Protocol):
    """What can be printed."""

    def print_on(self, printer: QPrinter, /) -> int:
        """Print the sheets that the printer was asked for; how many there are in all, 0 if it refuses."""


def new_printer(title: str) -> QPrinter:
    """A printer with the margins of this guide, and the document's name."""
    keep_to_this_computer()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("kcdesk")
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    return printer


def printer_names() -> tuple[str, ...]:
    """The printers of this computer.  A print server that is silent holds this up: see PrinterSearch."""
    keep_to_this_computer()
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_paper() -> str:
    """What paper is in the usual printer, as in `A4`, after all was asked that the print dialog asks.

    A print server that is silent holds this up too.
    """
    printer = new_printer("")
    dialog = QPrintDialog(printer)
    paper = printer.pageLayout().pageSize().key()
    del dialog
    return paper


def usual_layout(paper: str = "") -> QPageLayout:
    """Such paper with the margins of this guide, A4 where there is no such; no printer is asked.

    Not the paper of the computer's language: many here are set to American English.
    """
    sizes = QPageSize.PageSizeId
    size = next((size for size in sizes if QPageSize.key(size) == paper), sizes.A4) if paper else sizes.A4
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), upright, MARGINS, QPageLayout.Unit.Millimeter)


def ask_and_print(
    page: Printed,
    title: str,
    printer: QPrinter,
    window: QWidget,
    tell: Callable[[str], None],
    gone: Callable[[str], None] | None = None,
) -> QPrintDialog:
    """Open the print dialog over the window; the page is printed when it is accepted.

    `tell` hears, as a sentence for the reader, where it went or why it could not be printed; `gone` in its
    place that the printer is not there any more.
    """

    def do() -> None:
        tell(translate(printed_words(printer, done=bool(page.print_on(printer)))))

    return ask_for_printer(title, printer, window, do, tell, gone)


def ask_for_printer(
    title: str,
    printer: QPrinter,
    window: QWidget,
    accepted: Callable[[], None],
    tell: Callable[[str], None],
    gone: Callable[[str], None] | None = None,
) -> QPrintDialog:
    """Open the print dialog over the window; `accepted` is called once a printer was chosen.

    `tell` hears, as a sentence, if the print service does not answer then, and `gone`, or `tell` without one,
    if the printer is not there any more.
    """
    dialog = PrinterDialog(printer, window, tell, gone)
    name = QCoreApplication.translate("PaperPage", "Print: {title}").format(title=title)
    dialog.setWindowTitle(name)
    dialog.setAccessibleName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def finish(result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            accepted()

    dialog.finished.connect(finish)
    _name_the_file(dialog, title)
    _keep_words_whole(dialog)
    QDialog.open(dialog)
    return dialog


def saved_words(file: Path) -> str:
    """Where a file was saved, as a sentence."""
    return translate(Message(_SAVED, {"file": str(file)}))


def not_saved_words(file: Path) -> str:
    """That a file could not be saved, as a sentence."""
    return translate(Message(_NOT_SAVED, {"file": str(file)}))


def save_and_tell(
    page: PaperPage, title: str, layout: QPageLayout, folder: Path, tell: Callable[[str], None]
) -> None:
    """Save a page as a PDF in the folder; `tell` hears where it is, or why it could not be saved."""
    try:
        file = save_pdf(page, title, layout, folder)
    except OSError as error:
        tell(not_saved_words(Path(error.filename or folder)))
    else:
        tell(saved_words(file))


def printed_words(printer: QPrinter, *, done: bool) -> Message:
    """What came of printing; `done` says whether everything was painted."""
    if not done or printer.printerState() == QPrinter.PrinterState.Error:
        return Message(_REFUSED)
    if printer.outputFormat() != QPrinter.OutputFormat.PdfFormat:
        return Message(_SENT, {"printer": printer.printerName()})
    file = Path(printer.outputFileName())
    if is_whole(file):
        return Message(_SAVED, {"file": str(file)})
    with suppress(OSError):
        file.unlink()
    return Message(_NOT_SAVED, {"file": str(file)})


def _keep_words_whole(dialog: QPrintDialog) -> None:
    """Qt's dialog lets a button become narrower than its words when text is large."""
    for button in dialog.findChildren(QPushButton):
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())


def _name_the_file(dialog: QPrintDialog, title: str) -> None:
    """Propose a file named after the page, under Wayland too."""
    box = dialog.findChild(QLineEdit, "filename")
    if box is not None:
        box.setText(proposed_file(box.text(), title))
