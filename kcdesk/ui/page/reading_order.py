"""The way to the page before and the page after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kcdesk.guide.model import Topic


class ReadingOrder(QFrame):
    """Two buttons under the page, each named for where it leads."""

    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_order")
        self._titles = ("", "")
        self._previous = QPushButton()
        self._previous.clicked.connect(self.previous_requested)
        self._next = QPushButton()
        self._next.clicked.connect(self.next_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._next)

    def show_neighbours(self, before: Topic | None, after: Topic | None) -> None:
        """Name the neighbours; None hides a button."""
        self._titles = (before.title if before else "", after.title if after else "")
        self._previous.setVisible(before is not None)
        self._next.setVisible(after is not None)
        self._previous.setAccessibleName(self.tr("Previous: {title}").format(title=self._titles[0]))
        self._next.setAccessibleName(self.tr("Next: {title}").format(title=self._titles[1]))
        for button in (self._previous, self._next):
            button.setToolTip(button.accessibleName())
        self._fit()

    def _fit(self) -> None:
        """Shorten the titles to the room there is; the accessible names and tool tips stay whole."""
        metrics = self.fontMetrics()
        words = self.tr("‹  Previous: {title}"), self.tr("Next: {title}  ›")
        for button, form, title in zip((self._previous, self._next), words, self._titles, strict=True):
            room = max(60, self.width() // 2 - metrics.horizontalAdvance(form.format(title="")) - 60)
            button.setText(form.format(title=metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
