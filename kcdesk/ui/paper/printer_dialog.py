"""Qt's print dialog, which asks the print service only while that answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch

_SENDING = QT_TRANSLATE_NOOP("guide", "Sending to the printer…")
_SILENT = QT_TRANSLATE_NOOP(
    "guide", "This computer’s print service does not answer. Nothing was printed. Try again later."
)
_GONE = QT_TRANSLATE_NOOP("guide", "The printer “{printer}” is not there any more. Nothing was printed.")


class PrinterDialog(QPrintDialog):
    """Before it takes a printer, which asks the service in the window, it has another process ask.

    Whoever looks for the right paper may take long, and meanwhile the service may have fallen silent, or
    the printer have gone.
    """

    def __init__(
        self,
        printer: QPrinter,
        window: QWidget,
        tell: Callable[[str], None],
        gone: Callable[[str], None] | None = None,
    ) -> None:
        """`tell` hears, as a sentence, that it goes to the printer, and if the service has fallen silent.

        If the printer has gone, `gone` hears that, or `tell` where nobody has anything else to offer.
        """
        super().__init__(printer, window)
        self._tell, self._gone = tell, gone or tell
        self._search: PrinterSearch | None = None
        self.rejected.connect(self._stop)

    def accept(self) -> None:
        """Take the printer once the service answers; a file at once."""
        if self._prints_to_file:
            self._stop()  # of a printer that was chosen before: its answer would print the file once more
            super().accept()
        elif self._search is None:  # its button stays as it is: the keyboard would go on to "Cancel"
            self._tell(translate(Message(_SENDING)))
            self._search = PrinterSearch(self._hear, self, name=self._chosen)

    @property
    def _prints_to_file(self) -> bool:
        box = self.findChild(QLineEdit, "filename")
        return box is not None and box.isEnabled()

    @property
    def _chosen(self) -> str:
        """The name of the printer as the dialog shows it; empty if it has no such list."""
        box = self.findChild(QComboBox, "printers")
        return "" if box is None else box.currentText()

    def _hear(self, printers: Printers) -> None:
        if printers == Printers.SILENT:
            self.reject()
            self._tell(translate(Message(_SILENT)))
        elif self._prints_to_file:  # chosen meanwhile: "Print" was pressed for a printer
            self._stop()
        elif printers == Printers.NONE:
            words = translate(Message(_GONE, {"printer": self._chosen}))
            self.reject()
            self._gone(words)
        else:
            super().accept()
            if self.isVisible():  # it asks for other pages first, or other wishes
                self._stop()

    def _stop(self) -> None:
        """Who cancels, or chooses anew, waits for nothing more; nothing goes to the printer."""
        search, self._search = self._search, None
        if search is not None:
            search.stop()
            search.deleteLater()
            self._tell("")
