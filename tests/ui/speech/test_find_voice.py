from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

from kcdesk.ui.speech.find_voice import find_voice, why_no_voice
from kcdesk.ui.speech.spoken_process import SpokenProcess
from tests.ui.speech.test_qt_speech import pretend_qt_speech

SPD, ESPEAK, QT = "SpdSay", "EspeakNg", "QtSpeech"


@pytest.mark.parametrize(
    ("platform", "programs", "qt", "kind"),
    [
        ("linux", {"spd-say", "espeak-ng"}, True, SPD),
        ("linux", {"espeak-ng"}, True, ESPEAK),
        ("linux", set(), True, QT),
        ("linux", set(), False, ""),
        ("darwin", {"espeak-ng"}, True, QT),
        ("darwin", {"espeak-ng"}, False, ESPEAK),
        ("win32", set(), True, QT),
        ("win32", set(), False, ""),
    ],
)
def test_the_best_voice_there_is_is_taken(
    monkeypatch: pytest.MonkeyPatch, platform: str, programs: set[str], qt: bool, kind: str
) -> None:
    """Each system's own first; none where there is none."""
    if qt:
        pretend_qt_speech(monkeypatch)
    else:
        monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    parent = QObject()
    found = find_voice("en-GB", parent, lambda name: f"/bin/{name}" if name in programs else "", platform)
    assert (type(found).__name__ if found else "") == kind
    assert found is None or found.parent() is parent


def test_looking_for_a_voice_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(SpokenProcess, "start", lambda *given: started.append(given))
    parent = QObject()
    assert find_voice("en-GB", parent, lambda name: f"/bin/{name}", "linux") is not None
    assert started == []


@pytest.mark.parametrize(("platform", "what"), [("linux", "“espeak-ng”"), ("win32", "kcdesk[speech]")])
def test_without_one_the_reader_learns_what_to_install(platform: str, what: str) -> None:
    words = why_no_voice(platform)
    assert words.startswith("Reading aloud needs a voice on this computer:")
    assert what in words
