"""The panel to set the reader's own 24-hour number in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kcdesk.ui.personal.entry_line import EntryLine
from kcdesk.ui.personal.scrolled_panel import ScrolledPanel
from kcdesk.ui.widgets.announce import announce
from kcdesk.ui.widgets.outlined_button import outlined_button
from kcdesk.user_data.help_number import HelpNumber, NumberRefusedError, tidy_number

_LONGEST = 40


class NumberPanel(ScrolledPanel):
    """Asks for a number, checks it gently, and tells what it is to be; whoever keeps it answers."""

    chosen = Signal(str)
    """The number; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        says = QLabel(
            self.tr(
                "Your cancer team gives you a number to ring day or night. It is on your alert card. Put it "
                "here, and it stands under every page, on the page about getting help and on what you print. "
                "It stays on this computer."
            )
        )
        says.setWordWrap(True)
        self.box = EntryLine(_LONGEST)
        self.box.setAccessibleName(self.tr("24-hour number"))
        self.box.setPlaceholderText(self.tr("24-hour number"))
        self.box.entered.connect(self._choose)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.save = outlined_button(self.tr("Save the number"))
        self.save.clicked.connect(self._choose)
        self.remove = outlined_button(self.tr("Remove the number"))
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        self.column.addWidget(says)
        self.column.addWidget(self.box)
        self.add_row(self.save, self.remove)
        self.write_into(self.box)
        self.column.addWidget(self.answer)
        self.column.addStretch(1)

    def show_number(self, number: HelpNumber) -> None:
        """Show what is set now."""
        self.box.setText(number.number)
        self.box.setReadOnly(number.by_site)
        self.save.setHidden(number.by_site)
        can_remove = bool(number.number) and not number.by_site
        self.show_parts([self.remove], shown=can_remove, instead=self.box)
        self.answer.setText(
            self.tr("Staff have set this number for this computer.") if number.by_site else ""
        )

    def _choose(self) -> None:
        try:
            number = tidy_number(self.box.text())
        except NumberRefusedError:
            words = self.tr("That does not look like a telephone number. Use digits, spaces and a plus only.")
            self._say(words)
            self.box.setFocus()
            return
        if number:
            self.chosen.emit(number)
        else:
            self._say(self.tr("Type the number first."))

    def answer_choice(self, number: str, *, is_kept: bool) -> None:
        """Say what became of the number that was chosen."""
        if not is_kept:
            self._say(self._refused_words(number))
        elif HelpNumber(number).is_short:
            self._say(self.tr("Saved. This number is short: please compare it with your card."))
        else:
            self._say(self.tr("Saved.") if number else self.tr("Removed."))

    def _refused_words(self, number: str) -> str:
        if number:
            return self.tr(
                "Not saved: the disk may be full, or locked against changes. The number is shown until you "
                "close the window. Please try again later, and keep your card at hand."
            )
        return self.tr(
            "Not removed: the disk may be full, or locked against changes. The number will be there again "
            "when the window is opened next. Please try again later."
        )

    def _say(self, words: str) -> None:
        self.answer.setText(words)
        announce(self, words)
        self.bring_up(self.box, self.answer)
