"""How one hit looks: its title, where it lies in the guide, and the sentence that answers."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kcdesk.search.answer import Hit
from kcdesk.ui.search.results_model import HIT, place_of
from kcdesk.ui.style.template import line_width
from kcdesk.ui.style.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]
_CUT = "…"
_WIDEST, _IN_A_ROW = "MW@%m", 10
"""Letters of which one is the widest of ASCII's, in whatever font; side by side some fonts set them apart."""
_TITLE_FACTOR = 1.15
_MARGIN = 16
_AIR, _LITTLE_AIR, _LEAST_AIR = (0.5, 1.1), (0.2, 0.5), (0.1, 0.3)
"""Heights of a line: above a card's words, and above and below them together."""
_NARROWEST = 200
_FOCUS, _TEXT_PX = 2, 16
"""Pixels: the line round the row that the keyboard is in, in text of the usual size; and that size."""
_SPARE = 50
"""Pixels beyond a line's room, so that rounding never wraps it."""


class Room(Enum):
    """How much room there is for a card."""

    AMPLE = "ample"
    """Two lines of what was found: nearly every sentence is whole in them, and one of four is not in one."""
    LITTLE = "little"
    """One line, and less air."""
    LEAST = "least"
    """Hardly any air, and nothing of where the hit lies: what was found in it says more."""


