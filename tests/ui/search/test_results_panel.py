from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.search.answer import Answer, Hit
from kcdesk.ui.search import result_delegate
from kcdesk.ui.search.result_delegate import ResultDelegate
from kcdesk.ui.search.result_link import ResultLink
from kcdesk.ui.search.results_list import ResultsList
from kcdesk.ui.search.results_model import HIT
from kcdesk.ui.search.results_panel import ResultsPanel
from kcdesk.ui.search.room_watch import RoomWatch
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from tests.ui.answers import NONE, THREE, hit, hit_of_words
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")

MANY = Answer("x", tuple(hit("a", "A") for _ in range(20)))


class Window(QWidget):
    """A box, and the panel below it."""

    def __init__(self, theme: Theme, pack: Pack) -> None:
        super().__init__()
        self.box = QLineEdit(self)
        self.box.setGeometry(100, 10, 300, 40)
        helpful = (pack.topic("get-help-now"), pack.topic("glossary"))
        self.panel = ResultsPanel(theme, helpful, self)


@pytest.fixture
def window(qtbot: QtBot, light: Theme, reader_pack: Pack) -> Window:
    """900 by 700 pixels."""
    made = Window(light, reader_pack)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def offers(window: Window) -> list[QPushButton]:
    """The helpful places that are shown."""
    return [button for button in window.panel.findChildren(QPushButton) if not button.isHidden()]


def marked_hit(window: Window) -> Hit | None:
    """The hit that Enter opens."""
    rows = window.panel.findChild(ResultsList)
    assert isinstance(rows, ResultsList)
    hit: Hit | None = rows.marked.data(HIT)
    return hit


class _Counting(ResultDelegate):
    """Counts how often it is asked for the height of a row."""

    asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked += 1
        return super().sizeHint(option, index)


def test_rows_that_are_not_seen_are_not_asked_for_their_height(window: Window, light: Theme) -> None:
    """Each of twenty was, twice for each key; rows of one kind are alike."""
    (rows,) = window.panel.findChildren(ResultsList)
    counting = _Counting(light)
    rows.setItemDelegate(counting)
    many = Answer("many", tuple(hit(f"t{number}", "Title") for number in range(20)))
    window.panel.show_answer(many, window.box, 1.0)
    QApplication.processEvents()
    assert 0 < counting.asked < len(many.hits)
    unlike = Answer("many", (*many.hits, hit_of_words("No path", "Words.")))
    window.panel.show_answer(unlike, window.box, 1.0)
    assert rows.sizeHintForRow(20) < rows.sizeHintForRow(0)
    assert rows.visualRect(rows.model().index(20, 0)).height() == rows.sizeHintForRow(20)


def test_the_first_hit_is_ready_for_enter(window: Window, qtbot: QtBot) -> None:
    """It opens at its section, with the words marked."""
    window.panel.show_answer(THREE, window.box, 1.0)
    assert window.panel.isVisible()
    assert marked_hit(window) == THREE.hits[0]
    with qtbot.waitSignal(window.panel.location_requested) as heard:
        window.panel.open_current()
    assert heard.args == [Location("fatigue", "", ("some", "tiredness"))]
    assert window.panel.isHidden()


def hits_of(window: Window) -> QListView:
    """The list of hits."""
    return window.panel.findChildren(QListView)[0]


