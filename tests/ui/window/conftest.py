"""What a window is made of, without the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.search.engine import Engine
from kcdesk.ui.navigation.navigator import Navigator
from kcdesk.ui.search.session import SearchSession
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.window.actions import Actions
from kcdesk.ui.window.lazy_reading_area import LazyReadingArea
from kcdesk.ui.window.main_menu import MainMenu
from kcdesk.ui.window.reading_area import ReadingArea
from kcdesk.ui.window.results_connections import make_results
from kcdesk.ui.window.visit_presenter import VisitPresenter
from kcdesk.ui.window.window_views import make_views
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import Settings
from tests.raw_pack import RawTopic, write_pack
from tests.reader_guide import TODAY


class WindowParts:
    """Views, reading area, session and presenter of one guide, on a plain widget."""

    def __init__(self, pack: Pack, appearance: Appearance) -> None:
        self.stage = QWidget()
        self.session = SearchSession(Engine(pack).search, self.stage)
        self.navigator = Navigator(pack, self.stage)
        actions = Actions(self.stage)
        self.reading = LazyReadingArea(
            lambda: ReadingArea(
                pack,
                self.stage,
                appearance,
                actions["read_aloud"],
                lambda: TODAY,
                find_voice=lambda _language, _parent: None,
                initial_settings=Settings(),
            ),
            self._take_in,
        )
        self.views = make_views(
            pack,
            actions,
            MainMenu(actions, self.stage),
            self.session,
            RecentSearches(None),
            Icons(resources_dir() / "icons", 1.0),
            appearance,
            lambda: make_results(pack, self.stage, appearance.theme),
            self.stage,
        )
        for view in (self.views.top_bar, self.views.body):
            view.setParent(self.stage)
        self.presenter = VisitPresenter(pack, self.navigator, self.views, self.reading, self.stage)

    def _take_in(self, reading: ReadingArea) -> None:
        self.views.middle.addWidget(reading.page)


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Pack]:
    """A guide with two topics and nothing on their pages."""
    with Pack.open(
        write_pack(tmp_path / "raw.kcpack", [RawTopic("a", "One"), RawTopic("b", "Two")])
    ) as opened:
        yield opened


@pytest.fixture
def parts(qtbot: QtBot, pack: Pack, dressed: Appearance) -> WindowParts:
    """The parts of a guide with two topics; the reading area is made, and no page shown."""
    made = WindowParts(pack, dressed)
    qtbot.addWidget(made.stage)
    qtbot.addWidget(made.reading().outline)
    return made
