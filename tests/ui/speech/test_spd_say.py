from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.ui.speech.spd_say import SpdSay, dispatcher_rate
from tests.ui.heard import Heard
from tests.ui.speech.speakers import SLOW, speech_dispatcher

_LONG_MS = 60_000


def test_it_speaks_through_the_desktop_s_own_voice(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sound comes out of a real Speech Dispatcher with espeak-ng; a slower voice makes more of it."""
    sound = tmp_path / "heard.wav"
    with speech_dispatcher(tmp_path, monkeypatch) as program:
        voice = SpdSay(program, "en-GB")
        failed = Heard(voice.failed)
        sizes = [0]
        for percent in (100, 50, 200):
            with qtbot.waitSignal(voice.finished, timeout=_LONG_MS):
                voice.speak("-h is no option: “swallow” the capsules whole & rest.", percent)
            sizes.append(sound.stat().st_size)
        voice.close()
    usual, slow, fast = (after - before for before, after in itertools.pairwise(sizes))
    assert failed.values == []
    assert fast < 0.8 * usual < usual < 0.7 * slow


def test_stop_silences_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not the program that waits alone: what Speech Dispatcher was saying is never said to its end."""
    said = tmp_path / "said"
    with speech_dispatcher(tmp_path, monkeypatch, SLOW) as program:
        voice = SpdSay(program, "en-GB")
        finished = Heard(voice.finished)
        voice.speak("first", 100)
        qtbot.waitUntil(said.exists, timeout=_LONG_MS)
        voice.speak("second", 100)
        qtbot.waitUntil(lambda: said.read_text().count("begun") == 2, timeout=_LONG_MS)
        (tmp_path / "goes-on").touch()
        qtbot.waitUntil(lambda: bool(finished.values), timeout=_LONG_MS)
        voice.close()
    assert said.read_text().split() == ["begun", "begun", "second"]


def test_close_silences_it_before_it_returns(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    with speech_dispatcher(tmp_path, monkeypatch, SLOW) as program:
        voice, other = SpdSay(program, "en-GB"), SpdSay(program, "en-GB")
        voice.speak("first", 100)
        qtbot.waitUntil(said.exists, timeout=_LONG_MS)
        voice.close()
        with qtbot.waitSignal(other.finished, timeout=_LONG_MS):
            other.speak("after", 100)
            qtbot.waitUntil(lambda: said.read_text().count("begun") == 2, timeout=_LONG_MS)
            (tmp_path / "goes-on").touch()
        other.close()
    assert said.read_text().split() == ["begun", "begun", "after"]


def test_without_a_server_it_says_why(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with speech_dispatcher(tmp_path, monkeypatch) as program:
        pass
    voice = SpdSay(program, "en-GB")
    with qtbot.waitSignal(voice.failed, timeout=_LONG_MS) as failed:
        voice.speak("one", 100)
    assert failed.args[0].startswith("The voice of this computer (spd-say) could not speak:")


@pytest.mark.parametrize(
    ("percent", "rate"), [(50, -94), (75, -47), (100, 0), (150, 30), (200, 61), (900, 100)]
)
def test_speed_becomes_the_dispatcher_s_rate(percent: int, rate: int) -> None:
    assert dispatcher_rate(percent) == rate
