from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import TALK
from kcdesk.ui.page.own_marks import box_target
from kcdesk.ui.projector.projector_window import Projected, ProjectorWindow
from kcdesk.ui.projector.slide_view import LARGEST, SMALLEST
from kcdesk.ui.style.theme import Theme
from tests.reader_guide import LONG, LONG_SECTIONS

_KEY = Qt.Key


def _present(reader: Reader, topic: str = "surgery", keys: str = "F11", anchor: str = "") -> ProjectorWindow:
    reader.navigator.open(Location(topic, anchor))
    QTest.keySequence(reader.window.focusWidget(), QKeySequence(keys))
    return next(one for one in reader.window.findChildren(ProjectorWindow) if one.isVisible())


def test_f11_shows_the_page_from_its_title_full_screen(reader: Reader, reader_pack: Pack) -> None:
    presenter = _present(reader)
    assert presenter.isFullScreen()
    assert presenter.isWindow()
    assert presenter.part.title == reader_pack.topic("surgery").title
    presenter.close()


def test_it_covers_the_screen_where_no_manager_of_windows_sees_to_it(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a bare X screen it had been a strip in a corner."""
    monkeypatch.setattr(ProjectorWindow, "showFullScreen", ProjectorWindow.show)
    presenter = _present(reader)
    assert presenter.geometry() == presenter.screen().geometry()
    presenter.close()


def test_shift_f11_shows_it_from_the_part_that_is_read(reader: Reader) -> None:
    presenter = _present(reader, LONG, "Shift+F11", LONG_SECTIONS[2])
    assert presenter.part.anchor == LONG_SECTIONS[2]
    presenter.close()


def test_at_home_it_says_to_open_a_page(reader: Reader) -> None:
    reader.window.actions_["present"].trigger()
    assert not reader.window.findChildren(ProjectorWindow)
    assert "Open a page first" in reader.window.notice.message
    assert reader.window.notice.isVisible()


def test_that_is_said_until_a_page_is_open(reader: Reader) -> None:
    """It once stood above the page, asking for what had been done."""
    reader.window.actions_["present"].trigger()
    reader.navigator.open(Location("surgery"))
    assert reader.window.notice.isHidden()
    reader.navigator.open_home()
    assert reader.window.notice.isHidden()


def test_another_notice_stays_when_a_page_opens(reader: Reader) -> None:
    reader.window.actions_["present"].trigger()
    reader.window.notice.tell("The disk is full.")
    reader.navigator.open(Location("surgery"))
    assert reader.window.notice.isVisible()


@pytest.mark.parametrize(
    ("on", "back"),
    [
        (_KEY.Key_PageDown, _KEY.Key_PageUp),
        (_KEY.Key_Right, _KEY.Key_Left),
        (_KEY.Key_Down, _KEY.Key_Up),
        (_KEY.Key_Space, _KEY.Key_Backspace),
    ],
)
def test_the_keys_of_a_clicker_go_on_and_back(reader: Reader, on: Qt.Key, back: Qt.Key) -> None:
    presenter = _present(reader)
    QTest.keyClick(presenter, on)
    assert presenter.place[0] == 2
    QTest.keyClick(presenter, back)
    assert presenter.place[0] == 1
    QTest.keyClick(presenter, back)
    assert presenter.place[0] == 1
    presenter.close()


def test_a_long_section_takes_several_screens_and_none_is_passed_over(reader: Reader) -> None:
    presenter = _present(reader, LONG)
    presenter.resize(1280, 720)
    QTest.keyClick(presenter, _KEY.Key_PageDown)
    count = presenter.view.count
    assert count > 1
    for screen in range(1, count):
        QTest.keyClick(presenter, _KEY.Key_PageDown)
        assert (presenter.place[0], presenter.view.sheet) == (2, screen)
    QTest.keyClick(presenter, _KEY.Key_PageDown)
    assert (presenter.place[0], presenter.view.sheet) == (3, 0)
    QTest.keyClick(presenter, _KEY.Key_PageUp)
    assert (presenter.place[0], presenter.view.sheet) == (2, count - 1)
    presenter.close()


def test_b_makes_the_screen_black_and_the_next_key_only_brings_it_back(reader: Reader) -> None:
    presenter = _present(reader)
    QTest.keyClick(presenter, _KEY.Key_B)
    image = presenter.grab().toImage()
    assert {image.pixelColor(x, 20).name() for x in range(0, image.width(), 50)} == {"#000000"}
    QTest.keyClick(presenter, _KEY.Key_PageDown)
    assert not presenter.is_black
    assert presenter.place[0] == 1
    assert presenter.strip.isVisible()
    presenter.close()


@pytest.mark.parametrize("key", [_KEY.Key_Escape, _KEY.Key_F11])
def test_esc_and_f11_leave_and_the_page_stands_where_the_talk_was(
    reader: Reader, qtbot: QtBot, key: Qt.Key
) -> None:
    presenter = _present(reader, LONG)
    presenter._show(4)
    anchor = presenter.part.anchor
    with qtbot.waitSignal(presenter.destroyed):
        QTest.keyClick(presenter, key)
    qtbot.waitUntil(lambda: reader.window.reading.outline.current_anchor == anchor)


def test_the_help_strip_stays_and_questions_to_tick_do_not(reader: Reader, reader_pack: Pack) -> None:
    presenter = _present(reader)
    help_topic = reader_pack.topic(reader_pack.roles.help)
    for _ in range(presenter.place[1]):
        assert presenter.strip.isVisible()
        assert help_topic.summary in presenter.strip.text()
        assert box_target(0) not in presenter.part.html
        QTest.keyClick(presenter, _KEY.Key_PageDown)
    presenter.close()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_every_slide_of_every_talk_fills_the_screen_and_can_be_read(
    qapp: QApplication, reader: Reader, light: Theme, shipped_pack: Pack, size: tuple[int, int]
) -> None:
    """No text is smaller than a 27th of what the strip leaves, and next to no slide takes two."""
    several, count = 0, 0
    words = shipped_pack.topic(shipped_pack.roles.help)
    for talk in shipped_pack.topics.of_kind(TALK):
        projected = Projected(shipped_pack.page(talk.id), "", words.title, words.summary)
        presenter = ProjectorWindow(projected, light, shipped_pack.figure, reader.window, mirrored=False)
        presenter.resize(*size)
        presenter.show()
        qapp.processEvents()
        measure = min(presenter.view.height(), presenter.view.width() * 3 / 4)
        for at, part in enumerate(presenter._parts):
            presenter._show(at)
            count += 1
            several += presenter.view.count > 1
            assert part.figure or part.html == "" or presenter.view.text_px >= round(measure * SMALLEST)
            assert presenter.view.text_px <= round(measure * LARGEST)
        presenter.close()
    assert count > 60
    assert several <= count // 15


def _largest_letters(document: QTextDocument) -> int:
    """In pixels."""
    block, sizes = document.begin(), list[int]()
    while block.isValid():
        sizes += [one.format.font().pixelSize() for one in block.textFormats()]
        block = block.next()
    return max(sizes)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_no_words_are_larger_than_the_title_above_them(reader: Reader, size: tuple[int, int]) -> None:
    """The title of a talk had half the height of the words below it."""
    presenter = _present(reader)
    presenter.resize(*size)
    laid = presenter.view._lay_out()
    assert laid is not None
    assert laid.words is not None
    assert _largest_letters(laid.title) >= _largest_letters(laid.words)
    presenter.close()


def test_a_drawing_fills_the_screen(reader: Reader, light: Theme, shipped_pack: Pack) -> None:
    talk = next(
        talk
        for talk in shipped_pack.topics.of_kind(TALK)
        for slide in shipped_pack.slides(talk.id)
        if slide.figures
    )
    presenter = ProjectorWindow(
        Projected(shipped_pack.page(talk.id), "", "", ""),
        light,
        shipped_pack.figure,
        reader.window,
        mirrored=False,
    )
    presenter.resize(1920, 1080)
    presenter.show()
    presenter._show(next(at for at, part in enumerate(presenter._parts) if part.figure))
    laid = presenter.view._lay_out()
    assert laid is not None
    assert laid.image is not None
    size, room = laid.image.deviceIndependentSize(), presenter.view._room(laid.title)
    assert size.width() > room.width() * 0.98 or size.height() > room.height() * 0.98
    assert not presenter.strip.isVisible()
    presenter.close()
