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
        self._crumbs: list[QPushButton] = []
        self._signs: list[QLabel] = []
        """One before each link but the first."""
        self._targets: list[Location | None] = []
        """Where each link leads; None is the home page."""
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
        titles = [self.tr("Home"), *(topic.title for topic in path[:-1])]
        self._targets = [None, *(Location(topic.id) for topic in path[:-1])]
        while len(self._crumbs) < len(titles):
            self._add_crumb()
        for number, crumb in enumerate(self._crumbs):
            is_shown = number < len(titles)
            if is_shown and crumb.accessibleName() != titles[number]:
                crumb.setText(without_mnemonic(titles[number]))
                crumb.setAccessibleName(titles[number])
            crumb.setVisible(is_shown)
            if number:
                self._signs[number - 1].setVisible(is_shown)
        self._fit()

    def _add_crumb(self) -> None:
        """One more link, kept for the paths to come: a button made anew is given its style anew."""
        number = len(self._crumbs)
        if number:
            sign = QLabel("‹" if self.isRightToLeft() else "›")
            self._signs.append(sign)
            self._row.insertWidget(2 * number - 1, sign)
        crumb = QPushButton()
        crumb.setProperty("look", "link")
        crumb.clicked.connect(lambda: self._follow(number))
        self._row.insertWidget(2 * number, crumb)
        # Where it stands: made last, it would be the last that Tab comes to.
        QWidget.setTabOrder(self._crumbs[-1] if self._crumbs else self._place_in_tab_order, crumb)
        self._crumbs.append(crumb)

    def _follow(self, number: int) -> None:
        target = self._targets[number]
        if target is None:
            self.home_requested.emit()
        else:
            self.location_requested.emit(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten titles to fit the line, outer ones first and Home last; names and tool tips stay whole."""
        crumbs = [crumb for crumb in self._crumbs if not crumb.isHidden()]
        signs = [sign for sign in self._signs if not sign.isHidden()]
        for part in (*crumbs, *signs):
            part.ensurePolished()
        for crumb in crumbs:
            _show(crumb, crumb.accessibleName())
        margins = self._row.contentsMargins()
        needed = margins.left() + margins.right() + self._row.spacing() * len((*crumbs, *signs))
        needed += sum(part.sizeHint().width() for part in (*crumbs, *signs))
        for crumb in (*crumbs[1:], *crumbs[:1]):
            if needed <= self.width():
                break
            # What it takes when shortened is asked, for a style has a least width of its own for a button.
            needed -= crumb.sizeHint().width()
            _shorten(crumb, self.width() - needed)
            needed += crumb.sizeHint().width()


def _shorten(crumb: QPushButton, room: int) -> None:
    """Show as much of a title as so many pixels hold, were it the sign of what is left out alone."""
    title, metrics = crumb.accessibleName(), crumb.fontMetrics()
    beside = crumb.sizeHint().width() - metrics.horizontalAdvance(title)
    _show(crumb, metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(room - beside, _LEAST)))


def _show(crumb: QPushButton, words: str) -> None:
    crumb.setText(without_mnemonic(words))
    crumb.setToolTip("" if words == crumb.accessibleName() else crumb.accessibleName())
