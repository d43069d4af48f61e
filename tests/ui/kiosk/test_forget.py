"""Nothing of a visit is left when it ends."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from ctypes import CDLL, Structure, c_size_t
from enum import EnumType
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kcdesk.app.memory import give_memory_back
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.search.answer import Answer
from kcdesk.search.stemmer import stem
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.speech.voice import Voice
from kcdesk.ui.widgets.accessible_roles import Notice
from kcdesk.ui.window.idle_steps import IdleSteps
from tests.conftest import delete_the_dismissed
from tests.kiosk.pieces import memory_in_use, pieces
from tests.ui.kiosk.conftest import PIN, MakeKiosk, press, touch, visit_of
from tests.ui.speech.conftest import FakeVoice

_PIECES = 40 * 2**20
"""Bytes."""
_LETTERS = 2 * 2**20
"""Bytes that the letters of eighty sizes and weights take at least."""


def _picture(kiosk: KioskWindow) -> QImage:
    QApplication.processEvents()
    return kiosk.grab().toImage()


def _draw_letters(size: int, weight: QFont.Weight) -> None:
    font = QFont(QApplication.font().family())
    font.setPixelSize(size)
    font.setWeight(weight)
    picture = QImage(2000, 100, QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        painter.setFont(font)
        painter.drawText(0, size, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class _Allocated(Structure):
    """`struct mallinfo2` of malloc.h."""

    _fields_ = tuple(
        (name, c_size_t)
        for name in "arena ordblks smblks hblks mapped usmblks fsmblks used free releasable".split()
    )


def _bytes_in_use() -> int:
    """Bytes that the C library has given out."""
    ask = CDLL(None).mallinfo2
    ask.restype = _Allocated
    told = ask()
    return int(told.used + told.mapped)


def _use_all(visit: KioskVisit) -> None:
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "surgery secret")
    visit._navigator.open(Location("surgery"))
    touch(visit.bar.larger)
    visit.page.view.verticalScrollBar().setValue(100)
    QGuiApplication.clipboard().setText("secret")


def test_after_the_wipe_the_screens_are_those_of_a_fresh_start(kiosk: KioskWindow) -> None:
    """Pixel for pixel: the first screen, home and the search."""
    fresh = [_picture(kiosk)]
    kiosk.start_visit()
    fresh.append(_picture(kiosk))
    touch(visit_of(kiosk).bar.search)
    fresh.append(_picture(kiosk))
    _use_all(visit_of(kiosk))
    assert _picture(kiosk) not in fresh
    kiosk.wipe()
    later = [_picture(kiosk)]
    kiosk.start_visit()
    later.append(_picture(kiosk))
    touch(visit_of(kiosk).bar.search)
    later.append(_picture(kiosk))
    assert [one == other for one, other in zip(fresh, later, strict=True)] == [True] * 3


def test_everything_of_the_visit_is_thrown_away(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """At the latest when what waits for the next turns of the event loop has had them."""
    kiosk.start_visit()
    visit = visit_of(kiosk)
    _use_all(visit)
    view = visit.page.view
    kept = (visit, visit._navigator, visit.search.box, visit.search.controller, view, view.document())
    parts = [ref(part) for part in kept]
    del visit, view, kept
    kiosk.wipe()
    delete_the_dismissed()

    def all_gone() -> bool:
        gc.collect()
        return [part() is None for part in parts] == [True] * len(parts)

    qtbot.waitUntil(all_gone)
    assert QGuiApplication.clipboard().text() == ""


def test_a_visit_that_staff_interrupted_is_thrown_away_too(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """The binding kept it for ever, with what was typed: Tab's order had been asked what lies beyond them."""
    left: list[ref[KioskVisit]] = []
    for _ in range(3):
        kiosk.start_visit()
        left.append(ref(visit_of(kiosk)))
        _let_staff_in(kiosk)
        kiosk.wipe()
        delete_the_dismissed()

    def all_gone() -> bool:
        gc.collect()
        return [visit() is None for visit in left] == [True] * len(left)

    qtbot.waitUntil(all_gone)


