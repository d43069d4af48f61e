from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.panels.figure_view import FigureView
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.theme import Theme
from tests.ui.conftest import Ear

pytestmark = pytest.mark.usefixtures("dressed")


class Room:
    """A window with something to type into, and a view over it."""

    def __init__(self, pack: Pack, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.box = QLineEdit(self.window)
        self.view = FigureView(pack.figure, self.window)
        self.window.resize(800, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.box.setFocus()


@pytest.fixture
def room(reader_pack: Pack, qtbot: QtBot) -> Room:
    """800 by 600 pixels."""
    return Room(reader_pack, qtbot)


def test_all_of_a_drawing_is_seen_first(room: Room, light: Theme) -> None:
    """As large as there is room, with its words under it, and as its name."""
    assert room.view.show_figure("kidney", "A kidney", light)
    assert room.view.geometry() == room.window.rect()
    area, card = room.view.scroll_area, room.view.picture
    assert not area.horizontalScrollBar().maximum()
    assert not area.verticalScrollBar().maximum()
    assert max(card.width() / area.width(), card.height() / area.height()) > 0.9
    assert room.view.words.text() == "A kidney"
    assert room.view.picture.accessibleName() == "A kidney"
    assert room.view.accessibleName() == "Drawing: A kidney"


@pytest.mark.parametrize("size", [(1000, 700), (300, 900)])
def test_a_drawing_fits_whatever_the_window(room: Room, light: Theme, size: tuple[int, int]) -> None:
    """A wide one and a narrow one."""
    room.window.resize(*size)
    room.view.show_figure("kidney", "A kidney", light)
    bars = room.view.scroll_area.horizontalScrollBar(), room.view.scroll_area.verticalScrollBar()
    assert [bar.maximum() for bar in bars] == [0, 0]


def test_where_all_of_it_would_be_small_it_begins_with_its_width(room: Room, light: Theme) -> None:
    """In a low window, such as large text leaves; − leads to all of it."""
    room.window.resize(1000, 230)
    room.view.show_figure("kidney", "A kidney", light)
    area = room.view.scroll_area
    assert room.view.picture.width() > 0.9 * area.width()
    assert not area.horizontalScrollBar().maximum()
    while room.view.smaller.isEnabled():
        QTest.keyClick(room.view, Qt.Key.Key_Minus)
    assert not area.verticalScrollBar().maximum()


@pytest.mark.parametrize(
    ("size", "zoom", "in_page"),
    [
        ((1000, 700), 100, 500),
        ((1000, 380), 200, 900),
        ((1024, 600), 400, 900),
        ((1366, 768), 400, 1240),
        ((1080, 1920), 200, 960),
    ],
    ids=str,
)
def test_it_begins_clearly_larger_than_in_the_page(
    room: Room, light: Theme, dressed: Appearance, size: tuple[int, int], zoom: int, in_page: int
) -> None:
    """Hardly larger than there it is of no use; its first part is in sight, and one press shows all of it."""
    dressed.set_zoom(zoom)
    room.window.resize(*size)
    words = "A kidney, seen from before, with all that leads to it. " * 4
    room.view.show_figure("kidney", words, light, in_page)
    QApplication.processEvents()
    view, card = room.view, room.view.picture
    assert card.pixmap().deviceIndependentSize().width() >= 1.5 * in_page
    bars = view.scroll_area.horizontalScrollBar(), view.scroll_area.verticalScrollBar()
    assert [bar.value() for bar in bars] == [0, 0]
    QTest.mouseClick(view.whole, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not view.whole.isEnabled()
    assert not bars[0].maximum()
    assert card.height() <= view.scroll_area.viewport().height()


def test_nobody_scrolls_sideways_for_a_few_pixels(room: Room, light: Theme) -> None:
    """Where the whole width is nearly as much larger as it would be."""
    room.window.resize(1000, 380)
    room.view.show_figure("kidney", "A kidney", light, in_page=640)
    QApplication.processEvents()
    assert room.view.picture.pixmap().deviceIndependentSize().width() >= 1.4 * 640
    assert not room.view.scroll_area.horizontalScrollBar().isVisible()


def test_where_all_of_it_is_much_larger_than_in_the_page_it_begins_whole(room: Room, light: Theme) -> None:
    """As on a large screen; nothing has to be scrolled."""
    room.view.show_figure("kidney", "A kidney", light, in_page=300)
    assert not room.view.whole.isEnabled()
    bars = room.view.scroll_area.horizontalScrollBar(), room.view.scroll_area.verticalScrollBar()
    assert [bar.maximum() for bar in bars] == [0, 0]


@pytest.mark.parametrize("height", [700, 420])
def test_its_width_is_what_the_bar_beside_it_leaves(
    room: Room, light: Theme, dressed: Appearance, height: int
) -> None:
    """With large text that bar is wide; and were there one below, it would be as high."""
    dressed.set_zoom(400)
    room.window.resize(1000, height)
    room.view.show_figure("kidney", "A kidney, seen from before, with all that leads to it. " * 20, light)
    QApplication.processEvents()
    area = room.view.scroll_area
    assert not area.horizontalScrollBar().isVisible()
    while room.view.larger.isEnabled():
        QTest.keyClick(room.view, Qt.Key.Key_Plus)
    QApplication.processEvents()
    assert area.horizontalScrollBar().isVisible()
    assert area.horizontalScrollBar().height() == area.verticalScrollBar().width()


def test_few_words_stay_below_the_drawing(room: Room, light: Theme) -> None:
    """Whole, however large it is made."""
    room.view.show_figure("kidney", "A kidney", light)
    for _ in range(3):
        QTest.keyClick(room.view, Qt.Key.Key_Plus)
    QApplication.sendPostedEvents()
    words, area = room.view.words, room.view.scroll_area
    assert words.height() >= words.heightForWidth(words.width()) > 0
    assert words.geometry().top() > area.geometry().bottom()


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1080, 1920)], ids=str)
def test_many_words_scroll_with_the_drawing(
    room: Room, light: Theme, dressed: Appearance, size: tuple[int, int]
) -> None:
    """In very large text it was a strip between its buttons and its words, with two bars beside it."""
    dressed.set_zoom(400)
    room.window.resize(*size)
    room.view.show_figure("kidney", "A kidney, seen from before, with all that leads to it. " * 4, light)
    QApplication.processEvents()
    area, words, picture = room.view.scroll_area, room.view.words, room.view.picture
    assert area.height() > 0.7 * room.view.height()
    shown = picture.visibleRegion().boundingRect()
    assert shown.height() >= min(picture.height(), 0.7 * room.view.height())
    bars = [bar for bar in room.view.findChildren(QScrollBar) if bar.isVisible()]
    assert all(bar.parentWidget() is not None and area.isAncestorOf(bar) for bar in bars)
    assert not area.horizontalScrollBar().isVisible()
    assert words.parent() is picture.parent()
    assert words.y() > picture.geometry().bottom()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert words.mapTo(area.viewport(), words.rect().bottomLeft()).y() < area.viewport().height()