def enter(window: Window, qtbot: QtBot) -> None:
    """Give the panel the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.panel.enter()


def test_the_keyboard_goes_into_the_hits(window: Window, qtbot: QtBot) -> None:
    """To the first, which has the focus then; from row to row, and Enter opens the one that has it."""
    window.panel.show_answer(THREE, window.box, 1.0)
    enter(window, qtbot)
    hits = hits_of(window)
    assert hits.hasFocus()
    assert hits.currentIndex().row() == 0
    QTest.keyClick(hits, Qt.Key.Key_Down)
    assert hits.currentIndex().row() == 1
    with qtbot.waitSignal(window.panel.location_requested) as heard:
        QTest.keyClick(hits, Qt.Key.Key_Return)
    assert heard.args == [Location("surgery", "side-effects", ("some", "surgery"))]


def test_no_row_has_the_focus_while_the_keyboard_is_in_the_box(window: Window, qtbot: QtBot) -> None:
    """To assistive technology the current row has it."""
    window.panel.show_answer(THREE, window.box, 1.0)
    assert not hits_of(window).currentIndex().isValid()
    enter(window, qtbot)
    window.box.setFocus()
    assert not hits_of(window).currentIndex().isValid()
    assert marked_hit(window) == THREE.hits[0]


def test_the_row_with_the_keyboard_has_a_line_round_it(window: Window, qtbot: QtBot, light: Theme) -> None:
    """The marked row alone would look the same while the keyboard is in the box."""
    window.panel.show_answer(THREE, window.box, 1.0)
    looks = []
    for take in (window.box.setFocus, window.panel.enter):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        take()
        picture = hits_of(window).viewport().grab().toImage()
        looks.append(picture.pixelColor(picture.width() - 1, 12) == light.colour("accent"))
    assert looks == [False, True]


def test_rows_stop_at_the_last_and_lead_back_to_the_box(window: Window, qtbot: QtBot) -> None:
    """Never round: people lose their place."""
    window.panel.show_answer(THREE, window.box, 1.0)
    enter(window, qtbot)
    hits, left = hits_of(window), Heard(window.panel.left)
    for _ in range(5):
        QTest.keyClick(hits, Qt.Key.Key_Down)
    assert hits.currentIndex().row() == 2
    for _ in range(3):
        QTest.keyClick(hits, Qt.Key.Key_Up)
    assert left.values == [-1]


def test_letters_typed_in_the_hits_are_meant_for_the_box(window: Window, qtbot: QtBot) -> None:
    """And so is Backspace; a key with Ctrl is not."""
    window.panel.show_answer(THREE, window.box, 1.0)
    enter(window, qtbot)
    typed = Heard(window.panel.typed)
    QTest.keyClicks(hits_of(window), "ok ")
    QTest.keyClick(hits_of(window), Qt.Key.Key_Backspace)
    QTest.keyClick(hits_of(window), Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert len(typed.values) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_what_is_offered_is_reached_by_keys(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    """By Tab and by Down, in the order in which it stands; Tab goes on after the last, Down stays."""
    window.panel.show_answer(NONE, window.box, 1.0)
    enter(window, qtbot)
    reached, left = [], Heard(window.panel.left)
    for _ in range(3):
        reached.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), key)
    assert [button.text() for button in reached if isinstance(button, QPushButton)] == [
        "When to get help now",
        "Glossary",
        "Glossary",
    ]
    assert set(left.values) == (set() if key == Qt.Key.Key_Down else {1})


@pytest.mark.parametrize("key", [Qt.Key.Key_Backtab, Qt.Key.Key_Up])
def test_before_the_first_offer_is_the_box(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    window.panel.show_answer(NONE, window.box, 1.0)
    enter(window, qtbot)
    left = Heard(window.panel.left)
    QTest.keyClick(window.focusWidget(), key)
    assert left.values == [-1]


def test_the_words_as_typed_come_before_the_hits(window: Window, qtbot: QtBot) -> None:
    """As they stand; Tab goes from there into the hits."""
    window.panel.show_answer(Answer("sutnt", THREE.hits, corrected="sutent"), window.box, 1.0)
    enter(window, qtbot)
    assert window.focusWidget() is offers(window)[0]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is hits_of(window)


def test_a_click_opens_a_hit(window: Window, qtbot: QtBot) -> None:
    """At its section."""
    window.panel.show_answer(THREE, window.box, 1.0)
    hits = window.panel.findChildren(QListView)[0]
    where = hits.visualRect(hits.model().index(1, 0)).center()
    with qtbot.waitSignal(window.panel.location_requested) as heard:
        QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard.args == [Location("surgery", "side-effects", ("some", "surgery"))]


def test_a_new_answer_starts_at_its_first_hit(window: Window) -> None:
    """Wherever the row was."""
    window.panel.show_answer(THREE, window.box, 1.0)
    hits_of(window).selectionModel().select(
        hits_of(window).model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert marked_hit(window) == THREE.hits[2]
    window.panel.show_answer(THREE, window.box, 1.0)
    assert marked_hit(window) == THREE.hits[0]


def test_nothing_found_offers_help(window: Window, qtbot: QtBot) -> None:
    """Never a dead end."""
    window.panel.show_answer(NONE, window.box, 1.0)
    assert "Nothing found for “xyzzy”" in window.panel.note.text()
    assert [offer.text() for offer in offers(window)] == ["When to get help now", "Glossary"]
    with qtbot.waitSignal(window.panel.location_requested) as heard:
        QTest.mouseClick(offers(window)[0], Qt.MouseButton.LeftButton)
    assert heard.args == [Location("get-help-now")]


def test_nothing_found_has_nothing_to_open(window: Window) -> None:
    """Enter does nothing, even after an answer that had hits."""
    window.panel.show_answer(THREE, window.box, 1.0)
    window.panel.show_answer(NONE, window.box, 1.0)
    wishes = Heard(window.panel.location_requested)
    window.panel.open_current()
    assert wishes.values == []
    assert marked_hit(window) is None


def test_with_hits_nothing_else_is_offered(window: Window) -> None:
    """The help is for those who found nothing."""
    window.panel.show_answer(NONE, window.box, 1.0)
    window.panel.show_answer(THREE, window.box, 1.0)
    assert offers(window) == []


@pytest.mark.parametrize("answer", [THREE, NONE, MANY])
@pytest.mark.parametrize(("width", "height"), [(900, 700), (480, 400), (300, 260)])
@pytest.mark.parametrize("scale", [1.0, 3.0])
def test_it_stays_inside_the_window(
    window: Window, answer: Answer, width: int, height: int, scale: float
) -> None:
    """And below its box, however narrow the window."""
    window.resize(width, height)
    window.panel.show_answer(answer, window.box, scale)
    area = window.panel.geometry()
    assert area.top() > window.box.geometry().bottom()
    assert area.left() >= 0
    assert area.right() <= width


def test_the_keyboard_stays_in_the_box(window: Window) -> None:
    """Going on typing is always possible."""
    window.box.setFocus()
    window.panel.show_answer(THREE, window.box, 1.0)
    assert window.focusWidget() is window.box


def test_another_theme_repaints_it(window: Window, dark: Theme) -> None:
    """While it is open."""
    window.panel.show_answer(THREE, window.box, 1.0)
    before = window.panel.grab().toImage()
    window.panel.set_theme(dark)
    assert window.panel.grab().toImage() != before


def test_a_corrected_search_can_be_made_as_typed(window: Window, qtbot: QtBot) -> None:
    """One click away; only when something else was searched for."""
    window.panel.show_answer(Answer("sutnt", (hit("a", "A"),), corrected="sutent"), window.box, 1.0)
    (literal,) = offers(window)
    assert literal.text() == "Search for “sutnt” instead"
    with qtbot.waitSignal(window.panel.literal_requested):
        QTest.mouseClick(literal, Qt.MouseButton.LeftButton)
    window.panel.show_answer(THREE, window.box, 1.0)
    assert offers(window) == []


def test_what_is_said_has_its_whole_line(window: Window, qtbot: QtBot) -> None:
    """From the first search on."""
    window.panel.show_answer(THREE, window.box, 1.0)
    note = window.panel.note
    qtbot.waitUntil(lambda: note.height() == note.heightForWidth(note.width()))


def test_last_searches_are_offered(window: Window, qtbot: QtBot) -> None:
    """Each is one click away, and so is forgetting them."""
    window.panel.show_recent(("fever", "tired"), window.box, 1.0)
    assert [offer.text() for offer in offers(window)] == ["fever", "tired", "Clear these searches"]
    with qtbot.waitSignal(window.panel.search_requested) as heard:
        QTest.mouseClick(offers(window)[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["tired"]
    with qtbot.waitSignal(window.panel.forget_requested):
        QTest.mouseClick(offers(window)[-1], Qt.MouseButton.LeftButton)


def test_without_last_searches_nothing_is_shown(window: Window) -> None:
    """No empty panel; and after an answer nothing of it is left."""
    window.panel.show_answer(THREE, window.box, 1.0)
    window.panel.show_recent((), window.box, 1.0)
    assert window.panel.isHidden()
    assert marked_hit(window) is None


def test_help_stands_out_where_the_words_speak_of_danger(window: Window) -> None:
    """The first hit is painted as no other is."""
    window.panel.show_answer(replace(THREE, heard=""), window.box, 1.0)
    calm = window.panel.grab().toImage()
    window.panel.show_answer(replace(THREE, heard="chest pain"), window.box, 1.0)
    assert window.panel.grab().toImage() != calm


@pytest.mark.parametrize("zoom", [100, 200])
def test_what_is_said_of_hits_begins_where_they_begin(window: Window, dressed: Appearance, zoom: int) -> None:
    """At every size of text: the hits' own margin does not grow, and Qt would indent a framed label more."""
    dressed.set_zoom(zoom)
    window.panel.show_answer(THREE, window.box, zoom / 100)
    window.panel.note.ensurePolished()
    hits = window.panel.findChildren(QListView)[0]
    note = window.panel.note
    assert note.indent() == 0
    start = note.mapTo(window.panel, note.contentsRect().topLeft()).x()
    assert start == hits.mapTo(window.panel, QPoint()).x() + result_delegate._MARGIN


