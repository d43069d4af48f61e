"""One part of a page as large as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from kcdesk.ui.page.drawing import drawing
from kcdesk.ui.paper.paper_document import PT, PaperLayout, paint_stretch
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheets import Sheet, Stretch, count_cuts, sheets_of
from kcdesk.ui.projector.page_slides import Shown
from kcdesk.ui.style.theme import Theme

SMALLEST, LARGEST = 1 / 27, 1 / 10
"""Height of the text as a share of a screen's: what does not fit in the smallest takes several parts."""
_TITLE = 1 / 17
"""Of the title, which grows with larger text: no words are larger than what they stand under."""
_LEDE = 20 / 16
"""Height of a page's first words, as a share of other text."""
_TITLE_OF_DRAWING = 1 / 26
_EDGE_ACROSS, _EDGE_DOWN, _GAP = 0.05, 0.035, 0.02
"""As shares of the view's width and height."""
_PROBE_PX = 100
_HAS_LEDE = 'class="lede"'
_FLATTEST = 3 / 4


@dataclass(frozen=True, slots=True)
class _Laid:
    """One part, laid out for one size of the view."""

    title: QTextDocument
    words: QTextDocument | None
    sheets: tuple[Sheet, ...]
    image: QImage | None
    text_px: int = 0


class SlideView(QWidget):
    """Paints one part of a page; its text and drawings fill whatever size it has."""

    def __init__(
        self, theme: Theme, figure: Callable[[str], bytes | None], parent: QWidget, *, mirrored: bool
    ) -> None:
        """`figure` gives a drawing as SVG by its id, or None; `mirrored` text runs from right to left."""
        super().__init__(parent)
        self._theme, self._figure, self._mirrored = theme, figure, mirrored
        self._pictures = Pictures(figure, theme)
        self._shown: Shown | None = None
        self._laid: _Laid | None = None
        self._sheet = 0

    @property
    def sheet(self) -> int:
        """Which of its screens a part that is too long for one shows, from 0."""
        return self._sheet

    @property
    def count(self) -> int:
        """How many screens the part takes."""
        laid = self._lay_out()
        return max(1, len(laid.sheets)) if laid else 1

    @property
    def text_px(self) -> int:
        """Height of the text in pixels; 0 for a drawing."""
        laid = self._lay_out()
        return laid.text_px if laid else 0

    def show_part(self, shown: Shown, *, at_end: bool = False) -> None:
        """Show a part from its start, or its last screen with `at_end`."""
        self._shown, self._laid = shown, None
        self._sheet = self.count - 1 if at_end else 0
        self.update()

    def step(self, by: int) -> bool:
        """Show the next (1) or the previous (-1) screen of the part; False if there is none."""
        if not 0 <= self._sheet + by < self.count:
            return False
        self._sheet += by
        self.update()
        return True

    # --- laying out

    def _lay_out(self) -> _Laid | None:
        if self._laid is None and self._shown is not None:
            self._laid = self._laid_out(self._shown)
        return self._laid

    def _laid_out(self, shown: Shown) -> _Laid:
        if shown.figure:
            title = self._title(shown, self._measure * _TITLE_OF_DRAWING)
            return _Laid(title, None, (), self._image(shown.figure, self._room(title)))
        if not shown.html:
            return _Laid(self._title(shown, self._measure * LARGEST), None, (), None)
        return self._fitted(shown)

    def _fitted(self, shown: Shown) -> _Laid:
        """The words in the largest text that takes no more screens, and cuts no more, than the smallest."""
        low, high = round(self._measure * SMALLEST), round(self._measure * LARGEST)
        best = self._tried(shown, low)
        cuts = _cuts(best)
        while low < high:
            middle = (low + high + 1) // 2
            tried = self._tried(shown, middle)
            as_whole = len(tried.sheets) <= len(best.sheets) and _cuts(tried) <= cuts
            if as_whole and _ideal_width(tried) <= self._width() + 1:
                best, low = tried, middle
            else:
                high = middle - 1
        return best

    def _tried(self, shown: Shown, px: int) -> _Laid:
        """Laid out in text of this height, however many screens it takes."""
        largest = px * (_LEDE if _HAS_LEDE in shown.html else 1)
        title = self._title(shown, max(self._measure * _TITLE, largest))
        words = self._document(shown.html, px)
        return _Laid(title, words, sheets_of(words, max(self._room(title).height(), 1)), None, px)

    def _title(self, shown: Shown, px: float) -> QTextDocument:
        return self._document(f"<p><b>{escape(shown.title)}</b></p>", px)

    def _document(self, html: str, px: float) -> QTextDocument:
        layout = PaperLayout(self._theme, self._pictures, px / PT, self._mirrored, has_columns=False)
        return layout.document(html, self._width())

    def _image(self, figure_id: str, room: QRectF) -> QImage | None:
        svg = self._figure(figure_id)
        probe = None if svg is None else drawing(svg, self._theme, _PROBE_PX, 1.0)
        if svg is None or probe is None or probe.isNull():
            return None
        width = min(room.width(), room.height() * probe.width() / probe.height())
        return drawing(svg, self._theme, max(width, 1), self.devicePixelRatioF())

    @property
    def _measure(self) -> float:
        """Height of the view, or, where it is upright, of a screen of 4:3 as wide as it."""
        return min(self.height(), self.width() * _FLATTEST)

    def _width(self) -> int:
        return max(1, round(self.width() * (1 - 2 * _EDGE_ACROSS)))

    def _room(self, title: QTextDocument) -> QRectF:
        """What the title leaves."""
        top = self.height() * (_EDGE_DOWN + _GAP) + title.size().height()
        left = self.width() * _EDGE_ACROSS
        return QRectF(left, top, self._width(), self.height() * (1 - _EDGE_DOWN) - top)

    # --- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid = None
        self._sheet = min(self._sheet, self.count - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        laid = self._lay_out()
        if laid is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("page"))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint(painter, laid)

    def _paint(self, painter: QPainter, laid: _Laid) -> None:
        room, colour = self._room(laid.title), self._theme.colour("text")
        painter.translate(room.left(), 0)
        title = Stretch(0, laid.title.size().height())
        paint_stretch(painter, laid.title, title, self.height() * _EDGE_DOWN, colour)
        if laid.image is not None:
            size = laid.image.deviceIndependentSize()
            place = QPointF(
                (room.width() - size.width()) / 2, room.top() + (room.height() - size.height()) / 2
            )
            painter.drawImage(place, laid.image)
        if laid.words is not None and laid.sheets:
            sheet, down = laid.sheets[self._sheet], room.top()
            for part in filter(None, (sheet.head, sheet.body)):
                paint_stretch(painter, laid.words, part, down, colour)
                down += part.bottom - part.top


def _cuts(laid: _Laid) -> int:
    return count_cuts(laid.words, laid.sheets) if laid.words is not None else 0


def _ideal_width(laid: _Laid) -> float:
    return laid.words.idealWidth() if laid.words is not None else 0
