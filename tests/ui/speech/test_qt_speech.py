from __future__ import annotations

import sys
from enum import Enum
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QObject, Signal

from kcdesk.ui.speech.qt_speech import QtSpeech, qt_rate
from tests.ui.heard import Heard


class State(Enum):
    """As Qt has them, as far as they matter here."""

    READY = 0
    SPEAKING = 1
    Ready = READY


class PretendEngine(QObject):
    """Stands for QTextToSpeech, whose wheel (PySide6-Addons) is not among what the tests install."""

    stateChanged = Signal(State)  # noqa: N815 - Qt's names
    errorOccurred = Signal(object, str)  # noqa: N815
    State = State
    made: list[PretendEngine]

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.calls: list[object] = []
        PretendEngine.made.append(self)

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802
        self.calls.append(locale.name())

    def setVolume(self, volume: float) -> None:  # noqa: N802
        """From 0 to 1."""
        self.volume = volume

    def setRate(self, rate: float) -> None:  # noqa: N802
        self.calls.append(rate)

    def say(self, text: str) -> None:
        self.calls.append(text)
        self.stateChanged.emit(State.SPEAKING)

    def stop(self) -> None:
        self.calls.append("stop")
        self.stateChanged.emit(State.READY)


def pretend_qt_speech(monkeypatch: pytest.MonkeyPatch) -> list[PretendEngine]:
    """As if Qt's speech were installed; the engines that are made."""
    module = ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = PretendEngine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    monkeypatch.setattr(PretendEngine, "made", [], raising=False)
    return PretendEngine.made


def test_no_engine_is_made_before_the_first_text(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pretend_qt_speech(monkeypatch)
    voice = QtSpeech("en-GB")
    voice.stop()
    assert made == []


def test_a_text_is_said_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pretend_qt_speech(monkeypatch)
    voice = QtSpeech("en-GB")
    finished = Heard(voice.finished)
    voice.speak("one", 150)
    assert made[0].calls == ["en_GB", 0.5, "one"]
    assert finished.values == []
    made[0].stateChanged.emit(State.READY)
    assert finished.values == [()]


def test_what_is_stopped_does_not_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pretend_qt_speech(monkeypatch)
    voice = QtSpeech("en-GB")
    finished = Heard(voice.finished)
    voice.speak("one", 100)
    voice.stop()
    assert made[0].calls[-1] == "stop"
    assert finished.values == []


def test_what_goes_wrong_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pretend_qt_speech(monkeypatch)
    voice = QtSpeech("en-GB")
    failed = Heard(voice.failed)
    voice.speak("one", 100)
    made[0].errorOccurred.emit(None, "no device")
    assert failed.values == ["The voice of this computer could not speak: no device"]


@pytest.mark.parametrize(("percent", "rate"), [(50, -1.0), (75, -0.5), (100, 0.0), (150, 0.5), (200, 1.0)])
def test_speed_becomes_qt_s_rate(percent: int, rate: float) -> None:
    assert qt_rate(percent) == rate
