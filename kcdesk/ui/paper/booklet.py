"""Pages of a guide as one booklet: cover, contents, pages, words explained, sources once at the end."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageLayout, QPainter, QTextDocument

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.paper.booklet_html import BookletHtml, contents, cover
from kcdesk.ui.paper.code_table import COLUMNS, code_heading, code_table, codes_of
from kcdesk.ui.paper.folding import Side, sides
from kcdesk.ui.paper.paper_document import DPI, PT, PaperLayout, for_paper, sheet_image
from kcdesk.ui.paper.paper_page import BODY_PT, EASY_READ_PT
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheets import Sheet, sheets_of
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

_FOOT_PT, _FOOT_LINES = 9.0, 3.5
_GAP = 36
"""Pixels between the end of one page and the beginning of the next on the same sheet."""
_ROOM_FOR_ANOTHER = 0.4
"""The share of a sheet that must be left for another page to begin on it."""
_ROOM_TO_GO_ON = 0.05
"""The same for more of what stands there."""
_CODES_AT_ONCE = 4 * COLUMNS
_KEPT = 6
"""Documents that stay laid out: a folded booklet goes on at both its ends."""

Progress = Callable[[int, int], bool]
"""Told (sheets done, sheets in all) after each; False ends the work."""
Steps = Iterator[tuple[int, int]]
"""Work in parts of some hundredths of a second: (done, in all) after each.  To end it, ask for no more."""


def _never_ended(_done: int, _count: int) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class BookletOptions:
    """What a person chose."""

    text_pt: int = BODY_PT
    """From BODY_PT on."""
    sources: bool = True
    """Whether with the numbers of sources, and their list at the end."""
    codes: bool = False
    """Whether with a code to scan for each source, at the very end."""
    with_cover: bool = True
    """Whether with a cover and contents; a single page has none."""
    folded: bool = False
    """Whether two sheets lie side by side on each side of the paper, in the order for folding."""
    help_line: str = ""
    """Whom to ring, day or night, in the foot of each sheet; empty for nothing."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What is laid out as one document."""

    title: str
    depth: int
    """In the contents, from 0; -1 is not in the contents."""
    html: str
    topic: Topic | None = None
    goes_on: bool = False
    """Whether it is more of what the part before it holds."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stretch of a part on a sheet."""

    part: int
    sheet: Sheet
    down: float


