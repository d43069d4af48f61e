"""The page itself: the pack's finished HTML in a centred column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kcdesk.guide.model import Location
from kcdesk.guide.page_html import is_source_link
from kcdesk.guide.pages import Page
from kcdesk.ui.navigation.links import (
    AddressLink,
    AnchorLink,
    FigureLink,
    TermLink,
    ToolLink,
    TopicLink,
    read_link,
)
from kcdesk.ui.page.arrival import page_summary
from kcdesk.ui.page.bullets import paint_bullets_in
from kcdesk.ui.page.dress import Dress
from kcdesk.ui.page.growing_page import GrowingPage
from kcdesk.ui.page.highlights import Highlights
from kcdesk.ui.page.link_focus import (
    RememberedLink,
    chosen_target,
    is_a_link,
    paint_link_focus,
    whole_link,
)
from kcdesk.ui.page.own_marks import OwnMarks, QuestionBoxes, is_question_box
from kcdesk.ui.page.page_links import PageLink
from kcdesk.ui.page.page_menu import page_menu
from kcdesk.ui.page.places import FollowedLinks, anchor_place, heading_beyond
from kcdesk.ui.page.reading_caret import ReadingCaret
from kcdesk.ui.page.ready_pages import Likely, ReadyPages
from kcdesk.ui.page.resources import no_resource
from kcdesk.ui.page.shown_document import ShownDocument
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.page_style import page_scale
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.announce import announce, is_heard
from kcdesk.user_data.settings import TextLayout

_ROUNDING = 2
"""Pixels."""
_STEPS = frozenset(
    {
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Backspace,
    }
)
"""Keys that go no further than a screen, or nowhere."""


class PageView(QTextBrowser):
    """Shows one page.  It opens nothing by itself: every link is a request that somebody else carries out."""

    location_requested = Signal(Location)
    """A link to another place in the guide."""
    term_requested = Signal(str, QPoint)
    """A glossary term's id, and where its word's lower end is, in this widget."""
    address_requested = Signal(str, QPoint)
    """A web address to show, and where its word's lower end is, in this widget."""
    figure_requested = Signal(str)
    """The id of a drawing to enlarge."""
    tool_requested = Signal(str)
    """The link of something of the reader's own: a box to tick, a note, the 24-hour number."""
    zoom_requested = Signal(int)
    """+1 for larger, -1 for smaller text."""
    column_moved = Signal(int, int)
    """The pixels between this widget's left edge and the text, and between the text and its right edge."""
    section_changed = Signal(str)
    """The anchor of the section now at the top of the view."""
    rendered = Signal()
    """The document was made anew: every place in it has changed."""
    link_restored = Signal()
    """The keyboard came back to the page, and to the link that it was at."""
    link_chosen = Signal()
    """Tab went to another link, or out of the page."""
    back_requested = Signal()
    """Backspace: the reader wants to return to the place before."""

    def __init__(
        self, figure: Callable[[str], bytes | None], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`figure` gives a drawing as SVG by its id, or None."""
        super().__init__(parent)
        self._from_the_right = False
        self._theme = theme
        self._chosen_scale = 1.0
        self._layout = TextLayout()
        self._page: Page | None = None
        self._own_marks: Callable[[Page], OwnMarks] | None = None
        self.questions = QuestionBoxes()
        self._ready = ReadyPages(figure, self._dress_of, self._own_of, self)
        self._shown = ShownDocument(self, self._ready)
        self._focused_link = RememberedLink()
        self._followed_links = FollowedLinks()
        self._caret = ReadingCaret(self, self.reading_position)
        self.marks = Highlights(self, self.reading_position)
        self._told_last = ""
        self.told = ""
        """What a screen reader is being told now."""
        self.place_asked = 0
        """The character at which the menu was opened last."""
        self.setObjectName("page_view")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # Always: a bar that comes and goes would lay every page out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._follow)
        self.selectionChanged.connect(lambda: self.viewport().update())
        self.horizontalScrollBar().rangeChanged.connect(self._hide_rounding)
        self._shown.section_passed.connect(self._announce_section)

    # --- showing

    def set_style(self, theme: Theme, scale: float, layout: TextLayout | None = None) -> None:
        """Show everything in another theme, text size or layout, at the same place of the text."""
        position = self.reading_position()
        self._theme, self._chosen_scale, self._layout = theme, scale, layout or TextLayout()
        if self._page is not None:
            self._render(near=position)
            self.go_to_position(position)

    def hold(self) -> None:
        """Show nothing until `set_style`, which follows at once: fonts and widths change before it."""
        self._shown.hold()

    def set_direction(self, *, from_the_right: bool) -> None:
        """Set the pages shown from now on from right to left, or from left to right as at first."""
        self._from_the_right = from_the_right

    def take_own_marks_from(self, own_marks: Callable[[Page], OwnMarks]) -> None:
        """Have `own_marks` asked what is the reader's own on a page, whenever one is laid out.

        Without it nothing is kept of a reader (a kiosk), and no question has a box.
        """
        self._own_marks = own_marks

    def take_likely_from(self, likely: Likely) -> None:
        """Have `likely` asked for the pages that may be shown next, so that they are made ready."""
        self._ready.take_likely_from(likely)

    def show_own_marks(self, *, ticks_alone: bool = False) -> None:
        """Show what is the reader's own now; `ticks_alone`, where nothing but boxes can have changed."""
        own = self._own_of(self._page) if self._page is not None else None
        if own is None:
            return
        if ticks_alone:
            self.questions.tick(self.document(), own.ticked)
            if self._shown.made is not None:
                self._shown.made.own = own
            self.viewport().update()
            return
        position = self.reading_position()
        self._render()
        self.go_to_position(position)

    def show_page(self, page: Page, marks: tuple[str, ...] = ()) -> None:
        """Show a page from its top, with these words marked."""
        self._page, self.marks.words = page, marks
        self._focused_link.forget()
        self._caret.forget()
        self.setAccessibleName(self.tr("Page: {title}").format(title=page.topic.title))
        self._render()
        self.verticalScrollBar().setValue(0)

    def shows(self, page: Page, marks: tuple[str, ...]) -> bool:
        """Whether this very page, with these words marked, is the one shown now."""
        return self._page == page and self.marks.words == marks

    def go_to_anchor(self, anchor: str) -> None:
        """Bring a section to the top of the view; an empty anchor is the top of the page."""
        if not anchor or self._shown.made is None:
            self._shown.go_to(0)
            return
        position = self._shown.anchor_position(anchor)
        if position is not None:
            self._shown.lay_out_below(position)
        self.scrollToAnchor(anchor)
        if position is not None:
            self._caret.take_to(position)

    def return_to(self, position: int) -> None:
        """Show the page as it was left, with the focus on the link that was followed there."""
        self.go_to_position(position)
        topic = self._page.topic.id if self._page is not None else ""
        if not self._followed_links.has(topic, position):
            return
        link = self._followed_links.find(self.document(), topic, position)
        if link is not None:
            self.setTextCursor(link)
            self.ensureCursorVisible()
            self._focused_link.remember(self)
            self.link_chosen.emit()

    def step_heading(self, by: int) -> None:
        """Go to the next heading (1) or the previous one (-1), and have a screen reader say it."""
        heading = heading_beyond(self.document(), self._caret.place(), by)
        if heading is None:
            announce(self, self.tr("No further heading") if by > 0 else self.tr("No heading before"))
            return
        self.go_to_position(heading.position)
        self._caret.take_to(heading.position)
        announce(self, heading.words, at_caret=heading.kind)

    def announce_arrival(self, anchor: str, *, opened: bool) -> None:
        """Have a screen reader say which page was just `opened`, and the place the reader has come to."""
        if not is_heard():
            return
        place = anchor_place(self.document(), anchor)
        if not opened:
            announce(self, place.words, at_caret=place.kind)
            return
        parts = (self.summary, self._marked_words(), place.words)
        announce(self, " ".join(filter(None, parts)))

    def _marked_words(self) -> str:
        """How many words are marked; empty for none."""
        count = self.marks.count
        if not count:
            return ""
        return self.tr("1 word marked.") if count == 1 else self.tr("%n words marked.", "", count)

    def tell(self, words: str) -> None:
        """Have a screen reader find these words as the page's description; empty for none."""
        self.told = f"{words} " if words and words == self._told_last else words
        self._told_last = self.told or self._told_last

    def has_whole_focus(self) -> bool:
        """Whether the keyboard is on the page, and not on one of its links."""
        return self.hasFocus() and not is_a_link(self.textCursor())

    @property
    def summary(self) -> str:
        """The page's title as a heading, and how many sections and links it has; empty for no page."""
        return page_summary(self._page, self.document()) if self._page is not None else ""

    def reading_position(self) -> int:
        """The first character that can be seen, counted from the start of the page."""
        return self._shown.position()

    def go_to_position(self, position: int) -> None:
        """Bring a character to the top of the view."""
        self._shown.go_to(position)

    def _render(self, near: int = 0) -> None:
        """Show the page as it is now: from its top, or what is around a place of it."""
        if self._page is None:
            return
        shown = self._shown.show(self._page, near)
        with QSignalBlocker(self):
            if shown.own is not None:
                self.questions.show(self._page.html, shown.own.ticked)
        self._tell_column(shown)
        self.marks.show(self._theme)
        self.rendered.emit()

    def let_go(self) -> None:
        """Show no page any more, and keep none: for a view that is about to be thrown away."""
        self._page = None
        self._shown.let_go()

    def document(self) -> QTextDocument:
        """The document of the page shown, all of which is there from now on."""
        return self._shown.whole() or super().document()

    def toPlainText(self) -> str:  # noqa: N802 - Qt's name
        """All words of the page."""
        self.document()
        return super().toPlainText()

    @property
    def theme(self) -> Theme:
        """The colours that the page is shown in."""
        return self._theme

    @property
    def html(self) -> str:
        """The page as it is shown: with its tables, or for very large text without; empty for no page."""
        return self._shown.made.html if self._shown.made is not None else ""

    @property
    def figure_width(self) -> int:
        """Pixels of every drawing of the page shown; 0 for no page."""
        return self._shown.made.column.figure_width if self._shown.made is not None else 0

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._page

    def _dress_of(self, page: Page) -> Dress:
        """The dress of now for a page; one in Easy Read has larger text."""
        return Dress(
            self._theme,
            page_scale(self._chosen_scale, is_easy_read=page.topic.is_easy_read),
            self._layout,
            self.viewport().width(),
            self.devicePixelRatioF(),
            self.font(),
            self._from_the_right,
        )

    def _own_of(self, page: Page) -> OwnMarks | None:
        return self._own_marks(page) if self._own_marks is not None else None

    def _tell_column(self, shown: GrowingPage) -> None:
        side = shown.column.side_margin
        left = self.viewport().x()
        right = self.width() - self.viewport().width() - left
        self.column_moved.emit(round(side) + left, round(side) + right)

    def _hide_rounding(self, _least: int, most: int) -> None:
        """Need no bar for a table that rounding made a pixel too wide; its margin hides nothing."""
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if most <= _ROUNDING else policy.ScrollBarAsNeeded
        )

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Serve the guide's own drawings, and nothing else from anywhere."""
        made = self._shown.made
        return made.document.loadResource(kind, name) if made is not None else no_resource(kind)

    # --- what the reader does

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        link = read_link(url.toString())
        if self._page is not None and isinstance(link, TopicLink | AnchorLink):
            self._followed_links.remember(self._page.topic.id, self.reading_position(), self.textCursor())
        below = self.cursorRect(self.textCursor()).bottomLeft()
        here = self.viewport().mapTo(self, below if self.textCursor().hasSelection() else self._mouse())
        if isinstance(link, TopicLink):
            self.location_requested.emit(link.location)
        elif isinstance(link, AnchorLink):
            self._follow_anchor(link.anchor)
        elif isinstance(link, TermLink):
            self.term_requested.emit(link.term_id, here)
        elif isinstance(link, AddressLink):
            self.address_requested.emit(link.address, here)
        elif isinstance(link, FigureLink):
            self.figure_requested.emit(link.figure_id)
        elif isinstance(link, ToolLink):
            self.tool_requested.emit(url.toString())

    def follow(self, link: PageLink) -> None:
        """Do as a click on this link of the page would."""
        self.setTextCursor(text_range(self.document(), link.start, link.end))
        self.ensureCursorVisible()
        self._follow(QUrl(link.target))

    def _follow_anchor(self, anchor: str) -> None:
        if self._page is not None:
            self.location_requested.emit(Location(self._page.topic.id, anchor, self.marks.words))

    def _mouse(self) -> QPoint:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        return point if self.viewport().rect().contains(point) else QPoint(40, 40)

    def section_of(self, position: int) -> str:
        """The anchor of the section that a place of the document is in; empty before the first."""
        return self._shown.section_of(position)

    def passed_sections(self) -> list[str]:
        """The anchors of the headings above what is seen, and at its top, from the top of the page."""
        return self._shown.passed_sections()

    @Slot()
    def _announce_section(self) -> None:
        self.section_changed.emit(self._shown.section())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focused_link.remember(self)
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._focused_link.restore(self):
            QTimer.singleShot(0, self, self.link_restored.emit)  # once Qt has told of the page

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._page is not None:
            paint_bullets_in(self, self._shown.now, event.rect(), self._theme.colour("text"))
        paint_link_focus(self, self._theme.colour("accent"), self._chosen_scale)
        self._caret.paint(self._theme.colour("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        position = self.reading_position() if self._page is not None else 0
        super().resizeEvent(event)
        if self._page is None or event.size().width() == event.oldSize().width() or self._shown.is_held:
            return
        self._ready.forget_others()
        made = self._shown.made
        if made is not None and self._shown.take_up(self._page):
            if self.wordWrapMode() != made.wrap_mode:
                self.setWordWrapMode(made.wrap_mode)
            self._tell_column(made)
        else:
            self._render(near=position)
        self.go_to_position(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is chosen or followed is a place of the whole page."""
        if self._shown.is_excerpt:
            self.document()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.zoom_requested.emit(1 if turn > 0 else -1)
            event.accept()
            return
        self._shown.make_ahead()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._shown.make_ahead()
        else:
            self.document()  # any other key may lead to any place
        if event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        elif event.key() == Qt.Key.Key_Space and is_question_box(chosen_target(self.textCursor())):
            self.tool_requested.emit(chosen_target(self.textCursor()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        self.document()
        with QSignalBlocker(self):  # of the links passed over, nobody needs to hear
            if not self.textCursor().hasSelection():
                self._caret.start_tab_here()
            stays = super().focusNextPrevChild(next)
            while self.hasFocus() and self._is_passed_over() and stays:
                stays = super().focusNextPrevChild(next)
            if self.hasFocus():
                self.setTextCursor(whole_link(self.textCursor()))
        self.viewport().update()
        self.link_chosen.emit()
        return stays

    def _is_passed_over(self) -> bool:
        """Whether the link chosen is the number of a source, and these are not wanted by Tab."""
        return not self._layout.source_stops and is_source_link(chosen_target(self.textCursor()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.document()
        self.place_asked = self.cursorForPosition(event.pos()).position()
        page_menu(self).popup(event.globalPos())
