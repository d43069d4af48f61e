"""The dialog that asks for a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.paper_page import Paper, PaperPage
from kcdesk.ui.paper.scheduler import keep_to_this_computer
from kcdesk.ui.style.theme import Theme

_MARGIN_MM = 15
_REFUSED = QT_TRANSLATE_NOOP(
    "guide", "The page could not be printed. Choose another printer, or a folder that you may write to."
)


def new_printer(title: str) -> QPrinter:
    """A printer with the margins of this guide, and the document's name."""
    keep_to_this_computer()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("kcdesk")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def ask_and_print(
    paper: Paper,
    theme: Theme,
    figure: Callable[[str], bytes | None],
    window: QWidget,
    tell: Callable[[str], None],
) -> QPrintDialog:
    """Open the print dialog over the window; the page is printed when it is accepted.

    `tell` hears it, as a sentence for the reader, if the printer refuses.
    """
    page = PaperPage(paper, theme, figure)
    return ask_printer(paper.page.topic.title, page.print_on, window, tell)


def ask_printer(
    title: str, print_on: Callable[[QPrinter], int], window: QWidget, tell: Callable[[str], None]
) -> QPrintDialog:
    """Open the print dialog over the window; `print_on` is called once it is accepted, and gives the sheets.

    `tell` hears it, as a sentence for the reader, if the printer refuses: no sheet was printed.
    """
    printer = new_printer(title)
    dialog = QPrintDialog(printer, window)
    name = QCoreApplication.translate("PaperPage", "Print: {title}").format(title=title)
    dialog.setWindowTitle(name)
    dialog.setAccessibleName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def finish(result: int) -> None:
        accepted = result == QDialog.DialogCode.Accepted.value
        if accepted and not print_on(printer):
            tell(translate(Message(_REFUSED)))

    dialog.finished.connect(finish)
    _keep_words_whole(dialog)
    QDialog.open(dialog)
    return dialog


def _keep_words_whole(dialog: QPrintDialog) -> None:
    """Qt's dialog lets a button become narrower than its words when text is large."""
    for button in dialog.findChildren(QPushButton):
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())
