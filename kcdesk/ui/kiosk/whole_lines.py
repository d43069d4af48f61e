"""Lines that scroll, of which none is cut in half at the lower edge before anybody has scrolled."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget


class WholeLines(QScrollArea):
    """Leaves room below the last line that it can show whole; where all are seen it leaves none."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self._left = 0
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit_later())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_later()

    def _fit_later(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        room = self.contentsRect().height()
        ends = sorted(self._ends())
        shown = [end for end in ends if end <= room]
        left = room - shown[-1] if shown and shown != ends else 0
        if left != self._left:
            self._left = left
            self.setViewportMargins(0, 0, 0, left)

    def _ends(self) -> Iterator[int]:
        """Where each line of each part ends, in pixels from the top of all of them."""
        inner = self.widget()
        if inner is None:
            return
        for part in inner.findChildren(QWidget):
            if part.isHidden():
                continue
            top, height = part.mapTo(inner, QPoint()).y(), part.height()
            line = part.fontMetrics().lineSpacing() if isinstance(part, QLabel) else height
            yield from (top + line * number for number in range(1, max(1, height // line) + 1))
