"""A large button of the home page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kcdesk.guide.model import Tile

ICON_PX = 48


class TileButton(QPushButton):
    """A drawing, a title and a few words, all one button."""

    topic_requested = Signal(str)
    """The tile's topic."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.setAccessibleName(tile.title)
        self.setAccessibleDescription(tile.line)
        self.icon_name = tile.icon
        self._picture = QLabel()
        title = QLabel(tile.title)
        title.setObjectName("tile_title")
        line = QLabel(tile.line)
        line.setObjectName("tile_line")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for label in (title, line):
            label.setWordWrap(True)
            words.addWidget(label)
        words.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(16)
        self._row.addWidget(self._picture)
        self._row.addLayout(words, 1)
        self.clicked.connect(lambda: self.topic_requested.emit(tile.topic))

    def set_picture(self, picture: QPixmap) -> None:
        """Show the drawing."""
        self._picture.setPixmap(picture)
        self._picture.setFixedSize(picture.deviceIndependentSize().toSize())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), self.fontMetrics().height() * 5)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() * 4)