def test_words_that_scroll_stay_as_wide_as_what_is_seen(
    room: Room, light: Theme, dressed: Appearance
) -> None:
    """However large the drawing is made; where there is room again they stay below it."""
    dressed.set_zoom(400)
    room.window.resize(1024, 600)
    room.view.show_figure("kidney", "A kidney, seen from before, with all that leads to it.", light)
    while room.view.larger.isEnabled():
        QTest.keyClick(room.view, Qt.Key.Key_Plus)
    QApplication.processEvents()
    area, words = room.view.scroll_area, room.view.words
    assert room.view.picture.width() > area.viewport().width() >= words.width()
    dressed.set_zoom(100)
    room.view.restyle(light)
    QApplication.processEvents()
    assert words.isVisible()
    assert words.geometry().top() > area.geometry().bottom()


def test_a_drawing_that_is_not_there_opens_nothing(room: Room, light: Theme) -> None:
    """A pack may say anything."""
    assert not room.view.show_figure("nothing", "", light)
    assert not room.view.isVisible()


def test_esc_closes_it_and_gives_the_keyboard_back(room: Room, light: Theme) -> None:
    """To where it was."""
    room.view.show_figure("kidney", "A kidney", light)
    focus = room.window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not room.view.isVisible()
    assert room.window.focusWidget() is room.box


def test_tab_stays_in_it_until_it_is_closed(room: Room, light: Theme) -> None:
    """It had gone on to what the view covers, where nobody sees it; what cannot be pressed is left out."""
    room.view.show_figure("kidney", "A kidney", light)
    view, seen = room.view, []
    for key in (Qt.Key.Key_Tab,) * 3 + (Qt.Key.Key_Backtab,):
        focus = room.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        seen.append(room.window.focusWidget())
    assert sorted(map(id, seen[:3])) == sorted(map(id, (view.larger, view.close_button, view.scroll_area)))
    assert seen[3] is seen[1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_plus_and_minus_change_the_size(room: Room, light: Theme, key: Qt.Key) -> None:
    """And lead back to the same."""
    room.view.show_figure("kidney", "A kidney", light)
    first = room.view.picture.pixmap().width()
    QTest.keyClick(room.view, key)
    assert room.view.picture.pixmap().width() > first
    QTest.keyClick(room.view, Qt.Key.Key_Minus)
    assert room.view.picture.pixmap().width() == first


def test_its_size_is_said(room: Room, light: Theme, ear: Ear) -> None:
    """By key and by button; "Whole" too, whose button cannot be pressed then."""
    room.view.show_figure("kidney", "A kidney", light)
    assert ear.heard == []
    QTest.keyClick(room.view, Qt.Key.Key_Plus)
    room.view.larger.click()
    QTest.keyClick(room.view, Qt.Key.Key_Minus)
    room.view.whole.click()
    assert ear.heard == [f"Size of the drawing: {size} percent" for size in (125, 156, 125, 100)]


def test_the_size_has_ends(room: Room, light: Theme) -> None:
    """The buttons say so."""
    room.view.show_figure("kidney", "A kidney", light)
    assert (room.view.smaller.isEnabled(), room.view.larger.isEnabled()) == (False, True)
    for _ in range(20):
        QTest.keyClick(room.view, Qt.Key.Key_Plus)
    assert (room.view.smaller.isEnabled(), room.view.larger.isEnabled()) == (True, False)
