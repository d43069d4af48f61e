"""What stands above everything in a kiosk."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcdesk.ui.widgets.wrapping_label import WrappingLabel

_TOUCHES, _WITHIN_MS = 5, 4000


class Header(QWidget):
    """The title.  Five touches on it within four seconds are how staff ask for the PIN's digits."""

    staff_requested = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("kiosk_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = WrappingLabel(title, "kiosk_title")
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)
        self._since = QElapsedTimer()
        self._count = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._count or self._since.elapsed() > _WITHIN_MS:
            self._count = 0
            self._since.start()
        self._count += 1
        if self._count == _TOUCHES:
            self._count = 0
            self.staff_requested.emit()
