"""The middle of the window: what stands above, in and below the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kcdesk.ui.page.breadcrumbs import Breadcrumbs
from kcdesk.ui.page.card import Card
from kcdesk.ui.page.detail_switch import DetailSwitch
from kcdesk.ui.page.find_bar import FindBar
from kcdesk.ui.page.highlight_bar import HighlightBar
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.reading_order import ReadingOrder
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QResizeEvent

    from kcdesk.guide.pages import Term

_ROOMY_LINES = 16
"""Lines of text from which there is room for more than the page."""
_ROOMY_LETTERS = 40
"""Letters of text beside each other from which there is room for a button beside the way up."""
_DETAIL_LETTERS = 60
"""The same for the choice of detail too, which the panel "Aa" has as well."""


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
        self.view = PageView(figure, theme)
        self.highlight_bar = HighlightBar()
        self.find_bar = FindBar(self.view)
        self.reading_order = ReadingOrder()
        self.listen: QPushButton | None = None
        self._bars: list[QWidget] = []
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 4)
        self._head.setSpacing(0)
        self._head.addWidget(self.breadcrumbs, 1)
        self.detail = DetailSwitch()
        self._has_detail = False
        self._head.addWidget(self.detail, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._head.addSpacing(16)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.review)
        column.addWidget(self.highlight_bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.reading_order)
        self.card = Card(self, glossary, copies=copies)
        self.view.column_moved.connect(self._align)

    @QtCore.Slot(int, int)
    def _align(self, left: int, right: int) -> None:
        """Have what stands above and below the page begin where its text does."""
        start = right if self.isRightToLeft() else left
        self.breadcrumbs.set_start(start)
        self.highlight_bar.set_start(start)
        self.reading_order.set_edges(left, right)

    def offer(self, action: QAction) -> None:
        """Show a button for an action beside the way up."""
        self.listen = button = QPushButton(action.text())
        button.setObjectName("listen")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self._head.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self._head.addSpacing(16)
        self.arrange()

    def offer_detail(self, offered: bool, *, in_short: bool) -> None:
        """Offer the choice between a page in short and all of it, where there is one; mark what is shown."""
        self._has_detail = offered
        self.detail.show_choice(in_short=in_short)
        self.arrange()

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar under the page; while it is shown, what was offered is in it."""
        self._bars.append(bar)
        self._column.insertWidget(self._column.indexOf(self.find_bar), bar)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where few lines fit, the page has them all: the ways up and on are in the menu too."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show what there is room for."""
        metrics = self.fontMetrics()
        roomy = self.height() >= _ROOMY_LINES * metrics.lineSpacing()
        self.breadcrumbs.setVisible(roomy)
        self.reading_order.setVisible(roomy)
        self.detail.setVisible(
            self._has_detail and roomy and self.width() >= _DETAIL_LETTERS * metrics.averageCharWidth()
        )
        if self.listen is not None:
            wide = self.width() >= _ROOMY_LETTERS * metrics.averageCharWidth()
            self.listen.setVisible(roomy and wide and all(bar.isHidden() for bar in self._bars))
