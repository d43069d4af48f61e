"""A page as it is printed: black on white, with a foot on every sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pages import Page, Source
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.paper.code_table import code_heading, code_table, codes_of
from kcdesk.ui.paper.paper_document import DPI, PT, PaperLayout, for_paper, sheet_image
from kcdesk.ui.paper.paper_html import danger_signs_first, without_sources
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheets import Sheet, sheets_of
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

BODY_PT, LARGE_PT, LARGEST_PT = 11, 18, 24
"""Text on paper, large print, and the largest."""
EASY_READ_PT = 16
"""Text of a page in Easy Read, at least: the rules ask for 14 or more."""
_FOOT_PT = 9
_FOOT_LINES = 3.5
_HELP_LINES = 1.0
_FOOT_GAP = 24
"""Pixels between a page's name and the number of its sheet."""
_LARGEST_FOOT = 1.6
"""Times its usual size: in larger print the foot leaves the room to the page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is printed of a page."""

    page: Page
    info: GuideInfo
    notice: str
    """What the reader must know first, such as that its review is overdue; empty for nothing."""
    text_pt: int = BODY_PT
    """BODY_PT, LARGE_PT or LARGEST_PT."""
    sources: bool = True
    """Whether with the list of sources, and the numbers in the text that point there."""
    codes: tuple[Source, ...] = ()
    """The page's sources, if they are to have codes to scan."""
    help_line: str = ""
    """Whom to ring, day or night, in the foot of each sheet; empty for nothing."""


class PaperPage:
    """Lays a page out for a printer and paints it, sheet by sheet."""

    def __init__(self, paper: Paper, theme: Theme, figure: Callable[[str], bytes | None]) -> None:
        """`theme` is a light one; `figure` gives a drawing as SVG by its id, or None."""
        self._paper = paper
        size = max(paper.text_pt, EASY_READ_PT) if paper.page.topic.is_easy_read else paper.text_pt
        mirrored = is_right_to_left(paper.info.language)
        theme = for_paper(theme)
        self._layout = PaperLayout(theme, Pictures(figure, theme), size, mirrored)
        self._kept: tuple[QPageLayout, QTextDocument, tuple[Sheet, ...], QSizeF] | None = None
        self._codes = tuple(codes_of(paper.codes))
        self._layout.codes.update({one.number: one.code for one in self._codes})

    def count_sheets(self, layout: QPageLayout) -> int:
        """How many sheets the whole of it takes on such paper."""
        return len(self._laid_out(layout)[1])

    def picture(self, layout: QPageLayout, number: int, width: int, pixel_ratio: float) -> QImage:
        """A sheet on such paper, from 1, as a picture so many pixels wide."""

        def paint(painter: QPainter) -> None:
            document, sheets, size = self._laid_out(layout)
            self._paint_sheet(painter, document, sheets, number, size)

        return sheet_image(layout, width, pixel_ratio, paint)

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Print every sheet that the printer was asked for, a file all of them; how many there are in all.

        0 if the device refuses.
        """
        painter = QPainter()
        if not painter.begin(device):
            return 0
        factor = device.logicalDpiX() / DPI
        painter.scale(factor, factor)
        document, sheets, size = self._laid_out(device.pageLayout())
        count = len(sheets)
        asked = (device.fromPage(), device.toPage()) if isinstance(device, QPrinter) else (0, 0)
        wanted = range(max(1, asked[0]), min(asked[1] or count, count) + 1)
        for sheet in wanted:
            if sheet != wanted[0]:
                device.newPage()
            self._paint_sheet(painter, document, sheets, sheet, size)
        painter.end()
        return count

    def _paint_sheet(
        self,
        painter: QPainter,
        document: QTextDocument,
        sheets: tuple[Sheet, ...],
        number: int,
        size: QSizeF,
    ) -> None:
        self._layout.paint(painter, document, sheets[number - 1])
        foot = QRectF(0, size.height(), size.width(), self._foot_height())
        self._paint_foot(painter, foot, number, len(sheets))

    def _laid_out(self, layout: QPageLayout) -> tuple[QTextDocument, tuple[Sheet, ...], QSizeF]:
        """The text, its sheets, and the room that each has for it."""
        if self._kept is not None and self._kept[0] == layout:
            return self._kept[1:]
        area = layout.paintRectPixels(DPI)
        size = QSizeF(area.width(), area.height() - self._foot_height())
        html = self._paper.page.html if self._paper.sources else without_sources(self._paper.page.html)
        html = danger_signs_first(html)
        if self._codes:
            title, what = code_heading()
            html += f"<h2>{title}</h2><p>{what}</p>{code_table(self._codes)}"
        document = self._layout.document(html, area.width())
        sheets = sheets_of(document, size.height())
        self._kept = QPageLayout(layout), document, sheets, size
        return document, sheets, size

    def _paint_foot(self, painter: QPainter, area: QRectF, sheet: int, count: int) -> None:
        info, topic = self._paper.info, self._paper.page.topic
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(_FOOT_PT * PT * self._foot_factor()))
        painter.setFont(font)
        painter.setPen(self._layout.theme.colour("muted"))
        line = area.height() / self._foot_lines()
        painter.drawLine(area.topLeft(), area.topRight())
        notice = self._paper.notice or ("" if topic.reviewed_by else info.review_line)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        rows = (f"{topic.title} ({topic.id}) · {info.title}, {info.version}", notice, self._paper.help_line)
        for number, words in enumerate(rows):
            row = QRectF(area.left(), area.top() + line * (number + 0.4), area.width(), line)
            metrics = painter.fontMetrics()
            taken = 0 if number else metrics.horizontalAdvance(_sheet_number(sheet, count)) + _FOOT_GAP
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(row.width()) - taken)
            painter.drawText(row, right if self._layout.mirrored else left, shown)
        row = QRectF(area.left(), area.top() + line * 0.4, area.width(), line)
        painter.drawText(row, left if self._layout.mirrored else right, _sheet_number(sheet, count))

    def _foot_factor(self) -> float:
        return min(_LARGEST_FOOT, self._paper.text_pt / BODY_PT)

    def _foot_height(self) -> float:
        return _FOOT_PT * PT * 1.3 * self._foot_lines() * self._foot_factor()

    def _foot_lines(self) -> float:
        return _FOOT_LINES + (_HELP_LINES if self._paper.help_line else 0)


def _sheet_number(sheet: int, count: int) -> str:
    return QCoreApplication.translate("PaperPage", "Page {sheet} of {count}").format(sheet=sheet, count=count)
