"""Searching by touch: the box, the results under it, and the keys to type with."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
        self.results = ResultsPanel(appearance.theme, offered, area)
        for part in self.results.findChildren(QAbstractScrollArea):
            scroll_by_drag(part)
        # What one visitor searched for is offered to nobody, not even to that visitor.
        self.controller = SearchController(
            session, RecentSearches(None), (self.box,), lambda: self.results, lambda: appearance.scale, self
        )
        self.keys = ScreenKeys(keyboard, self.box)
        self.keys.done.connect(self.box.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self.keys)

    def begin(self) -> None:
        """Start with an empty box."""
        self.box.clear()
        self.box.setFocus()
