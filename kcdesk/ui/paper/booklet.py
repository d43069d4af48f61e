"""Pages of a guide as one booklet: cover, contents, pages, words explained, sources once at the end."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPainter, QTextDocument

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import CALLOUT_TITLE, HELP_KINDS, callout_start
from kcdesk.i18n.direction import is_right_to_left
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.paper.booklet_html import BookletHtml, contents, cover, in_pieces
from kcdesk.ui.paper.code_table import COLUMNS, NumberedCode, code_heading, code_table, codes_of
from kcdesk.ui.paper.folding import Side, sides
from kcdesk.ui.paper.paper_document import DPI, PaperDocument, PaperLayout, for_paper, sheet_image
from kcdesk.ui.paper.paper_page import BODY_PT, EASY_READ_PT
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.paper.sheet_foot import SheetFoot, due_words
from kcdesk.ui.paper.sheets import Sheet, sheets_of
from kcdesk.ui.style.theme import Theme

_GAP = 36
"""Pixels between the end of one page and the beginning of the next on the same sheet."""
_ROOM_FOR_ANOTHER = 0.4
"""The share of a sheet that must be left for another page to begin on it, if it does not end there too."""
_ROOM_FOR_A_LIST = 0.15
"""The same for a list at the end, of words or of sources."""
_ROOM_TO_GO_ON = 0.05
"""The same for more of what stands there."""
_BOX_TITLE = re.compile(rf'<p class="{CALLOUT_TITLE}">([^<]*)')
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
    """Whether with a cover, contents and words explained; a single page has none of them."""
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
        self._kept: OrderedDict[int, PaperDocument] = OrderedDict()
        self._width = 0
        self._size = QSizeF()
        self._foot = SheetFoot(0, 1, mirrored)
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
            for _ in self._painting_side(painter, side):
                pass

        return sheet_image(layout, width, pixel_ratio, paint)

    def painting(self, device: QPagedPaintDevice) -> Steps:
        """Print what was laid out for such paper, a part of a sheet at a time; nothing if it refuses."""
        painter = QPainter()
        if not painter.begin(device):
            return
        try:
            factor = device.logicalDpiX() / DPI
            painter.scale(factor, factor)
            done = 0
            for number, side in enumerate(sides(len(self.sheets), folded=self._options.folded)):
                yield from ((done, len(self.sheets)) for _ in self._preparing(side))
                if number:
                    device.newPage()
                yield from ((done, len(self.sheets)) for _ in self._painting_side(painter, side))
                done += sum(sheet is not None for sheet in side)
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
        self._foot = SheetFoot(width, min(1.6, self._options.text_pt / BODY_PT), self._layout.mirrored)
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
            for at, piece in enumerate(in_pieces(html.page(topic.id))):
                depth = -1 if at else topic.depth - above
                add(_Part(topic.title, depth, piece, topic, goes_on=bool(at)))
                yield done, count
        codes = yield from self._making_codes(html, count)
        words = html.words_explained() if self._options.with_cover else []
        ends = ((_WORDS, words), (_SOURCES, html.sources()), (_CODES, codes))
        for title, texts in ends:
            heading = _translate(title)
            for at, text in enumerate(texts):
                first = _Part(heading, 0, f"<h1>{heading}</h1>\n{text}")
                add(first if not at else _Part("", -1, text, goes_on=True))
                yield count - 1, count
        if front:
            body = [*(yield from self._front(begins, size.height(), count)), *body]
        self.sheets = body
        self._laid_out_for = layout
        yield count, count

    def _making_codes(
        self, html: BookletHtml, count: int
    ) -> Generator[tuple[int, int], None, tuple[str, ...]]:
        """Tables of codes to scan; each code takes a hundredth of a second."""
        codes: list[NumberedCode] = []
        for code in codes_of(html.numbered_sources() if self._options.codes else ()):
            codes.append(code)
            yield count - 1, count
        self._layout.codes.update({one.number: one.code for one in codes})
        parts = (codes[at : at + _CODES_AT_ONCE] for at in range(0, len(codes), _CODES_AT_ONCE))
        what = f"<p>{code_heading()[1]}</p>"
        return tuple(code_table(part) if at else what + code_table(part) for at, part in enumerate(parts))

    def _append(self, sheets: list[list[_Placed]], number: int, height: float) -> int:
        """Put a part after what is there; the index of the sheet that it begins on."""
        document = self._document(number)
        goes_on = self._parts[number].goes_on
        used = _end_of(sheets[-1]) + (0 if goes_on else _GAP) if sheets and sheets[-1] else height
        left = height - used
        is_page = self._parts[number].topic is not None and not goes_on
        needed = _ROOM_TO_GO_ON if goes_on else _ROOM_FOR_ANOTHER if is_page else _ROOM_FOR_A_LIST
        has_room = left >= needed * height or document.size().height() <= left
        first = left if has_room else None
        found = sheets_of(document, height, first)
        if first is not None and is_page and not _begins_well(document, found[0], self._parts[number].html):
            first = None
            found = sheets_of(document, height)
        if first is None:
            sheets.append([])
            used = 0.0
        begins = len(sheets) - 1
        for at, sheet in enumerate(found):
            if at:
                sheets.append([])
            sheets[-1].append(_Placed(number, sheet, 0.0 if at else used))
        return begins

    def _front(
        self, begins: dict[int, int], height: float, count: int
    ) -> Generator[tuple[int, int], None, list[list[_Placed]]]:
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
            self._document(1)
            yield count - 1, count
            found = sheets_of(self._document(1), height)
            length = len(found)
            yield count - 1, count
        return [*sheets, *([_Placed(1, sheet, 0.0)] for sheet in found)]

    def _document(self, number: int) -> PaperDocument:
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

    def _preparing(self, side: Side) -> Iterator[None]:
        """Lay out again what a side shows and is not kept, and draw its drawings, one after another."""
        for number in side:
            for one in self.sheets[number] if number is not None else ():
                is_kept = one.part in self._kept
                document = self._document(one.part)
                if not is_kept:
                    yield
                yield from self._layout.drawing(document, one.sheet)

    def _painting_side(self, painter: QPainter, side: Side) -> Iterator[None]:
        """Paint one side of the paper, part by part: all of it at once would hold the window up."""
        for column, number in enumerate(side):
            if number is None:
                continue
            across = column * (self._size.width() + self._gutter)
            for one in self.sheets[number]:
                painter.save()
                painter.translate(across, 0)
                self._paint_part(painter, one)
                painter.restore()
                yield
            painter.save()
            painter.translate(across, 0)
            self._paint_foot(painter, self.sheets[number], number + 1)
            painter.restore()

    def _paint_part(self, painter: QPainter, one: _Placed) -> None:
        document = self._document(one.part)
        if one.down and not self._parts[one.part].goes_on:
            line = one.down - _GAP / 2
            painter.setPen(self._layout.theme.colour("muted"))
            painter.drawLine(QPointF(0, line), QPointF(self._size.width(), line))
        self._layout.paint(painter, document, one.sheet, one.down)

    def _paint_foot(self, painter: QPainter, placed: list[_Placed], number: int) -> None:
        shown = self._parts[placed[-1].part].topic if placed else None
        area = QRectF(0, self._size.height(), self._size.width(), DPI)
        number_of = _page_number(number, len(self.sheets))
        self._foot.paint(painter, area, self._rows(shown), number_of, self._layout.theme.colour("muted"))

    def _rows(self, topic: Topic | None) -> tuple[str, ...]:
        """What whoever finds this sheet must know: what it is, who read it, until when it may be trusted."""
        info = self._pack.info
        name = f"{info.title if topic is None else f'{topic.title} ({topic.id})'} · {info.version}"
        said: tuple[str, ...] = (info.review_line,)
        if topic is not None:
            said = (self._notice(topic) or ("" if topic.reviewed_by else info.review_line), due_words(topic))
        return self._foot.rows(name, said, self._options.help_line)

    def _foot_height(self) -> float:
        """That of the page with the most to say, on every sheet."""
        return self._foot.height(max(len(self._rows(topic)) for topic in (None, *self._topics)))


def _begins_well(document: QTextDocument, first: Sheet, html: str) -> bool:
    """Whether the first danger signs of a page, if it names any, are on its first sheet."""
    boxes = [place for place in (html.find(callout_start(kind)) for kind in HELP_KINDS) if place >= 0]
    title = _BOX_TITLE.search(html, min(boxes)) if boxes else None
    if title is None:
        return True
    block = document.find(unescape(title[1])).block()
    return document.documentLayout().blockBoundingRect(block).bottom() <= first.body.bottom


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


def _translate(words: str) -> str:
    return QCoreApplication.translate("Booklet", words)


def _page_number(sheet: int, count: int) -> str:
    return _translate(_PAGE).format(sheet=sheet, count=count)
