from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.page.page_links import PageLink
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
from tests.ui.conftest import Ear
from tests.ui.heard import Heard
from tests.ui.window.conftest import WindowParts


def test_a_page_and_the_home_page_take_turns(parts: WindowParts) -> None:
    titles, topics = Heard(parts.presenter.title_changed), Heard(parts.presenter.topic_shown)
    parts.navigator.open(Location("b"))
    assert parts.views.middle.currentWidget() is parts.reading().page
    assert parts.views.search.box is parts.views.top_bar.search_box
    parts.navigator.open_home()
    assert parts.views.middle.currentWidget() is parts.views.home
    assert parts.views.search.box is parts.views.home.search_box
    assert [title.partition(" - ")[0] for title in titles.values] == ["Two", titles.values[1]]
    assert topics.values == ["b"]


def test_a_page_that_cannot_be_read_is_told_of_and_the_reader_stays(parts: WindowParts, pack: Pack) -> None:
    parts.navigator.open(Location("a"))
    failures, topics = Heard(parts.presenter.failed), Heard(parts.presenter.topic_shown)
    pack.close()
    parts.navigator.open(Location("b"))
    assert "damaged" in failures.values[0]
    assert parts.navigator.location == Location("a")
    assert topics.values == []


def test_at_home_too(parts: WindowParts, pack: Pack) -> None:
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
