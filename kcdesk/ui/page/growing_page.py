"""A page's document, made piece by piece: the first screen at once, the rest while nobody waits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from PySide6.QtGui import QTextCursor, QTextDocument, QTextDocumentFragment, QTextOption

from kcdesk.guide.page_html import FIGURE, PICTOGRAM, TERM, columns_side_by_side, has_figures
from kcdesk.guide.pages import Page
from kcdesk.ui.page.dress import Dress
from kcdesk.ui.page.headings import size_headings
from kcdesk.ui.page.own_marks import OwnMarks, hang_boxes, has_boxes, with_own_marks
from kcdesk.ui.page.page_pictures import PagePictures, PicturesOfPage
from kcdesk.ui.page.page_pieces import LATER_PIECE, page_pieces
from kcdesk.ui.page.places import anchor_position
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.page.stacked_tables import stacked, table_needs
from kcdesk.ui.page.term_marks import dot_terms
from kcdesk.ui.page.text_column import TextColumn
from kcdesk.ui.style.page_style import air_growth, heading_sizes, page_style
from kcdesk.ui.style.themed_html import SIGN, themed_html

_INDENT_PX = 26
_ABOVE_PX, _BELOW_PX = 16, 48
"""Between the text and the ends of the page, at 100 %."""
_FIRST_PIECE = 4_000
"""Characters of HTML that fill a usual window at 100 %."""
_LEAST_FIRST_PIECE = 1_500
_SLACK = 1_000
_BEFORE = "<p>.</p>"
"""Stands before each piece but the first, and stays behind: so that a piece begins with a new paragraph."""
_PICTURE = re.compile(rf'<img src="({FIGURE}|{PICTOGRAM}|{SIGN}):([^"]*)"[^>]*? width="([0-9]+)"')


class GrowingPage:
    """One page in one dress, and how much of its document is there."""

    def __init__(
        self,
        page: Page,
        own: OwnMarks | None,
        dress: Dress,
        pictures: PagePictures,
        *,
        first: int | None = None,
        skipped: int = 0,
    ) -> None:
        """`own` is what is the reader's own on the page; None where nothing is kept.

        An excerpt leaves out so many pieces before it, of which the first has at least `first` characters.
        """
        self.page, self.own, self.dress = page, own, dress
        self._columns = columns_side_by_side(page.html)
        column = self.column
        self._figure_width, self._pictogram_width = column.figure_width, column.pictogram_width
        self._pictures = PicturesOfPage(
            pictures, dress.theme, dress.scale, dress.pixel_ratio, self._figure_width, self._pictogram_width
        )
        self._needs = table_needs(page.html)
        self._stacking = self._stacking_in(column)
        marked = page.html if own is None else with_own_marks(page.html, own, dress.scale)
        fits = column.holds_words if column.has_room_for_tables else None
        self.html = stacked(marked, fits) if any(self._stacking) else marked
        """The page as it is shown: with its tables, or for very large text without."""
        self.headings: list[tuple[int, str]] = []
        """(position, the anchor it carries or nothing) of each heading that is there, from the top."""
        self.document = self._new_document()
        self._scratch: QTextDocument | None = None
        usual = max(_LEAST_FIRST_PIECE, round(_FIRST_PIECE / max(1.0, dress.scale) ** 1.5))
        self.first = usual if first is None else first
        """Characters of HTML that the first piece has at least."""
        self.skipped = skipped
        """Pieces left out before it: it begins with an empty paragraph in their place."""
        self._starts: list[int] = []
        """Where each piece begins in the document."""
        pieces = page_pieces(self.html, self.first, LATER_PIECE)
        self._pieces: Iterator[str] = chain(("",), islice(pieces, skipped, None)) if skipped else pieces
        first_piece = next(self._pieces)
        self._next: str | None = first_piece
        self.made = 0
        """Characters of HTML in all pieces so far, give or take what closes and opens a parted list."""
        self._make_first(first_piece)

    @property
    def column(self) -> TextColumn:
        """Where the text stands."""
        return self._column_in(self.dress)

    def _column_in(self, dress: Dress) -> TextColumn:
        return dress.column(self._columns, is_easy_read=self.page.topic.is_easy_read)

    def _stacking_in(self, column: TextColumn) -> tuple[bool, ...]:
        """Whether every table is told by rows, then for each table of data whether it is."""
        every = not column.has_room_for_tables
        return every, *(every or not column.holds_words(*need) for need in self._needs)

    @property
    def is_whole(self) -> bool:
        """Whether all of the page is there."""
        return self._next is None

    @property
    def wrap_mode(self) -> QTextOption.WrapMode:
        """Where lines may be broken."""
        modes = QTextOption.WrapMode
        return modes.WordWrap if self.column.keeps_words_whole else modes.WrapAtWordBoundaryOrAnywhere

    def grow(self) -> bool:
        """Add the next piece, if there is one; whether more is missing."""
        if self._next is None:
            return False
        scratch = self._scratch = self._scratch or self._new_document()
        scratch.setHtml(self._themed(_BEFORE + self._next))
        headings = self._finish(scratch, self._next)
        piece = QTextCursor(scratch)
        piece.setPosition(1)
        piece.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        end = QTextCursor(self.document)
        end.movePosition(QTextCursor.MoveOperation.End)
        shift = end.position() - 1
        self._starts.append(end.position() + 1)
        end.insertFragment(QTextDocumentFragment(piece))
        self.headings += [(position + shift, anchor) for position, anchor in headings]
        self._step()
        return self._next is not None

    def grow_to(self, position: int) -> None:
        """Add pieces until this character is there, or everything is."""
        while not self.is_whole and self.document.characterCount() <= position:
            self.grow()

    def anchor_position(self, anchor: str) -> int | None:
        """Add pieces until an anchor is there; its paragraph's start, None if the page has it not."""
        written = self.html.find(f'="{anchor}"')
        while not self.is_whole and written >= 0 and self.made < written + len(anchor) + _SLACK:
            self.grow()
        found = next((position for position, name in self.headings if name == anchor), None)
        if found is None:
            found = anchor_position(self.document, anchor)
        if found is None and not self.is_whole:
            self.complete()
            found = anchor_position(self.document, anchor)
        return found

    def complete(self) -> None:
        """Add all that is missing."""
        while not self.is_whole:
            self.grow()

    def fits(self, page: Page, own: OwnMarks | None, dress: Dress) -> bool:
        """Whether it is this page with these marks in this dress."""
        return self.dress == dress and self.own == own and self.page == page

    def has_pieces_of(self, other: GrowingPage) -> bool:
        """Whether another dress of the page parts its words at the same places."""
        if self._stacking != other._stacking:
            return self.html == other.html
        same = (self.page, self.own) == (other.page, other.own)
        return same and len(self.html) == len(other.html)  # in other text a box may have a digit more

    def widen(self, dress: Dress) -> bool:
        """Take up a dress of another width alone; False where the page must be made anew for it."""
        column = self._column_in(dress)
        other_pictures = (column.figure_width, column.pictogram_width) != (
            self._figure_width,
            self._pictogram_width,
        )
        if (other_pictures and has_figures(self.page.html)) or self._stacking != self._stacking_in(column):
            return False
        self.dress = dress
        self._centre()
        return True

    def piece_before(self, position: int, height: float) -> tuple[int, int] | None:
        """A piece before the one with this character, with so many pixels of text from its start on.

        Its number on the page, and where it starts in this document; None where that is the page's first.
        """
        before = max(sum(start <= position for start in self._starts) - 2, 0)
        while before and self.is_whole and self._height_from(before) < height:
            before -= 1
        number = self.skipped + before
        return (number, self._starts[before]) if number and self._starts else None

    def _height_from(self, piece: int) -> float:
        """Pixels from the start of a piece to the document's end."""
        block = self.document.findBlock(self._starts[piece])
        top = self.document.documentLayout().blockBoundingRect(block).top()
        return self.document.size().height() - top

    def _make_first(self, piece: str) -> None:
        if not self.skipped:
            self._starts.append(0)
        self.document.setHtml(self._themed(piece))
        self.headings = self._finish(self.document, piece)
        self._centre()
        self._step()

    def _step(self) -> None:
        self.made += len(self._next or "")
        self._next = next(self._pieces, None)
        if self._next is None:
            self._scratch = None

    def _new_document(self) -> QTextDocument:
        shown = self._pictures
        made = PageDocument(shown.drawing, shown.sign, shown.pictogram)
        made.setUndoRedoEnabled(False)
        made.setDefaultFont(self.dress.font)
        made.setDefaultStyleSheet(page_style(self.dress.theme, self.dress.scale, self.dress.layout))
        made.setIndentWidth(_INDENT_PX * self.dress.scale)
        option = made.defaultTextOption()
        option.setWrapMode(self.wrap_mode)
        made.setDefaultTextOption(option)
        return made

    def _themed(self, html: str) -> str:
        themed = themed_html(
            html,
            self.dress.theme,
            self.dress.scale,
            self._figure_width,
            pictogram_width=self._pictogram_width,
            right_to_left=self.dress.from_the_right,
        )
        return _PICTURE.sub(self._with_height, themed)

    def _with_height(self, found: re.Match[str]) -> str:
        """The picture with its height: or Qt would have it drawn to lay the page out, wherever it stands."""
        width = int(found[3])
        height = width if found[1] == SIGN else self._pictures.height(found[2], width)
        return f'{found[0]} height="{height}"' if height else found[0]

    def _finish(self, document: QTextDocument, html: str) -> list[tuple[int, str]]:
        """Give a piece what no style sheet can; where its headings stand."""
        scale = self.dress.scale
        headings = size_headings(document, scale, heading_sizes(scale)) if "<h" in html else []
        if f'"{TERM}:' in html:
            dot_terms(document)
        if has_boxes(html):
            hang_boxes(document, scale)
        return headings

    def _centre(self) -> None:
        side, scale = self.column.side_margin, self.dress.scale
        frame = QTextCursor(self.document).currentFrame()  # kept by nobody, as `rootFrame` would be
        form = frame.frameFormat()
        if (form.leftMargin(), form.topMargin()) == (side, _ABOVE_PX * air_growth(scale)):
            return
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_ABOVE_PX * air_growth(scale))
        form.setBottomMargin(_BELOW_PX * scale)
        frame.setFrameFormat(form)
