"""What the program is made of: its parts, each with its licence's text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

_SIZE = (720, 560)
_OF_THE_WINDOW = 0.8
_LIST_SHARE, _TEXT_SHARE = 2, 3


@dataclass(frozen=True, slots=True)
class ProgramPart:
    """Something that somebody made, and under which licence it is here."""

    name: str
    version: str
    """Empty where nobody counts."""
    licence: str
    """An SPDX expression."""
    read_text: Callable[[], str]
    """The licence's text; it may be long, so it is read when it is wanted."""


class ProgramBox(QDialog):
    """A list of the parts, and below it the text of the one that is chosen."""

    def __init__(self, version: str, parts: tuple[ProgramPart, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setWindowTitle(self.tr("About this program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(
            self.tr(
                "kcdesk {version} is free to use, copy and change. It is made of the parts below. "
                "Choose one to read its licence."
            ).format(version=version)
        )
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([_line(part) for part in parts])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.setProperty("look", "outlined")
        close.clicked.connect(self.accept)
        lines = QVBoxLayout(self)
        lines.addWidget(words)
        lines.addWidget(self.list, _LIST_SHARE)
        lines.addWidget(self.text, _TEXT_SHARE)
        lines.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        size = QSize(*_SIZE) if parent is None else QSize(*_SIZE).expandedTo(parent.size() * _OF_THE_WINDOW)
        self.resize(size)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._parts[row].read_text() if row >= 0 else "")


def _line(part: ProgramPart) -> str:
    return f"{part.name} {part.version}".strip() + f" ({part.licence})"
