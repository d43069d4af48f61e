"""From a key to a changed list, in a real window: `xvfb-run -a python -m tests.benchmarks.key_to_list`.

The program runs as anybody starts it.  This process, a client of the same X server, presses keys by the
extension XTEST and reads back a part of the screen where results are listed until its pixels change.  So the
time holds everything: the server, Qt's events, the search, the layout, the painting and the way back.
Reading the pixels takes part of a millisecond, which counts against us.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kcdesk.search.relevance import read_cases

QUERIES = Path(__file__).parents[1] / "relevance" / "queries.tsv"
_EVERY = 12
"""Every so many-th query of the table is typed."""
_GAP = 0.12
"""Seconds between two keys: a quick typist's."""
_NO_CHANGE = 0.5
"""Seconds after which a key counts as one that changes nothing in the list."""
_START, _SETTLE = 40.0, 4.0
"""Seconds for the window to come, and until what is loaded after the first paint is there."""
_STRIP = (0.3, 0.22, 360, 200)
"""The part of the window that is watched: left and top as shares of its size, width and height in pixels."""
_EVERY_PLANE, _Z_PIXMAP, _REVERT_TO_PARENT = 0xFFFFFFFFFFFFFFFF, 2, 2


class _Image(ctypes.Structure):
    """The start of Xlib's XImage."""

    _fields_ = [
        (name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")
    ] + [("data", ctypes.c_void_p)] + [
        (name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line")
    ]  # fmt: skip


class Screen:
    """A connection of our own to the X server."""

    def __init__(self) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._test: Any = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display.value:
            raise SystemExit("There is no X server. Start this with: xvfb-run -a")

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a window manager would."""
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), _REVERT_TO_PARENT, 0)
        self._x.XSync(self._display, 0)

    def press(self, name: str, *, control: bool = False) -> None:
        """Press and release a key, by the name of its symbol."""
        keys = [*(["Control_L"] if control else []), name]
        codes = [
            self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
            for key in keys
        ]
        for down, code in [*((1, code) for code in codes), *((0, code) for code in reversed(codes))]:
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)

    def pixels(self, window: int, left: int, top: int, width: int, height: int) -> bytes:
        """What a part of a window looks like."""
        image = self._x.XGetImage(
            self._display, ctypes.c_ulong(window), left, top, width, height,
            ctypes.c_ulong(_EVERY_PLANE), _Z_PIXMAP,
        )  # fmt: skip
        held = ctypes.string_at(image.contents.data, image.contents.line * image.contents.height)
        self._x.XDestroyImage(image)
        return held


@contextmanager
def program(arguments: list[str]) -> Iterator[tuple[int, int, int]]:
    """The program in a window: (window, width, height).  It knows of nothing that was kept before."""
    with tempfile.TemporaryDirectory() as home:
        kinds = ("DATA", "CONFIG", "STATE", "CACHE")
        environment = {**os.environ, **{f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in kinds}}
        environment["QT_QPA_PLATFORM"] = "xcb"
        child = subprocess.Popen([sys.executable, "-m", "kcdesk", *arguments], env=environment)
        try:
            yield _window_of(child.pid)
        finally:
            child.terminate()
            child.wait()


def _window_of(process: int) -> tuple[int, int, int]:
    end = time.monotonic() + _START
    while time.monotonic() < end:
        found = _xdotool("search", "--onlyvisible", "--pid", str(process)).split()
        for window in found:
            shape = dict(
                line.split("=")
                for line in _xdotool("getwindowgeometry", "--shell", window).split()
                if "=" in line
            )
            if int(shape.get("WIDTH", 0)) > 400:  # no tool tip
                return int(window), int(shape["WIDTH"]), int(shape["HEIGHT"])
        time.sleep(0.1)
    raise SystemExit("The window did not come.")


def _xdotool(*arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False)
    return done.stdout


def measured(screen: Screen, window: int, strip: tuple[int, int, int, int], texts: list[str]) -> list[float]:
    """Milliseconds from each key of the texts that changes the list until it is seen changed."""
    taken = []
    for text in texts:
        for letter in text:
            before = screen.pixels(window, *strip)
            began = time.perf_counter()
            screen.press("space" if letter == " " else letter)
            while screen.pixels(window, *strip) == before:
                if time.perf_counter() - began > _NO_CHANGE:
                    break
            else:
                taken.append((time.perf_counter() - began) * 1000)
            time.sleep(_GAP)
        screen.press("a", control=True)
        screen.press("BackSpace")
        time.sleep(_GAP * 3)
    return taken


def main() -> None:
    """Type, and print one line."""
    texts = [case.query.lower() for case in read_cases(QUERIES)][::_EVERY]
    texts = [text for text in texts if all(letter.isalnum() or letter == " " for letter in text)]
    with program(sys.argv[1:]) as (window, width, height):
        time.sleep(_SETTLE)
        screen = Screen()
        screen.focus(window)
        screen.press("k", control=True)
        strip = (int(width * _STRIP[0]), int(height * _STRIP[1]), _STRIP[2], _STRIP[3])
        reading = time.perf_counter()
        screen.pixels(window, *strip)
        reading = (time.perf_counter() - reading) * 1000
        taken = sorted(measured(screen, window, strip, texts))
    keys = sum(map(len, texts))
    print(
        f"{len(taken)} of {keys} keys changed the list: median {taken[len(taken) // 2]:.1f} ms, "
        f"p95 {taken[len(taken) * 95 // 100]:.1f} ms, worst {taken[-1]:.1f} ms "
        f"(reading the pixels takes {reading:.1f} ms)"
    )


if __name__ == "__main__":
    main()
