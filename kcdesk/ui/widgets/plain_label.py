"""A label that shows its text as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

_PLAIN_TEXT = 0
"""Qt.TextFormat.PlainText, as the plain number a property takes: naming `Qt` would slow the start down."""


class PlainLabel(QLabel):
    """Label for words of a guide or of a reader.

    QLabel itself takes what looks like HTML for HTML: a title with `<img src=...>` would draw a file.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setText(text)


def plain_paragraph(look: str) -> PlainLabel:
    """A plain label that breaks its words into lines; `look` is its name in the style sheet."""
    label = PlainLabel()
    label.setObjectName(look)
    label.setWordWrap(True)
    return label
