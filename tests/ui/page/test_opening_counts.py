"""What opening a page may cost, counted and not timed: these counts make a page open within a frame."""

from __future__ import annotations

from collections.abc import Iterator
from gc import collect
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.breadcrumbs import Breadcrumbs
from kcdesk.ui.page.page_pieces import LATER_PIECE
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.resources import PageDocument
from kcdesk.ui.style.theme import Theme
from tests.reader_guide import LONG
from tests.ui.conftest import Ear
from tests.ui.page.conftest import page_of

_LONG_PAGE = page_of("".join(f'<h2 id="p{number}">Part</h2>\n<p>Some words.</p>\n' for number in range(2000)))


class _Counted:
    """How often documents were read from HTML, and put into a view."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read = self.put = 0
        read, put = PageDocument.setHtml, PageView.setDocument

        def read_one(document: PageDocument, html: str) -> None:
            self.read += 1
            read(document, html)

        def put_one(view: PageView, document: PageDocument) -> None:
            self.put += 1
            put(view, document)

        monkeypatch.setattr(PageDocument, "setHtml", read_one)
        monkeypatch.setattr(PageView, "setDocument", put_one)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> _Counted:
    return _Counted(monkeypatch)


class _Polishes(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Polish
        return False


@pytest.fixture
def polishes(qapp: QApplication) -> Iterator[_Polishes]:
    made = _Polishes()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_a_page_is_laid_out_once_and_read_only_as_far_as_the_screen(
    view: PageView, counted: _Counted
) -> None:
    view.show_page(_LONG_PAGE)
    assert counted.put == 1
    assert counted.read == 1


def test_painting_a_page_makes_no_more_of_it(view: PageView, counted: _Counted) -> None:
    """Its bullets too are painted as far as the screen."""
    view.show_page(_LONG_PAGE)
    view.viewport().repaint()
    assert counted.read == 1


def test_the_rest_comes_by_itself(view: PageView, counted: _Counted, qtbot: QtBot) -> None:
    view.show_page(_LONG_PAGE)
    least = len(_LONG_PAGE.html) // LATER_PIECE // 2
    qtbot.waitUntil(lambda: counted.read > least)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 20_000)
    assert counted.put == 1


def test_a_page_shown_before_is_not_read_again(view: PageView, reader_pack: Pack, counted: _Counted) -> None:
    for topic in ("surgery", LONG):
        view.show_page(reader_pack.page(topic))
        view.document()
    read = counted.read
    view.show_page(reader_pack.page("surgery"))
    view.document()
    assert counted.read == read


def test_another_theme_is_another_document(
    view: PageView, reader_pack: Pack, dark: Theme, counted: _Counted
) -> None:
    view.show_page(reader_pack.page("surgery"))
    read = counted.read
    view.set_style(dark, 1.0)
    assert counted.read > read


def test_a_likely_page_is_begun_before_it_is_opened(
    view: PageView, reader_pack: Pack, counted: _Counted, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def likely() -> Iterator[object]:
        asked.append(LONG)
        yield reader_pack.page(LONG)

    view.take_likely_from(likely)  # type: ignore[arg-type]
    view.show_page(reader_pack.page("surgery"))
    view.document()
    read = counted.read
    qtbot.waitUntil(lambda: counted.read > read)
    read = counted.read
    view.show_page(reader_pack.page(LONG))
    assert asked
    assert counted.read == read


def test_what_is_far_down_is_found_at_once(view: PageView) -> None:
    view.show_page(_LONG_PAGE)
    view.go_to_anchor("p1900")
    assert view.verticalScrollBar().value() > 20_000
    view.show_page(page_of(_LONG_PAGE.html + "<p>The very last word</p>"))
    assert view.document().find("The very last word").position() > 0


def test_a_place_far_down_comes_back(view: PageView) -> None:
    view.show_page(_LONG_PAGE)
    view.go_to_anchor("p1500")
    place = view.reading_position()
    view.show_page(page_of("<p>Another</p>"))
    view.show_page(_LONG_PAGE)
    view.return_to(place)
    assert view.reading_position() == place


def test_a_screen_reader_is_given_the_whole_page_at_once(view: PageView, ear: Ear) -> None:
    assert ear.isActive()
    view.show_page(_LONG_PAGE)
    assert view._shown.now.blockCount() == 4000


def test_crumbs_are_given_their_style_once(reader_pack: Pack, qtbot: QtBot, polishes: _Polishes) -> None:
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    with qtbot.waitExposed(crumbs):
        crumbs.show()
    deepest = max(reader_pack.topics, key=lambda topic: topic.depth)
    crumbs.show_path(reader_pack.path(deepest.id))
    before = polishes.count
    for topic in reader_pack.topics:
        crumbs.show_path(reader_pack.path(topic.id))
    assert polishes.count == before


def test_the_documents_of_pages_gone_are_freed(view: PageView) -> None:
    """The binding would keep each that was ever in the view."""
    gone = []
    for number in range(40):
        view.show_page(page_of(f"<p>Page {number}</p>\n{'<p>Some words.</p>' * 400}"))
        gone.append(ref(view.document()))
    view.show_page(page_of("<p>Last</p>"))
    view._ready._make_more()
    collect()
    assert sum(one() is not None for one in gone) < 15
