"""Words that come from a guide, or from a keyboard, shown as the words they are."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtWidgets import QLabel


def keep_plain(label: QLabel, words: str) -> None:
    """Have `label` show `words` letter for letter, even where Qt would take them for HTML.

    Asked before each `setText`.  Only words with a "<" can be taken so; for all others nothing is done,
    because naming Qt's text formats takes a tenth of the start.
    """
    if "<" in words:
        label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