@pytest.mark.parametrize(("height", "scrolls"), [(700, False), (200, True)])
def test_where_the_links_have_no_room_they_scroll(window: Window, height: int, scrolls: bool) -> None:
    """None lies over another, and a bar stands there only then."""
    window.resize(900, height)
    window.panel.show_answer(NONE, window.box, 2.0)
    area = window.panel.findChild(QScrollArea)
    assert area is not None
    column = area.widget()
    assert column is not None
    shown = sorted(offers(window), key=lambda offer: offer.y())
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()
    assert (column.height() > area.viewport().height()) is scrolls
    assert area.verticalScrollBar().isVisible() is scrolls
    assert window.rect().contains(window.panel.geometry())


def bars_of(window: Window) -> list[QScrollBar]:
    """The upright bars that are shown."""
    bars = window.panel.findChildren(QScrollBar)
    return [bar for bar in bars if bar.isVisible() and bar.orientation() is Qt.Orientation.Vertical]


def test_in_little_height_one_bar_scrolls_what_is_said_and_the_hits(window: Window, qtbot: QtBot) -> None:
    """There were two, one above the other, and each part was cut through."""
    window.resize(900, 190)
    window.panel.show_answer(replace(THREE, heard="chest pain"), window.box, 2.0)
    assert len(bars_of(window)) == 1
    area, hits, note = window.panel.findChild(QScrollArea), hits_of(window), window.panel.note
    assert area is not None
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))
    enter(window, qtbot)
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    for row, key in ((0, down), (1, down), (2, up), (1, up), (0, down)):
        assert hits.currentIndex().row() == row
        place = hits.visualRect(hits.currentIndex())
        shown = QRect(hits.viewport().mapTo(area.viewport(), place.topLeft()), place.size())
        assert area.viewport().rect().contains(shown.topLeft())
        assert shown.bottom() <= area.viewport().height() or shown.top() == 0
        QTest.keyClick(hits, key)