@pytest.fixture
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Grows when the kiosk has let go of what a visit left; nothing else collects what refers to itself."""
    done: list[bool] = []
    monkeypatch.setattr("kcdesk.app.kiosk.give_memory_back", lambda: done.append(give_memory_back()))
    gc.collect()
    gc.disable()
    yield done
    gc.enable()


def _wipe(kiosk: KioskWindow, forgotten: list[bool], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kiosk.findChildren(IdleSteps))
    forgotten.clear()
    kiosk.wipe()
    delete_the_dismissed()
    qtbot.waitUntil(lambda: bool(forgotten))


def _enlarge_text(visit: KioskVisit) -> None:
    """The change back to the first size held it a few turns too long: until the next visitor had gone."""
    touch(visit.bar.larger)


def _ask_as_assistive_technology(visit: KioskVisit) -> None:
    """The binding keeps for ever what it was given for a page, and that kept the page."""
    visit._navigator.open(Location("surgery"))
    assert QAccessible.queryAccessibleInterface(visit.page.view).child(0) is not None


@pytest.mark.parametrize("act", [_enlarge_text, _ask_as_assistive_technology])
def test_a_visit_is_thrown_away_at_once_whatever_was_done(
    kiosk: KioskWindow, forgotten: list[bool], qtbot: QtBot, act: Callable[[KioskVisit], None]
) -> None:
    kiosk.start_visit()
    act(visit_of(kiosk))
    left = ref(visit_of(kiosk))
    _wipe(kiosk, forgotten, qtbot)
    assert left() is None


def test_what_is_left_of_a_visit_is_looked_for_once(
    kiosk: KioskWindow, forgotten: list[bool], qtbot: QtBot
) -> None:
    """A second time found nothing, and took as long: all that Python holds is looked through."""
    kiosk.start_visit()
    _use_all(visit_of(kiosk))
    left = ref(visit_of(kiosk))
    begun: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            begun.append(told["generation"])

    gc.callbacks.append(note)
    _wipe(kiosk, forgotten, qtbot)
    gc.callbacks.remove(note)
    assert begun == [2]
    assert left() is None


def test_whatever_is_held_of_a_visit_is_an_empty_shell(
    kiosk: KioskWindow, forgotten: list[bool], qtbot: QtBot
) -> None:
    kiosk.start_visit()
    visit = visit_of(kiosk)
    _use_all(visit)
    view, box = visit.page.view, visit.search.box
    kept = (visit, visit._navigator, visit.search.controller, view._shown, view.marks, view.document())
    parts = [ref(part) for part in kept]
    del visit, kept
    _wipe(kiosk, forgotten, qtbot)
    assert [part() for part in parts] == [None] * len(parts)
    assert (vars(view), vars(box)) == ({}, {})


@pytest.mark.usefixtures("visit")
def test_what_python_keeps_of_a_fault_goes_with_the_visit(
    kiosk: KioskWindow, forgotten: list[bool], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reported it: all that its functions held can be reached from there."""
    names = ("last_type", "last_value", "last_traceback", "last_exc")
    for name in names:
        monkeypatch.setattr(sys, name, ValueError("what a visitor typed"), raising=False)
    _wipe(kiosk, forgotten, qtbot)
    assert [getattr(sys, name) for name in names] == [None] * len(names)


def _raise(*_words: object) -> None:
    raise GuideError(Message("The guide is damaged."))


def _break_the_voice(patch: pytest.MonkeyPatch, kiosk: KioskWindow) -> None:
    patch.setattr(visit_of(kiosk).speech, "close", _raise)


def _break_the_page(patch: pytest.MonkeyPatch, kiosk: KioskWindow) -> None:
    patch.setattr(visit_of(kiosk).page.view, "let_go", _raise)


def _break_the_digits(patch: pytest.MonkeyPatch, kiosk: KioskWindow) -> None:
    patch.setattr(kiosk.pin_pad, "close_pad", _raise)


def _break_the_visit(patch: pytest.MonkeyPatch, kiosk: KioskWindow) -> None:
    patch.setattr(visit_of(kiosk), "end", _raise)


def _break_the_text_size(patch: pytest.MonkeyPatch, kiosk: KioskWindow) -> None:
    patch.setattr(kiosk, "_back_to_start", _raise)


@pytest.mark.parametrize(
    "harm", [_break_the_voice, _break_the_page, _break_the_digits, _break_the_visit, _break_the_text_size]
)
def test_an_error_while_a_visit_ends_leaves_nothing_of_it(
    make_one: MakeKiosk,
    forgotten: list[bool],
    qtbot: QtBot,
    harm: Callable[[pytest.MonkeyPatch, KioskWindow], None],
) -> None:
    """It stayed in the window with the words typed, and its voice read on."""
    voices: list[FakeVoice] = []
    closed: list[FakeVoice] = []

    def find_voice(parent: QObject) -> Voice:
        voice = FakeVoice(parent)
        voice.close = lambda: closed.append(voice)  # type: ignore[method-assign]
        voices.append(voice)
        return voice

    kiosk = make_one(services=Services(find_voice=find_voice))
    kiosk.start_visit()
    _use_all(visit_of(kiosk))
    left = ref(visit_of(kiosk))
    qtbot.waitUntil(lambda: not kiosk.findChildren(IdleSteps))
    with pytest.MonkeyPatch.context() as patch:
        harm(patch, kiosk)
        forgotten.clear()
        with pytest.raises(GuideError):
            kiosk.wipe()
    assert not kiosk.attract.isHidden()
    assert QGuiApplication.clipboard().text() == ""
    assert closed == voices or harm in {_break_the_voice, _break_the_visit}
    delete_the_dismissed()
    assert not any(isValid(voice) for voice in voices)
    qtbot.waitUntil(lambda: bool(forgotten))
    assert kiosk.findChildren(KioskVisit) == []
    gc.collect()
    assert left() is None


