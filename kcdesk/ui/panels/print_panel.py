"""The step before the print dialog: what of a page is wanted on paper, and how much paper that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kcdesk.ui.panels.choice import Choice
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.wrapping_button import WrappingButton

_RIGHT = 8
"""Pixels free beside the choices."""
WHOLE, SHORT, QUESTIONS = "whole", "short", "questions"


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What somebody wants on paper."""

    part: str = WHOLE
    """WHOLE, SHORT or QUESTIONS."""
    large: bool = False
    sources: bool = True


class PrintPanel(QScrollArea):
    """Choices of what is printed; says at once how many sheets it takes."""

    print_requested = Signal(PrintWish)
    """The print dialog is wanted."""
    pdf_requested = Signal(PrintWish)

    def __init__(
        self,
        parts: tuple[str, ...],
        wish: PrintWish,
        sheets: Callable[[PrintWish], str],
    ) -> None:
        """`parts` are those that the page has; `sheets` says how much paper a wish takes.

        Until it is told of the printers, a wish to print waits.
        """
        super().__init__()
        self.setObjectName("print_panel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wish, self._sheets = wish, sheets
        words = {
            WHOLE: self.tr("All of the page"),
            SHORT: self.tr("Only “In short” and when to get help"),
            QUESTIONS: self.tr("Only the questions to ask"),
        }
        self.part = Choice(self.tr("What to print"), tuple((part, words[part]) for part in parts))
        self.print_size = Choice(
            self.tr("Size of the print"), ((False, self.tr("Usual")), (True, self.tr("Large print")))
        )
        self.sources = Choice(
            self.tr("List of sources"), ((True, self.tr("With it")), (False, self.tr("Without it")))
        )
        for choice in self._choices():
            choice.chosen.connect(self._choose)
        self.count = _label("print_count")
        self.no_printer = _label("print_note")
        self.no_printer.hide()
        self.print_button = _button(self.tr("Print…"), "outlined")
        self.print_button.clicked.connect(self._print)
        self._printers, self._is_waiting = Printers.ASKED, False
        self.pdf_button = _button(self.tr("Save as a PDF file"), "outlined")
        self.pdf_button.clicked.connect(lambda: self.pdf_requested.emit(self._wish))
        self.setWidget(self._lay_out())
        self._show_wish()

    @property
    def first(self) -> QWidget:
        """What gets the focus when the panel opens."""
        return self.part.buttons[self._wish.part]

    @property
    def wish(self) -> PrintWish:
        """What is chosen now."""
        return self._wish

    def show_printers(self, printers: Printers) -> None:
        """Offer what this computer can do, now that it is known; a wish that waited is carried out."""
        self._printers = printers
        words = {
            Printers.NONE: self.tr(
                "No printer is set up on this computer. "
                "You can save the page as a PDF file, and print that somewhere else."
            ),
            Printers.SILENT: self.tr(
                "This computer’s print service does not answer. "
                "You can save the page as a PDF file, and print that later or somewhere else."
            ),
        }.get(printers, "")
        self.no_printer.setText(words)
        self.no_printer.setVisible(bool(words))
        if words and self.print_button.hasFocus():
            self.pdf_button.setFocus()
        self.print_button.setVisible(not words)
        self._show_wish()
        if words:
            announce(self, words)
        elif self._is_waiting:
            self.print_requested.emit(self._wish)

    def _print(self) -> None:
        if self._printers == Printers.FOUND:
            self.print_requested.emit(self._wish)
        elif self._printers == Printers.ASKED:
            self._is_waiting = True
            self.no_printer.setText(self.tr("Looking for printers…"))
            self.no_printer.show()

    def _choices(self) -> tuple[Choice, ...]:
        return self.part, self.print_size, self.sources

    def _choose(self) -> None:
        self._wish = PrintWish(
            part=next(str(value) for value, way in self.part.buttons.items() if way.isChecked()),
            large=self.print_size.buttons[True].isChecked(),
            sources=self.sources.buttons[True].isChecked(),
        )
        self._show_wish()

    def _show_wish(self) -> None:
        self.part.show_value(self._wish.part)
        self.print_size.show_value(self._wish.large)
        self.sources.show_value(self._wish.sources)
        self.sources.setVisible(self._wish.part != QUESTIONS)
        words = self._sheets(self._wish)
        self.count.setText(words)
        for button in (self.print_button, self.pdf_button):
            button.setAccessibleDescription(words)

    def _lay_out(self) -> QFrame:
        content = QFrame()
        content.setObjectName("panel_content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, _RIGHT, 8)
        column.setSpacing(8)
        for part in (*self._choices(), self.count, self.no_printer, self.print_button, self.pdf_button):
            column.addWidget(part)
        column.addStretch(1)
        return content

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints what is chosen, as in any dialog, or saves it where there is no printer."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.print_button.isVisibleTo(self):
            self.print_button.click()
        else:
            self.pdf_button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the choices anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for choice in self._choices():
            choice.fit(self.viewport().width() - _RIGHT)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(words: str, look: str) -> WrappingButton:
    button = WrappingButton(words)
    button.setProperty("look", look)
    return button