@pytest.mark.parametrize("zoom", [100, 125, 200, 400])
@pytest.mark.parametrize("height", [560, 600, 700])
def test_no_strip_of_a_row_is_seen_at_the_end_of_the_hits(
    window: Window, dressed: Appearance, qtbot: QtBot, zoom: int, height: int
) -> None:
    """Eight pixels of the next row looked like a fault, and scrolled on they were of the one before."""
    dressed.set_zoom(zoom)
    window.resize(1366, height)
    window.panel.show_answer(MANY, window.box, zoom / 100)
    QApplication.processEvents()
    hits = hits_of(window)
    rows = [hits.model().index(row, 0) for row in range(len(MANY.hits))]
    enter(window, qtbot)
    for row in (0, 5):
        hits.setCurrentIndex(rows[row])
        seen = hits.viewport().rect()
        places = [hits.visualRect(one) for one in rows]
        assert [place for place in places if place.intersects(seen) and not seen.contains(place)] == []
        assert sum(place.height() for place in places if seen.contains(place)) == seen.height()


@pytest.mark.parametrize(("height", "guides"), [(560, 1), (480, 1), (560, 2)])
def test_in_large_text_there_is_a_second_hit_to_choose(
    window: Window, dressed: Appearance, height: int, guides: int
) -> None:
    """One of twenty was shown on 1366 by 768 at 200 %, above a strip of the home page."""
    dressed.set_zoom(200)
    window.resize(1366, height)
    window.panel.set_scope(guides, everywhere=False)
    window.panel.show_answer(MANY, window.box, 2.0)
    QApplication.processEvents()
    hits = hits_of(window)
    second = hits.visualRect(hits.model().index(1, 0))
    assert hits.viewport().rect().contains(second)
    assert window.panel.geometry().bottom() <= window.rect().bottom()


