"""The path from the home page to the page shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kcdesk.guide.model import Location, Topic
from kcdesk.ui.widgets.mnemonic import without_mnemonic

_BEFORE_WORDS, _AFTER = 4, 20
"""Pixels: of a link's own, and after the last one."""
_LEAST = 44
"""Pixels of a title that are always shown."""


class Breadcrumbs(QFrame):
    """A row of links, one for each topic above the page."""

    location_requested = Signal(Location)
    home_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumbs")
        self.setAccessibleName(self.tr("Where this page is in the guide"))
        self._parts: list[QWidget] = []
        self._place_in_tab_order = QWidget(self)
        self._place_in_tab_order.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # or Qt would put nothing after it
        self._place_in_tab_order.hide()
        self._row = QHBoxLayout(self)
        self._start = _AFTER
        self._row.setContentsMargins(_AFTER, 6, _AFTER, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)

    def set_start(self, start: int) -> None:
        """Begin so many pixels from the side, less what a link has before its words."""
        if start != self._start:
            self._start, edge = start, start - _BEFORE_WORDS
            left, right = (_AFTER, edge) if self.isRightToLeft() else (edge, _AFTER)
            self._row.setContentsMargins(left, 6, right, 0)
            self._fit()

    def show_path(self, path: tuple[Topic, ...]) -> None:
        """Show the path to a topic; its last part, the topic itself, is no link."""
        self._clear()
        home = _crumb(self.tr("Home"))
        home.clicked.connect(self.home_requested)
        self._add(home)
        for topic in path[:-1]:
            self._add(QLabel("‹" if self.isRightToLeft() else "›"))
            crumb = _crumb(topic.title)
            crumb.clicked.connect(lambda _=False, to=topic.id: self.location_requested.emit(Location(to)))
            self._add(crumb)
        self._put_into_tab_order()
        self._fit()

    def _put_into_tab_order(self) -> None:
        """Where they stand: made last, they would be the last that Tab comes to."""
        before = self._place_in_tab_order
        for crumb in (part for part in self._parts if isinstance(part, QPushButton)):
            QWidget.setTabOrder(before, crumb)
            before = crumb

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the longest titles to fit the line; names and tool tips stay whole."""
        if not self._parts:
            return
        crumbs = [part for part in self._parts if isinstance(part, QPushButton)]
        for part in self._parts:
            part.ensurePolished()
        metrics, margins = self._parts[0].fontMetrics(), self._row.contentsMargins()
        beside = sum(part.sizeHint().width() for part in self._parts if part not in crumbs)
        beside += sum(crumb.sizeHint().width() - metrics.horizontalAdvance(crumb.text()) for crumb in crumbs)
        beside += margins.left() + margins.right() + self._row.spacing() * len(self._parts)
        titles = [crumb.accessibleName() for crumb in crumbs]
        most = _share(self.width() - beside, [metrics.horizontalAdvance(title) for title in titles])
        for crumb, title in zip(crumbs, titles, strict=True):
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(most, _LEAST))
            crumb.setText(without_mnemonic(shown))
            crumb.setToolTip("" if shown == title else title)

    def _add(self, part: QWidget) -> None:
        self._row.insertWidget(len(self._parts), part)
        self._parts.append(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._row.removeWidget(part)  # not `takeAt`: nobody would free the item it gives to Python
            part.hide()
            part.deleteLater()
        self._parts.clear()


def _crumb(title: str) -> QPushButton:
    crumb = QPushButton(without_mnemonic(title))
    crumb.setAccessibleName(title)
    crumb.setProperty("look", "link")
    return crumb


def _share(available: int, widths: list[int]) -> int:
    """The most that each may have so that all fit: the narrow ones keep theirs."""
    left = available
    for number, width in enumerate(sorted(widths)):
        share = left // (len(widths) - number)
        if width > share:
            return share
        left -= width
    return available
