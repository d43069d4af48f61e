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
    """Asks for a number, checks it gently, and tells what it is to be."""

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
        self.box = EntryLine()
        self.box.setMaxLength(_LONGEST)
        self.box.setAccessibleName(self.tr("24-hour number"))
        self.box.setPlaceholderText(self.tr("24-hour number"))
        self.box.entered.connect(self._choose)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.save = outlined_button(self.tr("Save the number"))
        self.save.clicked.connect(self._choose)
        self.remove = outlined_button(self.tr("Remove the number"))
        self.remove.clicked.connect(lambda: self._tell(""))
        self.column.addWidget(says)
        self.column.addWidget(self.box)
        self.add_row(self.save, self.remove)
        self.column.addWidget(self.answer)
        self.column.addStretch(1)

    def show_number(self, number: HelpNumber) -> None:
        """Show what is set now."""
        self.box.setText(number.number)
        self.box.setReadOnly(number.by_site)
        self.save.setHidden(number.by_site)
        self.remove.setVisible(bool(number.number) and not number.by_site)
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
            self._tell(number)
        else:
            self._say(self.tr("Type the number first."))

    def _tell(self, number: str) -> None:
        self.chosen.emit(number)
        if HelpNumber(number).is_short:
            self._say(self.tr("Saved. This number is short: please compare it with your card."))
        else:
            self._say(self.tr("Saved.") if number else self.tr("Removed."))

    def _say(self, words: str) -> None:
        self.answer.setText(words)
        announce(self, words)
        self.bring_up(self.box, self.answer)