@pytest.mark.parametrize("answer", [MANY, replace(MANY, heard="chest pain"), replace(MANY, corrected="y")])
def test_in_a_low_window_with_the_largest_text_the_first_hit_is_seen_whole(
    window: Window, dressed: Appearance, answer: Answer
) -> None:
    """What was found, the third line of it, was cut through: as much room as a window of 1024 by 600 has."""
    dressed.set_zoom(400)
    window.resize(1024, 512)
    window.panel.show_answer(answer, window.box, 4.0)
    QApplication.processEvents()
    area, hits = window.panel.findChild(QScrollArea), hits_of(window)
    assert area is not None
    place = hits.visualRect(hits.model().index(0, 0))
    shown = QRect(hits.viewport().mapTo(area.viewport(), place.topLeft()), place.size())
    assert area.viewport().rect().contains(shown)


def test_what_was_searched_for_instead_is_said_again_once_there_is_room(
    window: Window, dressed: Appearance
) -> None:
    """Without room the other spelling is offered alone; all of it is heard."""
    dressed.set_zoom(400)
    shown = []
    for height in (512, 1200):
        window.resize(1024, height)
        window.panel.show_answer(replace(MANY, corrected="y"), window.box, 4.0)
        QApplication.processEvents()
        shown.append([part.isVisible() for part in (window.panel.note, *offers(window))])
        assert window.panel.spoken_note.startswith("Showing results for “y”")
    assert shown == [[False, True], [True, True]]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (NONE, "Nothing found. Try one of these:"),
        (Answer("xyz", THREE.hits, unknown=("xyz",)), "Not in this guide. These may help:"),
        (Answer("xyz", THREE.hits, not_covered="xyz"), "Not in this guide. These may help:"),
    ],
)
def test_in_little_height_it_says_less_and_is_heard_to_say_all(
    window: Window, answer: Answer, words: str
) -> None:
    """What was typed stands in the box; with room again it says all."""
    window.resize(900, 110)
    window.panel.show_answer(answer, window.box, 2.0)
    assert window.panel.note.text() == words
    assert answer.text in window.panel.spoken_note
    window.resize(900, 700)
    window.panel.show_answer(answer, window.box, 2.0)
    assert answer.text in window.panel.note.text()


