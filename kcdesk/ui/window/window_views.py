"""The widgets that make up the window at its first paint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from kcdesk.guide.pack import Pack
from kcdesk.ui.home.home_page import HomeContent, HomePage
from kcdesk.ui.search.search_controller import SearchController
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.topics.topic_pane import TopicPane
from kcdesk.ui.widgets.accessible_roles import QuietStack
from kcdesk.ui.window.actions import Actions
from kcdesk.ui.window.main_menu import MainMenu
from kcdesk.ui.window.pane_layout import PaneLayout
from kcdesk.ui.window.top_bar import TopBar
from kcdesk.user_data.recent_searches import RecentSearches

if TYPE_CHECKING:
    from kcdesk.ui.search.results_panel import ResultsPanel


@dataclass(frozen=True, slots=True)
class WindowViews:
    """What a change of place, an action or the saved state may have to touch."""

    top_bar: TopBar
    topics: TopicPane
    home: HomePage
    middle: QStackedWidget
    """Holds the home page and, once there is one, the page."""
    body: PaneLayout
    search: SearchController


def make_views(  # noqa: PLR0913, PLR0917 - each goes to one of the views
    pack: Pack,
    actions: Actions,
    menu: MainMenu,
    session: SearchSession,
    recent: RecentSearches,
    icons: Icons,
    appearance: Appearance,
    results: Callable[[], ResultsPanel],
    parent: QObject,
) -> WindowViews:
    """Make the views of one guide; `parent` owns the controller, a layout is to own the widgets."""
    top_bar = TopBar(actions, menu, pack.info.title, icons)
    top_bar.search_box.set_hint(pack.info.search_hint)
    # The bar has a button for help already.
    shortcuts = tuple(topic for topic in pack.shortcuts() if topic.id != pack.roles.help)
    content = HomeContent(pack.info, pack.greeting, pack.topics, pack.tiles(), shortcuts)
    topics, home, middle = TopicPane(pack.topics), HomePage(content, icons), QuietStack()
    middle.addWidget(home)
    search = SearchController(
        session,
        recent,
        (home.search_box, top_bar.search_box),
        results,
        lambda: appearance.scale,
        parent,
    )
    return WindowViews(top_bar, topics, home, middle, PaneLayout(topics, middle), search)