class ResultDelegate(QStyledItemDelegate):
    """Paints a hit as a card of three lines, or of four where there is room."""

    theme: Theme
    urgent: bool = False
    """Whether the first row is about getting help now."""
    room: Room = Room.AMPLE

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._sizes = _Sizes(QFont())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: Hit = index.data(HIT)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.colour("accent_ground"))
        urgent = self.urgent and index.row() == 0
        if urgent or option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(option.rect)
            bar.setWidth(8 if urgent else 5)
            if _mirrored(option):
                bar.moveRight(option.rect.right())
            painter.fillRect(bar, self.theme.colour("urgent_bar" if urgent else "accent"))
        lines = _Lines(painter, option, self.theme, self._air_in(option.font)[0])
        sizes = self._sizes_in(option.font)
        lines.draw(hit.title, hit.title_highlights, sizes.title, self.theme.colour("accent"))
        if self._shows_place(hit):
            lines.draw(" › ".join(place_of(hit)), (), sizes.text, self.theme.colour("muted"))
        text, most = self.theme.colour("text"), self._lines_found
        lines.draw(hit.snippet, hit.highlights, sizes.text, text, most, keeps_start=urgent)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            width = line_width(_FOCUS, option.font.pixelSize() / _TEXT_PX)
            painter.setPen(QPen(self.theme.colour("accent"), width))
            painter.drawRect(option.rect.adjusted(width // 2, width // 2, -width // 2, -width // 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hit: Hit = index.data(HIT)
        sizes = self._sizes_in(option.font)
        lines = self._shows_place(hit) + (self._lines_found if hit.snippet else 0)
        height = sizes.title.height + lines * sizes.text.spacing
        return QSize(_NARROWEST, height + round(self._air_in(option.font)[1]))

    @property
    def _lines_found(self) -> int:
        return 2 if self.room == Room.AMPLE else 1

    def _shows_place(self, hit: Hit) -> bool:
        return bool(place_of(hit)) and not (self.room == Room.LEAST and hit.snippet)

    def _air_in(self, font: QFont) -> tuple[float, float]:
        above, whole = {Room.LITTLE: _LITTLE_AIR, Room.LEAST: _LEAST_AIR}.get(self.room, _AIR)
        height = self._sizes_in(font).text.height
        return above * height, whole * height

    def _sizes_in(self, font: QFont) -> _Sizes:
        """The sizes in a font: every row is asked for its own several times for each answer."""
        if font != self._sizes.font:
            self._sizes = _Sizes(font)
        return self._sizes


class _Sizes:
    """The two kinds of line of a card in one font."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.text = Face(self.font)
        self.title = Face(_title_font(font))


class Face:
    """A font, and what a line in it takes."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        exact = QFontMetricsF(font)
        self.ascent = exact.ascent()
        self.height, self.spacing = self.metrics.height(), self.metrics.lineSpacing()
        rows = (exact.horizontalAdvance(letter * _IN_A_ROW) for letter in _WIDEST)
        self._widest = max(rows) / _IN_A_ROW + 1

    def surely_fits(self, text: str, width: int) -> bool:
        """Whether a text is so short that it need not be measured; False for most that do fit, too.

        To lay it out only to find that nothing is to be cut takes as long as to draw it.
        """
        return len(text) * self._widest <= width and text.isascii()


class _Lines:
    """Draws one line of text after another into a card."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, above: float) -> None:
        """`above` are the pixels of air over the first."""
        self._painter = painter
        self._theme = theme
        self._area = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        self._mirrored = _mirrored(option)
        self._y = option.rect.top() + above

    def draw(
        self,
        text: str,
        marks: Marks,
        face: Face,
        colour: QColor,
        most: int = 1,
        *,
        keeps_start: bool = False,
    ) -> None:
        """So many lines at most, cut to the width, with these (start, end) stretches marked."""
        for shown, within in in_lines(text, marks, face, self._area.width(), most, keeps_start=keeps_start):
            if within or self._mirrored:
                self._draw_laid_out(shown, within, face.font, colour)
            else:  # takes half the time
                self._painter.setFont(face.font)
                self._painter.setPen(colour)
                self._painter.drawText(QPointF(self._area.left(), self._y + face.ascent), shown)
            self._y += face.height

    def _draw_laid_out(self, shown: str, marks: Marks, font: QFont, colour: QColor) -> None:
        layout = QTextLayout(shown, font)
        layout.setFormats(self._formats(shown, marks, colour))
        if self._mirrored:
            layout.setTextOption(_from_the_right())
        layout.beginLayout()
        layout.createLine().setLineWidth(self._area.width() + _SPARE)
        layout.endLayout()
        left = self._area.left() - (_SPARE if self._mirrored else 0)
        layout.draw(self._painter, QPointF(left, self._y))

    def _formats(self, shown: str, marks: Marks, colour: QColor) -> list[QTextLayout.FormatRange]:
        plain = QTextCharFormat()
        plain.setForeground(colour)
        marked = QTextCharFormat()
        marked.setForeground(self._theme.colour("on_mark"))
        marked.setBackground(self._theme.colour("mark"))
        ranges = [(0, len(shown), plain)]
        ranges += [(start, end, marked) for start, end in marks]
        made = []
        for start, end, form in ranges:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, end - start, form
            made.append(piece)
        return made


def lines_below_title(hit: Hit) -> int:
    """How many its card has, with room for all."""
    return bool(place_of(hit)) + bool(hit.snippet)


def in_lines(
    text: str, marks: Marks, face: Face, width: int, most: int = 1, *, keeps_start: bool = False
) -> list[tuple[str, Marks]]:
    """A text in so many lines at most, broken between words, and the marks that are seen in each.

    The last is cut to the width; with no mark in those before it, it may begin further on, to show one.
    """
    if not text:
        return []
    if face.surely_fits(text, width):
        return [(text, marks)]
    if most == 1:
        return [cut_to(text, marks, face.metrics, width, keeps_start=keeps_start)]
    end = _first_line(text, face.font, width)
    here = tuple((start, min(stop, end)) for start, stop in marks if start < end)
    later = tuple((max(start - end, 0), stop - end) for start, stop in marks if stop > end)
    rest = in_lines(text[end:], later, face, width, most - 1, keeps_start=keeps_start or bool(here))
    return [(text[:end], here), *rest]


def _first_line(text: str, font: QFont, width: int) -> int:
    """How many letters of a text stand in its first line."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_between_words())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return line.textLength()


def cut_to(
    text: str, marks: Marks, metrics: QFontMetrics, width: int, *, keeps_start: bool = False
) -> tuple[str, Marks]:
    """A text in so many pixels, with its first mark in what is left of it, and the marks that are seen there.

    The sign for what was cut away is never marked: it is not what was searched for.
    `keeps_start`: what the text begins with matters more than a mark further on.
    """
    rest, before = text, 0
    shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if shown != text and marks and marks[0][1] >= len(shown) and not keeps_start:
        before = _words_before(text, marks[0], metrics, width)
        rest = _CUT + text[before:] if before else text
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    kept = len(shown) - (shown != rest)
    moved = [(start - before + bool(before), end - before + bool(before)) for start, end in marks]
    return shown, tuple((start, min(end, kept)) for start, end in moved if end > 0 and start < kept)


def _words_before(text: str, mark: tuple[int, int], metrics: QFontMetrics, width: int) -> int:
    """How many letters at the beginning go, whole words of them, so that a mark is seen to its end."""
    start, end = mark
    after = _CUT if end < len(text) else ""
    before = 0
    while before < start and metrics.horizontalAdvance(_before(text[before:end], before) + after) > width:
        space = text.find(" ", before, start)
        before = space + 1 if space >= 0 else start
    return before


def _before(text: str, before: int) -> str:
    return _CUT + text if before else text


def _mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft


def _between_words() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def _from_the_right() -> QTextOption:
    made = QTextOption()
    made.setTextDirection(Qt.LayoutDirection.RightToLeft)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return made


def _title_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(font.pixelSize() * _TITLE_FACTOR))
    made.setWeight(QFont.Weight.DemiBold)
    return made
