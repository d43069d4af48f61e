"""A kiosk's root: signs of life, and the guide it opens."""

from __future__ import annotations

import gc
import socket
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.app.kiosk import LEFT_MARK, SignOfLife, leave, open_guide
from kcdesk.kiosk.watchdog import Watchdog
from kcdesk.paths import bundled_pack, settings_dir
from tests.signed_guides import guide, publishers


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no service manager of this kind")
def test_the_sign_of_life_goes_on_for_as_long_as_the_window_lives(tmp_path: Path, qtbot: QtBot) -> None:
    """It once ended with the function that began it, and systemd would have ended the kiosk."""
    window = QObject()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.setblocking(False)
        environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "20000"}
        SignOfLife(Watchdog(environment), window)
        gc.collect()
        heard = [ear.recv(64)]

        def hears_two_more() -> bool:
            with suppress(BlockingIOError):
                heard.append(ear.recv(64))
            return len(heard) > 2

        qtbot.waitUntil(hears_two_more)
        assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
        window.deleteLater()


def test_a_guide_that_is_no_guide_gives_way_to_the_one_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.kcpack"
    file.write_bytes(b"nothing")
    pack = open_guide(file)
    assert pack.file == bundled_pack()
    pack.close()
    assert "broken.kcpack" in capsys.readouterr().err


def test_a_guide_that_nobody_signed_gives_way_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A visitor has nobody to ask who wrote it; with its publisher's key it is shown."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = guide(tmp_path / "stick", "2026-03-01", id="other")
    pack = open_guide(file)
    assert pack.file == bundled_pack()
    pack.close()
    assert "A kiosk shows no such guide" in capsys.readouterr().err
    (settings_dir() / "publishers").mkdir(parents=True)
    publishers(settings_dir() / "publishers")
    pack = open_guide(file)
    assert pack.file == file
    pack.close()


def test_the_pin_leaves_a_mark_that_keeps_the_service_from_starting_again(tmp_path: Path) -> None:
    """It is the one that both units look for."""
    done: list[str] = []
    leave({"RUNTIME_DIRECTORY": str(tmp_path)}, lambda: done.append("end"))
    leave({"RUNTIME_DIRECTORY": "/no/such/folder"}, lambda: done.append("end"))
    leave({}, lambda: done.append("end"))
    assert done == ["end"] * 3
    assert (tmp_path / LEFT_MARK).exists()
    units = Path(__file__).resolve().parents[2] / "packaging" / "kiosk"
    for unit in units.glob("*.service"):
        text = unit.read_text(encoding="utf-8")
        assert f"ExecCondition=/usr/bin/test ! -e /run/kcdesk-kiosk/{LEFT_MARK}\n" in text
        assert "RuntimeDirectory=kcdesk-kiosk\n" in text
