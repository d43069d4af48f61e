"""From a key to a changed list, in a real window: `python -m tests.benchmarks.key_to_list`.

The program runs as anybody starts it, on a virtual screen of its own.  This process, another client of the
same X server, presses keys by the extension XTEST, and the server tells it of what is drawn by the extension
DAMAGE: at each drawing where results are listed the pixels are compared, and the first that differ end the
time.  So it holds everything: the server, Qt's events, the search, the layout, the painting and the way back.
Nothing is polled, so the measuring takes no time from what is measured.

Beside it, in turn and in the same run, the same keys in the floor (`fts_window`).  Others' work on the
machine counts in wall time.  So, where the system lets it, all three processes go before other programs'
(SCHED_RR) while keys are pressed; the processor time that the program took for each key is told as well.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kcdesk.paths import bundled_pack
from kcdesk.search.relevance import read_cases
from tests.benchmarks.virtual_screen import virtual_screen
from tests.own_home import own_home

QUERIES = Path(__file__).parents[1] / "relevance" / "queries.tsv"
_FLOOR = Path(__file__).with_name("fts_window.py")
_EVERY = 12
"""Every so many-th query of the table is typed."""
_ROUNDS = 2
"""Each program is started so many times, in turn, and gets its share of the queries."""
_GAP = 0.12
"""Seconds between two keys: a quick typist's."""
_NO_CHANGE = 0.2
"""Seconds after which a key counts as one that changes nothing in the list."""
_START, _SETTLE = 40.0, 4.0
"""Seconds for the window to come, and until what is loaded after the first paint is there."""
_STRIP = (0.3, 0.3, 360, 330)
"""The part of the window that is watched, within the list and below the box: left and top as shares of its
size, width and height in pixels."""
_EVERY_PLANE, _Z_PIXMAP, _REVERT_TO_PARENT, _RAW_RECTANGLES = 0xFFFFFFFFFFFFFFFF, 2, 2, 0
_EVENT_LONGS = 24


