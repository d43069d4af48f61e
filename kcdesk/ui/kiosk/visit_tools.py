"""The second bar of a kiosk: listening, and taking a page home."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcdesk.ui.widgets.wrapping_button import WrappingButton


class VisitTools(QWidget):
    """Buttons for what this kiosk can do besides; without any it is not there."""

    listen_requested = Signal()
    quieter_requested = Signal()
    louder_requested = Signal()
    print_requested = Signal()
    take_home_requested = Signal()

    def __init__(self, *, speaks: bool, prints: bool, takes_home: bool) -> None:
        """What the kiosk can do: speak, print, and show the code of a page."""
        super().__init__()
        self.setObjectName("kiosk_tools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._speaks, self._prints, self._takes_home = speaks, prints, takes_home
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 8, 8, 8)
        self._row.setSpacing(8)
        self.listen = self._add(self.tr("Listen"), self.listen_requested.emit)
        self.quieter = self._add(self.tr("Quieter"), self.quieter_requested.emit)
        self.louder = self._add(self.tr("Louder"), self.louder_requested.emit)
        self.print = self._add(self.tr("Print this page"), self.print_requested.emit)
        self.take_home = self._add(self.tr("Take it home"), self.take_home_requested.emit)
        self.listen.setVisible(speaks)
        self.show_state(listening=False, on_page=False)

    def show_state(
        self, *, listening: bool, on_page: bool, quieter: bool = True, louder: bool = True
    ) -> None:
        """Offer what can be done now; `quieter` and `louder` are whether the voice can be either."""
        self.listen.set_words(self.tr("Stop listening") if listening else self.tr("Listen"))
        self.quieter.setVisible(listening)
        self.louder.setVisible(listening)
        self.quieter.setEnabled(quieter)
        self.louder.setEnabled(louder)
        self.print.setVisible(self._prints and on_page)
        self.take_home.setVisible(self._takes_home and on_page)
        self.setVisible(self._speaks or (on_page and (self._prints or self._takes_home)))

    @property
    def count(self) -> int:
        """How many buttons there are now."""
        return sum(not button.isHidden() for button in self.findChildren(WrappingButton))

    def _add(self, words: str, press: Callable[[], None]) -> WrappingButton:
        button = WrappingButton(words)
        button.clicked.connect(lambda _=False: press())
        self._row.addWidget(button, 1)
        return button
