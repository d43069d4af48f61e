"""What of a page a view shows: as much of its document as is looked at, and where in it the view is."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from kcdesk.guide.pages import Page
from kcdesk.ui.page.growing_page import GrowingPage
from kcdesk.ui.page.ready_pages import ReadyPages
from kcdesk.ui.widgets.announce import is_heard

_SCREENS_AHEAD = 2
"""What a key or a wheel may need below the top of the view."""


_ENOUGH, _LEAST = 1.7, 1.3
"""Screens of text that an excerpt at a page's end is to have, and needs: its last place is at no top."""


class ShownDocument(QObject):
    """Puts a page's document into a view: its first pieces, with more of them as they are asked for.

    In another dress a page is not made from its top down to where it was read: what is there is shown at
    first as an excerpt, and all of the page takes its place once it is made.  Places are always those of the
    whole page.
    """

    section_passed = Signal()
    """Another heading may be the one at the top of the view."""

    def __init__(self, view: QTextEdit, ready: ReadyPages) -> None:
        """`ready` makes the documents."""
        super().__init__(view)
        self._view, self._ready = view, ready
        self._page: Page | None = None
        self._shown: GrowingPage | None = None
        """What is in the view: the page from its top, or an excerpt."""
        self._offset = 0
        """Characters of the page before the document's first one."""
        self._held: int | None = None
        """Where the page was read, while nothing of it is in the view."""
        self._nothing = QTextDocument(self)
        self._place, self._bar_there = 0, 0
        """Where an excerpt was brought to, and the bar's value since."""
        self._whole: GrowingPage | None = None
        """All of the page, being made to take an excerpt's place."""
        self._begin_soon = QTimer(self, singleShot=True, interval=0)
        self._begin_soon.timeout.connect(self._begin_whole)
        ready.grew.connect(self._take_up)
        view.verticalScrollBar().valueChanged.connect(self._tell_section)

    # --- what is shown

    @property
    def made(self) -> GrowingPage | None:
        """What is shown of the page; None before the first one."""
        return self._shown

    @property
    def is_excerpt(self) -> bool:
        """Whether the page is shown from somewhere in its middle, and the rest is still to come."""
        return self._shown is not None and self._shown.skipped > 0

    @property
    def now(self) -> QTextDocument:
        """The document in the view, with as much of the page as is there."""
        return self._shown.document if self._shown is not None else self._nothing

    def show(self, page: Page, near: int = 0) -> GrowingPage:
        """Show a page in the dress of now: from its top, or what is around a place where it was read."""
        self._page, self._held = page, None
        self._begin_soon.stop()
        excerpt = self._excerpt(page, near) if near and not is_heard() else None
        if excerpt is not None:
            self._begin_soon.start()
            return excerpt
        shown = self._ready.show(page)
        if is_heard():
            shown.complete()  # a screen reader is to hear of all of it at once
        self._put(shown, 0)
        return shown

    def whole(self) -> QTextDocument | None:
        """All of the page's document, which is in the view from now on; None before the first page."""
        if self._shown is None:
            return None
        if self.is_excerpt:
            self._begin_whole()
            self._replace_excerpt()
        self._shown.complete()
        return self._shown.document

    def take_up(self, page: Page) -> bool:
        """Take up another width of the view; False where the page must be made anew for it."""
        dress = self._ready.dress_of(page)
        if self._shown is None or not self._shown.widen(dress):
            return False
        if self.is_excerpt:
            self._begin_soon.start()  # once more: in the dress of now
        return True

    def hold(self) -> None:
        """Let go of the page until it is shown again: its view is about to have other fonts and widths.

        Each of them would lay out the document that is going.
        """
        if self._shown is None or self._held is not None or is_heard():
            return
        self._held = self.position()
        with QSignalBlocker(self._view.verticalScrollBar()), QSignalBlocker(self._view):
            self._view.setExtraSelections([])
            self._give(self._nothing)
        self._shown.document.setParent(None)

    def let_go(self) -> None:
        """Show no page any more, and keep none: for a view that is about to be thrown away.

        Qt does not own the document, and the binding would keep it for ever: a megabyte a time.
        """
        self._begin_soon.stop()
        gone = [made for made in (self._shown, self._whole) if made is not None]
        self._page = self._shown = self._whole = self._held = None
        self._ready.forget_all()
        self._view.setExtraSelections([])
        self._give(self._nothing)
        for made in gone:
            made.document.setParent(None)

    @property
    def is_held(self) -> bool:
        """Whether nothing is shown for the moment."""
        return self._held is not None

    # --- where in it

    def position(self) -> int:
        """The first character that can be seen, counted from the start of the page."""
        if self._held is not None:
            return self._held
        bar = self._view.verticalScrollBar()
        if self.is_excerpt and bar.value() == self._bar_there:
            return self._place
        if not bar.value() and not self.is_excerpt:
            return 0
        self.now.size()  # lays it out: of a page half laid out Qt names the end
        middle = QPoint(self._view.viewport().width() // 2, 1)
        return self._view.cursorForPosition(middle).position() + self._offset

    def go_to(self, position: int) -> None:
        """Bring a character to the top of the view."""
        bar = self._view.verticalScrollBar()
        if self._shown is None or position <= 0:
            bar.setValue(0)
            return
        self._shown.grow_to(position - self._offset)
        top = self.lay_out_below(position)
        last = ceil(self.now.size().height()) - self._view.viewport().height()
        bar.setValue(min(top, max(0, last)))  # the bar may not yet have heard how high the document is
        self._place, self._bar_there = position, bar.value()

    def lay_out_below(self, position: int) -> int:
        """Have a screen of text below a character; where its line is, in pixels from the document's top."""
        cursor = QTextCursor(self.now)
        cursor.setPosition(max(0, min(position - self._offset, self.now.characterCount() - 1)))
        bar = self._view.verticalScrollBar()
        self.now.size()
        top = bar.value() + self._view.cursorRect(cursor).top()
        self._lay_out_to(top)
        return top

    def make_ahead(self) -> None:
        """Have as much of the page below the top of the view as one key or turn of a wheel may pass."""
        if self.is_excerpt:
            self.whole()
        bar = self._view.verticalScrollBar()
        self._lay_out_to(bar.value() + _SCREENS_AHEAD * self._view.viewport().height())

    def anchor_position(self, anchor: str) -> int | None:
        """Where the paragraph of an anchor starts, which is made now; None if the page has it not."""
        if self._shown is None:
            return None
        if self.is_excerpt:
            self.whole()
        return self._shown.anchor_position(anchor)

    def section(self) -> str:
        """The anchor of the section at the top of the view; empty before the first."""
        passed = self.passed_sections()
        return passed[-1] if passed else ""

    def passed_sections(self) -> list[str]:
        """The anchors of the headings above what is seen, and at its top, from the top of the page."""
        return self._sections_to(self.position() + 1)

    def section_of(self, position: int) -> str:
        """The anchor of the section that a place of the document is in; empty before the first."""
        return next(filter(None, reversed(self._sections_to(position))), "")

    def _sections_to(self, place: int) -> list[str]:
        headings = self._shown.headings if self._shown is not None else []
        return [anchor for position, anchor in headings if position <= place]

    def _lay_out_to(self, bottom: int) -> None:
        """Make the page until the bar goes so far."""
        bar = self._view.verticalScrollBar()
        while self._shown is not None and not self._shown.is_whole and bar.maximum() < bottom:
            self._shown.grow()
            self.now.size()

    @Slot()
    def _tell_section(self) -> None:
        if not self.is_excerpt and not self.is_held:
            self.section_passed.emit()

    # --- its parts

    def _give(self, document: QTextDocument) -> None:
        """Have the view show it; Qt keeps with a document how wide the caret of its view is."""
        width = self._view.cursorWidth()
        self._view.setDocument(document)
        self._view.setCursorWidth(width)

    def _put(self, shown: GrowingPage, offset: int) -> None:
        """Have Qt show this document, with at least a screen of it there."""
        view, self._offset = self._view, offset
        # Bar and caret move many times before the page stands; nobody needs to hear of it.
        with QSignalBlocker(view.verticalScrollBar()), QSignalBlocker(view):
            if view.wordWrapMode() != shown.wrap_mode:
                view.setWordWrapMode(shown.wrap_mode)
            if self._shown is not shown or view.document() is self._nothing:
                self._put_in_place(shown)
            elif view.textCursor().position() or view.textCursor().hasSelection():
                view.setTextCursor(QTextCursor(shown.document))
            while not shown.is_whole and shown.document.size().height() < view.viewport().height():
                shown.grow()

    def _put_in_place(self, shown: GrowingPage) -> None:
        self._view.setExtraSelections([])  # theirs is the document before
        before, self._shown = self._shown, shown
        # Else Qt would ask for a bar along the foot, for lines that are not wrapped yet.
        shown.document.setTextWidth(self._view.viewport().width())
        self._give(shown.document)
        if before is not None and before is not shown:
            before.document.setParent(None)  # or the binding would keep it as long as the view

    def _excerpt(self, page: Page, near: int) -> GrowingPage | None:
        """Show the pieces around a place, cut as those shown before; None where all before it is needed."""
        before, screen = self._shown, self._view.viewport().height()
        if before is None:
            return None
        growth = self._ready.dress_of(page).scale / before.dress.scale
        begin = before.piece_before(near - self._offset, _ENOUGH * screen / growth)
        if begin is None:
            return None
        number, start = begin
        excerpt = self._ready.excerpt(page, before.first, number)
        if not excerpt.has_pieces_of(before):
            return None
        self._put(excerpt, start + self._offset - 1)
        excerpt.grow_to(near - self._offset)
        self.lay_out_below(near)
        if excerpt.is_whole and excerpt.document.size().height() < _LEAST * screen:
            return None  # at the page's end a screen may need more above the place than there is
        return excerpt

    @Slot()
    def _begin_whole(self) -> None:
        """Begin to make all of the page, beside the excerpt."""
        self._begin_soon.stop()
        if self._page is None or not self.is_excerpt:
            return
        self._whole = self._ready.show(self._page)
        self._whole.document.setTextWidth(self._view.viewport().width())
        if self._whole.is_whole:
            self._replace_excerpt()

    @Slot()
    def _take_up(self) -> None:
        """One piece more is there."""
        if self._whole is None or not self.is_excerpt:
            return
        self._whole.document.size()  # lays out what came, while nobody waits
        if self._whole.is_whole:
            self._replace_excerpt()

    def _replace_excerpt(self) -> None:
        whole, self._whole = self._whole, None
        if whole is None:
            return
        position = self.position()
        self._put(whole, 0)
        with QSignalBlocker(self._view.verticalScrollBar()):
            self.go_to(position)
        self._tell_section()
