"""Keys as people read them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeySequence

_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
"""Unicode's isolates: without them `Ctrl++` would be `++Ctrl` in a line that runs from right to left."""


def key_name(keys: QKeySequence) -> str:
    """As Qt names them, in the window's language where Qt speaks it; empty for no keys."""
    name = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{_LEFT_TO_RIGHT}{name}{_END}" if name and QGuiApplication.isRightToLeft() else name
