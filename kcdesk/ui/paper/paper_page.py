"""A page as it is printed: black on white, with a foot on every sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.model import GuideInfo
from kcdesk.guide.page_html import PICTOGRAM_PX
from kcdesk.guide.pages import Page
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.ui.page.callout_sign import callout_sign
from kcdesk.ui.page.drawing import drawing
from kcdesk.ui.page.headings import size_headings
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.paper.paper_html import with_addresses, without_sources
from kcdesk.ui.paper.sheets import Sheet, sheets_of
from kcdesk.ui.style.page_style import BODY_PX, page_style
from kcdesk.ui.style.theme import FONT_FAMILY, Theme
from kcdesk.ui.style.themed_html import sign_width, themed_html

_DPI = 96
_PT = _DPI / 72
BODY_PT, LARGE_PT = 11, 16
"""Text on paper, and large print."""
EASY_READ_PT, LARGE_EASY_READ_PT = 16, 20
"""The same for a page in Easy Read: the rules ask for 14 or more."""
_FOOT_PT = 9
_FOOT_LINES = 3.5
_HELP_LINES = 1.0
_LARGEST_FIGURE = 480
_DOTS_PER_PIXEL = 3


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is printed of a page."""

    page: Page
    info: GuideInfo
    notice: str
    """What the reader must know first, such as that its review is overdue; empty for nothing."""
    large: bool
    """Whether in large print."""
    sources: bool = True
    """Whether with the list of sources, and the numbers in the text that point there."""
    help_line: str = ""
    """Whom to ring, day or night, in the foot of each sheet; empty for nothing."""


class PaperPage:
    """Lays a page out for a printer and paints it, sheet by sheet."""

    def __init__(self, paper: Paper, theme: Theme, figure: Callable[[str], bytes | None]) -> None:
        """`theme` is a light one; `figure` gives a drawing as SVG by its id, or None."""
        self._paper = paper
        self._theme = replace(theme, roles={**theme.roles, "text": "black", "muted": "black"})
        self._figure = figure
        self._mirrored = is_right_to_left(paper.info.language)
        usual, large = (
            (EASY_READ_PT, LARGE_EASY_READ_PT) if paper.page.topic.is_easy_read else (BODY_PT, LARGE_PT)
        )
        self._scale = (large if paper.large else usual) * _PT / BODY_PX

    def count_sheets(self, layout: QPageLayout) -> int:
        """How many sheets the whole of it takes on such paper."""
        return len(self._laid_out(layout)[1])

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Print every sheet that the printer was asked for, a file all of them; how many there are in all.

        0 if the device refuses.
        """
        painter = QPainter()
        if not painter.begin(device):
            return 0
        factor = device.logicalDpiX() / _DPI
        painter.scale(factor, factor)
        document, sheets, size = self._laid_out(device.pageLayout())
        count = len(sheets)
        asked = (device.fromPage(), device.toPage()) if isinstance(device, QPrinter) else (0, 0)
        wanted = range(max(1, asked[0]), min(asked[1] or count, count) + 1)
        for sheet in wanted:
            if sheet != wanted[0]:
                device.newPage()
            self._paint(painter, document, sheets[sheet - 1], size)
            foot = QRectF(0, size.height(), size.width(), self._foot_height())
            self._paint_foot(painter, foot, sheet, count)
        painter.end()
        return count

    def _laid_out(self, layout: QPageLayout) -> tuple[QTextDocument, tuple[Sheet, ...], QSizeF]:
        """The text, its sheets, and the room that each has for it."""
        area = layout.paintRectPixels(_DPI)
        size = QSizeF(area.width(), area.height() - self._foot_height())
        document = self._document(area.width())
        return document, sheets_of(document, size.height()), size

    def _document(self, width: int) -> QTextDocument:
        picture_width = round(min(width, _LARGEST_FIGURE))
        pictogram_width = round(PICTOGRAM_PX * self._scale)

        def drawn(figure_id: str, pixels: int) -> QImage | None:
            svg = self._figure(figure_id)
            return None if svg is None else drawing(svg, self._theme, pixels, _DOTS_PER_PIXEL)

        def sign(kind: str) -> QImage:
            return callout_sign(kind, self._theme, sign_width(self._scale), _DOTS_PER_PIXEL)

        document = PageDocument(
            lambda figure: drawn(figure, picture_width), sign, lambda figure: drawn(figure, pictogram_width)
        )
        document.setDocumentMargin(0)
        document.setTextWidth(width)
        document.setDefaultStyleSheet(page_style(self._theme, self._scale))
        document.setIndentWidth(26 * self._scale)
        html = self._paper.page.html if self._paper.sources else without_sources(self._paper.page.html)
        document.setHtml(
            themed_html(
                with_addresses(html),
                self._theme,
                self._scale,
                picture_width,
                pictogram_width=pictogram_width,
                right_to_left=self._mirrored,
            )
        )
        size_headings(document, self._scale)
        return document

    def _paint(self, painter: QPainter, document: QTextDocument, sheet: Sheet, size: QSizeF) -> None:
        down = 0.0
        for part in filter(None, (sheet.head, sheet.body)):
            self._paint_part(
                painter, document, QRectF(0, part.top, size.width(), part.bottom - part.top), down
            )
            down += part.bottom - part.top

    def _paint_part(self, painter: QPainter, document: QTextDocument, view: QRectF, down: float) -> None:
        painter.save()
        painter.translate(0, down - view.top())
        painter.setClipRect(view)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = view
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_foot(self, painter: QPainter, area: QRectF, sheet: int, count: int) -> None:
        info, topic = self._paper.info, self._paper.page.topic
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(_FOOT_PT * _PT * self._foot_factor()))
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        line = area.height() / self._foot_lines()
        painter.drawLine(area.topLeft(), area.topRight())
        notice = self._paper.notice or ("" if topic.reviewed_by else info.review_line)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        rows = (f"{topic.title} ({topic.id}) · {info.title}, {info.version}", notice, self._paper.help_line)
        for number, words in enumerate(rows):
            row = QRectF(area.left(), area.top() + line * (number + 0.4), area.width() * 0.8, line)
            if self._mirrored:
                row.moveRight(area.right())
            painter.drawText(row, right if self._mirrored else left, words)
        row = QRectF(area.left(), area.top() + line * 0.4, area.width(), line)
        painter.drawText(row, left if self._mirrored else right, _sheet_number(sheet, count))

    def _foot_factor(self) -> float:
        return LARGE_PT / BODY_PT if self._paper.large else 1.0

    def _foot_height(self) -> float:
        return _FOOT_PT * _PT * 1.3 * self._foot_lines() * self._foot_factor()

    def _foot_lines(self) -> float:
        return _FOOT_LINES + (_HELP_LINES if self._paper.help_line else 0)


def _sheet_number(sheet: int, count: int) -> str:
    return QCoreApplication.translate("PaperPage", "Page {sheet} of {count}").format(sheet=sheet, count=count)
