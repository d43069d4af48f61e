"""What a panel is laid out in whose parts may be higher than the window: it scrolls as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kcdesk.ui.widgets.flow_layout import FlowLayout
from kcdesk.ui.widgets.marks import mark
from kcdesk.ui.widgets.typed_letter import is_typed_letter

_CONTENT = "panel_content"
_RIGHT = 8
_HIGHEST_FOOT = 0.6
"""Of the column: where a foot would take more, little would be left to read above it."""


class ScrolledColumn(QScrollArea):
    """A column of parts, none of which is ever cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QFrame()
        content.setObjectName(_CONTENT)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, _RIGHT, 8)
        self.column.setSpacing(8)
        self._content = content
        self._foot: QFrame | None = None
        self._box: QLineEdit | QPlainTextEdit | None = None
        self.setWidget(content)

    def add_row(self, *widgets: QWidget) -> QFrame:
        """Put widgets beside each other, in as many rows as the width asks for."""
        frame = row_of(*widgets)
        self.column.addWidget(frame)
        return frame

    def keep_in_sight(self, row: QFrame) -> None:
        """Have a row of `add_row` stand below what scrolls, unless that leaves too little of the column."""
        self._foot = row
        row.installEventFilter(self)
        self._move_foot(row, is_below=True)

    def begin(self, first: QWidget) -> None:
        """Show the beginning.  The keyboard, which is at `first`, stays there if all of that is seen.

        Else it comes to the column, whose words the arrow keys scroll; from there Tab leads to `first`.
        Where `first` stands below what scrolls, the column is a stop before it.
        """
        self._set_stop(stops=False)
        self.verticalScrollBar().setValue(0)

        def begin() -> None:
            if not self._content.isAncestorOf(first):
                self._set_stop(stops=self.verticalScrollBar().maximum() > 0)
            elif first.hasFocus() and not self.viewport().rect().contains(self._place_in_view(first)):
                self._set_stop(stops=True)
                self.setFocus(Qt.FocusReason.OtherFocusReason)

        self._once_laid_out(begin)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Show all of what Tab leads to; of a box to type into Qt shows no more than the cursor."""
        done = super().focusNextPrevChild(next)
        focus = cast("QWidget | None", self.focusWidget())
        if done and focus is not None and self._content.isAncestorOf(focus):
            place = QRect(focus.mapTo(self._content, QPoint(0, 0)), focus.size())
            if place.height() <= self.viewport().height():
                self._show_place(place)
        return done

    def write_into(self, box: QLineEdit | QPlainTextEdit) -> None:
        """Have whatever is typed or pasted in the column, and nothing in it takes, written into this box.

        It is seen while somebody writes in it: what stands above it may have grown.
        """
        self._box = box
        box.textChanged.connect(self._show_box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed before anybody has looked for the box is meant for it."""
        box = self._box
        writes = is_typed_letter(event) and not event.text().isspace()
        if box is None or box.hasFocus() or not (writes or event.matches(QKeySequence.StandardKey.Paste)):
            super().keyPressEvent(event)
            return
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bring_up(box)
        QApplication.sendEvent(box, event)

    @Slot()
    def _show_box(self) -> None:
        if self._box is not None and self._box.hasFocus() and not _is_empty(self._box):
            self.bring_up(self._box)

    def _set_stop(self, *, stops: bool) -> None:
        """Whether Tab stops at the column itself; it shows the focus then."""
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if stops else policies.NoFocus)
        mark("stop", stops, self)
        # Without a frame what it shows would lie over the line that shows the focus.
        self.setFrameShape(QScrollArea.Shape.StyledPanel if stops else QScrollArea.Shape.NoFrame)

    def _show_place(self, place: QRect) -> None:
        """Scroll to a place in the content, to its top above all."""
        self.ensureVisible(place.left(), place.bottom(), 0, 8)
        self.ensureVisible(place.left(), place.top(), 0, 8)

    def _place_in_view(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self.viewport(), QPoint(0, 0)), part.size())

    def bring_up(self, *parts: QWidget) -> None:
        """Scroll until these are seen, the last above all, once each has its place.

        What is higher than the column moves nothing.
        """

        def bring_up() -> None:
            for part in parts:
                if part.isVisible() and part.height() <= self.viewport().height():
                    place = QRect(part.mapTo(self._content, QPoint(0, 0)), part.size())
                    self._show_place(place)

        self._once_laid_out(bring_up)

    def _place_foot(self) -> None:
        """Place it below what scrolls, right below where all of that is seen, or in the column as its end."""
        foot = self._foot
        layout = foot.layout() if foot is not None else None
        if foot is None or layout is None:
            return
        width = self.viewport().width() - _RIGHT
        height, between = layout.totalHeightForWidth(width), self.column.spacing()
        is_below = height <= _HIGHEST_FOOT * self.height()
        self._move_foot(foot, is_below=is_below)
        self.setViewportMargins(0, 0, 0, height + between if is_below else 0)
        if is_below:
            top = min(self.column.totalHeightForWidth(self.viewport().width()), self.height() - height)
            foot.setGeometry(_RIGHT if self.isRightToLeft() else 0, top, width, height)

    def _move_foot(self, foot: QFrame, *, is_below: bool) -> None:
        """Put it where it is to stand; the keyboard, which Qt leads away from what moves, stays in it."""
        is_there = not self._content.isAncestorOf(foot)
        if is_there == is_below:
            return
        focus = cast("QWidget | None", self.window().focusWidget())
        if is_below:
            self.column.removeWidget(foot)
            foot.setParent(self)
            foot.show()
        else:
            self.column.insertWidget(self.column.count() - 1, foot)  # what is after it takes the room left
        if focus is not None and foot.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what stands below, but not while Qt may be giving every widget a new style."""
        super().resizeEvent(event)
        if self._foot is not None:
            QTimer.singleShot(0, self, self._place_foot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place what stands below anew when it asks for another height.

        Qt has this called for all that scrolls.
        """
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self._foot:
            QTimer.singleShot(0, self, self._place_foot)
        return done

    def _once_laid_out(self, act: Callable[[], None]) -> None:
        # A label that wraps asks for its height once it has its width, and moves what is below it then.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, act))


def _is_empty(box: QLineEdit | QPlainTextEdit) -> bool:
    return not box.text() if isinstance(box, QLineEdit) else box.document().isEmpty()


def row_of(*widgets: QWidget) -> QFrame:
    """Widgets beside each other, in as many rows as the width asks for."""
    frame = QFrame()
    frame.setObjectName(_CONTENT)
    row = FlowLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return frame


def column_of(*widgets: QWidget) -> QFrame:
    """Widgets below each other, as a part of such a panel."""
    frame = QFrame()
    frame.setObjectName(_CONTENT)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return frame
