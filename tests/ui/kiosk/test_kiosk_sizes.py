"""Whatever text size a kiosk's owner writes down, what its screen cannot scroll has room on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.ui.kiosk.kiosk_style import kiosk_style
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.word_suggestions import WordSuggestions
from kcdesk.ui.style.theme import Theme
from tests.ui.geometry import faults_of
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, visit_of
from tests.ui.own_states import settle
from tests.ui.test_nothing_overlaps import outside, overlaps

_SIZES = ((1024, 600), (1280, 720), (720, 1280), (1920, 1080), (1080, 1920))
_LARGEST = replace(CONFIG, text_percent=300, take_home="https://guide.example.org/{topic}.html")


def _covers(kiosk: KioskWindow) -> Iterator[QWidget]:
    """Each thing that covers a visit, when it is shown."""
    visit = visit_of(kiosk)
    visit.show_code()
    assert visit.take_home is not None
    yield visit.take_home
    visit.take_home.close_code()
    kiosk._ask(20)
    yield kiosk.question
    kiosk._end_question()
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    yield kiosk.pin_pad
    kiosk.pin_pad.close_pad()
    kiosk._open_staff()
    assert kiosk.staff is not None
    yield kiosk.staff
    kiosk.staff.number_button.click()
    yield kiosk.staff.number_pad


@pytest.mark.parametrize("percent", [0, 300])
@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_what_covers_a_visit_has_room_for_all_of_it(
    make_one: MakeKiosk, size: tuple[int, int], percent: int
) -> None:
    """The address and the button lay over the code to scan, and digits over each other."""
    kiosk = make_one(*size, replace(_LARGEST, text_percent=percent))
    kiosk.start_visit()
    visit_of(kiosk)._navigator.open(Location("surgery"))
    wrong = []
    for cover in _covers(kiosk):
        settle()
        found = [
            *overlaps(cover),
            *outside(cover),
            *(words for words in faults_of(cover) if "pixels" in words),
        ]
        wrong += [f"{cover.objectName()}: {words}" for words in found]
    assert wrong == []


@pytest.mark.parametrize(("percent", "side", "largest"), [(300, 720, 64), (300, 1080, 96), (200, 1080, 64)])
def test_what_covers_a_visit_grows_as_far_as_the_screen_has_room(
    light: Theme, percent: int, side: int, largest: int
) -> None:
    """Its title has 32 pixels at 100 %."""
    assert f"#question_title {{ font-size: {largest}px;" in kiosk_style(light, percent, side)


@pytest.mark.parametrize("percent", [0, 300])
@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_letters_fill_their_keys(make_one: MakeKiosk, size: tuple[int, int], percent: int) -> None:
    """They were a third as high as these, where somebody with poor sight looks for them one by one."""
    kiosk = make_one(*size, replace(_LARGEST, text_percent=percent))
    kiosk.start_visit()
    visit_of(kiosk).open_search()
    settle()
    keys = visit_of(kiosk).search.keys.findChildren(QPushButton)
    letters = [key for key in keys if len(key.text()) == 1 and key.isVisible()]
    assert letters
    for key in letters:
        assert key.fontInfo().pixelSize() >= 0.42 * key.height()
        assert key.fontMetrics().height() <= key.height() - 4
        assert key.fontMetrics().horizontalAdvance(key.text()) <= key.width() - 8


def _bottom(part: QWidget, inside: QWidget) -> int:
    return part.mapTo(inside, QPoint(0, part.height())).y()


@pytest.mark.parametrize("percent", [0, 200, 300])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1280, 800)], ids=str)
def test_the_note_of_danger_and_its_page_are_seen_above_the_keys(
    make_one: MakeKiosk, size: tuple[int, int], percent: int
) -> None:
    """At 1024 by 600 there were 16 pixels for all that is found, from 200 % on without a line of it."""
    kiosk = make_one(*size, replace(CONFIG, text_percent=percent))
    kiosk.start_visit()
    search = visit_of(kiosk).search
    visit_of(kiosk).open_search()
    QTest.keyClicks(search.box, "chest pain")
    settle()
    rows = search.rows()
    assert rows is not None
    title = rows.fontMetrics().height()
    first = rows.visualRect(rows.model().index(0, 0))
    top = rows.viewport().mapTo(search.results, first.topLeft()).y()
    assert search.results.note.text()
    assert _bottom(search.results.note, search.results) <= top
    assert top + title <= search.results.height()
    assert _bottom(search.results, kiosk) <= search.keys.mapTo(kiosk, QPoint(0, 0)).y()


def test_what_is_found_is_as_large_as_all_text_when_the_keys_are_away(make_one: MakeKiosk) -> None:
    """As the visitor wishes it; a touch on the box brings keys and smaller letters back."""
    kiosk = make_one(1024, 600, _LARGEST)
    kiosk.start_visit()
    search = visit_of(kiosk).search
    visit_of(kiosk).open_search()
    QTest.keyClicks(search.box, "chest pain")
    sizes = [search.results.note.font().pixelSize()]
    search.keys.done.emit()
    sizes.append(search.results.note.font().pixelSize())
    QTest.mouseClick(search.box, Qt.MouseButton.LeftButton)
    sizes.append(search.results.note.font().pixelSize())
    assert sizes == [27, 48, 27]


def test_no_word_that_is_offered_is_broken(qtbot: QtBot) -> None:
    """“bloodstained” stood in two lines; fewer are offered where there is no room for all."""
    words = ("immunosuppressed", "immunotherapies", "immunotherapy", "immune")
    offered = WordSuggestions(QLineEdit(), lambda text: words if text else ())
    qtbot.addWidget(offered)
    counts = []
    for width in (260, 420, 1000):
        offered.resize(width, 80)
        offered.show()
        offered._offer("immu")
        settle()
        shown = [button for button in offered.words if not button.isHidden()]
        assert [button.text() for button in shown] == [button.words for button in shown]
        assert all(button.width() >= button.sizeHint().width() for button in shown)
        counts.append(len(shown))
    assert counts[0] < counts[1] < counts[2] == len(words)
