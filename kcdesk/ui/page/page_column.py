"""The middle of the window: what stands above, in and below the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kcdesk.ui.page.breadcrumbs import Breadcrumbs
from kcdesk.ui.page.card import Card
from kcdesk.ui.page.detail_switch import DetailSwitch
from kcdesk.ui.page.find_bar import FindBar
from kcdesk.ui.page.highlight_bar import HighlightBar
from kcdesk.ui.page.page_foot import PageFoot
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.reading_order import ReadingOrder
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent

    from kcdesk.guide.pages import Term

_ROOMY_LINES = 16
"""Lines of text from which there is room for more than the page."""
_LINE_PX = 20
"""Height of a line of text at 100 %."""
_LEAST_LINES = 2
"""Lines of text that a page keeps above a bar: where it has fewer, a sign in that bar stands for its note."""
_TOOLS_LINES = 24
"""Lines of text from which there is room for the reader's own tools too, which the menu has as well."""
_LOW_LINES = 40
"""Lines of text under which tools and ways on share a row; from there on their words are worth a second."""
_ROOMY_LETTERS = 40
"""Letters of text beside each other from which there is room for a button beside the way up."""
_DETAIL_LETTERS = 60
"""The same for the choice of detail too, which the panel "Aa" has as well."""
_PRINT_LETTERS = 72
"""The same for printing too, which the menu has as well."""
_WAY_LETTERS = 30
"""Letters that the way up keeps when the button for sharing is there too, which the menu has as well."""


