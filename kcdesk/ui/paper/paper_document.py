"""HTML laid out for paper: black on white, in one piece, which `sheets` then parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSize, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPageLayout,
    QPainter,
    QPalette,
    QTextDocument,
)

from kcdesk.guide.page_html import FIGURE, PICTOGRAM, PICTOGRAM_PX
from kcdesk.qr.code import QrCode
from kcdesk.ui.page.bullets import blocks_in, paint_bullets
from kcdesk.ui.page.headings import size_headings
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.paper.code_table import CODE
from kcdesk.ui.paper.paper_html import (
    set_closer,
    with_addresses,
    with_foot_run_together,
    with_heights,
    without_ways_on,
)
from kcdesk.ui.paper.paper_style import paper_style
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheets import Sheet, Stretch
from kcdesk.ui.paper.side_by_side import INDENT, LARGEST_FIGURE, Room, side_by_side
from kcdesk.ui.style.guide_font import with_letters_as_written
from kcdesk.ui.style.page_style import BODY_PX
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.style.themed_html import sign_width, themed_html

DPI = 96
PT = DPI / 72


def for_paper(theme: Theme) -> Theme:
    """A light theme with all text in black."""
    return replace(theme, roles={**theme.roles, "text": "black", "muted": "black"})


_FIGURES = re.compile(rf'<img src="{FIGURE}:([^"]*)"[^>]* width="([0-9]{{1,4}})"')
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_LARGE_PICTURE = re.compile(rf'src="(?:{FIGURE}|{PICTOGRAM}|{CODE}):')


class PaperDocument(PageDocument):
    """Loads codes to scan as well, which no page of a guide can hold."""

    codes: Mapping[int, QrCode] = {}
    pictures: Pictures | None = None
    has_pictures = False
    """Whether it shows drawings or codes, which take some time."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        scheme, _, number = (name.toString() if isinstance(name, QUrl) else name).partition(":")
        if scheme != CODE or not number.isdecimal() or self.pictures is None:
            return super().loadResource(kind, name)
        code = self.codes.get(int(number))
        return super().loadResource(kind, name) if code is None else self.pictures.code(code)


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """How text is set on paper."""

    theme: Theme
    """As `for_paper` gives it."""
    pictures: Pictures
    """What it is set with."""
    text_pt: float
    mirrored: bool
    """Whether it runs from right to left."""
    codes: dict[int, QrCode] = field(default_factory=dict)
    """Codes to scan, by the numbers in `code:<number>`."""
    has_columns: bool = True
    """Whether what is short stands side by side where the width allows it; False for a slide."""

    @property
    def scale(self) -> float:
        """How much larger than on the screen at 100 % text is."""
        return self.text_pt * PT / BODY_PX

    def document(self, html: str, width: int) -> PaperDocument:
        """The HTML set in this width, in pixels at 96 an inch."""
        picture_width = round(min(width, LARGEST_FIGURE))
        pictogram_width = round(PICTOGRAM_PX * self.scale)

        pictures = self.pictures
        html = with_addresses(with_foot_run_together(without_ways_on(html)))
        if self.has_columns:
            html = side_by_side(html, Room(width, self.scale, pictures.figure))
        themed = themed_html(
            html,
            self.theme,
            self.scale,
            picture_width,
            pictogram_width=pictogram_width,
            right_to_left=self.mirrored,
        )
        themed = with_heights(set_closer(themed), pictures.proportion)
        widths = {figure: int(width) for figure, width in _FIGURES.findall(themed)}
        document = PaperDocument(
            lambda figure: pictures.drawing(figure, widths.get(figure, picture_width)),
            lambda kind: pictures.sign(kind, round(sign_width(self.scale))),
            lambda figure: pictures.drawing(figure, pictogram_width),
        )
        document.codes, document.pictures = self.codes, pictures
        document.has_pictures = _LARGE_PICTURE.search(themed) is not None
        document.setDefaultFont(with_letters_as_written(document.defaultFont()))
        document.setDocumentMargin(0)
        document.setTextWidth(width)
        document.setDefaultStyleSheet(paper_style(self.theme, self.scale))
        document.setIndentWidth(INDENT * self.scale)
        document.setHtml(themed)
        size_headings(document, self.scale)
        return document

    def drawing(self, document: PaperDocument, sheet: Sheet) -> Iterator[None]:
        """Draw what a sheet shows of a document, one at a time: all at once would hold the window up."""
        if document.has_pictures:
            for name in dict.fromkeys(_images(document, sheet.body)):
                document.loadResource(_IMAGE, name)
                yield

    def paint(self, painter: QPainter, document: QTextDocument, sheet: Sheet, down: float = 0.0) -> None:
        """Paint what a sheet shows of a document, from `down` on."""
        for part in filter(None, (sheet.head, sheet.body)):
            paint_stretch(painter, document, part, down, self.theme.colour("text"))
            down += part.bottom - part.top


def sheet_image(
    layout: QPageLayout, width: int, pixel_ratio: float, paint: Callable[[QPainter], object]
) -> QImage:
    """A picture of a sheet, so many pixels wide with its margins; `paint` paints what stands inside them."""
    whole, inside = layout.fullRectPixels(DPI), layout.paintRectPixels(DPI)
    factor = width * pixel_ratio / whole.width()
    size = QSize(round(whole.width() * factor), round(whole.height() * factor))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(factor, factor)
    painter.translate(inside.topLeft())
    paint(painter)
    painter.end()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def _images(document: QTextDocument, part: Stretch) -> Iterator[str]:
    """The names of the pictures in a stretch of a document."""
    for block, _ in blocks_in(document, QRectF(0, part.top, document.textWidth(), part.bottom - part.top)):
        place = block.begin()
        while not place.atEnd():
            form = place.fragment().charFormat()
            if form.isImageFormat():
                yield form.toImageFormat().name()
            place += 1


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
