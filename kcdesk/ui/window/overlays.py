"""What lies over the page for a while - results, cards, panels - and when it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.window_views import WindowViews

Close = Callable[[], bool]
"""Closes one layer; False if it was not open."""


def close_topmost(layers: Sequence[Close]) -> bool:
    """Close the first layer that is open, from the topmost down; False if none is."""
    return any(close() for close in layers)


class Overlays:
    """Closed by Esc one after the other, by a focus that goes elsewhere, by another size of the window."""

    def __init__(self, views: WindowViews, reading: LazyReadingArea) -> None:
        self._views, self._reading = views, reading

    def close_top(self) -> bool:
        """Close the topmost that is open; False if none is."""
        reading = self._reading.made
        if reading is None:
            return False
        return close_topmost(
            (
                reading.page.close_card,
                reading.close_beside,
                self._views.search.close_results,
                reading.speech.stop,
                reading.page.close_help,
            )
        )

    def follow_focus(self, now: QWidget) -> None:
        """Hide results and cards that the focus has left for `now`, something else in the window."""
        search, top_bar = self._views.search, self._views.top_bar
        search.focus_moved(now)
        if now is not top_bar.search_box and not search.shows_results:
            top_bar.fold_search()
        reading = self._reading.made
        if reading is not None:
            if not reading.page.card.isAncestorOf(now):
                reading.page.card.hide()
            reading.make_way(now)

    def rearrange(self) -> None:
        """Hide, or arrange anew, what lay where it did for another size of the window."""
        self._views.search.hide_results()
        if self._reading.made is not None:
            self._reading.made.rearrange()
