"""The box people type into."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcdesk.ui.widgets.caret_line import CaretLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kcdesk.ui.search.clear_button import ClearButton

_LONGEST = 500


class SearchBox(CaretLine):
    """A line edit from which Down and Tab lead to the results under it."""

    results_wanted = Signal()
    """Down: to the results, or to the last searches."""
    chosen = Signal()
    """Enter: open the current result."""
    dismissed = Signal()
    """Esc: put the results away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(self.tr("Search this guide"))
        self.set_hint("")
        self.setAcceptDrops(False)
        self._clear_button: ClearButton | None = None
        self.textChanged.connect(self._show_clear_button)
        self.tab_to_results: Callable[[], bool] = lambda: False
        """Give the results the keyboard, as Tab leads there first; False where there are none."""

    def set_hint(self, words: str) -> None:
        """Say in the empty box what can be searched for, in the guide's words; empty for the program's."""
        self._hint = words or self.tr("Search this guide")
        self.setPlaceholderText(self._hint)
        self.setToolTip(self._hint)

    def _fit_hint(self) -> None:
        """Say as many of the things named as there is room for, and the last of them whole."""
        if self.text():
            return
        measure, named = self.fontMetrics().horizontalAdvance, self._hint.split(", ")
        padding = self.cursorRect().center().x()  # while nothing is typed, where the hint begins
        while len(named) > 1 and measure(", ".join(named)) > self.width() - 2 * padding:
            named.pop()
        self.setPlaceholderText(", ".join(named))

    def leave(self) -> None:
        """Go on to what comes after the box, as Tab does where there are no results."""
        super().focusNextPrevChild(True)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return (next and self.tab_to_results()) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = QtCore.Qt.Key
        key = names(event.key())
        plain = not event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier
        if key in {names.Key_Down, names.Key_PageDown} and plain:
            self.results_wanted.emit()
        elif key in {names.Key_Return, names.Key_Enter}:
            self.chosen.emit()
        elif key == names.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _show_clear_button(self, text: str) -> None:
        self._fit_hint()  # the box may have another width than when it was last empty
        if self._clear_button is None:
            if not text:
                return
            from kcdesk.ui.search.clear_button import ClearButton  # noqa: PLC0415 - the start needs none

            self._clear_button = ClearButton(self)
        self._clear_button.setVisible(bool(text))
        self._clear_button.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()
        if self._clear_button is not None:
            self._clear_button.place()


def mark_low(part: QWidget, *, low: bool) -> None:
    """Have a box, or what stands above one, take less height: results need it."""
    if part.property("low") is not (True if low else None):
        part.setProperty("low", True if low else None)
        part.style().unpolish(part)
        part.style().polish(part)
        part.updateGeometry()
