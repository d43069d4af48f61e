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
_COLOURS = 20
"""Fewer than a page of words has; a screen on which nothing was painted yet is black."""


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
                kcdesk.wait_for(lambda: _ground(kcdesk) == _DARK)
                _say(portal, _LIGHT)
                kcdesk.wait_for(lambda: _ground(kcdesk) == _LIGHT)
                _say(portal, _DARK)
                kcdesk.wait_for(lambda: _ground(kcdesk) == _DARK)
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


def _ground(kcdesk: Program) -> str:
    """What the middle of the window is; an empty text before it was painted."""
    shown = QImage.fromData(kcdesk.picture())
    middle = shown.rect().center()
    colours = {shown.pixel(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)}
    if len(colours) < _COLOURS:
        return ""
    return _DARK if shown.pixelColor(middle).lightnessF() < 0.4 else _LIGHT
