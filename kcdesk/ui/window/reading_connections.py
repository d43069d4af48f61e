"""What the page and its bars ask for, joined to those who do it."""

from __future__ import annotations

from kcdesk.ui.navigation.navigator import Navigator
from kcdesk.ui.page.page_column import PageColumn
from kcdesk.ui.window.actions import Actions


def connect_reading(page: PageColumn, navigator: Navigator, actions: Actions) -> None:
    """Connect everything in the middle of the window."""
    view = page.view
    for part in (page.breadcrumbs, page.card, view):
        part.location_requested.connect(navigator.open)
    page.offer_print(actions["print"])
    page.offer_share(actions["share"])
    page.breadcrumbs.home_requested.connect(navigator.open_home)
    page.reading_order.previous_requested.connect(actions["previous"].trigger)
    page.reading_order.next_requested.connect(actions["next"].trigger)
    page.find_bar.closed.connect(view.setFocus)
    view.back_requested.connect(navigator.back)
    view.zoom_requested.connect(lambda turn: actions["larger" if turn > 0 else "smaller"].trigger())
    view.marks.changed.connect(page.highlight_bar.show_count)
    page.highlight_bar.step_requested.connect(view.marks.step)
    page.highlight_bar.clear_requested.connect(view.marks.clear)
