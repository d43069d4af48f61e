from __future__ import annotations

import os
from pathlib import Path

import pytest

from kcdesk.kiosk.config import KioskConfig, KioskConfigError, config_from, read_config
from kcdesk.kiosk.pin import PinHash
from tests.pipes import make_pipe

SAMPLE = Path(__file__).resolve().parents[2] / "packaging" / "kiosk" / "kiosk.toml"


def test_the_sample_says_the_defaults() -> None:
    """Whoever copies it changes nothing, and finds every setting in it."""
    assert read_config(SAMPLE) == KioskConfig()
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    named = {line.partition(" = ")[0] for line in lines if " = " in line and not line.startswith("#")}
    assert named == set(KioskConfig.__slots__)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("idle_seconds = 5", "“idle_seconds” must be from 30 to 1800."),
        ("idle_seconds = true", "“idle_seconds” must be a whole number."),
        ("warning_seconds = 301", "“warning_seconds” must be from 10 to 300."),
        ("text_percent = 99", "“text_percent” must be 0, or from 100 to 300."),
        ("hide_pointer = 1", "“hide_pointer” must be true or false."),
        ('theme = "pink"', "“theme” must be one of light, dark"),
        ('keyboard = "dvorak"', "“keyboard” must be one of abc, qwerty."),
        ('pin_hash = "1234"', "“pin_hash” is not what “kcdesk kiosk-pin” prints."),
        ('title = "two\\nlines"', "“title” must be one line of plain text."),
        ('attract_line = "' + "a" * 201 + '"', "“attract_line” must have at most 200 letters."),
        ('colour = "red"', "there is no setting “colour”. The settings are title,"),
        ('take_home = "http://a.org/{topic}"', "“take_home” must begin with https://"),
        (
            'take_home = "https://a.org/{topic}/{topic}"',
            "“take_home” must begin with https:// and hold {topic} once",
        ),
        ("idle_seconds = ", "is not written as TOML"),
    ],
)
def test_a_slip_is_said_in_a_sentence_that_names_the_file(text: str, said: str, tmp_path: Path) -> None:
    """A kiosk must not run with other values than its owner meant."""
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KioskConfigError) as caught:
        read_config(file)
    assert said in str(caught.value)
    assert str(file) in str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KioskConfigError, match="cannot be read: No such file or directory"):
        read_config(tmp_path / "none.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_is_said_and_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = make_pipe(tmp_path / "kiosk.toml", monkeypatch)
    with pytest.raises(KioskConfigError, match=r"kiosk\.toml” cannot be read: no ordinary file\."):
        read_config(pipe)


def test_values_that_are_right_are_taken() -> None:
    pin = str(PinHash.of("2468"))
    assert config_from({"pin_hash": pin, "idle_seconds": 60}) == KioskConfig(pin_hash=pin, idle_seconds=60)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("idle_seconds", 30, 1800),
        ("warning_seconds", 10, 300),
        ("print_pages", 1, 30),
        ("prints_per_hour", 1, 120),
        ("volume", 10, 100),
        ("text_percent", 100, 300),
    ],
)
def test_a_number_is_taken_as_far_as_the_sample_says_and_no_further(name: str, least: int, most: int) -> None:
    about = SAMPLE.read_text(encoding="utf-8").partition(f"\n{name} = ")[0].rpartition("\n\n")[2]
    assert f"{least} to {most}" in about
    for value in (least, most):
        assert getattr(config_from({name: value}), name) == value
    for value in (least - 1, most + 1):
        with pytest.raises(KioskConfigError, match=f"{least} to {most}"):
            config_from({name: value})


def test_the_first_screen_names_no_illness() -> None:
    """A waiting room reads it."""
    config = KioskConfig()
    assert "cancer" not in f"{config.attract_title} {config.attract_line}".lower()
    assert not config.attract_names_guide
