"""A keyboard's keys on what staff type digits on: they do what its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


@dataclass(frozen=True, slots=True)
class PadKeys:
    """What each key does."""

    signs: str
    """Those that may be typed."""
    type_sign: Callable[[str], object]
    delete: Callable[[], object]
    close: Callable[[], object]
    finish: Callable[[], object]
    """Enter, but on a button that Tab came to."""

    def press(self, pad: QWidget, event: QKeyEvent) -> bool:
        """Do what a key is for; False for a key that is for nothing here."""
        if event.text() and set(event.text()) <= set(self.signs):
            pad.setFocus()
            self.type_sign(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.delete()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            focus = pad.window().focusWidget()
            if isinstance(focus, QPushButton) and pad.isAncestorOf(focus):
                focus.click()
            else:
                self.finish()
        else:
            return False
        return True
