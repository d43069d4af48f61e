"""On this page: its headings, as a list to jump by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from kcdesk.guide.pages import Section
from kcdesk.ui.widgets.own_viewport import own_viewport
from kcdesk.ui.widgets.row_focus import RowFocus
from kcdesk.ui.widgets.wrapped_rows import Index, WrappedRows

_AIR = 1.1
_INDENT = 1.0
"""Of a heading below another, in heights of a line."""
_BESIDE_DECORATION = 6
"""Pixels that the style adds to what stands before a row's words, in every text size."""
_HIGHEST = 2
"""The level of headings that are not indented; the page's title is above them."""


class Outline(QFrame):
    """The headings of the page shown; the one being read is the current row."""

    anchor_requested = Signal(str)
    """A heading was chosen: its anchor, empty for the top of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline_pane")
        title = QLabel(self.tr("On this page"))
        title.setObjectName("pane_title")
        self._list = QListWidget()
        self._rows = RowFocus(self._list)
        self._list.setAccessibleName(self.tr("On this page"))
        self._list.setWordWrap(True)
        own_viewport(self._list)
        self._delegate = _IndentedRows(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.activated.connect(self._request)
        self._list.clicked.connect(self._request)
        self._anchors: tuple[str, ...] = ()
        """Of each row."""
        self._wanted: tuple[Section, ...] | None = None
        self._wanted_anchor = ""
        """Of a page that was only just opened, to be listed a moment after the page is shown."""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._catch_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self._list)

    @property
    def list(self) -> QListWidget:
        """The list, with the headings of the page that was asked for last."""
        self._catch_up()
        return self._list

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """List a page's sections, as soon as nothing else waits to be painted.

        A page is read from its top, until the page says otherwise.
        """
        self._wanted, self._wanted_anchor = sections, ""
        self._later.start()

    def _catch_up(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._list_sections(wanted)
            self.mark_section(self._wanted_anchor)

    def _list_sections(self, sections: tuple[Section, ...]) -> None:
        self._anchors = tuple(section.anchor for section in sections)
        top = self.tr("Top of the page")
        self._list.clear()
        # As plain texts: an item that Python knows takes ten times as long to come and to go.
        self._delegate.steps = tuple(max(0, section.level - _HIGHEST) for section in sections)
        self._list.addItems([section.title if section.anchor else top for section in sections])
        self._mark_row(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()

    @Slot(str)
    def mark_section(self, anchor: str) -> None:
        """Make the section being read the current row."""
        if self._wanted is not None:
            if any(section.anchor == anchor for section in self._wanted):
                self._wanted_anchor = anchor
            return
        if anchor in self._anchors:
            self._mark_row(self._anchors.index(anchor))

    def mark_nearest(self, passed: Sequence[str]) -> None:
        """Make the last of these sections that is listed the current row; where none is, the top of the page.

        The page's own foot is not listed: whoever jumps there has passed all that is.
        """
        wanted = self._wanted
        listed = self._anchors if wanted is None else tuple(section.anchor for section in wanted)
        self.mark_section(next((one for one in reversed(passed) if one and one in listed), ""))

    def _mark_row(self, row: int) -> None:
        index = self._list.model().index(row, 0)
        self._rows.mark(index)
        if index.isValid():
            self._list.scrollTo(index)

    @property
    def marked_index(self) -> QModelIndex:
        """The row of the section being read; an invalid index for none."""
        self._catch_up()
        return self._rows.marked

    @property
    def current_anchor(self) -> str:
        """The section being read; empty at the top of the page."""
        if self._wanted is not None:
            return self._wanted_anchor
        row = self.marked_index.row()
        return self._anchors[row] if row >= 0 else ""

    @Slot(QModelIndex)
    def _request(self, index: QModelIndex) -> None:
        self.anchor_requested.emit(self._anchors[index.row()])


class _IndentedRows(WrappedRows):
    """Keeps every line of a heading as far from the edge as its first; spaces would move that one alone."""

    def __init__(self, outline: QListWidget) -> None:
        super().__init__(outline, _AIR, self._width_of)
        self._outline = outline
        self._room = outline.viewport()
        self.steps: tuple[int, ...] = ()
        """How far each row is indented."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's own name
        super().initStyleOption(option, index)
        indent = self._indent(index)
        if indent:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(indent - _BESIDE_DECORATION, 1)

    def _width_of(self, index: Index) -> int:
        return self._room.width() - self._indent(index)

    def _indent(self, index: Index) -> int:
        return round(self.steps[index.row()] * _INDENT * self._outline.fontMetrics().height())
