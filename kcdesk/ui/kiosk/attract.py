"""What a kiosk shows while nobody uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
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
        # The whole screen is the button: it takes the keys, and a mark of the focus would say nothing.
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{title}. {line}")
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start by a key or a switch too; one that is held down starts once."""
        event.accept()
        if not event.isAutoRepeat():
            self.started.emit()
