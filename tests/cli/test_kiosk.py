from __future__ import annotations

import io
from pathlib import Path

import pytest

from kcdesk.cli.main import main
from kcdesk.kiosk.config import config_from
from kcdesk.kiosk.pin import PinHash


def test_the_line_printed_for_a_pin_is_one_for_the_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2468\n"))
    assert main(["kiosk-pin"]) == 0
    name, _, value = capsys.readouterr().out.strip().partition(" = ")
    config = config_from({name: value.strip('"')})
    kept = PinHash.read(config.pin_hash)
    assert kept is not None
    assert kept.matches("2468")


@pytest.mark.parametrize("typed", ["", "12\n", "abcd\n"])
def test_what_is_no_pin_is_refused_in_a_sentence(
    typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert main(["kiosk-pin"]) == 1
    assert capsys.readouterr().err == "A PIN has 4 to 12 digits and nothing else.\n"


def test_a_kiosk_does_not_start_with_a_slip_in_its_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("idle_seconds = 1\n", encoding="utf-8")
    assert main(["--kiosk", "--config", str(file)]) == 1
    assert capsys.readouterr().err == (
        f"In the kiosk file “{file}”: “idle_seconds” must be from 30 to 1800.\n"
    )


def test_settings_without_a_kiosk_are_a_slip_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--config", "kiosk.toml"]) == 1
    assert "kcdesk --kiosk --config FILE" in capsys.readouterr().err
