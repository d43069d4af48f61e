"""How a search box, the session behind it and the results under it work together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcdesk.ui.search.search_box import SearchBox
from kcdesk.ui.search.session import SearchSession
from kcdesk.user_data.recent_searches import RecentSearches

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kcdesk.search.answer import Answer
    from kcdesk.ui.search.results_panel import ResultsPanel
    from kcdesk.ui.style.theme import Theme


class SearchController(QObject):
    """Takes the wishes of whichever box is in use to the session, and the answers to the results."""

    dismissed = Signal()
    """Esc in an empty box: back to what was read."""

    def __init__(
        self,
        session: SearchSession,
        recent: RecentSearches,
        boxes: tuple[SearchBox, ...],
        results: Callable[[], ResultsPanel],
        scale: Callable[[], float],
        parent: QObject,
    ) -> None:
        """`boxes`: the first is in use at first.  `results` makes the panel when first asked for it;
        `scale` is how many times its normal size text has now.
        """
        super().__init__(parent)
        self._session, self._recent, self._scale = session, recent, scale
        self._make_results = results
        self._results: ResultsPanel | None = None
        self._was_left = False
        self._boxes = boxes
        self.box = boxes[0]
        for box in boxes:
            box.textEdited.connect(session.set_text)
            box.textChanged.connect(lambda text, box=box: None if text else self._forget_search(box))
            box.results_wanted.connect(self._go_to_results)
            box.tab_to_results = self._tab_to_results
            box.chosen.connect(self._open_result)
            box.dismissed.connect(self._dismiss)
        session.answer_changed.connect(self._show_answer)
        session.cleared.connect(self.hide_results)

    @property
    def results(self) -> ResultsPanel:
        """The panel of results; made and joined when first asked for."""
        if self._results is None:
            self._results = self._make_results()
            self._results.hit_opened.connect(lambda: self._recent.add(self._session.text))
            self._results.literal_requested.connect(self._search_literally)
            self._results.search_requested.connect(self._search_again)
            self._results.forget_requested.connect(self._forget_searches)
            self._results.left.connect(self._leave_results)
            self._results.typed.connect(self._type_on)
        return self._results

    @property
    def shows_results(self) -> bool:
        """Whether there are results on the screen."""
        return self._results is not None and self._results.isVisible()

    @property
    def words(self) -> str:
        """What was searched for last; empty once the box was emptied."""
        return self._session.text

    def set_theme(self, theme: Theme) -> None:
        """Show results in another theme from now on."""
        if self._results is not None:
            self._results.set_theme(theme)

    def use(self, box: SearchBox) -> None:
        """From now on this is the box on the screen."""
        self.box = box

    def search_for(self, words: str) -> None:
        """Type these words into the box in use, and search at once."""
        self._was_left = False
        self.box.setText(words)
        self._session.set_text(words)
        self._session.search_now()

    def focus_box(self) -> None:
        """Give the box the keyboard, its words ready to be typed over."""
        self.box.setFocus()
        self.box.selectAll()

    def hide_results(self) -> None:
        """Put the results away; the box keeps its words, and gets the keyboard if that was in the results."""
        if self._results is None or self._results.isHidden():
            return
        focus = cast("QWidget | None", self._results.window().focusWidget())
        if focus is not None and self._results.isAncestorOf(focus):
            self.box.setFocus()
        self._results.hide()

    def focus_moved(self, now: QWidget) -> None:
        """The keyboard is at `now`: results that it has left for something else go, and later ones stay away.

        An input method hands over what it holds as the keyboard leaves the box, and is answered after that.
        """
        is_within = self._results is not None and self._results.isAncestorOf(now)
        if now is not self.box and not is_within:
            self.hide_results()
        # The keyboard comes to another page's box before that is the one in use.
        self._was_left = now not in self._boxes and not is_within

    def close_results(self) -> bool:
        """Esc outside the box: whether there were results to put away."""
        if not self.shows_results:
            return False
        self.hide_results()
        return True

    def _forget_search(self, box: SearchBox) -> None:
        """A box was emptied: nothing is found any more, nor said of it when the keyboard comes back."""
        self._session.clear()
        if box.accessibleDescription():
            box.setAccessibleDescription("")

    def _search_again(self, words: str) -> None:
        self.box.setFocus()
        self.search_for(words)

    def _search_literally(self) -> None:
        self.box.setFocus()
        self._session.search_literally()

    def _show_answer(self, answer: Answer) -> None:
        if self._was_left:
            return
        from kcdesk.ui.widgets.announce import announce  # noqa: PLC0415 - not needed for the first paint

        self.results.show_answer(answer, self.box, self._scale())
        announce(self.box, self.results.spoken_note)

    def _go_to_results(self) -> None:
        """In an empty box to the last searches, otherwise to the results; those put away come back."""
        if not self.box.text().strip():
            self.results.show_recent(self._recent.searches, self.box, self._scale())
            self._tell_recent()
            return
        if self.results.isHidden():
            self.search_for(self.box.text())
        self._session.search_now()
        self.results.enter()

    def _tell_recent(self) -> None:
        """Have a screen reader say what the first button is one of."""
        from kcdesk.ui.widgets.announce import announce  # noqa: PLC0415 - not needed for the first paint

        if self.shows_results:
            announce(self.results, self.results.note.text())

    def _tab_to_results(self) -> bool:
        return self._results is not None and self._results.enter()

    def _leave_results(self, by: int) -> None:
        self.box.setFocus()
        if by > 0:
            self.box.leave()

    def _type_on(self, event: QKeyEvent) -> None:
        self.box.setFocus()
        self.box.keyPressEvent(event)

    def _forget_searches(self) -> None:
        self._recent.clear()
        self.hide_results()
        self.box.setFocus()

    def _open_result(self) -> None:
        """Enter: open the current result.  Where a search waits for Enter the first one brings the results:
        who listens to the screen must hear what was found before a page replaces it.
        """
        waited = not self._session.as_you_type and not self._session.is_answered
        self._session.search_now()
        if waited:
            return
        if self.shows_results:
            self.results.open_current()
        elif self.box.text().strip():
            self.search_for(self.box.text())

    def _dismiss(self) -> None:
        """Esc in the box: first the results go, then the text, then back to the page.

        The text is ready to be typed over: who goes on to type searches for something else.
        """
        if self.shows_results:
            self.hide_results()
            self.box.selectAll()
        elif self.box.text():
            self.box.clear()
        else:
            self.dismissed.emit()
