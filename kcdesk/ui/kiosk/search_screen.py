"""Searching by touch: the box, the results under it, and the keys to type with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from kcdesk.guide.model import Topic
from kcdesk.ui.kiosk.drag_scroll import scroll_by_drag
from kcdesk.ui.kiosk.screen_keys import ScreenKeys
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.search.search_controller import SearchController
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.user_data.recent_searches import RecentSearches

_EDGE = 12
_ROOM_FOR_DIGITS = 1200
"""Height of the window from which keys for digits leave room for results; below it a key brings them."""


class SearchScreen(QWidget):
    """Fills the middle of the window."""

    def __init__(
        self, session: SearchSession, appearance: Appearance, offered: tuple[Topic, ...], keyboard: str
    ) -> None:
        """`offered` are the places to offer when nothing is found; `keyboard` orders the letters."""
        super().__init__()
        self.setObjectName("kiosk_search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = SearchBox()
        self.box.setObjectName("home_search")
        self.box.setDragEnabled(False)
        area = QWidget()
        area.setObjectName("kiosk_search_area")
        area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(area)
        inner.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inner.addWidget(self.box)
        inner.addStretch(1)
        self.results = ResultsPanel(appearance.theme, offered, area, share=1.0)
        for part in self.results.findChildren(QAbstractScrollArea):
            scroll_by_drag(part)
        # What one visitor searched for is offered to nobody, not even to that visitor.
        self.controller = SearchController(
            session, RecentSearches(None), (self.box,), lambda: self.results, lambda: appearance.scale, self
        )
        self.keys = ScreenKeys(keyboard, self.box)
        self.keys.done.connect(self._put_keys_away)
        self.keys.height_changed.connect(self._fit_later)
        self.box.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self.keys)

    def begin(self) -> None:
        """Start with an empty box."""
        self.box.clear()
        self.keys.show()
        self.box.setFocus()

    def _put_keys_away(self) -> None:
        self.keys.hide()
        self._fit_later()

    def _fit_later(self) -> None:
        """Lay the results out anew once the keys have come or gone."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self.results.isVisible():
            self.controller.search_for(self.box.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the keys back where somebody touches the box."""
        if event.type() == QEvent.Type.MouseButtonPress and watched is self.box and self.keys.isHidden():
            self.keys.show()
            self._fit_later()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keys.show_digits(shown=self.window().height() >= _ROOM_FOR_DIGITS)
        self._fit_later()
