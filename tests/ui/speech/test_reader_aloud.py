from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.ui.speech.reader_aloud import ReaderAloud, State
from kcdesk.ui.speech.utterances import Utterance
from tests.ui.heard import Heard
from tests.ui.speech.conftest import FakeVoice

PAGE = (Utterance("one", 0, 3), Utterance("two", 4, 7), Utterance("three", 10, 15))


@pytest.fixture
def reading(voice: FakeVoice) -> ReaderAloud:
    """Stopped, at the usual speed."""
    return ReaderAloud(voice, 100)


def test_nothing_is_said_before_play(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.resume()
    reading.step(1)
    assert (reading.state, voice.said) == (State.STOPPED, [])


def test_a_page_is_said_to_its_end(reading: ReaderAloud, voice: FakeVoice) -> None:
    """One utterance after the other; then it has stopped."""
    at = Heard(reading.at_changed)
    reading.play(PAGE)
    for _ in PAGE:
        assert reading.state is State.PLAYING
        voice.come_to_the_end()
    assert voice.texts == ["one", "two", "three"]
    assert at.values == [*PAGE, None]
    assert reading.state is State.STOPPED


@pytest.mark.parametrize(
    ("position", "first"),
    [(0, ["one"]), (2, ["one"]), (3, ["two"]), (8, ["three"]), (14, ["three"]), (99, ["one"])],
)
def test_it_begins_where_it_is_told(
    reading: ReaderAloud, voice: FakeVoice, position: int, first: list[str]
) -> None:
    """With the sentence there, or the first one after; where none is left, from the top."""
    reading.play(PAGE, position)
    assert (reading.state, voice.texts) == (State.PLAYING, first)


def test_a_page_without_words_is_not_read(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.play(())
    assert (reading.state, voice.said) == (State.STOPPED, [])


def test_after_a_pause_the_sentence_is_said_again(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.play(PAGE)
    voice.come_to_the_end()
    reading.pause()
    assert (reading.state, voice.speaks) == (State.PAUSED, False)
    reading.resume()
    assert (reading.state, voice.texts) == (State.PLAYING, ["one", "two", "two"])


def test_stop_forgets_the_place(reading: ReaderAloud, voice: FakeVoice) -> None:
    at = Heard(reading.at_changed)
    reading.play(PAGE)
    reading.stop()
    reading.stop()
    assert (voice.speaks, at.values) == (False, [PAGE[0], None])


@pytest.mark.parametrize(("by", "said"), [(1, ["two", "three"]), (-1, ["two", "one"])])
def test_a_step_says_another_sentence(
    reading: ReaderAloud, voice: FakeVoice, by: int, said: list[str]
) -> None:
    reading.play(PAGE, 4)
    reading.step(by)
    assert voice.texts == said


def test_a_step_in_a_pause_only_moves(reading: ReaderAloud, voice: FakeVoice) -> None:
    at = Heard(reading.at_changed)
    reading.play(PAGE)
    reading.pause()
    reading.step(1)
    assert (reading.state, voice.texts, at.values[-1]) == (State.PAUSED, ["one"], PAGE[1])
    reading.resume()
    assert voice.texts == ["one", "two"]


def test_before_the_first_there_is_none(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.play(PAGE)
    reading.step(-1)
    assert voice.texts == ["one", "one"]
    for _ in PAGE:
        reading.step(1)
    assert reading.state is State.STOPPED


def test_another_speed_is_heard_at_once(reading: ReaderAloud, voice: FakeVoice) -> None:
    """The sentence begins anew in it; the same speed again changes nothing."""
    reading.play(PAGE)
    reading.set_percent(150)
    reading.set_percent(150)
    assert voice.said == [("one", 100), ("one", 150)]


def test_a_voice_that_fails_stops_it(reading: ReaderAloud, voice: FakeVoice) -> None:
    failed = Heard(reading.failed)
    reading.play(PAGE)
    voice.failed.emit("No sound here.")
    voice.failed.emit("No sound here.")
    assert (reading.state, failed.values) == (State.STOPPED, ["No sound here."])


def test_an_end_that_comes_too_late_is_not_heard(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.play(PAGE)
    reading.pause()
    voice.finished.emit()
    assert (reading.state, voice.texts) == (State.PAUSED, ["one"])


def test_closing_leaves_nothing(reading: ReaderAloud, voice: FakeVoice) -> None:
    reading.play(PAGE)
    reading.close()
    assert (reading.state, voice.closed, voice.speaks) == (State.STOPPED, True, False)


_WISHES = ("play", "pause", "resume", "stop", "next", "before", "faster", "end", "fail")


@given(st.lists(st.sampled_from(_WISHES), max_size=30))
def test_whatever_is_wished_the_voice_speaks_only_while_playing(wishes: list[str]) -> None:
    """And what is said is always a sentence of the page."""
    voice = FakeVoice()
    reading = ReaderAloud(voice, 100)
    do: dict[str, Callable[[], object]] = {
        "play": lambda: reading.play(PAGE),
        "pause": reading.pause,
        "resume": reading.resume,
        "stop": reading.stop,
        "next": lambda: reading.step(1),
        "before": lambda: reading.step(-1),
        "faster": lambda: reading.set_percent(reading.percent + 25),
        "end": lambda: voice.come_to_the_end() if voice.speaks else None,
        "fail": lambda: voice.failed.emit("no") if voice.speaks else None,
    }
    for wish in wishes:
        do[wish]()
        assert voice.speaks == (reading.state is State.PLAYING)
    assert set(voice.texts) <= {one.text for one in PAGE}
