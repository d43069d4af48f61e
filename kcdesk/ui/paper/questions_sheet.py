"""A reader's questions on paper: one sheet to take to the appointment, with lines to write answers on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from kcdesk.ui.page.headings import size_headings
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.paper.paper_document import DPI, PT, paint_stretch
from kcdesk.ui.paper.paper_page import BODY_PT, LARGE_PT
from kcdesk.ui.paper.sheets import sheets_of
from kcdesk.ui.style.guide_font import guide_font, with_letters_as_written
from kcdesk.ui.style.page_style import BODY_PX, page_style
from kcdesk.ui.style.theme import Theme

_FOOT_PT = 9
_MOST_LINES, _FEWEST_LINES = 6, 2
"""Lines for an answer: as many as fit on one sheet."""
_TIGHT = """
table { margin-top: 0; margin-bottom: 4px; }
h3 { margin-top: 14px; margin-bottom: 0; }
"""
"""The room between is for writing: the lines have it."""


@dataclass(frozen=True, slots=True)
class QuestionsPaper:
    """What is printed."""

    questions: tuple[str, ...]
    help_line: str
    """Whom to ring, day or night, at the foot of each sheet."""
    large: bool
    """Whether in large print."""
    mirrored: bool = False
    """Whether its words run from right to left."""


class QuestionsSheet:
    """Lays the list out for a printer and paints it."""

    def __init__(self, paper: QuestionsPaper, theme: Theme) -> None:
        """`theme` is a light one."""
        self._paper = paper
        self._theme = replace(theme, roles={**theme.roles, "text": "black", "line": "#555555"})
        self._scale = (LARGE_PT if paper.large else BODY_PT) * PT / BODY_PX

    def print_on(self, printer: QPrinter) -> int:
        """Print the sheets that the printer was asked for; how many there are, 0 if the printer refuses."""
        painter = QPainter()
        if not painter.begin(printer):
            return 0
        factor = printer.logicalDpiX() / DPI
        painter.scale(factor, factor)
        area = printer.pageLayout().paintRectPixels(DPI)
        foot = _FOOT_PT * PT * 2.2 * (LARGE_PT / BODY_PT if self._paper.large else 1)
        size = QSizeF(area.width(), area.height() - foot)
        document = self._fitting(size)
        sheets = sheets_of(document, size.height())
        first, last = printer.fromPage() or 1, printer.toPage() or len(sheets)
        wanted = range(max(1, first), min(last, len(sheets)) + 1)
        for number in wanted:
            if number != wanted[0]:
                printer.newPage()
            paint_stretch(painter, document, sheets[number - 1].body, 0.0, self._theme.colour("text"))
            self._paint_foot(painter, QRectF(0, size.height(), size.width(), foot), number, len(sheets))
        painter.end()
        return len(sheets)

    def _fitting(self, size: QSizeF) -> QTextDocument:
        """With as many lines for answers as fit on one sheet; a long list goes on on the next."""
        for lines in range(_MOST_LINES, _FEWEST_LINES - 1, -1):
            document = self._document(size.width(), lines)
            if document.size().height() <= size.height():
                break
        return document

    def _document(self, width: float, lines: int) -> QTextDocument:
        document = PageDocument(lambda _id: None, lambda _kind: QImage())
        document.setDefaultFont(with_letters_as_written(document.defaultFont()))
        document.setDocumentMargin(0)
        document.setTextWidth(width)
        document.setDefaultStyleSheet(page_style(self._theme, self._scale) + _TIGHT)
        document.setHtml(self._html(lines))
        size_headings(document, self._scale)
        return document

    def _html(self, lines: int) -> str:
        rule = '<table class="data" width="100%" cellspacing="0" cellpadding="4">{}</table>'
        rows = rule.format("<tr><td>&#160;</td></tr>" * lines)
        title = QCoreApplication.translate("QuestionsSheet", "Questions for my appointment")
        please = QCoreApplication.translate("QuestionsSheet", "Please could we go through this list?")
        who = QCoreApplication.translate("QuestionsSheet", "Name")
        when = QCoreApplication.translate("QuestionsSheet", "Date")
        head = f"<h1>{escape(title)}</h1><p><b>{escape(please)}</b></p>"
        head += f"<p>{escape(who)}: {'_' * 30}&#160;&#160;&#160;{escape(when)}: {'_' * 16}</p>"
        parts = (
            f"<h3>{number}. {escape(question)}</h3>{rows}"
            for number, question in enumerate(self._paper.questions, 1)
        )
        html = head + "".join(parts)
        return f'<div dir="rtl">{html}</div>' if self._paper.mirrored else html

    def _paint_foot(self, painter: QPainter, area: QRectF, sheet: int, count: int) -> None:
        pixels = round(_FOOT_PT * PT * (LARGE_PT / BODY_PT if self._paper.large else 1))
        painter.setFont(guide_font(pixels))
        painter.setPen(self._theme.colour("text"))
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._paper.mirrored:
            start, end = end, start
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, start | low, self._paper.help_line)
        if count > 1:
            form = QCoreApplication.translate("PaperPage", "Page {sheet} of {count}")
            painter.drawText(area, end | low, form.format(sheet=sheet, count=count))
