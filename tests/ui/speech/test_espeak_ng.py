from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcdesk.ui.speech.espeak_ng import EspeakNg, time_limit, words_a_minute
from tests.ui.heard import Heard
from tests.ui.speech.conftest import Say
from tests.ui.speech.speakers import espeak_to_files, need, seconds

PAGE = (
    "<h1>Sunitinib</h1><p>Take it once a day, with or without food. Ring 0800 917 7711 if you feel ill.</p>"
    "<ul><li>Swallow the capsules whole.</li><li>Ask your team.</li></ul>"
)


@pytest.fixture
def spoken_seconds(qtbot: QtBot, tmp_path: Path) -> Iterator[object]:
    """Has espeak-ng itself say a text at a speed; how long that sounds."""
    voice = EspeakNg(espeak_to_files(tmp_path), "en-GB")

    def speak(text: str, percent: int = 100) -> float:
        before = set(tmp_path.glob("*.wav"))
        failed = Heard(voice.failed)
        with qtbot.waitSignal(voice.finished):
            voice.speak(text, percent)
        assert failed.values == []
        (made,) = set(tmp_path.glob("*.wav")) - before
        return seconds(made)

    yield speak
    voice.close()


def test_a_page_becomes_sound(say: Say, spoken_seconds: object) -> None:
    """Each sentence of it, at a pace that can be followed."""
    assert callable(spoken_seconds)
    for one in say(PAGE):
        lasted = spoken_seconds(one.text)
        assert 0.3 < lasted < 0.25 * len(one.text) + 1, one.text


def test_more_words_sound_longer_and_speed_shortens_them(spoken_seconds: object) -> None:
    assert callable(spoken_seconds)
    text = "Swallow the capsules whole, once a day, with or without food."
    usual = spoken_seconds(text)
    assert spoken_seconds(f"{text} {text}") > 1.7 * usual
    assert spoken_seconds(text, 50) == pytest.approx(2 * usual, rel=0.25)
    assert spoken_seconds(text, 200) == pytest.approx(usual / 2, rel=0.25)


@pytest.mark.parametrize("text", ["-w /tmp/x", "--help", "[[a]]", "<speak>x</speak>", "“Fünf” \U0001f600"])
def test_no_text_is_taken_for_an_option(spoken_seconds: object, text: str) -> None:
    assert callable(spoken_seconds)
    assert spoken_seconds(text) > 0.1


def test_a_language_it_does_not_know_is_told(qtbot: QtBot) -> None:
    voice = EspeakNg(need("espeak-ng")[0], "xx-YY")
    with qtbot.waitSignal(voice.failed) as failed:
        voice.speak("one", 100)
    assert failed.args[0].startswith("The voice espeak-ng could not speak:")


@pytest.mark.parametrize(("percent", "words"), [(50, 88), (100, 175), (200, 350), (10, 80)])
def test_speed_becomes_words_a_minute(percent: int, words: int) -> None:
    assert words_a_minute(percent) == words


def test_a_long_text_has_longer_time() -> None:
    assert time_limit("word " * 100, 50) > time_limit("word " * 100, 100) > time_limit("word", 100) > 20_000
