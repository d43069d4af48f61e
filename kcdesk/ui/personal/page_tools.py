"""The strip under the page: the 24-hour number, and buttons for what a reader keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from kcdesk.ui.page.own_marks import number_words
from kcdesk.ui.widgets.flow_layout import FlowLayout
from kcdesk.ui.widgets.key_names import key_name
from kcdesk.ui.widgets.mnemonic import without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kcdesk.user_data.help_number import HelpNumber

_EDGE = 16


class PageTools(QFrame):
    """Shown under every page that there is room for it under; its actions are in the menu too."""

    number_requested = Signal()
    """The reader wants to set the number."""

    def __init__(
        self, actions: tuple[QAction, ...], bookmark: QAction, parent: QWidget | None = None
    ) -> None:
        """A button for each of `actions`, before them one that shows whether the page has a bookmark."""
        super().__init__(parent)
        self.setObjectName("page_tools")
        self.setAccessibleName(self.tr("Your own"))
        self._words = self._short_words = ""
        self._number = QPushButton()
        self._number.setProperty("look", "link")
        self._number.clicked.connect(self.number_requested)
        self._bookmark = _button(bookmark)
        self._bookmark.setCheckable(True)
        self._bookmark.setProperty("look", "switch")
        # The action decides: a bookmark that could not be set must not look set.
        self._bookmark.clicked.connect(lambda checked: self._bookmark.setChecked(not checked))
        self._bookmark.clicked.connect(bookmark.trigger)
        self._row = row = FlowLayout(self)
        row.setContentsMargins(_EDGE, 2, _EDGE, 2)
        row.setSpacing(4)
        # In two words: two rows of buttons would leave the page fewer lines.
        short = {self.tr("Questions for my appointment"): self.tr("My questions")}
        acting = [_acting(action, short.get(action.text(), "")) for action in actions]
        self._parts = (self._number, self._bookmark, *acting)
        for part in self._parts:
            row.addWidget(part)

    @property
    def first(self) -> QPushButton:
        """What gets the focus by F6."""
        return self._number

    def show_number(self, number: HelpNumber) -> None:
        """Show the number, or where it is found; a press leads to where it is set."""
        self._words = words = number_words(number)
        self._short_words = number.number or self.tr("24-hour number")
        self._number.setAccessibleName(words)
        self._number.setAccessibleDescription("" if number.by_site else self.tr("Sets your 24-hour number"))
        self.fit()

    def show_bookmark(self, *, is_set: bool) -> None:
        """Whether the place shown has a bookmark."""
        self._bookmark.setChecked(is_set)

    def set_edges(self, left: int, right: int) -> None:
        """Begin and end so many pixels from the sides."""
        self._row.setContentsMargins(left, 2, right, 2)
        self.fit()

    def fit(self) -> None:
        """Keep to one row: the last buttons go where it is too narrow, and are in the menu still."""
        margins = self._row.contentsMargins()
        left = self.width() - margins.left() - margins.right()
        self._number.setText(without_mnemonic(self._words))
        if self._number.sizeHint().width() > left:
            self._number.setText(without_mnemonic(self._short_words))
        for number, part in enumerate(self._parts):
            left -= part.sizeHint().width() + (self._row.spacing() if number else 0)
            part.setVisible(left >= 0 or not number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.setAccessibleDescription(key_name(action.shortcut()))
    button.setProperty("look", "page_action")
    return button


def _acting(action: QAction, short: str) -> QPushButton:
    """A button that does what the action does; `short` words on it come first in its name."""
    button = _button(action)
    if short:
        button.setText(short)
        button.setAccessibleName(f"{short}: {action.text()}")
    button.clicked.connect(action.trigger)
    return button
