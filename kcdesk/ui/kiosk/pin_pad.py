"""The digits with which staff leave a kiosk."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from random import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kcdesk.kiosk.pin import LONGEST, PinLock
from kcdesk.ui.kiosk.cover import Cover
from kcdesk.ui.kiosk.pad_keys import PadKeys
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 24
_ACROSS = 3


class PinPad(Cover):
    """Covers the visit.  What was typed is never shown and never kept."""

    opened = Signal()
    """The PIN was right."""
    told = Signal(str)
    """A sentence was shown, for somebody who listens."""

    def __init__(self, lock: PinLock, parent: QWidget, *, shuffled: bool) -> None:
        """`shuffled` digits stand elsewhere each time."""
        super().__init__(parent)
        self.setObjectName("kiosk_pin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lock, self._shuffled = lock, shuffled
        self._typed = ""
        self._keys = PadKeys("0123456789", self._type, self._delete, self.close_pad, self._try)
        self._line, self._dots = PlainLabel(), PlainLabel()
        self._line.setObjectName("pin_line")
        self._line.setWordWrap(True)
        self._dots.setObjectName("pin_dots")
        title = WrappingLabel(self.tr("For staff: enter the PIN"), "pin_title")
        self.setAccessibleName(title.accessibleName())
        for label in (title, self._dots, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._digits = [self._button("", self._type) for _ in range(10)]
        edge = QHBoxLayout(self)
        edge.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        middle = QVBoxLayout()
        edge.addLayout(middle)
        middle.addStretch(1)
        middle.addWidget(title)
        middle.addWidget(self._dots)
        pad = QGridLayout()
        _add_centred(pad, middle)
        self._fill(pad)
        middle.addWidget(self._line)
        last = QHBoxLayout()
        _add_centred(last, middle)
        last.addWidget(self._button(self.tr("Back to the guide"), lambda _: self.close_pad()))
        middle.addStretch(1)
        self.hide()

    def _fill(self, pad: QGridLayout) -> None:
        pad.setSpacing(12)
        for at, button in enumerate(self._digits):
            row, column = divmod(at, _ACROSS) if at < len(self._digits) - 1 else (3, 1)
            pad.addWidget(button, row, column)
        pad.addWidget(self._button(self.tr("Delete"), lambda _: self._delete()), 3, 0)
        pad.addWidget(self._button(self.tr("OK"), lambda _: self._try()), 3, 2)

    def open_pad(self) -> None:
        """Show the digits, with nothing typed."""
        order = [*range(1, 10), 0]
        if self._shuffled:
            SystemRandom().shuffle(order)
        for button, digit in zip(self._digits, order, strict=True):
            button.setText(str(digit))
            button.setAccessibleName(str(digit))
        self._forget()
        self._say_wait()
        self.show()
        self.raise_()
        self.setFocus()

    def close_pad(self) -> None:
        """Put the digits away, and forget what was typed."""
        self._forget()
        self._line.setText("")
        self.put_away()

    def _button(self, words: str, press: Callable[[str], None]) -> QPushButton:
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch leaves Enter to the PIN
        button.clicked.connect(lambda: press(button.text()))
        return button

    def _type(self, digit: str) -> None:
        if len(self._typed) < LONGEST:
            self._typed += digit
            self._dots.setText("●" * len(self._typed))

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._dots.setText("●" * len(self._typed))

    def _forget(self) -> None:
        self._typed = ""
        self._dots.setText("")

    def _try(self) -> None:
        if not self._typed:
            return
        typed = self._typed
        self._forget()
        if self._lock.opens_with(typed):
            self.close_pad()
            self.opened.emit()
            return
        self._line.setText(self.tr("That is not the PIN."))
        self._say_wait()
        self.told.emit(self._line.text())

    def _say_wait(self) -> None:
        if self._lock.wait:
            self._line.setText(
                self.tr("Too many wrong tries. The next one is taken in {seconds} seconds.").format(
                    seconds=ceil(self._lock.wait)
                )
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits of a keyboard; Enter presses the button that Tab came to, or tries the PIN."""
        if not self._keys.press(self, event):
            super().keyPressEvent(event)


def _add_centred(layout: QGridLayout | QHBoxLayout, column: QVBoxLayout) -> None:
    """Put a layout that is still empty into the middle of a new line."""
    row = QHBoxLayout()
    column.addLayout(row)
    row.addStretch(1)
    row.addLayout(layout)
    row.addStretch(1)