def test_what_may_be_urgent_stands_out(window: Window, light: Theme) -> None:
    """In the colour of text and half bold; the next answer is quiet again."""
    looks = []
    for urgent in (True, False):
        window.panel.show_answer(replace(THREE, heard="chest pain" if urgent else ""), window.box, 1.0)
        looks.append((window.panel.note.palette().windowText().color(), window.panel.note.font().weight()))
    assert looks[0] == (light.colour("text"), QFont.Weight.DemiBold)
    assert looks[1] == (light.colour("muted"), QFont.Weight.Normal)


def test_all_guides_can_be_searched_where_there_are_several(window: Window) -> None:
    """With one alone nothing is offered."""
    panel = window.panel
    panel.show_answer(THREE, window.box, 1.0)
    assert [button.text() for button in offers(window)] == []
    panel.set_scope(3, everywhere=False)
    panel.show_answer(THREE, window.box, 1.0)
    (scope,) = offers(window)
    wanted = Heard(panel.everywhere_requested)
    assert scope.accessibleName() == "Search all 3 guides on this computer"
    scope.click()
    panel.set_scope(3, everywhere=True)
    panel.show_answer(THREE, window.box, 1.0)
    assert scope.accessibleName() == "Search this guide only"
    assert "in all guides" in panel.note.text()
    scope.click()
    assert wanted.values == [True, False]


def test_of_two_guides_it_is_both_that_are_searched(window: Window) -> None:
    """It said "all 2 guides"."""
    window.panel.set_scope(2, everywhere=False)
    window.panel.show_answer(THREE, window.box, 1.0)
    assert [one.accessibleName() for one in offers(window)] == ["Search both guides on this computer"]


def test_the_hits_come_before_the_search_of_all_guides(window: Window) -> None:
    """To the eye and to the Down key: nobody steps over an offer to reach what was found."""
    panel = window.panel
    panel.set_scope(2, everywhere=False)
    panel.show_answer(THREE, window.box, 1.0)
    (scope,) = offers(window)
    panel.enter()
    assert panel.focusWidget() is not scope
    assert scope.geometry().top() > panel._list.geometry().bottom()
    assert panel.rect().contains(scope.geometry())


def test_a_hit_of_another_guide_says_so_and_asks_for_that_guide(window: Window, tmp_path: Path) -> None:
    """To the eye and to a screen reader; at its section, with the words marked."""
    file = tmp_path / "other.kcpack"
    far = replace(hit("pollen", "Pollen", "When", "when"), guide="Hay fever", file=file)
    panel = window.panel
    panel.show_answer(Answer("pollen", (far,)), window.box, 1.0)
    (rows,) = panel.findChildren(QListView)
    spoken = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Hay fever, Above, When." in spoken
    asked, near = Heard(panel.elsewhere_requested), Heard(panel.location_requested)
    panel.open_current()
    assert asked.values == [(file, Location("pollen", "when", ("some", "pollen")))]
    assert near.values == []
    assert panel.isHidden()


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_nothing_in_it_lies_over_its_round_corners(window: Window, dressed: Appearance, zoom: int) -> None:
    """Its line goes all round, however large the text is."""
    dressed.set_zoom(zoom)
    window.panel.show_answer(THREE, window.box, dressed.scale)
    with_all = window.panel.grab().toImage()
    window.panel.findChildren(QScrollArea)[0].hide()
    alone = window.panel.grab().toImage()
    corner = [(x, y) for x in range(40) for y in range(40 - x)]
    assert len({alone.pixel(*spot) for spot in corner}) > 1
    assert [spot for spot in corner if alone.pixel(*spot) != with_all.pixel(*spot)] == []


def height_of_content(window: Window) -> int:
    """What the panel would have to be high for all it holds, without a bar."""
    area = window.panel.findChildren(QScrollArea)[0]
    content = area.widget()
    assert content is not None
    return content.heightForWidth(area.viewport().width()) + window.panel.height() - area.height()


