"""Ranges of a document's text."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument


def text_range(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor over these characters; what lies beyond the document's end is left out."""
    last = max(0, document.characterCount() - 1)
    cursor = QTextCursor(document)
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor
