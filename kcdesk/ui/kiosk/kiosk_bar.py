"""The bar at the bottom of a kiosk, within everybody's reach."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcdesk.ui.widgets.wrapping_button import WrappingButton


class KioskBar(QWidget):
    """Everything that can be done from anywhere, as seven large buttons."""

    home_requested = Signal()
    back_requested = Signal()
    search_requested = Signal()
    smaller_requested = Signal()
    larger_requested = Signal()
    help_requested = Signal()
    finish_requested = Signal()

    def __init__(self, *, has_help: bool) -> None:
        """`has_help`: whether the guide says when to get help now."""
        super().__init__()
        self.setObjectName("kiosk_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 8, 8, 8)
        self._row.setSpacing(8)
        self.home = self._add(self.tr("Home"), self.home_requested.emit)
        self.back = self._add(self.tr("Back"), self.back_requested.emit)
        self.search = self._add(self.tr("Search"), self.search_requested.emit)
        self.smaller = self._add(self.tr("Smaller text"), self.smaller_requested.emit)
        self.larger = self._add(self.tr("Larger text"), self.larger_requested.emit)
        self.help = self._add(self.tr("Get help now"), self.help_requested.emit, "help")
        self.help.setVisible(has_help)
        self.finish = self._add(self.tr("Finish and clear"), self.finish_requested.emit, "finish")

    @property
    def count(self) -> int:
        """How many buttons there are now."""
        return sum(not button.isHidden() for button in self.findChildren(WrappingButton))

    def _add(self, words: str, press: Callable[[], None], look: str = "") -> WrappingButton:
        button = WrappingButton(words)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(lambda _=False: press())
        self._row.addWidget(button, 1)
        return button
