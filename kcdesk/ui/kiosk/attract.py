"""What a kiosk shows while nobody uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 60


class Attract(QWidget):
    """A few calm words; a touch anywhere starts a visit.  Nothing moves and nothing sounds."""

    started = Signal()

    def __init__(self, title: str, line: str, guide: str, parent: QWidget) -> None:
        """`guide` is the guide's title where it is to be shown, else empty."""
        super().__init__(parent)
        self.setObjectName("attract")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = QPushButton(line)
        self.button.setObjectName("attract_button")
        self.button.clicked.connect(self.started)
        words = WrappingLabel(title, "attract_title")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE)
        column.addStretch(2)
        column.addWidget(words)
        if guide:
            named = WrappingLabel(guide, "attract_guide")
            named.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(named)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Start at a touch anywhere; the finger is up again, so nothing under it is pressed."""
        event.accept()
        self.started.emit()
