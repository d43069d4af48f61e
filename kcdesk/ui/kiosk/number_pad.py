"""The local 24-hour number, typed by staff."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kcdesk.ui.kiosk.cover import Cover
from kcdesk.ui.kiosk.pad_keys import PadKeys
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel
from kcdesk.user_data.help_number import NumberRefusedError, tidy_number

_EDGE, _GAP, _ACROSS = 24, 12, 3
_KEYS = (*"123456789", "+", "0", " ")
_MOST = 30


class NumberPad(Cover):
    """Covers the staff screen; a number that is none is refused with a sentence."""

    chosen = Signal(str)
    """A tidy number, or an empty one for none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_pin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._typed = ""
        self._keys = PadKeys("0123456789+ ", self._type, self._delete, self.close_pad, self._choose)
        self._shown = PlainLabel()
        self._shown.setObjectName("pin_dots")
        self._line = PlainLabel()
        self._line.setObjectName("pin_line")
        self._line.setWordWrap(True)
        title = WrappingLabel(self.tr("The 24-hour number that patients ring"), "pin_title")
        self.setAccessibleName(title.accessibleName())
        pad = QGridLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        for label in (title, self._shown, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(self._shown)
        column.addLayout(pad)
        self._fill(pad)
        column.addWidget(self._line)
        column.addStretch(1)
        self.hide()

    def _fill(self, pad: QGridLayout) -> None:
        pad.setSpacing(_GAP)
        for at, key in enumerate(_KEYS):
            row, across = divmod(at, _ACROSS)
            words = self.tr("Blank") if key == " " else key
            pad.addWidget(self._button(words, partial(self._type, key)), row, across)
        last = len(_KEYS) // _ACROSS
        pad.addWidget(self._button(self.tr("Delete"), self._delete), last, 0)
        pad.addWidget(self._button(self.tr("Cancel"), self.close_pad), last, 1)
        pad.addWidget(self._button(self.tr("Keep it"), self._choose), last, 2)

    def ask(self, number: str) -> None:
        """Show a number, to be changed."""
        self._typed = number
        self._show("")
        self.show()
        self.raise_()
        self.setFocus()

    def close_pad(self) -> None:
        """Put it away, and forget what was typed."""
        self._typed = ""
        self._show("")
        self.put_away()

    def _button(self, words: str, press: Callable[[], object]) -> QPushButton:
        button = WrappingButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch leaves Enter to the number
        button.clicked.connect(lambda _=False: press())
        return button

    def _type(self, key: str) -> None:
        if len(self._typed) < _MOST:
            self._typed += key
        self._show("")

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._show("")

    def _choose(self) -> None:
        try:
            number = tidy_number(self._typed)
        except NumberRefusedError:
            self._show(self.tr("That is no telephone number. It has 3 to 20 digits."))
            return
        self.close_pad()
        self.chosen.emit(number)

    def _show(self, words: str) -> None:
        self._shown.setText(self._typed or self.tr("no number"))
        self._line.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits of a keyboard; Enter presses the button that Tab came to, or keeps the number."""
        if not self._keys.press(self, event):
            super().keyPressEvent(event)
