"""The caret of a page as the reader's place: where a jump took it, and where the keyboard goes on from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextBrowser

from kcdesk.ui.page.link_focus import paint_place
from kcdesk.ui.page.text_range import text_range


class ReadingCaret:
    """The caret of one view, which Qt alone would leave at the top of the page."""

    def __init__(self, view: QTextBrowser, reading_position: Callable[[], int]) -> None:
        """`reading_position` gives the first character that can be seen."""
        self._view, self._reading_position = view, reading_position
        self._came_to: int | None = None

    def forget(self) -> None:
        """Forget where it was taken: another page is shown."""
        self._came_to = None

    def take_to(self, position: int) -> None:
        """Have Tab, the arrow keys of a screen reader and the mark of the focus go on from here."""
        bar = self._view.verticalScrollBar()
        top = bar.value()
        document = self._view.textCursor().document()
        self._view.setTextCursor(text_range(document, position, position))
        bar.setValue(top)
        self._came_to = position
        self._view.viewport().update()

    def place(self) -> int:
        """Where reading goes on: at a caret that was moved and can be seen, else at the top of the view."""
        caret = self._view.textCursor().position()
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        was_moved = caret == self._came_to or bool(self._view.textInteractionFlags() & keyboard)
        seen = self._view.viewport().rect().intersects(self._view.cursorRect())
        return caret if was_moved and seen else self._reading_position()

    def start_tab_here(self) -> None:
        """Have Tab begin where reading goes on; by itself Qt begins at the top of the page."""
        here = self.place()
        if here > 0:
            self._view.setTextCursor(text_range(self._view.textCursor().document(), here - 1, here))

    def paint(self, colour: QColor) -> None:
        """Mark the paragraph that it was taken to, as long as it is there."""
        if self._came_to == self._view.textCursor().position():
            paint_place(self._view, colour)
