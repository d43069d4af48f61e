"""A kiosk for somebody who cannot see it, or cannot touch it: a headset and a few keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.search.completions import completions
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.speech.voice import Voice
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, press, touch, visit_of
from tests.ui.speech.conftest import FakeVoice

_KEY = Qt.Key


class Ears:
    """Hears every voice that the kiosk makes."""

    def __init__(self) -> None:
        self.voices: list[FakeVoice] = []

    def make(self, parent: QObject) -> Voice:
        """A voice that nobody but the test hears."""
        self.voices.append(FakeVoice(parent))
        return self.voices[-1]

    @property
    def voice(self) -> FakeVoice:
        """The voice of the visit there is."""
        return self.voices[-1]

    def all_of_it(self) -> list[str]:
        """Let the voice come to the end of what it has to say; every sentence so far."""
        while self.voice.speaks and len(self.voice.said) < 500:
            self.voice.come_to_the_end()
        return self.voice.texts

    def since(self, number: int) -> str:
        """What was said after so many sentences."""
        return " ".join(self.all_of_it()[number:])


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def kiosk(make_one: MakeKiosk, ears: Ears, reader_pack: Pack, qtbot: QtBot) -> KioskWindow:
    config = replace(CONFIG, headset_in_key="F15", headset_out_key="F16")
    services = Services(find_voice=ears.make, complete=partial(completions, reader_pack))
    made = make_one(config=config, services=services)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def test_a_tab_that_is_held_down_says_where_it_comes_to(kiosk: KioskWindow, ears: Ears) -> None:
    """Though it tells of nobody: the visit does not go on for it."""
    press(kiosk, _KEY.Key_F8)
    press(kiosk, _KEY.Key_Tab)
    before = len(ears.all_of_it())
    focus = kiosk.focusWidget()
    assert focus is not None
    held = QKeyEvent(QEvent.Type.KeyPress, _KEY.Key_Tab.value, Qt.KeyboardModifier.NoModifier, "\t", True)
    QApplication.sendEvent(focus, held)
    QApplication.processEvents()
    assert kiosk.focusWidget() is not focus
    assert ears.since(before)


def test_nothing_is_said_before_somebody_asks(kiosk: KioskWindow, ears: Ears) -> None:
    kiosk.start_visit()
    visit = visit_of(kiosk)
    press(kiosk, _KEY.Key_Tab)
    visit._navigator.open(Location("surgery"))
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "surgery")
    assert ears.voice.said == []


def test_one_key_starts_the_kiosk_and_says_how_it_goes(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    assert kiosk.visit is not None
    said = " ".join(ears.all_of_it())
    assert "Reading aloud is on." in said
    assert "Home." in said


def test_the_headset_s_socket_does_the_same_and_pulling_it_out_ends_it(
    kiosk: KioskWindow, ears: Ears
) -> None:
    press(kiosk, _KEY.Key_F15)
    visit = visit_of(kiosk)
    assert visit.speech is not None
    assert visit.speech.is_on
    press(kiosk, _KEY.Key_F16)
    assert not visit.tools.louder.isVisible()
    assert not ears.voice.speaks


def test_a_key_that_was_given_no_task_stays_dead(kiosk: KioskWindow) -> None:
    press(kiosk, _KEY.Key_F9)
    press(kiosk, _KEY.Key_F8, Qt.KeyboardModifier.ControlModifier)
    assert kiosk.visit is None


def test_the_volume_is_as_at_the_start_for_whoever_comes_next(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    for _ in range(3):
        touch(visit.tools.louder)
    assert ears.voice.volume == 100
    assert not visit.tools.louder.isEnabled()
    kiosk.wipe()
    assert ears.voices[0].closed
    press(kiosk, _KEY.Key_F8)
    assert ears.voice is not ears.voices[0]
    assert ears.voice.volume == CONFIG.volume


def test_every_key_typed_is_heard_and_what_was_found(kiosk: KioskWindow, ears: Ears, qtbot: QtBot) -> None:
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    before = len(ears.all_of_it())
    for letter in "sur":
        touch(next(key for key in visit.search.keys.findChildren(QPushButton) if key.text() == letter))
    assert ears.voice.texts[before:] == ["s", "u", "r"]
    qtbot.waitUntil(lambda: "result" in ears.since(before))


@pytest.mark.parametrize(
    "leave", [lambda visit: visit._navigator.open(Location("surgery")), KioskVisit.go_back]
)
def test_what_was_found_interrupts_nobody_who_has_gone_on(
    kiosk: KioskWindow, qtbot: QtBot, leave: Callable[[KioskVisit], object]
) -> None:
    """Whoever chose a result within a second heard the page break off for “2 results”."""
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    QTest.keyClicks(visit.search.box, "surgery")
    qtbot.waitUntil(visit._results_said.isActive)
    leave(visit)
    assert not visit._results_said.isActive()


def test_the_question_and_a_wrong_pin_are_heard(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    before = len(ears.all_of_it())
    kiosk.idle._idle.timeout.emit()
    assert "Are you still there? Press any key to go on. In 30 seconds" in ears.since(before)
    for _ in range(15):
        kiosk.idle._countdown.timeout.emit()
    assert ears.since(before).count("Are you still there?") == 2
    press(kiosk, _KEY.Key_Space)
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    before = len(ears.all_of_it())
    QTest.keyClicks(kiosk.pin_pad, "1111")
    press(kiosk, _KEY.Key_Return)
    assert "That is not the PIN." in ears.since(before)
    assert "1111" not in ears.since(before)


def test_a_page_is_read_on_once_the_question_is_answered(kiosk: KioskWindow, ears: Ears) -> None:
    """It fell silent, every two minutes, and who cannot see it did not know what to do."""
    press(kiosk, _KEY.Key_F8)
    visit_of(kiosk)._navigator.open(Location("surgery"))
    for _ in range(3):
        ears.voice.come_to_the_end()
    reading = ears.voice.texts[-1]
    kiosk.idle._idle.timeout.emit()
    for _ in range(15):
        kiosk.idle._countdown.timeout.emit()
    assert ears.voice.texts[-1].startswith("Are you still there?")
    press(kiosk, _KEY.Key_Space)
    assert ears.voice.texts[-1] == reading
    ears.voice.come_to_the_end()
    assert ears.voice.texts[-1] != reading
    assert ears.voice.speaks


def test_who_was_silent_stays_so_once_the_question_is_answered(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    visit_of(kiosk)._navigator.open(Location("surgery"))
    press(kiosk, _KEY.Key_F8)
    kiosk.idle._idle.timeout.emit()
    said = len(ears.all_of_it())
    press(kiosk, _KEY.Key_Space)
    assert ears.since(said) == ""


def _go_to(kiosk: KioskWindow, wanted: QWidget, key: Qt.Key = _KEY.Key_Tab) -> None:
    """Press one key until the keyboard is at a part of the window, as somebody with a switch would."""
    for _ in range(150):
        if kiosk.focusWidget() is wanted:
            return
        press(kiosk, key)
        QApplication.processEvents()
    raise AssertionError(wanted.accessibleName())


def test_somebody_with_a_headset_and_two_switches_searches_reads_and_finishes(
    kiosk: KioskWindow, ears: Ears, qtbot: QtBot
) -> None:
    """Tab and Enter alone, and the listen key: nothing is touched, and every step is heard."""
    press(kiosk, _KEY.Key_F8)
    visit: KioskVisit = visit_of(kiosk)
    _go_to(kiosk, visit.bar.search)
    assert ears.voice.texts[-1] == "Search, button"
    press(kiosk, _KEY.Key_Return)
    assert "Search." in " ".join(ears.all_of_it()[-2:])
    keys = {key.accessibleName(): key for key in visit.search.keys.findChildren(QPushButton)}
    for letter in "surg":
        _go_to(kiosk, keys[letter])
        assert ears.voice.texts[-1] == f"{letter}, button"
        press(kiosk, _KEY.Key_Return)
    assert visit.search.box.text() == "surg"
    word = next(one for one in visit.search.suggestions.words if one.words == "surgery")
    _go_to(kiosk, word)
    press(kiosk, _KEY.Key_Return)
    assert visit.search.box.text() == "surgery "
    qtbot.waitUntil(visit.search.results.isVisible)
    rows = visit.search.rows()
    assert rows is not None
    _go_to(kiosk, rows)
    assert "Surgery" in ears.voice.texts[-1]
    before = len(ears.all_of_it())
    press(kiosk, _KEY.Key_Return)
    assert visit.middle.currentWidget() is visit.page
    read = ears.since(before)
    page = visit.page.view.page
    assert page is not None
    assert page.topic.summary.split(".")[0] in read
    before = len(ears.voice.said)
    press(kiosk, _KEY.Key_F8)
    press(kiosk, _KEY.Key_F8)
    assert len(ears.voice.said) == before + 1
    assert not ears.voice.speaks
    _go_to(kiosk, visit.bar.finish)
    press(kiosk, _KEY.Key_Return)
    assert kiosk.visit is None


def test_a_link_of_the_page_is_heard(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    linked = next(
        topic.id for topic in visit._pack.topics if 'href="topic:' in visit._pack.page(topic.id).html
    )
    visit._navigator.open(Location(linked))
    visit.page.view.setFocus()
    press(kiosk, _KEY.Key_Tab)
    assert ears.voice.texts[-1].startswith("Link: ")


def test_arrows_go_up_and_down_between_the_rows_of_keys(kiosk: KioskWindow) -> None:
    kiosk.start_visit()
    visit = visit_of(kiosk)
    touch(visit.bar.search)
    keys = {key.text(): key for key in visit.search.keys.findChildren(QPushButton)}
    keys["a"].setFocus(Qt.FocusReason.TabFocusReason)
    press(kiosk, _KEY.Key_Down)
    assert kiosk.focusWidget() is keys["k"]
    press(kiosk, _KEY.Key_Up)
    assert kiosk.focusWidget() is keys["a"]


def test_a_voice_that_cannot_speak_is_told_and_nothing_hangs(kiosk: KioskWindow, ears: Ears) -> None:
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    ears.voice.failed.emit("No sound.")
    assert visit.speech is not None
    assert not visit.speech.is_on
    assert visit.notice.message == "No sound."


def test_without_a_voice_there_is_no_button_and_no_key(make_one: MakeKiosk) -> None:
    kiosk = make_one()
    press(kiosk, _KEY.Key_F8)
    visit = visit_of(kiosk)
    assert visit.speech is None
    assert not visit.tools.isVisible()
