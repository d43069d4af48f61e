"""Layout of the panes: side by side in a wide window, with the topics as a drawer in a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from kcdesk.ui.style.template import line_width
from kcdesk.ui.widgets.least_strip import is_worth_seeing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

DRAWER_BELOW = 900
"""Width at 100 % under which the topics are a drawer over the page."""
OUTLINE_FROM = 1200
"""Width at 100 % from which "On this page" is shown."""

_OUTLINE_WIDTH = 250
_LINE = 2
"""Pixels of the line between the drawer and the page, in text of the usual size."""


class PaneLayout(QWidget):
    """Topics, page and outline side by side, whatever they hold."""

    topics_shown_changed = Signal(bool)
    choice_changed = Signal()
    """The panes are wanted otherwise than before: shown, hidden, or in another width."""

    def __init__(self, topics: QWidget, middle: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics, self._middle = topics, middle
        self._outline: QWidget | None = None
        self._scale = 1.0
        self._topics_width = 300
        self._topics_wanted = True
        self._outline_wanted = True
        self._page_open = False
        self._drawer_open = False
        self._has_size = False
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(topics)
        self._splitter.addWidget(middle)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._remember_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def add_outline(self, outline: QWidget) -> None:
        """Take the outline in, after the page."""
        self._outline = outline
        outline.hide()  # else the panes would be laid out with it and without it
        self._splitter.addWidget(outline)
        self._arrange()

    def set_scale(self, scale: float) -> None:
        """Set how many times its normal size text has."""
        self._scale = scale
        self._arrange()

    def restore(self, topics_width: int, *, topics: bool, outline: bool) -> None:
        """Restore what was remembered; the width is at 100 %."""
        self._topics_width, self._topics_wanted, self._outline_wanted = topics_width, topics, outline
        self._arrange()

    def set_page_open(self, page_open: bool) -> None:
        """Whether a page is shown, and not the home page: only a page has an outline."""
        self._page_open = page_open
        self._drawer_open = False
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether the topics are a drawer now."""
        return self.width() < DRAWER_BELOW * self._scale

    @property
    def topics_width(self) -> int:
        """Width of the topics pane at 100 %, in pixels."""
        return self._topics_width

    @property
    def topics_wanted(self) -> bool:
        """Whether the topics are to be shown where there is room."""
        return self._topics_wanted

    @property
    def outline_wanted(self) -> bool:
        """Whether the outline is to be shown where there is room."""
        return self._outline_wanted

    @property
    def topics_shown(self) -> bool:
        """Whether the topics are to be seen now, as a pane or as a drawer."""
        return not self._topics.isHidden()

    @property
    def outline_fits(self) -> bool:
        """Whether the window is wide enough for the outline, where there is a page."""
        return self.width() >= OUTLINE_FROM * self._scale

    def toggle_topics(self) -> None:
        """Show or hide the topics: the drawer in a narrow window, the pane in a wide one."""
        if self.is_narrow:
            self._drawer_open = not self._drawer_open
        else:
            self._topics_wanted = not self._topics_wanted
            self.choice_changed.emit()
        self._arrange()
        if self._topics.isVisible():
            self._topics.setFocus()

    def toggle_outline(self) -> None:
        """Show or hide the outline."""
        self._outline_wanted = not self._outline_wanted
        self.choice_changed.emit()
        self._arrange()

    def close_drawer(self) -> bool:
        """Close the drawer; False if it was not open."""
        was_open = self._drawer_open and self.is_narrow
        self._drawer_open = False
        self._arrange()
        return was_open

    def _arrange(self) -> None:
        if not self._has_size:
            return
        drawer = self.is_narrow
        if drawer and self._splitter.indexOf(self._topics) >= 0:
            self._topics.setParent(self)
        elif not drawer and self._splitter.indexOf(self._topics) < 0:
            self._splitter.insertWidget(0, self._topics)
            self._splitter.setStretchFactor(1, 1)
        shown = self._drawer_open if drawer else self._topics_wanted
        if shown:
            self._mark_drawer(drawer=drawer)
        self._topics.setVisible(shown)
        if self._outline is not None:
            self._outline.setVisible(self._page_open and self._outline_wanted and self.outline_fits)
        if drawer:
            width = round(self._topics_width * 1.2 * self._scale)
            if not is_worth_seeing(self.width() - width, self._scale):
                width = self.width()
            left = self.width() - width if self.isRightToLeft() else 0
            self._topics.setGeometry(left, 0, width, self.height())
            self._topics.raise_()
            self._splitter.refresh()
        else:
            self._share_width()
        self.topics_shown_changed.emit(shown)

    def _mark_drawer(self, *, drawer: bool) -> None:
        """Have the style sheet draw a line between a drawer and the page, and keep it free."""
        line = line_width(_LINE, self._scale) if drawer else 0
        start, end = (line, 0) if self.isRightToLeft() else (0, line)
        self._topics.setContentsMargins(start, 0, end, 0)
        if bool(self._topics.property("drawer")) is not drawer:
            from kcdesk.ui.widgets.marks import mark  # noqa: PLC0415 - few windows are narrow at the start

            mark("drawer", drawer, self._topics)

    def _share_width(self) -> None:
        left = round(self._topics_width * self._scale) if self._topics.isVisibleTo(self) else 0
        outline = self._outline is not None and self._outline.isVisibleTo(self)
        right = round(_OUTLINE_WIDTH * self._scale) if outline else 0
        self._splitter.setSizes([left, max(200, self.width() - left - right), right])

    def _remember_width(self) -> None:
        if self._splitter.indexOf(self._topics) == 0 and self._topics.isVisible():
            self._topics_width = round(self._splitter.sizes()[0] / self._scale)
            self.choice_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_size = True
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != QtCore.Qt.Key.Key_Escape or not self.close_drawer():
            super().keyPressEvent(event)
