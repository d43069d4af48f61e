"""The strip under the page: the 24-hour number, and buttons for what a reader keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QTimer, Signal
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
_ABOVE = 2
_LEAST = 4
"""Of the strip, that stay where they can: the number, the bookmark, a note and the questions."""
_ROUNDING = 2
"""Pixels by which a button may ask for more than its words measure."""


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
        row.setContentsMargins(_EDGE, _ABOVE, _EDGE, _ABOVE)
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
        self._short_words = (
            self.tr("24-hour: {number}").format(number=number.number)
            if number.number
            else self.tr("24-hour number")
        )
        self._number.setAccessibleName(words)
        self._number.setAccessibleDescription("" if number.by_site else self.tr("Sets your 24-hour number"))
        self.fit()

    def show_bookmark(self, *, is_set: bool) -> None:
        """Whether the place shown has a bookmark."""
        self._bookmark.setChecked(is_set)

    def least_width(self) -> int:
        """Pixels of the number in few words, the bookmark, a note and the questions."""
        return self._width_of(self._short_words, _LEAST)

    def worded_width(self) -> int:
        """Pixels of the same with the number in all its words."""
        return self._width_of(self._words, _LEAST)

    def _width_of(self, number: str, count: int) -> int:
        """Pixels of the first `count` parts, with these words for the number."""
        button = self._number
        metrics = button.fontMetrics()
        frame = button.sizeHint().width() - metrics.horizontalAdvance(button.text().replace("&&", "&"))
        others = sum(part.sizeHint().width() + self._row.spacing() for part in self._parts[1:count])
        return frame + metrics.horizontalAdvance(number) + others + _ROUNDING

    def set_edges(self, left: int, right: int, above: int | None = None) -> None:
        """Begin and end so many pixels from the sides, and from above and below; None for few."""
        height = _ABOVE if above is None else above
        if self._row.contentsMargins() != QMargins(left, height, right, height):
            self._row.setContentsMargins(left, height, right, height)
            self.fit()

    @property
    def shows_bookmark(self) -> bool:
        """Whether it can be seen that the page has a bookmark."""
        return self._bookmark.isVisible()

    def fit(self) -> None:
        """Keep to one row: the last buttons go where it is too narrow, and are in the menu still."""
        margins = self._row.contentsMargins()
        left = self.width() - margins.left() - margins.right()
        self._number.setText(without_mnemonic(self._words if self._has_words(left) else self._short_words))
        for number, part in enumerate(self._parts):
            left -= part.sizeHint().width() + (self._row.spacing() if number else 0)
            part.setVisible(left >= 0 or not number)

    def _has_words(self, width: int) -> bool:
        """Whether the number has all its words: not where few leave room for the buttons beside it."""
        if self.worded_width() <= width:
            return True
        return self.least_width() > width + _ROUNDING and self._width_of(self._words, 1) <= width

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