class _Image(ctypes.Structure):
    """The start of Xlib's XImage."""

    _fields_ = [
        (name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")
    ] + [("data", ctypes.c_void_p)] + [
        (name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line")
    ]  # fmt: skip


class _Damage(ctypes.Structure):
    """Xlib's XDamageNotifyEvent."""

    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p), ("drawable", ctypes.c_ulong), ("damage", ctypes.c_ulong),
        ("level", ctypes.c_int), ("more", ctypes.c_int), ("timestamp", ctypes.c_ulong),
        ("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Milliseconds from a key to the changed list."""

    keys: int
    changed: int
    """Keys after which the list looked different; the others are left out."""
    median: float
    p95: float
    worst: float
    cpu_median: float
    """Processor time of the program for one key, its release and its gap included."""
    cpu_p95: float

    def __str__(self) -> str:
        return (
            f"{self.changed} of {self.keys} keys changed the list: median {self.median:.1f} ms, "
            f"p95 {self.p95:.1f} ms, worst {self.worst:.1f} ms; processor time of the program a key: "
            f"median {self.cpu_median:.1f} ms, p95 {self.cpu_p95:.1f} ms"
        )


class Screen:
    """A connection of our own to the X server."""

    def __init__(self) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._test: Any = ctypes.CDLL("libXtst.so.6")
        self._damage: Any = ctypes.CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._damage.XDamageCreate.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display.value:
            raise SystemExit("There is no X server.")
        event, error = ctypes.c_int(), ctypes.c_int()
        if not self._damage.XDamageQueryExtension(self._display, ctypes.byref(event), ctypes.byref(error)):
            raise SystemExit("The X server has no extension DAMAGE.")
        self._notify = event.value
        self._connection = self._x.XConnectionNumber(self._display)
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.root: int = self._x.XDefaultRootWindow(self._display)
        """The window that holds all others."""

    def watch(self, window: int) -> None:
        """Be told of everything that is drawn in a window, and give it the keyboard."""
        self._damage.XDamageCreate(self._display, ctypes.c_ulong(window), _RAW_RECTANGLES)
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

    def drawn(self, until: float) -> tuple[int, int, int, int] | None:
        """The next rectangle drawn (left, top, width, height); None if none is until that moment."""
        event = (ctypes.c_long * _EVENT_LONGS)()
        while True:
            if not self._x.XPending(self._display):
                rest = until - time.perf_counter()
                if rest <= 0 or not select.select([self._connection], [], [], rest)[0]:
                    return None
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            drawn = ctypes.cast(event, ctypes.POINTER(_Damage)).contents
            if drawn.type == self._notify:
                return drawn.x, drawn.y, drawn.width, drawn.height

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
def program(command: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """A program in a window: (process, window, width, height).  It knows of nothing that was kept before."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **own_home(home)}
        environment["QT_QPA_PLATFORM"] = "xcb"
        child = subprocess.Popen([sys.executable, *command], env=environment)
        try:
            yield (child.pid, *_window_of(child.pid))
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


def _cpu(process: int) -> float:
    """Milliseconds that a process has been on a processor, all threads."""
    taken = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(OSError):  # it has just ended
            taken += int((thread / "schedstat").read_text(encoding="ascii").split()[0])
    return taken / 1e6


def measured(
    screen: Screen, process: int, window: int, strip: tuple[int, int, int, int], texts: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Milliseconds from each key of the texts to the changed list, and of processor time for each key."""
    taken, cpu = [], []
    for text in texts:
        for letter in text:
            while screen.drawn(0.0):
                pass
            before = screen.pixels(window, *strip)
            had = _cpu(process)
            began = time.perf_counter()
            screen.press("space" if letter == " " else letter)
            while (drawn := screen.drawn(began + _NO_CHANGE)) is not None:
                seen = time.perf_counter()
                if _overlap(drawn, strip) and screen.pixels(window, *strip) != before:
                    taken.append((seen - began) * 1000)
                    break
            time.sleep(max(0.0, began + _GAP - time.perf_counter()))
            cpu.append(_cpu(process) - had)
        screen.press("a", control=True)
        screen.press("BackSpace")
        time.sleep(_GAP * 3)
    return taken, cpu


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return all(one[at] < other[at] + other[at + 2] and other[at] < one[at] + one[at + 2] for at in (0, 1))


@contextmanager
def before_others(*processes: int) -> Iterator[bool]:
    """Have every thread of these go before other programs' for a while; whether the system lets them."""
    threads = [int(one.name) for process in processes for one in Path(f"/proc/{process}/task").iterdir()]
    try:
        for thread in threads:
            os.sched_setscheduler(thread, os.SCHED_RR, os.sched_param(1))
        may = True
    except OSError:
        may = False
    try:
        yield may
    finally:
        for thread in threads if may else ():
            with contextlib.suppress(OSError):
                os.sched_setscheduler(thread, os.SCHED_OTHER, os.sched_param(0))


def typed_texts(every: int = _EVERY) -> list[str]:
    """The texts that are typed: letters, digits and blanks alone."""
    texts = [case.query.lower() for case in read_cases(QUERIES)][::every]
    return [text for text in texts if all(letter.isalnum() or letter == " " for letter in text)]


def measure(pack: Path, every: int = _EVERY) -> dict[str, dict[str, float] | bool]:
    """Figures of the program ("kcdesk") and the floor ("fts5"), and whether both went before others."""
    texts = typed_texts(every)
    commands = {"fts5": [str(_FLOOR), str(pack)], "kcdesk": ["-m", "kcdesk", "--pack", str(pack)]}
    if pack == bundled_pack():
        commands["kcdesk"] = ["-m", "kcdesk"]
    wall: dict[str, list[float]] = {name: [] for name in commands}
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    first = True
    with virtual_screen() as server:
        for turn in range(_ROUNDS):
            for name, command in commands.items():
                with program(command) as (process, window, width, height):
                    time.sleep(_SETTLE)
                    screen = Screen()
                    screen.watch(window)
                    if name == "kcdesk":
                        screen.press("k", control=True)
                    strip = (int(width * _STRIP[0]), int(height * _STRIP[1]), _STRIP[2], _STRIP[3])
                    with before_others(os.getpid(), server, process) as first:
                        found = measured(screen, process, window, strip, texts[turn::_ROUNDS])
                    wall[name] += found[0]
                    cpu[name] += found[1]
    figures: dict[str, dict[str, float] | bool] = {"before_others": first}
    return figures | {name: asdict(_figures(wall[name], cpu[name])) for name in commands}


def _figures(wall: list[float], cpu: list[float]) -> KeyFigures:
    wall, keys, cpu = sorted(wall), len(cpu), sorted(cpu)
    if not wall:
        raise SystemExit("No key changed the list.")
    return KeyFigures(
        keys, len(wall), statistics.median(wall), wall[len(wall) * 95 // 100], wall[-1],
        statistics.median(cpu), cpu[keys * 95 // 100],
    )  # fmt: skip


def main() -> None:
    """Type, and print a line for each program."""
    pack = Path(sys.argv[1]) if len(sys.argv) > 1 else bundled_pack()
    figures = measure(pack)
    how = "before other programs" if figures.pop("before_others") else "at ordinary priority"
    for name, found in figures.items():
        assert isinstance(found, dict)
        print(f"{name}, {how}: {KeyFigures(**found)}")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