class Booklet:
    """Lays the pages out, then paints them sheet by sheet."""

    def __init__(
        self,
        pack: Pack,
        topics: Sequence[Topic],
        theme: Theme,
        options: BookletOptions,
        notice: Callable[[Topic], str],
    ) -> None:
        """`topics` in reading order; `theme` is a light one.

        `notice` gives what a page says first, such as that its review is overdue; empty for nothing.
        """
        self._pack, self._topics, self._options, self._notice = pack, tuple(topics), options, notice
        mirrored = is_right_to_left(pack.info.language)
        theme = for_paper(theme)
        self._layout = PaperLayout(theme, Pictures(pack.figure, theme), options.text_pt, mirrored)
        self._parts: list[_Part] = []
        self._kept: OrderedDict[int, QTextDocument] = OrderedDict()
        self._width = 0
        self._size = QSizeF()
        self._gutter = 0.0
        self._laid_out_for: QPageLayout | None = None
        self.sheets: list[list[_Placed]] = []
        """What stands on each sheet, once it is laid out."""

    def print_on(self, device: QPagedPaintDevice, progress: Progress = _never_ended) -> int:
        """Print all of it; how many sheets (of the booklet, not of paper) there are.

        0 if the device refuses, or `progress` ended it; then what was written is of no use.
        """
        done = 0
        for _ in self.laying_out(device.pageLayout()):
            if not progress(0, len(self._parts)):
                return 0
        for done, count in self.painting(device):
            if not progress(done, count):
                return 0
        return done

    def sides_of_paper(self) -> int:
        """How many sides of paper the sheets take, once it is laid out."""
        return len(tuple(sides(len(self.sheets), folded=self._options.folded)))

    def picture(self, layout: QPageLayout, number: int, width: int, pixel_ratio: float) -> QImage:
        """A side of the paper it was laid out for, from 1, as a picture so many pixels wide."""
        side = tuple(sides(len(self.sheets), folded=self._options.folded))[number - 1]

        def paint(painter: QPainter) -> None:
            self._paint_side(painter, side, self.sheets, self._size, self._gutter)

        return sheet_image(layout, width, pixel_ratio, paint)

    def painting(self, device: QPagedPaintDevice) -> Steps:
        """Print what was laid out for such paper, a side at a time; nothing at all if the device refuses."""
        painter = QPainter()
        if not painter.begin(device):
            return
        try:
            factor = device.logicalDpiX() / DPI
            painter.scale(factor, factor)
            done = 0
            for number, side in enumerate(sides(len(self.sheets), folded=self._options.folded)):
                if number:
                    device.newPage()
                done += self._paint_side(painter, side, self.sheets, self._size, self._gutter)
                yield done, len(self.sheets)
        finally:
            painter.end()

    # --- laying out

    def laying_out(self, layout: QPageLayout) -> Steps:
        """Lay out for this paper, a page at a time; `sheets` holds what came of it."""
        if self._laid_out_for == layout:
            return
        self._laid_out_for = None
        area = layout.paintRectPixels(DPI)
        self._gutter = DPI / 2 if self._options.folded else 0
        width = (area.width() - self._gutter) / 2 if self._options.folded else area.width()
        self._size = size = QSizeF(width, area.height() - self._foot_height())
        if self._width != int(width):
            self._kept.clear()
        self._width = int(width)
        html = BookletHtml(self._pack, sources=self._options.sources)
        above = min((topic.depth for topic in self._topics), default=0)
        front = 2 if self._options.with_cover else 0
        self._parts = [_Part("", -1, "")] * front
        body: list[list[_Placed]] = []
        begins: dict[int, int] = {}

        def add(part: _Part) -> None:
            self._parts.append(part)
            begins[len(self._parts) - 1] = self._append(body, len(self._parts) - 1, size.height())

        count = len(self._topics) + 1
        for done, topic in enumerate(self._topics, 1):
            add(_Part(topic.title, topic.depth - above, html.page(topic.id), topic))
            yield done, count
        codes = list(self._code_tables(html)) if self._options.codes else []
        ends = ((_WORDS, html.words_explained()), (_SOURCES, html.sources()), (_CODES, codes))
        for title, texts in ends:
            heading = _translate(title)
            for at, text in enumerate(texts):
                first = _Part(heading, 0, f"<h1>{heading}</h1>\n{text}")
                add(first if not at else _Part("", -1, text, goes_on=True))
                yield count - 1, count
        self.sheets = [*self._front(begins, size.height()), *body] if front else body
        self._laid_out_for = layout
        yield count, count

    def _code_tables(self, html: BookletHtml) -> Iterator[str]:
        codes = tuple(codes_of(html.numbered_sources()))
        self._layout.codes.update({one.number: one.code for one in codes})
        for at in range(0, len(codes), _CODES_AT_ONCE):
            what = "" if at else f"<p>{code_heading()[1]}</p>"
            yield what + code_table(codes[at : at + _CODES_AT_ONCE])

    def _append(self, sheets: list[list[_Placed]], number: int, height: float) -> int:
        """Put a part after what is there; the index of the sheet that it begins on."""
        document = self._document(number)
        goes_on = self._parts[number].goes_on
        used = _end_of(sheets[-1]) + (0 if goes_on else _GAP) if sheets and sheets[-1] else height
        left = height - used
        first = left if left >= (_ROOM_TO_GO_ON if goes_on else _ROOM_FOR_ANOTHER) * height else None
        found = sheets_of(document, height, first)
        if first is None:
            sheets.append([])
            used = 0.0
        begins = len(sheets) - 1
        for at, sheet in enumerate(found):
            if at:
                sheets.append([])
            sheets[-1].append(_Placed(number, sheet, 0.0 if at else used))
        return begins

    def _front(self, begins: dict[int, int], height: float) -> list[list[_Placed]]:
        """Cover and contents, whose own length moves the numbers that they tell."""
        title = self._parts[2].title if len(self._topics) == 1 else self._pack.info.title
        notices = sorted({self._notice(topic) for topic in self._topics} - {""})
        self._parts[0] = _Part("", -1, cover(self._pack, self._topics, title, " ".join(notices[:1])))
        sheets: list[list[_Placed]] = []
        self._append(sheets, 0, height)
        length = 0
        for _ in range(2):
            entries = [
                (part.depth, part.title, str(begins[number] + len(sheets) + length + 1))
                for number, part in enumerate(self._parts)
                if number in begins and part.depth >= 0
            ]
            self._parts[1] = _Part("", -1, contents(entries, _translate(_CONTENTS)))
            self._kept.pop(1, None)
            found = sheets_of(self._document(1), height)
            length = len(found)
        return [*sheets, *([_Placed(1, sheet, 0.0)] for sheet in found)]

    def _document(self, number: int) -> QTextDocument:
        if number not in self._kept:
            part = self._parts[number]
            layout = self._layout
            if part.topic is not None and part.topic.is_easy_read:
                layout = replace(layout, text_pt=max(layout.text_pt, EASY_READ_PT))
            self._kept[number] = layout.document(part.html, self._width)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return self._kept[number]

    # --- painting

    def _paint_side(
        self, painter: QPainter, side: Side, sheets: list[list[_Placed]], size: QSizeF, gutter: float
    ) -> int:
        """Paint one side of the paper; how many sheets of the booklet are on it."""
        painted = 0
        for column, number in enumerate(side):
            if number is None:
                continue
            painter.save()
            painter.translate(column * (size.width() + gutter), 0)
            self._paint_sheet(painter, sheets[number], number + 1, len(sheets), size)
            painter.restore()
            painted += 1
        return painted

    def _paint_sheet(
        self, painter: QPainter, placed: list[_Placed], number: int, count: int, size: QSizeF
    ) -> None:
        for one in placed:
            document = self._document(one.part)
            if one.down and not self._parts[one.part].goes_on:
                line = one.down - _GAP / 2
                painter.setPen(self._layout.theme.colour("muted"))
                painter.drawLine(QPointF(0, line), QPointF(size.width(), line))
            self._layout.paint(painter, document, one.sheet, one.down)
        shown = self._parts[placed[-1].part].topic if placed else None
        foot = QRectF(0, size.height(), size.width(), self._foot_height())
        self._paint_foot(painter, foot, shown, _page_number(number, count))

    def _paint_foot(self, painter: QPainter, area: QRectF, topic: Topic | None, number: str) -> None:
        info = self._pack.info
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(_FOOT_PT * PT * self._foot_factor()))
        painter.setFont(font)
        painter.setPen(self._layout.theme.colour("muted"))
        painter.drawLine(area.topLeft(), area.topRight())
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._layout.mirrored:
            near, far = far, near
        rows = [f"{info.title if topic is None else f'{topic.title} ({topic.id})'} · {info.version}"]
        rows += [info.review_line] if topic is None else self._said_of(topic)
        rows += [self._options.help_line] if self._options.help_line else []
        height = area.height() / self._foot_lines()
        for row, words in enumerate(rows):
            line = QRectF(area.left(), area.top() + height * (row + 0.4), area.width(), height)
            room = line.width() - (painter.fontMetrics().horizontalAdvance(number) + _GAP if not row else 0)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(line, near, shown)
        painter.drawText(QRectF(area.left(), area.top() + height * 0.4, area.width(), height), far, number)

    def _said_of(self, topic: Topic) -> list[str]:
        """What whoever finds this sheet must know: who read it, and until when it may be trusted."""
        due = _translate(_DUE).format(
            updated=format_date(topic.updated), review=format_date(topic.next_review)
        )
        warned = self._notice(topic) or ("" if topic.reviewed_by else self._pack.info.review_line)
        return [line for line in (warned, due) if line]

    def _foot_factor(self) -> float:
        return min(1.6, self._options.text_pt / BODY_PT)

    def _foot_height(self) -> float:
        return _FOOT_PT * PT * 1.3 * self._foot_lines() * self._foot_factor()

    def _foot_lines(self) -> float:
        return _FOOT_LINES + (1 if self._options.help_line else 0)


def _end_of(placed: list[_Placed]) -> float:
    last = placed[-1]
    head = last.sheet.head
    high = last.sheet.body.bottom - last.sheet.body.top + (head.bottom - head.top if head else 0.0)
    return last.down + high


_CONTENTS = QT_TRANSLATE_NOOP("Booklet", "Contents")
_WORDS = QT_TRANSLATE_NOOP("Booklet", "Words explained")
_CODES = QT_TRANSLATE_NOOP("Booklet", "Codes to scan")
_SOURCES = QT_TRANSLATE_NOOP("Booklet", "Sources")
_PAGE = QT_TRANSLATE_NOOP("Booklet", "Page {sheet} of {count}")
_DUE = QT_TRANSLATE_NOOP("Booklet", "Written {updated}. Due for review by {review}.")


def _translate(words: str) -> str:
    return QCoreApplication.translate("Booklet", words)


def _page_number(sheet: int, count: int) -> str:
    return _translate(_PAGE).format(sheet=sheet, count=count)
