"""What stands below the page: the reader's own tools, and the ways to the previous and the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from kcdesk.ui.page.reading_order import ReadingOrder

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_GAP = 16
"""Pixels between the tools and the ways on, where they share a row."""
_ABOVE = 6
"""Pixels above and below buttons in a row that they share."""


class Tools(Protocol):
    """The strip of the reader's own tools, which shows as many as its width holds."""

    def least_width(self) -> int:
        """Pixels of those that a shared row must hold, in few words."""

    def worded_width(self) -> int:
        """Pixels of the same in all their words."""

    def set_edges(self, left: int, right: int, above: int | None = None) -> None:
        """Begin and end so many pixels from the sides, and from above and below; None for its own."""


class PageFoot(QWidget):
    """Two rows; in a low window one, where both fit into it, so that the page has the height of the other.

    Its height follows from its width, as Qt's layouts ask for it; nothing is placed while a style changes.
    """

    def __init__(self, order: ReadingOrder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = order
        order.setParent(self)
        self._tools: QWidget | None = None
        self._edges = (0, 0)
        self._is_low = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_tools(self, tools: QWidget) -> None:
        """Add the strip, which has what `Tools` asks for."""
        self._tools = tools
        tools.setParent(self)
        tools.show()
        before = _stop_before(self._order)
        for button in tools.findChildren(QAbstractButton):  # Tab comes to them as they stand
            QWidget.setTabOrder(before, button)
            before = button
        self._arrange()

    def set_edges(self, left: int, right: int) -> None:
        """Have everything begin and end so many pixels from the sides."""
        if (left, right) != self._edges:
            self._edges = (left, right)
            self._arrange()

    def set_low(self, *, low: bool) -> None:
        """Whether the window is so low that what is here shares a row."""
        if low != self._is_low:
            self._is_low = low
            self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [part.sizeHint().height() for part in self._shown()]
        return max(heights, default=0) if self._shared(width) is not None else sum(heights)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        wide = [part.minimumSizeHint().width() for part in self._shown() if part is not self._order]
        return QSize(max(wide, default=0), 0)

    def event(self, event: QEvent) -> bool:
        """What is in it came, went, or asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place everything, and ask for another height where it needs one."""
        self._place()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        """What there is room for, from above."""
        parts = (self._tools, self._order)
        return [part for part in parts if part is not None and not part.isHidden()]

    def _shared(self, width: int) -> int | None:
        """Pixels of the tools in a row that they share; None where there is no such row.

        The words of the 24-hour number come first, then the titles of the ways on, then further tools.
        """
        if not self._is_low or len(self._shown()) < 2:  # noqa: PLR2004 - both
            return None
        tools, order = cast("Tools", self._tools), self._order
        room = width - sum(self._edges) - _GAP
        least = order.least_width()
        if tools.least_width() + least > room:
            return None
        worded = tools.worded_width()
        needed = worded if worded + least <= room else tools.least_width()
        return room - min(order.whole_width(), room - needed)

    def _place(self) -> None:
        width, shared = self.width(), self._shared(self.width())
        left, right = self._edges
        if shared is None:
            if self._tools is not None:
                cast("Tools", self._tools).set_edges(left, right)
            self._order.set_edges(left, right)
            top = 0
            for part in self._shown():
                part.setGeometry(0, top, width, part.sizeHint().height())
                top += part.height()
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert self._tools is not None  # noqa: S101 - a row is shared by both
        cast("Tools", self._tools).set_edges(*((0, right) if mirrored else (left, 0)), above=_ABOVE)
        self._order.set_edges(*((left, 0) if mirrored else (0, right)))
        height = self.heightForWidth(width)
        end = (right if mirrored else left) + shared + _GAP
        for part, start, stop in ((self._tools, 0, end), (self._order, end, width)):
            area = QRect(start, 0, stop - start, height)
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, height), area))


def _stop_before(widget: QWidget) -> QWidget:
    """The stop of Tab before a widget: Qt puts nothing behind what takes no focus."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return before
        before = before.previousInFocusChain()
    return widget
