from __future__ import annotations

import pytest

from kcdesk.ui.speech.voice import SilentVoice, Voice, language_tag
from tests.ui.heard import Heard


@pytest.mark.parametrize(
    ("language", "given"),
    [
        ("en-GB", "en-GB"),
        ("de", "de"),
        ("../../etc/passwd", "en"),
        ("--help", "en"),
        ("", "en"),
        ("en GB", "en"),
    ],
)
def test_only_a_language_is_handed_to_a_program(language: str, given: str) -> None:
    assert language_tag(language) == given


def test_a_silent_voice_never_comes_to_an_end() -> None:
    """A picture shows the first sentence, whatever the machine has."""
    voice = SilentVoice()
    finished = Heard(voice.finished)
    voice.speak("one", 100)
    voice.close()
    assert finished.values == []


def test_a_voice_has_to_say_how_it_speaks() -> None:
    voice = Voice()
    with pytest.raises(NotImplementedError):
        voice.speak("one", 100)
    with pytest.raises(NotImplementedError):
        voice.close()
