"""Searching by touch: the box, the results under it, and the keys to type with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from kcdesk.guide.model import Topic
from kcdesk.ui.kiosk.drag_scroll import DragScroll
from kcdesk.ui.kiosk.screen_keys import ScreenKeys
from kcdesk.ui.kiosk.word_suggestions import Complete, WordSuggestions
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.search.search_controller import SearchController
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.widgets.marks import mark
from kcdesk.user_data.recent_searches import RecentSearches

_EDGE = 12
_LOW = 900
"""Height of the window below which words stand beside the box."""
_ROOM_FOR_DIGITS = 1200
"""Height of the window from which keys for digits leave room for results; below it a key brings them."""


class _Box(SearchBox):
    """A search box from whose results Tab goes on to the keys, and not round to the box again."""

    def __init__(self, after: Callable[[], QWidget | None]) -> None:
        """`after` gives what Tab comes to next; None stays in the box."""
        super().__init__()
        self._after = after

    def leave(self) -> None:
        """Go on to the words, the keys or the bar below."""
        following = self._after()
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)


class _NoSearches(RecentSearches):
    """What one visitor searched for is offered to nobody, not even to that visitor."""

    def __init__(self) -> None:
        super().__init__(None)

    def add(self, text: str) -> None:
        """Remember nothing."""


class SearchScreen(QWidget):
    """Fills the middle of the window."""

    below: QWidget | None = None
    """What Tab comes to after the results while the keys are away; None stays in the box."""
    typed = Signal(str, str)
    """What stood in the box before, and what stands there now."""

    def __init__(
        self,
        session: SearchSession,
        appearance: Appearance,
        offered: tuple[Topic, ...],
        keyboard: str,
        complete: Complete,
        drag: DragScroll,
    ) -> None:
        """`offered` are the places to offer when nothing is found; `keyboard` orders the letters.

        `complete` gives words that go on from an unfinished one; `drag` scrolls the results.
        """
        super().__init__()
        self.setObjectName("kiosk_search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = _Box(self._after_results)
        self.box.setObjectName("home_search")
        self.box.setDragEnabled(False)
        area = QWidget()
        area.setObjectName("kiosk_search_area")
        area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(area)
        inner.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        inner.addLayout(self._top)
        self._top.addWidget(self.box, 1)
        inner.addStretch(1)
        self.results = ResultsPanel(appearance.theme, offered, area, share=1.0, as_wide_as_parent=True)
        for part in self.results.findChildren(QAbstractScrollArea):
            drag(part)
        self.controller = SearchController(
            session, _NoSearches(), (self.box,), lambda: self.results, lambda: appearance.scale, self
        )
        self.suggestions = WordSuggestions(self.box, complete)
        self.suggestions.chosen.connect(self._take_word)
        self.keys = ScreenKeys(keyboard, self.box)
        self._typed = ""
        self.box.textChanged.connect(self._tell_typed)
        self.keys.done.connect(self._put_keys_away)
        self.keys.height_changed.connect(self._fit_later)
        self.box.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        self._column = column
        column.addWidget(self.suggestions)
        column.addWidget(self.keys)

    def begin(self) -> None:
        """Start with an empty box."""
        self.box.clear()
        self._show_keys(shown=True)
        self.box.setFocus()

    def rows(self) -> QListView | None:
        """The list of what was found."""
        return self.results.findChild(QListView)

    def _put_keys_away(self) -> None:
        self._show_keys(shown=False)
        if not (self.results.isVisible() and self.results.enter()):
            self.box.setFocus()  # else the keyboard stays with a key that has gone
        self._fit_later()

    def _show_keys(self, *, shown: bool) -> None:
        self.keys.setVisible(shown)
        self.suggestions.setVisible(shown)
        self._fit_letters()

    def _fit_letters(self) -> None:
        """On a low screen what is typed and found is as large as the keys while they take its room.

        In larger text nothing of what is found would be seen above them, the note of danger neither.
        """
        is_typing = not self.keys.isHidden() and self.window().height() < _LOW
        mark("typing", is_typing, self, self.box, *self.results.findChildren(QWidget))

    def _place_suggestions(self, *, beside: bool) -> None:
        """Put the words beside the box where the screen is low, else above the keys."""
        if beside == (self._top.indexOf(self.suggestions) >= 0):
            return
        policies = QSizePolicy.Policy
        self.box.setSizePolicy(policies.Expanding, policies.Expanding if beside else policies.Fixed)
        self.suggestions.stand(beside=beside)
        if beside:
            self._column.removeWidget(self.suggestions)
            self._top.setDirection(QBoxLayout.Direction.LeftToRight)
            self._top.addWidget(self.suggestions, 1)
        else:
            self._top.removeWidget(self.suggestions)
            self._column.insertWidget(1, self.suggestions)

    def _after_results(self) -> QWidget | None:
        if self.keys.isHidden():
            return self.below
        words = (button for button in self.suggestions.words if button.isVisible())
        return next(words, self.keys.first)

    def _take_word(self, text: str) -> None:
        self.controller.search_for(text)
        self.box.setFocus()

    def _tell_typed(self, now: str) -> None:
        before, self._typed = self._typed, now
        self.typed.emit(before, now)

    def _fit_later(self) -> None:
        """Lay the results out anew once the keys have come or gone."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self.results.isVisible():
            self.controller.search_for(self.box.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the keys back where somebody touches the box."""
        if event.type() == QEvent.Type.MouseButtonPress and watched is self.box and self.keys.isHidden():
            self._show_keys(shown=True)
            self._fit_later()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_suggestions(beside=self.window().height() < _LOW)
        self._fit_letters()
        self.keys.show_digits(shown=self.window().height() >= _ROOM_FOR_DIGITS)
        self._fit_later()
