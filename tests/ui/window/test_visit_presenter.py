from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.search.engine import Engine
from kcdesk.ui.navigation.navigator import HOME, Navigator
from kcdesk.ui.page.page_links import PageLink
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
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
from tests.ui.conftest import Ear
from tests.ui.heard import Heard


class _Parts:
    """The presenter with what it needs, and no window of ours round it."""

    def __init__(self, pack: Pack, appearance: Appearance) -> None:
        self.stage = QWidget()
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
            SearchSession(Engine(pack).search, self.stage),
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
    with Pack.open(
        write_pack(tmp_path / "raw.kcpack", [RawTopic("a", "One"), RawTopic("b", "Two")])
    ) as opened:
        yield opened


@pytest.fixture
def parts(qtbot: QtBot, pack: Pack, dressed: Appearance) -> _Parts:
    made = _Parts(pack, dressed)
    qtbot.addWidget(made.stage)
    qtbot.addWidget(made.reading().outline)
    return made


def test_a_page_and_the_home_page_take_turns(parts: _Parts) -> None:
    titles, topics = Heard(parts.presenter.title_changed), Heard(parts.presenter.topic_shown)
    parts.navigator.open(Location("b"))
    assert parts.views.middle.currentWidget() is parts.reading().page
    assert parts.views.search.box is parts.views.top_bar.search_box
    parts.navigator.open_home()
    assert parts.views.middle.currentWidget() is parts.views.home
    assert parts.views.search.box is parts.views.home.search_box
    assert [title.partition(" - ")[0] for title in titles.values] == ["Two", titles.values[1]]
    assert topics.values == ["b"]


def test_a_page_that_cannot_be_read_is_told_of_and_the_reader_stays(parts: _Parts, pack: Pack) -> None:
    parts.navigator.open(Location("a"))
    failures, topics = Heard(parts.presenter.failed), Heard(parts.presenter.topic_shown)
    pack.close()
    parts.navigator.open(Location("b"))
    assert "damaged" in failures.values[0]
    assert parts.navigator.location == Location("a")
    assert topics.values == []


def test_at_home_too(parts: _Parts, pack: Pack) -> None:
    """There the topic itself is perhaps not read yet."""
    failures = Heard(parts.navigator.not_found)
    pack.close()
    parts.navigator.open(Location("b"))
    assert ["damaged" in one for one in failures.values] == [True]
    assert parts.navigator.location == HOME
    assert parts.views.middle.currentWidget() is parts.views.home


def test_backspace_returns_from_a_source_to_its_number(reader: Reader, ear: Ear) -> None:
    reader.navigator.open(Location("surgery"))
    view = reader.window.reading.page.view
    number = next(at for at in range(view.document().characterCount()) if _target_at(view, at) == "#source-1")
    view.follow(PageLink("1", "#source-1", number, number + 1))
    assert reader.navigator.location == Location("surgery", "source-1")
    assert view.textCursor().block().text().startswith("Kidney cancer. NHS")
    assert ear.heard[-1] == "Source 1. Press Backspace to go back."
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert reader.navigator.location == Location("surgery")
    assert (view.textCursor().selectionStart(), view.textCursor().selectionEnd()) == (number, number + 1)


def test_a_page_is_announced_once_with_what_it_has(reader: Reader, ear: Ear) -> None:
    reader.navigator.open(Location("surgery", "what-it-is", ("kidney",)))
    assert len(ear.heard) == 1
    assert ear.heard[0].startswith("Surgery, heading level 1. Sections: ")
    assert ear.heard[0].endswith("What it is, heading level 2")


def _target_at(view: PageView, position: int) -> str:
    return text_range(view.document(), position + 1, position + 1).charFormat().anchorHref()