def test_it_grows_with_what_it_holds(window: Window, qtbot: QtBot) -> None:
    """It kept the height it had for the answer, and the last link was cut off without a bar."""
    for answer in (THREE, NONE):
        window.panel.show_answer(answer, window.box, 1.0)
    before = window.panel.height()
    link = next(part for part in window.panel.findChildren(ResultLink) if part.words == "Glossary")
    link.set_words("Words that need more lines than one. " * 8)
    qtbot.waitUntil(lambda: window.panel.height() > before + link.fontMetrics().height())
    assert window.panel.height() == height_of_content(window)
    link.set_words("Glossary")
    qtbot.waitUntil(lambda: window.panel.height() == before)


def test_it_is_as_high_as_an_answer_that_comes_before_the_last_was_laid_out(
    window: Window, qtbot: QtBot
) -> None:
    """Answers in a row, and a style that comes with the first of them on the screen."""
    window.panel.show_answer(THREE, window.box, 1.0)
    window.panel.show_answer(NONE, window.box, 1.0)
    window.panel.setStyleSheet("QPushButton { padding: 30px; } QLabel { padding: 30px; }")
    qtbot.waitUntil(lambda: window.panel.height() == height_of_content(window))


def test_it_has_a_bar_once_what_it_holds_has_no_room(window: Window, qtbot: QtBot) -> None:
    """A place in it that was scrolled to is kept."""
    window.panel.show_answer(NONE, window.box, 1.0)
    area = window.panel.findChildren(QScrollArea)[0]
    assert not area.verticalScrollBar().isVisible()
    window.resize(900, 120)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    assert window.panel.geometry().bottom() < window.height()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(10)
    window.resize(900, 110)
    qtbot.waitUntil(lambda: window.panel.geometry().bottom() < window.height())
    assert area.verticalScrollBar().value() == 10
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    assert window.panel.height() == height_of_content(window)


def test_it_follows_the_box(window: Window, qtbot: QtBot) -> None:
    window.panel.show_answer(NONE, window.box, 1.0)
    before = window.panel.y()
    window.box.move(100, 60)
    qtbot.waitUntil(lambda: window.panel.y() == before + 50)


def test_it_rests_once_it_is_placed(window: Window) -> None:
    """A panel that asked for its own layout again would never let the machine rest."""
    corrected = Answer("tirde", THREE.hits, corrected="tired")
    for answer, height in ((THREE, 700), (NONE, 700), (corrected, 700), (corrected, 200)):
        window.resize(900, height)
        window.panel.show_answer(answer, window.box, 1.0)
        for _ in range(10):
            QApplication.processEvents()
        asked = Heard(window.panel.findChildren(RoomWatch)[0].changed)
        for _ in range(10):
            QApplication.processEvents()
        assert asked.values == []


def test_a_height_that_it_was_given_since_is_put_right(window: Window, qtbot: QtBot) -> None:
    """Whatever left it as high as for the answer before: the next request for a layout ends that."""
    heights = []
    for answer in (THREE, NONE):
        window.panel.show_answer(answer, window.box, 1.0)
        heights.append(window.panel.height())
    assert heights[0] != heights[1]
    window.panel.resize(window.panel.width(), heights[0])
    qtbot.waitUntil(lambda: window.panel.height() == heights[1])


@pytest.mark.parametrize(("scale", "is_flush"), [(1.0, False), (2.0, True), (4.0, True)])
def test_in_large_text_it_reaches_from_edge_to_edge(window: Window, scale: float, is_flush: bool) -> None:
    """Pieces of what lies under it looked out beside it, and it was not as wide as its box."""
    window.box.setGeometry(12, 10, 876, 40)
    window.panel.show_answer(THREE, window.box, scale)
    edges = (0, 900) if is_flush else (window.box.x(), window.box.width())
    assert (window.panel.x(), window.panel.width()) == edges
