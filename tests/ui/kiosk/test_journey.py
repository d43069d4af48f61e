"""A visitor's way through a kiosk by touch alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.search.completions import completions
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.speech.voice import Voice
from tests.reader_guide import LONG, OVERDUE, TODAY
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, press, touch, visit_of
from tests.ui.speech.conftest import FakeVoice

_SMALLEST_TARGET = 60
"""Pixels that everything to be touched has in height, at any text size."""


def _type(visit: KioskVisit, words: str) -> None:
    for letter in words:
        name = "Space" if letter == " " else letter
        key = next(key for key in visit.search.keys.findChildren(QPushButton) if key.accessibleName() == name)
        touch(key)


def test_somebody_searches_reads_goes_back_and_finishes(kiosk: KioskWindow, qtbot: QtBot) -> None:
    touch(kiosk.attract, QPoint(500, 1800))
    visit = visit_of(kiosk)
    assert visit.middle.currentWidget() is visit.home
    touch(visit.home.search_box)
    assert visit.middle.currentWidget() is visit.search
    _type(visit, "surgery")
    qtbot.waitUntil(visit.search.results.isVisible)
    hits = visit.search.results._list
    # A scroll area waits to see whether a press becomes a drag.
    touch(hits.viewport(), hits.visualRect(hits.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: visit.middle.currentWidget() is visit.page)
    assert "Surgery" in visit.page.view.toPlainText()
    touch(visit.bar.back)
    assert visit.middle.currentWidget() is visit.home
    touch(visit.bar.finish)
    assert kiosk.visit is None
    assert not kiosk.attract.isHidden()


def test_get_help_now_is_one_touch_away_from_anywhere(visit: KioskVisit) -> None:
    touch(visit.bar.search)
    touch(visit.bar.help)
    assert visit.middle.currentWidget() is visit.page
    assert visit.page.view.page is not None


def test_a_keyboard_alone_starts_and_searches(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.activateWindow()
    press(kiosk, Qt.Key.Key_Return)
    visit = visit_of(kiosk)
    visit.bar.search.setFocus()
    press(kiosk, Qt.Key.Key_Return)
    QTest.keyClicks(visit.search.box, "surgery")
    qtbot.waitUntil(visit.search.results.isVisible)
    press(kiosk, Qt.Key.Key_Return)
    assert visit.middle.currentWidget() is visit.page


def test_done_leaves_the_room_of_the_keys_to_the_results(visit: KioskVisit, qtbot: QtBot) -> None:
    touch(visit.bar.search)
    _type(visit, "surgery")
    touch(next(k for k in visit.search.keys.findChildren(QPushButton) if k.text() == "Done"))
    assert visit.search.keys.isHidden()
    assert visit.search.results.isVisible()
    touch(visit.search.box)
    assert visit.search.keys.isVisible()
    qtbot.waitUntil(visit.search.results.isVisible)


def test_what_was_found_is_as_wide_as_the_screen(make_one: MakeKiosk) -> None:
    """On a low one it was as wide as in a window, and beside it there was nothing."""
    for width, results in _searched_on_each_screen(make_one, "surgery"):
        assert results.isVisible()
        assert results.width() >= width - 50


def test_where_nothing_is_found_the_last_link_is_whole(make_one: MakeKiosk, qtbot: QtBot) -> None:
    """It was cut off, and there was no bar, where the links came to need more than at the answer."""
    for _, panel in _searched_on_each_screen(make_one, "zqx"):
        area = panel.findChildren(QScrollArea)[0]
        last = next(link for link in panel.findChildren(ResultLink)[::-1] if link.isVisible())
        last.set_words("Words that need more lines than one. " * 8)
        qtbot.waitUntil(partial(_is_all_there, area, last))


def _searched_on_each_screen(make_one: MakeKiosk, words: str) -> Iterator[tuple[int, ResultsPanel]]:
    """(width, results) of a kiosk on screens upright, lying and low, where this was typed."""
    for width, height in ((1080, 1920), (1920, 1080), (1280, 720)):
        kiosk = make_one(width, height)
        kiosk.start_visit()
        visit = visit_of(kiosk)
        touch(visit.bar.search)
        _type(visit, words)
        yield width, visit.search.results
        kiosk.hide()


def _is_all_there(area: QScrollArea, last: QWidget) -> bool:
    """Whether the last part is seen whole, or a bar leads to it."""
    end = last.mapTo(area, QPoint(0, last.height())).y()
    return last.height() >= last.heightForWidth(last.width()) and (
        end <= area.viewport().height() or area.verticalScrollBar().isVisible()
    )


def test_digits_are_a_touch_away_where_the_screen_is_low(make_one: MakeKiosk) -> None:
    kiosk = make_one(1280, 720)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    keys = {key.text(): key for key in visit.search.keys.findChildren(QPushButton)}
    assert not keys["1"].isVisible()
    touch(keys["123"])
    assert keys["1"].isVisible()


def test_everything_on_the_bars_and_keys_is_large_enough_for_a_finger(make_one: MakeKiosk) -> None:
    for width, height in ((1080, 1920), (1920, 1080), (1280, 720)):
        kiosk = make_one(width, height)
        kiosk.start_visit()
        visit = visit_of(kiosk)
        touch(visit.bar.search)
        parts: list[QWidget] = [visit.bar, visit.search.keys]
        sizes = [key.size() for part in parts for key in part.findChildren(QPushButton) if key.isVisible()]
        assert len(sizes) > 30
        assert min(min(size.width(), size.height()) for size in sizes) >= _SMALLEST_TARGET
        kiosk.hide()


def test_links_of_a_search_are_large_enough_where_there_is_little_room(make_one: MakeKiosk) -> None:
    """They have less air there, and are touched all the same."""
    kiosk = make_one(1024, 600)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    for _ in range(2):
        touch(visit.bar.larger)
    touch(visit.bar.search)
    for words in ("surgrey", "zqx"):
        visit.search.box.clear()
        _type(visit, words)
        links = [one for one in visit.search.results.findChildren(ResultLink) if one.isVisible()]
        assert [bool(one.property("tight")) for one in links] == [True] * len(links) != []
        assert min(one.height() for one in links) >= _SMALLEST_TARGET


@pytest.mark.parametrize("marks", [(), ("plain",)], ids=["plain", "marked"])
@pytest.mark.parametrize("today", [TODAY, OVERDUE], ids=["reviewed", "overdue"])
def test_on_a_low_screen_half_of_the_height_is_page(
    make_one: MakeKiosk, qtbot: QtBot, marks: tuple[str, ...], today: date
) -> None:
    """It had 273 of 720 pixels, and 241 below a note of two lines; its buttons stay as large."""
    kiosk = make_one(1280, 720, _SHOP, services=Services(print_page=_Printer()), today=today)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location(LONG, "", marks))
    page = visit.page
    qtbot.waitUntil(lambda: page.view.height() >= 360)
    assert page.review.isVisible() is (today == OVERDUE)
    assert page.highlight_bar.isVisible() is bool(marks)
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert min(min(one.width(), one.height()) for one in buttons) >= _SMALLEST_TARGET
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
    seen = visit.bar.help, visit.bar.home, visit.bar.finish, page.breadcrumbs, page.reading_order
    assert [part.isVisible() for part in seen] == [True] * 5


def test_on_a_low_screen_staff_find_the_title_at_home(make_one: MakeKiosk) -> None:
    """Its room goes to the page and to what was found."""
    kiosk = make_one(1280, 720)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    shown = [visit.header.isVisible()]
    visit._navigator.open(Location("surgery"))
    shown.append(visit.header.isVisible())
    kiosk.resize(1280, 1024)
    shown.append(visit.header.isVisible())
    kiosk.resize(1280, 720)
    touch(visit.bar.home)
    shown.append(visit.header.isVisible())
    assert shown == [True, False, True, True]


def test_text_goes_up_to_48_pixels_and_no_button_is_cut_off(visit: KioskVisit) -> None:
    for _ in range(10):
        touch(visit.bar.larger)
    assert visit._appearance.zoom == 300
    assert not visit.bar.larger.isEnabled()
    assert visit.bar.finish.width() + visit.bar.finish.x() <= visit.width()


def test_a_web_address_is_shown_and_offers_nothing_to_copy(visit: KioskVisit) -> None:
    visit._navigator.open(Location("surgery"))
    visit.page.view.address_requested.emit("https://example.org/a", QPoint(50, 50))
    words = [button.text() for button in visit.page.card.findChildren(QPushButton) if button.isVisible()]
    assert visit.page.card.isVisible()
    assert words == ["Close"]


_SHOP = replace(CONFIG, printer="shop", take_home="https://guide.example.org/{topic}.html")


class _Printer:
    """Prints nowhere, and remembers what."""

    def __init__(self) -> None:
        self.pages: list[str] = []

    def __call__(
        self, topic: str, notice: str, help_line: str, tell: Callable[[str], None], visit: QObject
    ) -> None:
        """Remember it."""
        assert isinstance(visit, KioskVisit)
        assert "24-hour number" in help_line
        assert notice == ""
        self.pages.append(topic)
        tell("Sent to the printer.")


def test_by_touch_alone_somebody_takes_words_prints_takes_a_page_home_and_listens(
    make_one: MakeKiosk, reader_pack: Pack, qtbot: QtBot
) -> None:
    """From the first touch to the last: words above the keys, a result, paper, a code, the voice, the end."""
    printer, voices = _Printer(), list[FakeVoice]()

    def voice(parent: QObject) -> Voice:
        voices.append(FakeVoice(parent))
        return voices[-1]

    services = Services(find_voice=voice, print_page=printer, complete=partial(completions, reader_pack))
    config = replace(CONFIG, take_home="https://guide.example.org/{topic}.html")
    kiosk = make_one(config=config, services=services)
    touch(kiosk.attract)
    visit = visit_of(kiosk)
    assert not visit.tools.print.isVisible()
    touch(visit.bar.search)
    _type(visit, "sur")
    touch(next(one for one in visit.search.suggestions.words if one.words == "surgery"))
    assert visit.search.box.text() == "surgery "
    qtbot.waitUntil(visit.search.results.isVisible)
    rows = visit.search.rows()
    assert rows is not None
    touch(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: visit.middle.currentWidget() is visit.page)
    touch(visit.tools.print)
    assert printer.pages == ["surgery"]
    assert visit.notice.message == "Sent to the printer."
    touch(visit.tools.take_home)
    assert visit.take_home is not None
    code = visit.take_home.code.code
    assert code is not None
    assert code.address == "https://guide.example.org/surgery.html"
    touch(visit.take_home.close_button)
    assert visit.take_home.isHidden()
    touch(visit.tools.listen)
    assert voices[0].speaks
    touch(visit.tools.listen)
    assert [voice.speaks for voice in voices] == [False]
    touch(visit.bar.finish)
    assert kiosk.visit is None


def test_what_was_said_of_a_page_takes_no_room_from_a_search(make_one: MakeKiosk) -> None:
    """On a low screen it left none to what was found; coming to another page it went."""
    kiosk = make_one(1280, 720)
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    visit.notice.tell("The printer cannot be reached. Please tell a member of staff.")
    touch(visit.bar.search)
    assert visit.middle.currentWidget() is visit.search
    assert not visit.notice.isVisible()


def test_topics_and_searches_without_a_result_are_told_for_counting(
    make_one: MakeKiosk, qtbot: QtBot
) -> None:
    topics, searches = list[str](), list[str]()
    kiosk = make_one(services=Services(note_topic=topics.append, note_not_found=searches.append))
    kiosk.start_visit()
    visit = visit_of(kiosk)
    visit._navigator.open(Location("surgery"))
    touch(visit.bar.search)
    _type(visit, "xqzwkv")
    qtbot.waitUntil(visit.search.results.isVisible)
    assert searches == []
    touch(visit.bar.finish)
    assert topics == ["surgery"]
    assert searches == ["xqzwkv"]
