"""What a panel of the reader's own is laid out in: it scrolls as a whole where the text is large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kcdesk.ui.personal.own_list import OwnList
from kcdesk.ui.widgets.flow_layout import FlowLayout


class ScrolledPanel(QScrollArea):
    """A column of parts, none of which is ever cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QFrame()
        content.setObjectName("panel_content")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 8, 8)
        self.column.setSpacing(8)
        self._content = content
        self.setWidget(content)

    def add_row(self, *widgets: QWidget) -> QFrame:
        """Put widgets beside each other, in as many rows as the width asks for."""
        frame = QFrame()
        frame.setObjectName("panel_content")
        row = FlowLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            row.addWidget(widget)
        self.column.addWidget(frame)
        return frame

    def add_list(self, rows: OwnList) -> None:
        """Add a list as high as its rows; the panel follows its current row."""
        self.column.addWidget(rows)
        rows.currentRowChanged.connect(lambda _row: self._follow(rows))

    def _follow(self, rows: OwnList) -> None:
        index = rows.currentIndex()
        if index.isValid() and rows.hasFocus():
            place = rows.visualRect(index).translated(rows.mapTo(self._content, rows.viewport().pos()))
            self.ensureVisible(place.left(), place.bottom(), 0, 8)
            self.ensureVisible(place.left(), place.top(), 0, 8)
