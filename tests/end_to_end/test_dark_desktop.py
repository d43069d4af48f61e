from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.at_spi import bus, need_at_spi
from tests.end_to_end.desk import Program, need, screen

_SCRIPT = Path(__file__).with_name("settings_portal.py")
_DARK, _LIGHT = "1", "2"


@pytest.mark.parametrize("desktop", ["GNOME", "sway"])
def test_a_dark_desktop_is_followed_from_the_start(
    reader_pack_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desktop: str
) -> None:
    """And when it becomes light, and dark again, while the program runs."""
    need("Xvfb", "xdotool")
    need_at_spi()
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.delenv("QT_QPA_PLATFORMTHEME", raising=False)
    with screen() as display, bus(dict(os.environ)) as address:
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with _portal(_DARK) as portal:
            kcdesk = Program(display, reader_pack_file, tmp_path)
            try:
                kcdesk.wait_for_title("A small guide")
                kcdesk.wait_for(lambda: _is_dark(kcdesk))
                _say(portal, _LIGHT)
                kcdesk.wait_for(lambda: not _is_dark(kcdesk))
                _say(portal, _DARK)
                kcdesk.wait_for(lambda: _is_dark(kcdesk))
            finally:
                kcdesk.stop()


@contextmanager
def _portal(scheme: str) -> Iterator[subprocess.Popen[str]]:
    """The stand-in, ready, with this wish for colours."""
    command = ["/usr/bin/python3", "-W", "ignore", str(_SCRIPT), scheme]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as portal:
        assert portal.stdout is not None
        assert portal.stdout.readline() == "ready\n"
        try:
            yield portal
        finally:
            portal.terminate()


def _say(portal: subprocess.Popen[str], scheme: str) -> None:
    assert portal.stdin is not None
    portal.stdin.write(f"color-scheme {scheme}\n")
    portal.stdin.flush()


def _is_dark(kcdesk: Program) -> bool:
    """Whether the middle of the window is."""
    shown = QImage.fromData(kcdesk.picture())
    return shown.pixelColor(shown.rect().center()).lightnessF() < 0.4
