"""A screen without a monitor, the program on it, and hands for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

_PATIENCE = 60
"""Seconds until something that has not happened never will."""
_ONE_COLOUR = 1
"""What `packaging/screenshot.py` ends with where nothing is on the screen."""
_CARET = 200
"""More dots than a caret has, and far fewer than any key of these tests changes."""
_AGAIN = 5.0
"""Seconds after which a key is pressed once more."""


def need(*programs: str) -> None:
    """Skip the test unless these programs are here."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian packages xvfb, xdotool, strace, poppler-utils)")


@contextmanager
def screen() -> Iterator[str]:
    """An X server on a free display; gives the display's name, such as `:7`."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1280x800x24"]
    # Else it begins anew when its last client goes, as xdotool does each time, and turns the next one away.
    lasting = ["-nolisten", "tcp", "-noreset"]
    # Else a key whose release comes late types again and again: a busy machine may let xdotool wait between.
    command = ["Xvfb", "-displayfd", str(writing), *size, *lasting, "-r"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb cannot open a display here")
        try:
            yield f":{number}"
        finally:
            server.terminate()


def picture_of(display: str, folder: Path) -> bytes:
    """What a screen shows, once it shows anything, as a PNG, which lies in the folder for a moment.

    A window is there before it was painted.
    """
    file = folder / "screen.png"
    script = Path(__file__).parents[2] / "packaging" / "screenshot.py"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def is_taken() -> bool:
        done = subprocess.run([sys.executable, str(script), str(file)], env=environment, check=False)
        assert done.returncode in {0, _ONE_COLOUR}
        return done.returncode == 0

    wait_for(is_taken)
    shown = file.read_bytes()
    file.unlink()
    return shown


def has_changed(before: bytes, now: bytes) -> bool:
    """Whether one picture of a screen shows more that is new than a caret, which blinks by itself."""
    if before == now:
        return False
    return sum(one != other for one, other in zip(_dots(before), _dots(now), strict=True)) > _CARET


def _dots(picture: bytes) -> list[int]:
    image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("B").cast("I").tolist()


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until something has happened; fails if it never does."""
    until = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.05)


def press_until(press: Callable[[], object], happened: Callable[[], bool]) -> None:
    """Press, and again whenever a while has passed in vain, until something has happened.

    Fails if it never does.
    """
    pressed = float("-inf")

    def has_happened() -> bool:
        nonlocal pressed
        if happened():
            return True
        if time.monotonic() > pressed + _AGAIN:
            press()
            pressed = time.monotonic()
        return False

    wait_for(has_happened)


class Program:
    """The program with its window on a screen, and the keyboard in it."""

    def __init__(
        self,
        display: str,
        pack: Path,
        home: Path,
        before: tuple[str, ...] = (),
        arguments: tuple[str, ...] | None = None,
    ) -> None:
        """`before` is a command that runs the program; `arguments` stand in place of the guide."""
        environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment |= {
            "HOME": str(home),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(home),
        }
        if not before:  # whoever watches the network wants to see where printers are looked for
            environment["CUPS_SERVER"] = str(home / "no-printers")
        environment["PYTHONPATH"] = os.pathsep.join(sys.path)
        self._environment = environment
        told = ("--pack", str(pack)) if arguments is None else arguments
        command = [*before, sys.executable, "-m", "kcdesk", *told]
        self.errors = home / "stderr"
        with self.errors.open("w", encoding="utf-8") as errors:
            self.process = subprocess.Popen(command, env=environment, cwd=home, stderr=errors)

    def wait_for_title(self, title: str) -> None:
        """Wait until a window shows this title, and give it the keyboard.  Fails if it never comes."""
        self.wait_for(lambda: self._focus(title))

    def _focus(self, title: str) -> bool:
        """Whether there was such a window.  One that closes while all are looked at ends the looking."""
        try:
            found = self._hands("search", "--onlyvisible", "--name", f"^{re.escape(title)}$")
            self._hands("windowfocus", "--sync", found.split()[0])
        except subprocess.CalledProcessError:
            return False
        return True

    def press(self, *keys: str) -> None:
        """Press combinations of keys, one after the other: `ctrl+k`, `Return`."""
        self._hands("key", "--delay", "20", *keys)

    def type(self, words: str) -> None:
        """Type, letter by letter."""
        self._hands("type", "--delay", "20", words)

    def wait_for(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened; fails if it never does."""
        wait_for(happened)

    def picture(self) -> bytes:
        """What the screen shows now."""
        return picture_of(self._environment["DISPLAY"], self.errors.parent)

    def press_and_see(self, *keys: str) -> bytes:
        """Press keys that change what the screen shows; what it shows then."""
        before = self.picture()
        self.press(*keys)
        self.wait_for(lambda: has_changed(before, self.picture()))
        return self.picture()

    def save_as_pdf(self, is_saved: Callable[[], bool]) -> None:
        """Press Return in the panel for printing until there is a file.

        Pressed before the system has said that there is no printer, it is a wish to print, and saves nothing.
        """
        press_until(lambda: self.press("Return"), is_saved)

    def wait_for_end(self) -> int:
        """The exit status."""
        return self.process.wait(_PATIENCE)

    def stop(self) -> None:
        """End the program, if it has not ended itself."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _hands(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=True,
        )
        return done.stdout


@contextmanager
def program(pack: Path, home: Path, before: tuple[str, ...] = ()) -> Iterator[Program]:
    """The program on a screen of its own."""
    with screen() as display:
        started = Program(display, pack, home, before)
        try:
            yield started
        finally:
            started.stop()
