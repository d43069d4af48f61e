"""What the program is made of: its parts, each with its licence's text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kcdesk.ui.widgets.scrolled_column import ScrolledColumn

_LETTERS, _LINES = 72, 24
"""How large it is at least, where the window has the room."""
_OF_THE_WINDOW = 0.8
_EDGE = 16
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
        self._parts_column = ScrolledColumn()
        self._parts_column.column.addWidget(words)
        self._parts_column.column.addWidget(self.list, _LIST_SHARE)
        self._parts_column.column.addWidget(self.text, _TEXT_SHARE)
        lines = QVBoxLayout(self)
        lines.addWidget(self._parts_column)
        lines.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        self.resize(self._wanted_size(parent))
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _wanted_size(self, window: QWidget | None) -> QSize:
        metrics = self.fontMetrics()
        wanted = QSize(_LETTERS * metrics.averageCharWidth(), _LINES * metrics.lineSpacing())
        if window is None:
            return wanted
        return wanted.expandedTo(window.size() * _OF_THE_WINDOW).boundedTo(
            window.size() - QSize(_EDGE, _EDGE)
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first line, which the list's keyboard would scroll away in large text."""
        super().showEvent(event)
        self._parts_column.begin(self.list)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._parts[row].read_text() if row >= 0 else "")


def _line(part: ProgramPart) -> str:
    return f"{part.name} {part.version}".strip() + f" ({part.licence})"
