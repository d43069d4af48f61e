"""The lines in the foot of every sheet: what it is, until when it may be trusted, whom to ring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kcdesk.guide.model import Topic
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.style.guide_font import guide_font

_POINTS = 9
_LINE = 1.3
_ABOVE = 0.5
"""Of a line, between the rule and the words."""
_GAP = 24
"""Pixels between a page's name and the number of its sheet."""
_DPI = 96
_DUE = QT_TRANSLATE_NOOP("Booklet", "Written {updated}. Due for review by {review}.")


@dataclass(frozen=True, slots=True)
class SheetFoot:
    """How the foot is set."""

    width: float
    """Pixels of the page's text."""
    factor: float
    """Times its usual size."""
    mirrored: bool
    """Whether it runs from right to left."""

    def rows(self, name: str, said: Sequence[str], help_line: str) -> tuple[str, ...]:
        """The lines: the name, what is `said` (on one line where that has the room), whom to ring."""
        words = [one for one in said if one]
        line = " ".join(words)
        if len(words) > 1 and QFontMetricsF(self._font()).horizontalAdvance(line) <= self.width:
            words = [line]
        return (name, *words, *filter(None, (help_line,)))

    def height(self, rows: int) -> float:
        """Pixels that so many lines need."""
        return self._line() * (rows + _ABOVE)

    def paint(
        self, painter: QPainter, area: QRectF, rows: Sequence[str], number: str, colour: QColor
    ) -> None:
        """Paint a rule and the lines below it; the sheet's number stands at the end of the first."""
        painter.setFont(self._font())
        painter.setPen(colour)
        painter.drawLine(area.topLeft(), area.topRight())
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.mirrored:
            near, far = far, near
        metrics = painter.fontMetrics()
        height = self._line()
        for row, words in enumerate(rows):
            line = QRectF(area.left(), area.top() + height * (row + _ABOVE - 0.1), area.width(), height)
            taken = 0 if row else metrics.horizontalAdvance(number) + _GAP
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()) - taken)
            painter.drawText(line, near, shown)
            if not row:
                painter.drawText(line, far, number)

    def _line(self) -> float:
        return _POINTS * _DPI / 72 * _LINE * self.factor

    def _font(self) -> QFont:
        return guide_font(round(_POINTS * _DPI / 72 * self.factor))


def due_words(topic: Topic) -> str:
    """When a page was written, and until when it may be trusted."""
    words = QCoreApplication.translate("Booklet", _DUE)
    return words.format(updated=format_date(topic.updated), review=format_date(topic.next_review))
