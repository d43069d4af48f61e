"""HTML laid out for paper: black on white, in one piece, which `sheets` then parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QPalette, QTextDocument

from kcdesk.guide.page_html import PICTOGRAM_PX
from kcdesk.ui.page.bullets import paint_bullets
from kcdesk.ui.page.callout_sign import callout_sign
from kcdesk.ui.page.drawing import drawing
from kcdesk.ui.page.headings import size_headings
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.paper.paper_html import with_addresses
from kcdesk.ui.paper.sheets import Sheet, Stretch
from kcdesk.ui.style.page_style import BODY_PX, page_style
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.style.themed_html import sign_width, themed_html

DPI = 96
PT = DPI / 72
_LARGEST_FIGURE = 480
_DOTS_PER_PIXEL = 3


def for_paper(theme: Theme) -> Theme:
    """A light theme with all text in black."""
    return replace(theme, roles={**theme.roles, "text": "black", "muted": "black"})


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """How text is set on paper."""

    theme: Theme
    """As `for_paper` gives it."""
    figure: Callable[[str], bytes | None]
    """A drawing as SVG by its id, or None."""
    text_pt: float
    mirrored: bool
    """Whether it runs from right to left."""

    @property
    def scale(self) -> float:
        """How much larger than on the screen at 100 % text is."""
        return self.text_pt * PT / BODY_PX

    def document(self, html: str, width: int) -> QTextDocument:
        """The HTML set in this width, in pixels at 96 an inch."""
        picture_width = round(min(width, _LARGEST_FIGURE))
        pictogram_width = round(PICTOGRAM_PX * self.scale)

        def drawn(figure_id: str, pixels: int) -> QImage | None:
            svg = self.figure(figure_id)
            return None if svg is None else drawing(svg, self.theme, pixels, _DOTS_PER_PIXEL)

        def sign(kind: str) -> QImage:
            return callout_sign(kind, self.theme, sign_width(self.scale), _DOTS_PER_PIXEL)

        document = PageDocument(
            lambda figure: drawn(figure, picture_width), sign, lambda figure: drawn(figure, pictogram_width)
        )
        document.setDocumentMargin(0)
        document.setTextWidth(width)
        document.setDefaultStyleSheet(page_style(self.theme, self.scale))
        document.setIndentWidth(26 * self.scale)
        document.setHtml(
            themed_html(
                with_addresses(html),
                self.theme,
                self.scale,
                picture_width,
                pictogram_width=pictogram_width,
                right_to_left=self.mirrored,
            )
        )
        size_headings(document, self.scale)
        return document

    def paint(self, painter: QPainter, document: QTextDocument, sheet: Sheet, down: float = 0.0) -> None:
        """Paint what a sheet shows of a document, from `down` on."""
        for part in filter(None, (sheet.head, sheet.body)):
            paint_stretch(painter, document, part, down, self.theme.colour("text"))
            down += part.bottom - part.top


def paint_stretch(
    painter: QPainter, document: QTextDocument, part: Stretch, down: float, colour: QColor
) -> None:
    """Paint a stretch of a document so many pixels down the sheet, its text in this colour."""
    view = QRectF(0, part.top, document.textWidth(), part.bottom - part.top)
    painter.save()
    painter.translate(0, down - view.top())
    painter.setClipRect(view)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = view
    context.palette.setColor(QPalette.ColorRole.Text, colour)
    document.documentLayout().draw(painter, context)
    paint_bullets(painter, document, view, colour)
    painter.restore()
