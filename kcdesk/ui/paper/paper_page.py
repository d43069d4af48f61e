"""A page as it is printed: black on white, with a foot on every sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pages import Page
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.paper.code_table import NumberedCode, code_heading, code_table
from kcdesk.ui.paper.paper_document import DPI, PaperLayout, for_paper, sheet_image
from kcdesk.ui.paper.paper_html import danger_signs_first, without_sources
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheet_foot import SheetFoot, due_words
from kcdesk.ui.paper.sheets import Sheet, sheets_of
from kcdesk.ui.style.theme import Theme

BODY_PT, LARGE_PT, LARGEST_PT = 11, 18, 24
"""Text on paper, large print, and the largest."""
EASY_READ_PT = 16
"""Text of a page in Easy Read, at least: the rules ask for 14 or more."""
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
    codes: tuple[NumberedCode, ...] = ()
    """To scan, for the page's sources; each takes about a hundredth of a second to make."""
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
        self._layout.codes.update({one.number: one.code for one in paper.codes})

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
        foot, rows = self._foot(size.width())
        area = QRectF(0, size.height(), size.width(), foot.height(len(rows)))
        foot.paint(
            painter, area, rows, _sheet_number(number, len(sheets)), self._layout.theme.colour("muted")
        )

    def _laid_out(self, layout: QPageLayout) -> tuple[QTextDocument, tuple[Sheet, ...], QSizeF]:
        """The text, its sheets, and the room that each has for it."""
        if self._kept is not None and self._kept[0] == layout:
            return self._kept[1:]
        area = layout.paintRectPixels(DPI)
        foot, rows = self._foot(area.width())
        size = QSizeF(area.width(), area.height() - foot.height(len(rows)))
        html = self._paper.page.html if self._paper.sources else without_sources(self._paper.page.html)
        html = danger_signs_first(html)
        if self._paper.codes:
            title, what = code_heading()
            html += f"<h2>{title}</h2><p>{what}</p>{code_table(self._paper.codes)}"
        document = self._layout.document(html, area.width())
        sheets = sheets_of(document, size.height())
        self._kept = QPageLayout(layout), document, sheets, size
        return document, sheets, size

    def _foot(self, width: float) -> tuple[SheetFoot, tuple[str, ...]]:
        info, topic = self._paper.info, self._paper.page.topic
        foot = SheetFoot(width, min(_LARGEST_FOOT, self._paper.text_pt / BODY_PT), self._layout.mirrored)
        warned = self._paper.notice or ("" if topic.reviewed_by else info.review_line)
        name = f"{topic.title} ({topic.id}) · {info.title}, {info.version}"
        return foot, foot.rows(name, (warned, due_words(topic)), self._paper.help_line)


def _sheet_number(sheet: int, count: int) -> str:
    return QCoreApplication.translate("PaperPage", "Page {sheet} of {count}").format(sheet=sheet, count=count)
