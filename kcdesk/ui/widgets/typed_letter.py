"""Which keys write something, wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NO_TEXT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def is_typed_letter(event: QKeyEvent) -> bool:
    """Whether a key writes a letter, a digit or a sign into a box."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _NO_TEXT
