"""A panel that opens over the end side of the window, under the top bar: the right, where text runs to it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from kcdesk.ui.widgets.focus_return import FocusReturn
from kcdesk.ui.widgets.least_strip import is_worth_seeing
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.placed_widgets import placed_widgets
from kcdesk.ui.widgets.plain_label import PlainLabel
from kcdesk.ui.widgets.scrolled_column import ScrolledColumn
from kcdesk.ui.widgets.tab_within import step_within
from kcdesk.ui.widgets.wrapping import widest_word

_WIDTH = 420
_EDGE, _ABOVE = 8, 4
"""Pixels beside a panel, and above and below it: no more, or buttons under it would look out."""
_FLUSH_FROM = 2.0
"""Text size from which there are none: what lies under it is so large that pieces of it would show."""
_LOW_LINES = 10
_CORNER = 4
"""Pixels at 100 % that a round corner of the panel takes from each side: a third of its radius."""


class SidePanel(QFrame):
    """A title, a button to close it, and its content.  Takes the focus, and gives it back when it closes."""

    closed = Signal()

    def __init__(self, title: str, content: QWidget, area: QWidget) -> None:
        super().__init__(area)
        self.setObjectName("side_panel")
        self.setAccessibleName(title)
        self._area, self._content = area, content
        self._covers_page = False
        self._scale = 1.0
        self._focus_return = FocusReturn(self)
        self._heading = heading = PlainLabel(title)
        heading.setObjectName("panel_title")
        heading.setWordWrap(True)
        self._close = close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close {title}").format(title=title))
        close.setProperty("look", "outlined")
        close.clicked.connect(self.close_panel)
        self._head = head = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(*self._margins(1.0))
        column.addLayout(head)
        head.addWidget(heading, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(content, 1)
        self.hide()

    def open_panel(self, scale: float, first: QWidget) -> None:
        """Show it, with the focus at `first`; text is `scale` times its normal size."""
        if self.isHidden():
            self._focus_return.remember()
        self.place(scale)
        self._body().installEventFilter(self)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(self._content, ScrolledColumn):
            self._content.begin(first)
        else:
            QTimer.singleShot(0, self, lambda: _show_whole(first))  # once it has its place

    @Slot()
    def close_panel(self, *, lead_back: bool = False) -> None:
        """Hide it; a focus that is in it goes back to where it was, and with `lead_back` any other too."""
        if self.isHidden():
            return
        back = lead_back or self._focus_return.is_due
        self._body().removeEventFilter(self)
        self.hide()
        if back:
            self._focus_return.give_back()
        self.closed.emit()

    def place(self, scale: float) -> None:
        """Place it at the end side of the window, as high as there is room.

        Where that is low, as with large text on a small screen, it lies over the top bar too; where little
        of the page would be left beside it, over all of the page.  Nothing of what lies under it looks out.
        """
        self._scale = scale
        area, edge, above = self._area.rect(), _EDGE, _ABOVE
        below = self._area.mapFromGlobal(self._body().mapToGlobal(QPoint(0, 0))).y()
        is_low = area.height() - below < _LOW_LINES * self.fontMetrics().lineSpacing()
        if is_low:
            below = 0
        if is_low or scale >= _FLUSH_FROM:
            edge = above = 0
        width = round(_WIDTH * scale)
        if not is_worth_seeing(area.width() - width, scale):
            width, edge, above = area.width(), 0, 0
        self._covers_page = width == area.width()
        mark("flush", not edge, self)
        self._mark_low(is_low=is_low)
        cast(QVBoxLayout, self.layout()).setContentsMargins(*self._margins(scale))
        self._fit_title(width)
        left = edge if self.isRightToLeft() else area.width() - width - edge
        self.setGeometry(left, below + above, width, max(160, area.height() - below - 2 * above))

    def _mark_low(self, *, is_low: bool) -> None:
        """Have all that is in it take less air, or more; to find all of it takes a while."""
        if is_low != bool(self.property("low")):
            mark("low", is_low, self, *self.findChildren(QWidget))

    def _margins(self, scale: float) -> tuple[int, int, int, int]:
        """Round the content, whose own corners must not lie over the round ones of the panel."""
        corner = round(_CORNER * scale)
        start, end, high = max(16, corner), max(8, corner), max(12, corner)
        return (end, high, start, high) if self.isRightToLeft() else (start, high, end, high)

    def _fit_title(self, width: int) -> None:
        """Hide the title where its longest word has no room beside the button, which is never cut off."""
        for widget in (self._heading, self._close):
            widget.ensurePolished()
        margins = self.contentsMargins() + cast(QVBoxLayout, self.layout()).contentsMargins()
        available_width = (
            width - margins.left() - margins.right() - self._head.spacing() - self._close.sizeHint().width()
        )
        longest = widest_word(self._heading.text(), self._heading.fontMetrics().horizontalAdvance)
        self._heading.setVisible(longest <= available_width)

    def _body(self) -> QWidget:
        """What lies under the top bar."""
        placed = placed_widgets(self._area)
        return placed[-1] if placed else self._area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page when the bar above it has another height, as where the search box folds."""
        if event.type() == QEvent.Type.Move:
            self.place(self._scale)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Where it covers the page, Tab stays in it: what lies under it is not seen."""
        if not self._covers_page or self.isHidden():
            return super().focusNextPrevChild(next)
        step_within(self, forward=next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)


def _show_whole(widget: QWidget) -> None:
    """Scroll to a widget that is in no part of a scrolled area that can be seen."""
    above = widget.parentWidget() if isValid(widget) else None
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 0)
        above = above.parentWidget()
