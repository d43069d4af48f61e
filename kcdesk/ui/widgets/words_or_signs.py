"""Buttons that show their words where a bar has room for them, else a sign."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kcdesk.ui.widgets.marks import mark


class WordsOrSigns:
    """The buttons of one bar, all in words or all in signs.

    Each has its accessible name from the bar.  In signs the name is the tool tip too; with its words on the
    button it would only be a description that repeats them.
    """

    def __init__(self) -> None:
        self._buttons: list[tuple[QPushButton, str, str]] = []

    def button(self, words: str, sign: str, name: str) -> QPushButton:
        """Make a button of the bar; `name` is what assistive technology calls it."""
        button = QPushButton(words)
        button.setAccessibleName(name)
        self._buttons.append((button, words, sign))
        return button

    def show(self, *, in_words: bool) -> None:
        """Write words or signs on all of them."""
        for button, words, sign in self._buttons:
            mark("sign", not in_words, button)
            button.setText(words if in_words else sign)
            button.setToolTip("" if in_words else button.accessibleName())

    def width(self, spacing: int) -> int:
        """The pixels that all of them take in one row, as they are written now."""
        return sum(button.sizeHint().width() + spacing for button, _, _ in self._buttons) - spacing