class PageColumn(QFrame):
    """Breadcrumbs, the page's review state, the page, find in it, and the way on."""

    def __init__(
        self,
        figure: Callable[[str], bytes | None],
        theme: Theme,
        glossary: str = "",
        parent: QWidget | None = None,
        *,
        copies: bool = True,
    ) -> None:
        """`figure` gives a drawing as SVG by its id, or None; `glossary` is the id of its topic, or empty.

        Without `copies`, its cards offer nothing to copy.
        """
        super().__init__(parent)
        self.setObjectName("page_column")
        self.breadcrumbs = Breadcrumbs()
        self.review = Banner()
        self.note = self._note_button(self.tr("Please note"), "folded_note")
        self.view = PageView(figure, theme)
        self.highlight_bar = HighlightBar()
        self.find_bar = FindBar(self.view)
        self.find_bar.opened.connect(self.arrange)
        self.find_bar.closed.connect(self.arrange)
        self.note_sign = self._note_button("!", "note_sign")
        self.note_sign.setAccessibleName(self.note.text())
        self.note_sign.setToolTip(self.note.text())
        policy = QSizePolicy.Policy
        self.note_sign.setSizePolicy(policy.Fixed, policy.Preferred)  # as high as its bar
        self.reading_order = ReadingOrder()
        self._foot = PageFoot(self.reading_order)
        self._shares_head = self._is_head_shared = False
        self.listen: QPushButton | None = None
        self.print_button: QPushButton | None = None
        self.share_button: QPushButton | None = None
        self._buttons_end: QPushButton | None = None
        self._bars: list[QWidget] = []
        self.tools: QWidget | None = None
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 4)
        self._head.setSpacing(0)
        self.detail = DetailSwitch()
        self._has_detail = False
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.card = Card(self, glossary, copies=copies)
        self._column = self._lay_out()
        # No focus proxy: Tab would go on from its place, and miss what stands above the page.
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.ClickFocus)
        self.view.setFocus()  # so that it gets the focus when the column is brought forward
        self.view.column_moved.connect(self._align)

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        self._fill_head()
        column.addWidget(self.review)
        self._marks_row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column.addLayout(row)
        row.addWidget(self.note, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.highlight_bar, 1)
        row.addStretch(0)
        column.addWidget(self.view, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        column.addLayout(beside)
        self._bars_column = QVBoxLayout()
        self._bars_column.setSpacing(0)
        beside.addLayout(self._bars_column, 1)
        self._bars_column.addWidget(self.find_bar)
        beside.addWidget(self.note_sign)
        column.addWidget(self._foot)
        self.card.raise_()
        return column

    def _fill_head(self) -> None:
        self._head.addWidget(self.breadcrumbs, 1)
        self._head.addWidget(self.detail, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._head.addSpacing(12)
        self._head.addLayout(self._buttons)
        self._head.setAlignment(self._buttons, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._head.addSpacing(16)

    @QtCore.Slot(int, int)
    def _align(self, left: int, right: int) -> None:
        """Have what stands above and below the page begin where its text does."""
        start = right if self.isRightToLeft() else left
        self.breadcrumbs.set_start(start)
        self.highlight_bar.set_start(start)
        self._foot.set_edges(left, right)

    def share_head(self) -> None:
        """Where it is low and lies, put the marks beside the way up: buttons for fingers make rows high."""
        self._shares_head = True
        self.arrange()

    def offer(self, action: QAction) -> None:
        """Show a button for an action beside the way up."""
        self.listen = self._add_button(action)
        self.arrange()

    def offer_print(self, action: QAction) -> None:
        """Show a button for printing at the end of that row."""
        self.print_button = self._add_button(action)
        self.print_button.setText(self.tr("Print"))
        self.print_button.setAccessibleName(action.text())
        self.arrange()

    def offer_share(self, action: QAction) -> None:
        """Show a button for giving the page to somebody else at the end of that row."""
        self.share_button = self._add_button(action)
        self.share_button.setText(self.tr("Share"))
        self.share_button.setAccessibleName(action.text())
        self.arrange()

    def _add_button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.setProperty("look", "page_action")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self._buttons.addWidget(button)
        self.setTabOrder(self._buttons_end or self.detail.in_full, button)
        self._buttons_end = button
        return button

    def offer_detail(self, offered: bool, *, in_short: bool) -> None:
        """Offer the choice between a page in short and all of it, where there is one; mark what is shown."""
        self._has_detail = offered
        self.detail.show_choice(in_short=in_short)
        self.arrange()

    def add_notice(self, notice: QWidget) -> None:
        """Put a notice above the page, under the one about its review."""
        self._column.insertWidget(self._column.indexOf(self.highlight_bar), notice)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar under the page; while it is shown, what was offered is in it."""
        self._bars.append(bar)
        self._bars_column.insertWidget(self._bars_column.indexOf(self.find_bar), bar)

    def add_tools(self, tools: QWidget) -> None:
        """Put a strip of tools under the page, shown where there is room for it."""
        self.tools = tools
        self._foot.add_tools(tools)
        self.arrange()

    def show_term(self, term: Term, below: QPoint, scale: float) -> None:
        """Open the card of a term under this point of the page's view."""
        self.card.show_term(term, self.view.mapTo(self, below), scale)

    def show_address(self, address: str, below: QPoint, scale: float) -> None:
        """Open the card of an address outside the guide under this point of the page's view."""
        self.card.show_address(address, self.view.mapTo(self, below), scale)

    def close_card(self) -> bool:
        """Esc: whether there was a card to close."""
        if self.card.isHidden():
            return False
        self.card.close_card()
        return True

    def close_help(self) -> bool:
        """Esc: whether there was a find bar, or else marks, to take away."""
        if not self.find_bar.isHidden():
            self.find_bar.close_bar()
            return True
        marked = bool(self.view.marks.words)
        if marked:
            self.view.marks.clear()
        return marked

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the page."""
        self.view.setFocus(event.reason())

    def _has_room_to_share(self) -> bool:
        """Whether the way up can still be read beside every button of the row."""
        offered = [self.detail] if self._has_detail else []
        row: list[QWidget | None] = [*offered, self.listen, self.print_button, self.share_button]
        taken = sum(part.sizeHint().width() + self._buttons.spacing() for part in row if part is not None)
        return self.width() - taken >= _WAY_LETTERS * self.fontMetrics().averageCharWidth()

    def show_review(self, message: str) -> None:
        """Show what the reader must know first; an empty message shows nothing."""
        self.review.tell(message)
        self.arrange()

    def _fold_notes(self, *, folded: bool) -> None:
        """In a low window a button stands for the review's words, and marks make do with few letters.

        Where a message above the page and a bar under it leave no room for the button, a sign beside that bar
        stands for it: it takes none of the height.
        """
        message = self.review.message
        is_button = bool(message) and folded
        spares = self._spares_note()
        self.review.setVisible(bool(message) and not folded)
        self.note.setVisible(is_button and spares)
        self.note_sign.setVisible(is_button and not spares)
        for button in (self.note, self.note_sign):
            button.setAccessibleDescription(message)
        self.highlight_bar.set_compact(compact=folded or self._is_head_shared)

    def _spares_note(self) -> bool:
        """Whether the page keeps some lines between its note's button and the bars that are open under it."""
        bars = [bar.sizeHint().height() for bar in (*self._bars, self.find_bar) if not bar.isHidden()]
        least = self.note.sizeHint().height() + _LEAST_LINES * self.fontMetrics().lineSpacing()
        return not bars or self.height() >= least + sum(bars)

    def _place_marks(self, *, beside: bool) -> None:
        """Put the marks at the end of the row of the way up, or into one of their own."""
        if beside == self._is_head_shared:
            return
        self._is_head_shared = beside
        if beside:
            end = self._head.indexOf(self.detail) + 2  # and the air behind it
            self._head.insertWidget(end, self.highlight_bar, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        else:
            self._marks_row.insertWidget(1, self.highlight_bar, 1)

    def _note_button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(self._open_note)
        button.hide()
        return button

    @QtCore.Slot()
    def _open_note(self) -> None:
        below = self.note.mapTo(self, self.note.rect().bottomLeft())
        self.card.show_notice(
            self.note.text(), self.review.message, below, self.fontMetrics().height() / _LINE_PX
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where few lines fit, the page has them all: the ways up and on are in the menu too."""
        super().resizeEvent(event)
        self.arrange()
        self.card.stay_inside()

    @QtCore.Slot()
    def arrange(self) -> None:
        """Show what there is room for."""
        metrics = self.fontMetrics()
        roomy = self.height() >= _ROOMY_LINES * metrics.lineSpacing()
        self.breadcrumbs.setVisible(roomy)
        low = self.height() < _LOW_LINES * metrics.lineSpacing()
        self._place_marks(beside=self._shares_head and roomy and low and self.width() > self.height())
        self._fold_notes(folded=not roomy)
        self.reading_order.setVisible(roomy and self.reading_order.leads_anywhere)
        if self.tools is not None:
            self.tools.setVisible(self.height() >= _TOOLS_LINES * metrics.lineSpacing())
        self._foot.set_low(low=low)
        self.detail.setVisible(
            self._has_detail and roomy and self.width() >= _DETAIL_LETTERS * metrics.averageCharWidth()
        )
        if self.print_button is not None:
            wide = self.width() >= _PRINT_LETTERS * metrics.averageCharWidth()
            self.print_button.setVisible(roomy and wide)
        if self.share_button is not None:
            self.share_button.setVisible(roomy and self._has_room_to_share())
        if self.listen is not None:
            wide = self.width() >= _ROOMY_LETTERS * metrics.averageCharWidth()
            self.listen.setVisible(roomy and wide and all(bar.isHidden() for bar in self._bars))
