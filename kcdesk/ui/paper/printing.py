"""The dialog that asks for a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.file_name import proposed_file
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
    title = paper.page.topic.title
    printer = new_printer(title)
    dialog = QPrintDialog(printer, window)
    name = QCoreApplication.translate("PaperPage", "Print: {title}").format(title=title)
    dialog.setWindowTitle(name)
    dialog.setAccessibleName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def finish(result: int) -> None:
        accepted = result == QDialog.DialogCode.Accepted.value
        if accepted and not PaperPage(paper, theme, figure).print_on(printer):
            tell(translate(Message(_REFUSED)))

    dialog.finished.connect(finish)
    _name_the_file(dialog, title)
    _keep_words_whole(dialog)
    QDialog.open(dialog)
    return dialog


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
