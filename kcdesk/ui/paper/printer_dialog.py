"""Qt's print dialog, which asks the print service only while that answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch

_SENDING = QT_TRANSLATE_NOOP("guide", "Sending to the printer…")
_SILENT = QT_TRANSLATE_NOOP(
    "guide", "This computer’s print service does not answer. Nothing was printed. Try again later."
)


class PrinterDialog(QPrintDialog):
    """Before it takes a printer, which asks the service in the window, it has another process ask.

    Whoever looks for the right paper may take long, and the service may have fallen silent meanwhile.
    """

    def __init__(self, printer: QPrinter, window: QWidget, tell: Callable[[str], None]) -> None:
        """`tell` hears, as a sentence, that it goes to the printer, and if the service has fallen silent."""
        super().__init__(printer, window)
        self._tell = tell
        self._search: PrinterSearch | None = None
        self.rejected.connect(self._stop)

    def accept(self) -> None:
        """Take the printer once the service answers; a file at once."""
        if self._prints_to_file:
            self._stop()  # of a printer that was chosen before: its answer would print the file once more
            super().accept()
        elif self._search is None:  # its button stays as it is: the keyboard would go on to "Cancel"
            self._tell(translate(Message(_SENDING)))
            self._search = PrinterSearch(self._hear, self)

    @property
    def _prints_to_file(self) -> bool:
        box = self.findChild(QLineEdit, "filename")
        return box is not None and box.isEnabled()

    def _hear(self, printers: Printers) -> None:
        if printers == Printers.SILENT:
            self.reject()
            self._tell(translate(Message(_SILENT)))
        elif self._prints_to_file:  # chosen meanwhile: "Print" was pressed for a printer
            self._stop()
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
