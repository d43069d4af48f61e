"""A large button of the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kcdesk.guide.model import Tile
from kcdesk.ui.widgets.accessible_roles import mark_as_decoration
from kcdesk.ui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ICON_PX = 48
_MARGIN = 16


class TileButton(QPushButton):
    """A drawing, a title and a few words, all one button."""

    topic_requested = Signal(str)
    """The tile's topic."""
    resized = Signal()

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.setAccessibleName(tile.title)
        self.setAccessibleDescription(tile.line)
        self.icon_name = tile.icon
        self._picture = QLabel()
        self._title = WrappingLabel(tile.title, "tile_title")
        line = WrappingLabel(tile.line, "tile_line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        self._row.setSpacing(_MARGIN)
        self._row.addWidget(self._picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._row.addLayout(words, 1)
        words.addStretch(1)
        for part in (self._title, line):
            mark_as_decoration(part)
            words.addWidget(part)
        words.addStretch(1)
        self.clicked.connect(lambda: self.topic_requested.emit(tile.topic))

    def set_picture(self, picture: QPixmap) -> None:
        """Show the drawing."""
        self._picture.setPixmap(picture)
        self._picture.setFixedSize(picture.deviceIndependentSize().toSize())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), self.fontMetrics().height() * 5)

    @property
    def has_room_for_picture(self) -> bool:
        """Whether every word of the title has room beside the drawing."""
        return self.width() - self._picture.width() - 3 * _MARGIN >= self._title.widest_word()

    def show_picture(self, *, shown: bool) -> None:
        """Show the drawing, or leave its room to the words."""
        self._picture.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() * 4)
