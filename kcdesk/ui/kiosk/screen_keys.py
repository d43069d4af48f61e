"""A keyboard on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

_ROWS = {
    "abc": ("1234567890", "abcdefghij", "klmnopqrst", "uvwxyz-'"),
    "qwerty": ("1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm-"),
}
_LETTERS_ACROSS, _HALVES = 10, 2
_GAP = 8


class ScreenKeys(QWidget):
    """Large keys that type into one widget, as keys of a keyboard would.

    A touch leaves the focus where it is; Tab and the arrows go from key to key, for a switch or a keypad.
    """

    height_changed = Signal()
    """The row of digits came or went."""
    done = Signal()
    """The words are complete: the results may have the room of the keys."""

    def __init__(self, order: str, target: QWidget) -> None:
        """`order` is `abc` or `qwerty`; the keys go to `target`."""
        super().__init__()
        self.setObjectName("screen_keys")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Keyboard"))
        self._target = target
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        grid.setSpacing(_GAP)
        for column in range(_LETTERS_ACROSS * _HALVES):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        self._digits: list[QPushButton] = []
        for row, letters in enumerate(_ROWS[order]):
            for at, letter in enumerate(letters):
                place = row, at * _HALVES, _HALVES
                key = self._add(letter, letter, place, partial(self.type, letter))
                if letter.isdigit():
                    self._digits.append(key)
        last = len(_ROWS[order])
        # In the corner where the last row of letters ends.
        self._add("⌫", self.tr("Delete a letter"), (last - 1, 16, 4), self.delete)
        self._add(self.tr("Clear"), self.tr("Clear all words"), (last, 0, 4), self.clear)
        self._add("123", self.tr("Show or hide the digits"), (last, 4, 3), self._turn_digits)
        self._add(self.tr("Space"), self.tr("Space"), (last, 7, 7), lambda: self.type(" "))
        self._add(self.tr("Done"), self.tr("Done: put the keyboard away"), (last, 14, 6), self.done.emit)

    @property
    def first(self) -> QPushButton:
        """The first letter."""
        return next(key for key in self.findChildren(QPushButton) if not key.text().isdigit())

    def show_digits(self, *, shown: bool) -> None:
        """Show the row of digits, or leave its room to the results."""
        for key in self._digits:
            key.setVisible(shown)

    def _turn_digits(self) -> None:
        self.show_digits(shown=self._digits[0].isHidden())
        self.height_changed.emit()

    def type(self, letter: str) -> None:
        """Type one letter, digit or sign."""
        self._send(Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper())), letter)

    def delete(self) -> None:
        """Take the last letter back."""
        self._send(Qt.Key.Key_Backspace, "\b")

    def clear(self) -> None:
        """Take all letters back."""
        clear = getattr(self._target, "clear", None)
        if clear is not None:
            clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up and down to the nearest key of another row; Qt itself goes to the left and the right."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
        ):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by is not None:
                return self._step_row(watched, by)
        return super().eventFilter(watched, event)

    def _step_row(self, key: QWidget, by: int) -> bool:
        middle = key.geometry().center()
        others = [one for one in self.findChildren(QPushButton) if one.isVisible()]
        beyond = [
            one for one in others if (one.geometry().center().y() - middle.y()) * by > key.height() // 2
        ]
        if not beyond:
            return False
        row = min(abs(one.geometry().center().y() - middle.y()) for one in beyond)
        nearest = [one for one in beyond if abs(one.geometry().center().y() - middle.y()) == row]
        min(nearest, key=lambda one: abs(one.geometry().center().x() - middle.x())).setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True

    def _send(self, key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(
                self._target, QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, text)
            )

    def _add(
        self, words: str, name: str, place: tuple[int, int, int], press: Callable[[], None]
    ) -> QPushButton:
        """Add a key; `place` is its row, its first half column and how many of them it is wide."""
        key = QPushButton(words)
        key.setAccessibleName(name)
        if len(words) == 1:
            key.setProperty("look", "letter")
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.installEventFilter(self)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # At the press, not at its end: a finger that slips has typed all the same.
        key.pressed.connect(press)
        row, column, wide = place
        self._grid.addWidget(key, row, column, 1, wide)
        return key
