from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.panels.choice import Choice
from kcdesk.ui.speech.espeak_ng import EspeakNg
from kcdesk.ui.speech.speech_bar import SpeechBar
from kcdesk.ui.speech.voice import Voice
from kcdesk.user_data.settings import Settings
from tests.conftest import MakeReader, show
from tests.ui.conftest import Ear
from tests.ui.heard import Heard
from tests.ui.speech.conftest import FakeVoice
from tests.ui.speech.speakers import espeak_to_files, seconds

Find = Callable[[str, QObject], Voice | None]


@pytest.fixture
def with_voice(make: MakeReader, qtbot: QtBot) -> Callable[[Find], Reader]:
    """Makes readers whose computers have that voice."""

    def make_one(find: Find) -> Reader:
        reader = make(find_voice=find)
        show(reader, qtbot)
        return reader

    return make_one


@pytest.fixture
def reader(with_voice: Callable[[Find], Reader], voice: FakeVoice) -> Reader:
    """At a page, with a voice that the test listens to."""
    made = with_voice(lambda _language, _parent: voice)
    made.navigator.open(Location("surgery"))
    return made


def press(
    reader: Reader, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, wherever the keyboard is."""
    focus: QWidget | None = reader.window.focusWidget()
    QTest.keyClick(focus or reader.window, key, modifier)


def read_aloud(reader: Reader) -> None:
    """By its keys."""
    press(reader, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def bar_of(reader: Reader) -> SpeechBar:
    """The bar under the page."""
    bar = reader.window.findChild(SpeechBar)
    assert bar is not None
    return bar


def marked(reader: Reader) -> list[str]:
    """What is marked as being said."""
    colour = reader.appearance.theme.colour("spoken")
    selections = reader.window.reading.page.view.extraSelections()
    return [one.cursor.selectedText() for one in selections if one.format.background().color() == colour]


def test_keys_read_the_page_pause_and_go_on(reader: Reader, voice: FakeVoice) -> None:
    """From its heading; the sentence is marked, and the bar is there."""
    assert voice.said == []
    read_aloud(reader)
    assert voice.said == [("Surgery", 100)]
    assert marked(reader) == ["Surgery"]
    assert bar_of(reader).isVisible()
    voice.come_to_the_end()
    assert len(voice.said) == 2
    read_aloud(reader)
    assert (voice.speaks, bar_of(reader).toggle.text()) == (False, "Play")
    read_aloud(reader)
    assert (voice.speaks, voice.texts[2]) == (True, voice.texts[1])


def test_a_rest_and_the_end_are_announced(reader: Reader, voice: FakeVoice, ear: Ear) -> None:
    ear.heard.clear()
    for _ in range(3):
        read_aloud(reader)
    press(reader, Qt.Key.Key_Escape)
    assert (voice.speaks, ear.heard) == (False, ["Reading aloud paused", "Reading aloud stopped"])


def test_esc_stops_it(reader: Reader, voice: FakeVoice) -> None:
    read_aloud(reader)
    press(reader, Qt.Key.Key_Escape)
    assert (voice.speaks, bar_of(reader).isVisible(), marked(reader)) == (False, False, [])


def test_at_the_end_of_the_page_it_stops(reader: Reader, voice: FakeVoice) -> None:
    read_aloud(reader)
    while voice.speaks:
        voice.come_to_the_end()
    assert len(voice.said) > 10
    assert "Sources" not in voice.texts
    assert not bar_of(reader).isVisible()


@pytest.mark.parametrize("go", ["home", "next", "back"])
def test_another_page_stops_it(reader: Reader, voice: FakeVoice, go: str) -> None:
    read_aloud(reader)
    reader.window.actions_[go].trigger()
    assert (voice.speaks, bar_of(reader).isVisible()) == (False, False)


def test_closing_the_window_stops_it(reader: Reader, voice: FakeVoice) -> None:
    read_aloud(reader)
    reader.window.close()
    assert (voice.speaks, voice.closed) == (False, True)


def test_at_home_nothing_is_read(reader: Reader, voice: FakeVoice) -> None:
    reader.navigator.open_home()
    reader.window.actions_["read_aloud"].trigger()
    assert voice.said == []


def test_it_reads_from_what_is_selected(reader: Reader, voice: FakeVoice) -> None:
    view = reader.window.reading.page.view
    view.selectAll()
    cursor = view.textCursor()
    cursor.setPosition(cursor.selectionEnd() // 2)
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    reader.window.actions_["read_aloud"].trigger()
    assert voice.texts != ["Surgery"]
    block = cursor.block().text()
    assert marked(reader)[0] in block


def test_the_page_s_menu_reads_from_there(reader: Reader, voice: FakeVoice) -> None:
    """By the other mouse button, a long press or the menu key."""
    view = reader.window.reading.page.view
    cursor = view.textCursor()
    cursor.setPosition(view.document().begin().next().position() + 2)
    at = view.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QCoreApplication.sendEvent(view.viewport(), event)
    menu = view.findChild(QMenu)
    assert menu is not None
    action = next(one for one in menu.actions() if one.text() == "Read aloud from here")
    action.trigger()
    menu.close()
    assert cursor.block().text().startswith(marked(reader)[0])
    assert voice.texts != ["Surgery"]


def test_a_page_is_read_by_a_real_voice(
    with_voice: Callable[[Find], Reader], qtbot: QtBot, tmp_path: Path
) -> None:
    """espeak-ng itself, a sound file for each sentence, until the page is at its end."""
    program = espeak_to_files(tmp_path)
    made = with_voice(lambda language, parent: EspeakNg(program, language, parent))
    made.navigator.open(Location("surgery"))
    assert list(tmp_path.glob("*.wav")) == []
    read_aloud(made)
    bar = bar_of(made)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=60_000)
    sounds = list(tmp_path.glob("*.wav"))
    assert len(sounds) > 10
    assert min(map(seconds, sounds)) > 0.2


def test_the_buttons_do_what_they_say(reader: Reader, voice: FakeVoice) -> None:
    read_aloud(reader)
    bar = bar_of(reader)
    bar.after.click()
    bar.before.click()
    assert voice.texts == ["Surgery", voice.texts[1], "Surgery"]
    bar.faster.click()
    assert voice.said[-1] == ("Surgery", 125)
    assert bar.speed.text() == "125 %"
    bar.slower.click()
    bar.slower.click()
    assert voice.said[-1] == ("Surgery", 75)
    bar.toggle.click()
    assert not voice.speaks


def test_a_button_at_the_page_starts_it(reader: Reader, voice: FakeVoice) -> None:
    """It gives its place, and the keyboard, to the bar; and back to the page when that goes."""
    page = reader.window.reading.page
    assert page.listen is not None
    page.listen.setFocus()
    QTest.keyClick(page.listen, Qt.Key.Key_Space)
    assert voice.speaks
    assert not page.listen.isVisible()
    assert reader.window.focusWidget() is bar_of(reader).toggle
    press(reader, Qt.Key.Key_Escape)
    assert page.listen.isVisible()
    assert reader.window.focusWidget() is page.view


def test_f6_reaches_the_bar(reader: Reader) -> None:
    read_aloud(reader)
    seen = []
    for _ in range(6):
        press(reader, Qt.Key.Key_F6)
        seen.append(reader.window.focusWidget())
    assert bar_of(reader).toggle in seen


def test_a_voice_that_fails_is_told(reader: Reader, voice: FakeVoice) -> None:
    read_aloud(reader)
    voice.failed.emit("No sound here.")
    assert reader.window.notice.isVisible()
    assert "No sound here." in [label.text() for label in reader.window.notice.findChildren(QLabel)]
    assert not bar_of(reader).isVisible()


def test_the_speed_is_chosen_in_the_reading_panel_too(reader: Reader, voice: FakeVoice) -> None:
    """The two show the same; one press leads back to the usual."""
    read_aloud(reader)
    reader.window.actions_["reading"].trigger()
    panel = reader.window.reading.page_panels.reading[1]
    assert isinstance(panel.speech, Choice)
    panel.speech.buttons[150].click()
    assert voice.said[-1] == ("Surgery", 150)
    assert bar_of(reader).speed.text() == "150 %"
    bar_of(reader).faster.click()
    assert panel.speech.buttons[200].isChecked()
    panel.normal.click()
    assert bar_of(reader).speed.text() == "100 %"


def test_the_speed_is_remembered(
    reader: Reader, with_voice: Callable[[Find], Reader], voice: FakeVoice
) -> None:
    read_aloud(reader)
    bar_of(reader).faster.click()
    kept = Heard(reader.window.closing)
    reader.window.close()
    settings = kept.values[0]
    assert isinstance(settings, Settings)
    assert settings.speech_speed == 125
    made = with_voice(lambda _language, _parent: voice)
    made.window.restore(settings)
    made.navigator.open(Location("surgery"))
    read_aloud(made)
    assert voice.said[-1] == ("Surgery", 125)


def test_without_a_voice_nothing_is_offered(with_voice: Callable[[Find], Reader]) -> None:
    """No button, no line in the menu, no key in the table; the reading panel says why."""
    made = with_voice(lambda _language, _parent: None)
    made.navigator.open(Location("surgery"))
    made.window.actions_["read_aloud"].trigger()
    read_aloud(made)
    assert made.window.findChild(SpeechBar) is None
    buttons = made.window.findChildren(QPushButton)
    assert "Read aloud" not in [one.text() for one in buttons if one.isVisible()]
    assert not made.window.actions_["read_aloud"].isVisible()
    made.window.actions_["keys"].trigger()
    assert "Read aloud" not in keys_of(made)
    made.window.actions_["reading"].trigger()
    reason = made.window.reading.page_panels.reading[1].speech
    assert isinstance(reason, QLabel)
    assert reason.text().startswith("Reading aloud needs a voice on this computer:")


def test_with_a_voice_it_is_in_menu_and_table(reader: Reader) -> None:
    menu = reader.window.top_bar.menu
    menu.aboutToShow.emit()
    assert "Read aloud" in [action.text() for action in menu.actions() if action.isVisible()]
    reader.window.actions_["keys"].trigger()
    assert keys_of(reader)["Read aloud"] == "Ctrl+R"


def keys_of(reader: Reader) -> dict[str, str]:
    """The open table of keys: each by what it does."""
    keys = reader.window.reading.page_panels.keys
    assert keys is not None
    model = keys[1].model()
    return {
        str(model.index(row, 1).data()): str(model.index(row, 0).data()) for row in range(model.rowCount())
    }


def test_nothing_of_it_is_loaded_for_the_first_page() -> None:
    """Asked of a fresh Python that has imported what the window's start needs."""
    code = (
        "import sys, kcdesk.app.composition\n"
        "print([name for name in sys.modules if name.startswith('kcdesk.ui.speech')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_speaks_is_loaded_when_somebody_listens(reader: Reader) -> None:
    assert reader.window.findChild(SpeechBar) is None
    read_aloud(reader)
    assert reader.window.findChild(SpeechBar) is not None


def test_beside_a_screen_reader_it_speaks_only_when_asked_again(
    reader: Reader, voice: FakeVoice, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kcdesk.ui.speech.speech_controller.QAccessible", ear)
    read_aloud(reader)
    assert voice.said == []
    assert ear.heard[-1].startswith("A screen reader may be speaking too.")
    read_aloud(reader)
    assert len(voice.said) == 1