@pytest.mark.parametrize("leave", [KioskWindow.wipe, lambda kiosk: touch(visit_of(kiosk).bar.home)])
def test_a_search_that_cannot_be_counted_ends_no_visit_and_keeps_none(
    make_one: MakeKiosk, qtbot: QtBot, leave: Callable[[KioskWindow], None]
) -> None:
    """The guide is asked which of the words it has, and may be damaged."""
    kiosk = make_one(services=Services(note_not_found=_raise))
    kiosk.start_visit()
    touch(visit_of(kiosk).bar.search)
    QTest.keyClicks(visit_of(kiosk).search.box, "qqqqqq")
    qtbot.waitUntil(lambda: bool(visit_of(kiosk)._last_not_found))
    leave(kiosk)
    assert kiosk.visit is None or not kiosk.visit._last_not_found


def test_an_answer_that_comes_when_the_search_was_left_is_not_kept(make_one: MakeKiosk) -> None:
    """The last letters of a quick hand are looked for a moment later."""
    kiosk = make_one()
    kiosk.start_visit()
    touch(visit_of(kiosk).bar.search)
    touch(visit_of(kiosk).bar.home)
    visit_of(kiosk)._note_answer(Answer("qqqqqq"))
    assert not visit_of(kiosk)._last_not_found


def _put_keys_away(visit: KioskVisit) -> None:
    touch(next(key for key in visit.search.keys.findChildren(QPushButton) if key.text() == "Done"))


def _enlarge_beside_results(visit: KioskVisit) -> None:
    visit.bar.larger.setFocus()
    touch(visit.bar.larger)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("act", [_put_keys_away, _enlarge_beside_results])
def test_what_a_screen_reader_was_told_is_forgotten(
    kiosk: KioskWindow, qtbot: QtBot, act: Callable[[KioskVisit], None]
) -> None:
    """The next visitor's could still read the words typed: they are told by the window, which stays."""
    kiosk.start_visit()
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "surgrey zqxsecret")
    qtbot.waitUntil(visit.search.results.isVisible)
    act(visit)
    qtbot.waitUntil(lambda: any("zqxsecret" in words for words in _told(kiosk.findChildren(Notice))))
    kiosk.wipe()
    delete_the_dismissed()
    kiosk.start_visit()
    assert [words for words in _told(kiosk.findChildren(QWidget)) if "zqxsecret" in words] == []


def _told(parts: Iterable[QWidget]) -> list[str]:
    """What assistive technology is told of them: names, descriptions, and what they hold."""
    roles = QAccessible.Text
    asked = (QAccessible.queryAccessibleInterface(part) for part in parts)
    return [
        one.text(text) for one in asked for text in (roles.Name, roles.Description, roles.Value, roles.Help)
    ]


def test_what_one_visitor_searched_for_is_offered_to_nobody(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """Whoever came within the idle time saw it, at Down in the empty box."""
    kiosk.start_visit()
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "surgery")
    qtbot.waitUntil(visit.search.results.isVisible)
    press(kiosk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visit.middle.currentWidget() is visit.page)
    touch(visit.bar.search)
    QApplication.processEvents()  # the screen lays itself out, and would hide anything that is offered
    press(kiosk, Qt.Key.Key_Down)
    assert visit.search.results.isHidden()


