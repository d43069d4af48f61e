"""What a window makes after its first paint, step by step, in the order in which somebody may need it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kcdesk.ui.window.idle_steps import Step
from kcdesk.ui.window.later_modules import READING_MODULES, RESULTS_MODULES, SEEN_MODULES
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.window_views import WindowViews


@dataclass(frozen=True, slots=True)
class OwnSteps:
    """Steps that are somebody else's to take."""

    fit_to_screen: Step
    """Fits a window that opened for the first time to its screen."""
    complete_style: Step
    """Reads the desktop's colours and makes the rest of the style."""
    tell_caution: Step
    """Says how careful one must be with this guide."""
    make_page_column: Step
    """Makes the page, of which the rest of the reading area is then made."""
    first_search: Callable[[], Iterable[Step]]
    """Make the first search quick."""
    later_searches: Callable[[], Iterable[Step]]
    """Make those after it quick: misspelt words, pages that are read for the first time."""


class LaterSteps:
    """The steps of one window; a step whose work somebody needed before its turn does nothing."""

    def __init__(
        self, window: QWidget, views: WindowViews, reading: LazyReadingArea, language: str, own: OwnSteps
    ) -> None:
        """`language` is the guide's, as a BCP 47 tag."""
        self._window, self._views, self._reading = window, views, reading
        self._language, self._own = language, own
        self._follows_fingers = False

    def seen(self) -> Iterator[Step]:
        """What is seen, or heard, in the window that stands open: the topics, the desktop's colours."""
        yield from SEEN_MODULES
        yield lambda: self._views.topics.tree
        yield self._show_tree
        yield self._set_languages
        yield self._own.complete_style
        yield self._own.tell_caution

    def reading(self) -> Iterator[Step]:
        """What the first search and the first page take, and fingers."""
        yield from self._own.first_search()
        yield from RESULTS_MODULES
        yield lambda: self._views.search.results
        yield from READING_MODULES
        yield self._own.make_page_column
        yield self._reading
        yield self._polish_page
        yield self._follow_fingers

    def ahead(self) -> Iterator[Step]:
        """All that waits for somebody to be there."""
        yield from self.reading()
        yield from self._own.later_searches()

    def scroll_by_touch(self) -> None:
        """Let fingers scroll what is there now."""
        from kcdesk.ui.widgets.touch import scroll_areas_by_touch  # noqa: PLC0415 - not before fingers

        scroll_areas_by_touch(self._window)

    def _show_tree(self) -> None:
        views = self._views
        self._own.fit_to_screen()
        views.topics.tree.show()
        views.home.complete()
        QWidget.setTabOrder(views.top_bar.help_button, views.topics.tree)

    def _set_languages(self) -> None:
        from kcdesk.ui.i18n.accessible_language import set_accessible_languages  # noqa: PLC0415 - a step before

        texts = (self._views.topics.tree, *self._views.home.texts)
        set_accessible_languages(self._window, texts, self._language)

    def _polish_page(self) -> None:
        self._reading().page.view.ensurePolished()

    def _follow_fingers(self) -> None:
        from kcdesk.ui.widgets.touch import PageTouch  # noqa: PLC0415 - as above

        self.scroll_by_touch()
        if not self._follows_fingers:
            self._follows_fingers = True
            view = self._reading().page.view
            PageTouch(view).pinched.connect(view.zoom_requested)