def _let_staff_in(kiosk: KioskWindow) -> None:
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    QTest.keyClicks(kiosk.pin_pad, PIN)
    press(kiosk, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    assert kiosk.staff.isVisible()


@pytest.mark.usefixtures("visit")
def test_pictures_drawn_for_the_visit_go_too(kiosk: KioskWindow) -> None:
    """Each visit's filled Qt's cache with 110 kB that no other visit could use."""
    picture = QPixmap(8, 8)
    picture.fill(Qt.GlobalColor.red)
    assert QPixmapCache.insert("a visitor's", picture)
    kiosk.wipe()
    assert not QPixmapCache.find("a visitor's", picture)


@pytest.mark.skipif(not hasattr(CDLL(None), "malloc_trim"), reason="needs the C library of GNU")
@pytest.mark.usefixtures("visit")
def test_memory_in_pieces_goes_back_to_the_system(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """Long pages left 40 MB of them behind, which the C library kept."""
    with pieces(_PIECES) as held:
        kiosk.wipe()
        qtbot.waitUntil(lambda: memory_in_use() < held - _PIECES // 2)


@pytest.mark.skipif(not hasattr(CDLL(None), "mallinfo2"), reason="needs the C library of GNU, 2.33 or newer")
def test_letters_drawn_for_the_visit_go_too(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """Of each size that somebody chose there was a set, for as long as the kiosk ran: megabytes."""
    before = _bytes_in_use()
    for size in range(20, 60):
        for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
            _draw_letters(size, weight)
    drawn = _bytes_in_use() - before
    assert drawn > _LETTERS
    kiosk.wipe()
    qtbot.waitUntil(lambda: _bytes_in_use() - before < drawn / 10)


def test_words_that_were_typed_are_kept_for_no_later_search(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """Their stems were, up to eight thousand of them."""
    kiosk.start_visit()
    _use_all(visit_of(kiosk))
    assert stem.cache_info().currsize
    kiosk.wipe()
    qtbot.waitUntil(lambda: not stem.cache_info().currsize)


@pytest.mark.usefixtures("visit")
def test_idle_asks_counts_down_and_forgets(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.idle._idle.timeout.emit()
    assert kiosk.question.isVisible()
    assert "30 seconds" in kiosk.question._line.text()
    for _ in range(29):
        kiosk.idle._countdown.timeout.emit()
    assert "1 second " in kiosk.question._line.text()
    with qtbot.waitSignal(kiosk.wiped):
        kiosk.idle._countdown.timeout.emit()
    assert kiosk.question.isHidden()
    assert kiosk.visit is None


def test_a_touch_says_i_am_here_and_presses_nothing_else(kiosk: KioskWindow, visit: KioskVisit) -> None:
    """It may lie on “Finish and clear”, under the question."""
    for _ in range(5):
        kiosk.idle._idle.timeout.emit()
        assert kiosk.question.isVisible()
        touch(visit.bar.finish)
        assert kiosk.question.isHidden()
    assert kiosk.visit is visit


def test_any_key_says_so_too(kiosk: KioskWindow, visit: KioskVisit) -> None:
    kiosk.idle._idle.timeout.emit()
    press(kiosk, Qt.Key.Key_F5)
    assert kiosk.question.isHidden()
    assert kiosk.visit is visit


def test_a_touch_begins_the_wait_anew(kiosk: KioskWindow, visit: KioskVisit, qtbot: QtBot) -> None:
    timer = kiosk.idle._idle
    qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 1500)
    touch(visit.bar.home)
    assert timer.remainingTime() > timer.interval() - 1500


def test_nobody_is_asked_while_nobody_is_there(kiosk: KioskWindow) -> None:
    touch(kiosk.attract)
    touch(visit_of(kiosk).bar.finish)
    assert not kiosk.idle._idle.isActive()


@pytest.mark.usefixtures("visit")
def test_the_pin_s_digits_go_too(kiosk: KioskWindow) -> None:
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    QTest.keyClicks(kiosk.pin_pad, "24")
    kiosk.wipe()
    assert kiosk.pin_pad.isHidden()
    assert kiosk.pin_pad._typed == ""


def test_no_visit_makes_kinds_of_gestures_that_stay_for_ever(kiosk: KioskWindow) -> None:
    """Qt's way to scroll by a drag registers a new kind each time, which cost 14 kB a visit."""

    def kinds() -> int:
        return sum(type(one) is EnumType for one in gc.get_objects())

    kiosk.start_visit()
    kiosk.wipe()
    before = kinds()
    for _ in range(3):
        kiosk.start_visit()
        kiosk.wipe()
    assert kinds() == before


def test_the_guides_own_words_are_read_before_the_first_visit_and_stay(
    kiosk: KioskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read anew at each visit, they left the memory in pieces: 10 MB more at rest, and growing."""
    qtbot.waitUntil(lambda: not kiosk.findChildren(IdleSteps))
    asked: list[str] = []
    rows = Pack.rows

    def note(pack: Pack, sql: str, parameters: Iterable[object] = ()) -> list[tuple[object, ...]]:
        asked.append(sql)
        return rows(pack, sql, parameters)

    monkeypatch.setattr(Pack, "rows", note)
    for _ in range(2):
        kiosk.start_visit()
        touch(visit_of(kiosk).bar.search)
        QTest.keyClicks(visit_of(kiosk).search.box, "surgrey")
        kiosk.wipe()
        qtbot.waitUntil(lambda: asked[-1:] == ["PRAGMA shrink_memory"])
    assert [sql for sql in asked if "FROM word WHERE word IN" in sql]
    assert not [sql for sql in asked if "FROM lexicon_entry" in sql or "FROM word WHERE length" in sql]
