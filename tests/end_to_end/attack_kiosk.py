"""Tries to get out of a kiosk, on an X server without a manager of windows, by way of XTEST.

`python -m tests.end_to_end.attack_kiosk N [STEP] [--strace] [--only=PART,...] [--screens=SCREEN,...]`
presses every key with everything that can be held down beside it, on every screen (part `keys`); clicks, and
turns the wheel with keys held down, on a grid of STEP pixels (20; part `clicks`); presses for long and drags
on the same grid (part `presses`); and makes N random touches and keys (part `random`).  It prints how many
there were and what was found.  With `--strace` every file that was opened for writing and every program that
was started is counted too.

`--share=K/N` takes every N-th place of the grid, from the K-th: N attacks beside each other share the work.

Memory is what the process holds on its first screen, with nobody there, against the same after a warm-up:
each screen once, a search and PAGES pages read at each text size, and the first WARM_UP random acts.  It
brings in what is loaded when it is first wanted and then kept: above all the letters, drawn once for each
size, of which Qt keeps up to some megabytes.
"""

from __future__ import annotations

import ctypes
import os
import random
import re
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from kcdesk.kiosk.pin import PinHash
from kcdesk.paths import bundled_pack
from tests.end_to_end.desk import picture_of, screen, wait_for
from tests.own_home import own_home

WIDTH, HEIGHT = 1280, 800
"""Of the screen that `desk.screen` makes."""
FIRST_KEY, LAST_KEY = 9, 255
BOARD = range(FIRST_KEY, 136)
"""Key codes of a board of 105 keys, and its menu and Windows keys."""
CONTROL, SHIFT, ALT, SUPER = 37, 50, 64, 133
HELD = ((), (CONTROL,), (ALT,), (SHIFT,), (SUPER,), (CONTROL, ALT), (CONTROL, SHIFT), (ALT, SHIFT))
_VIEWABLE = 2
_STRUCTURE_NOTIFY, _CLIENT_MESSAGE = 1 << 17 | 1 << 19, 33
"""Of X.h."""
_BAR = HEIGHT - 40
_BUTTON = {name: round((at + 0.5) * WIDTH / 7) for at, name in enumerate(
    ("home", "back", "search", "smaller", "larger", "help", "finish"))}  # fmt: skip
_ESCAPE, _RETURN = 9, 36
_DIGITS = dict(zip("1234567890", range(10, 20), strict=True))
_PIN = "739184650274"
_TYPED = "zqxjkvzq"
"""What a visitor types, and nothing else on this computer holds."""
_TRACED = (
    "openat,open,creat,execve,execveat,fork,vfork,rename,renameat,renameat2,unlink,unlinkat"
    ",mkdir,mkdirat,socket"
)
_WRITES = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
_STARTS = re.compile(r"(?:execve|execveat|v?fork)\(")
_LETTERS = (
    dict(zip("qwertyuiop", range(24, 34), strict=True))
    | dict(zip("asdfghjkl", range(38, 47), strict=True))
    | dict(zip("zxcvbnm", range(52, 59), strict=True))
)

SIZES = 8
"""Text sizes of a kiosk, 100 to 300 %."""
PAGES = 12
"""Pages read at each text size before memory is measured for the first time."""
_PAGE_DOWN = 117
WARM_UP = 5000
"""Random acts before memory is measured for the first time."""
_LONG_S = 0.9
"""A long press: longer than any platform's, Qt's own is 0.7."""
_AFRESH_AFTER = 16
"""Presses on one screen, which may lead to another, before it is brought back."""
_FORGOTTEN_S = 240
"""By when an idle visit is forgotten: 120 and 30, and patience."""
_REPORTED = 2_000
"""Random acts after which is said how far it is."""
_AT_ONCE = 40
"""Acts that the X server may hold for the kiosk, which opens pages and searches for some."""


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h, as far as it is read here."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("planes", ctypes.c_ulong),
        ("pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_byte * 128),
    )


class _Message(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, with room for any other event."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_byte * 96),
    )


class Hands:
    """A keyboard and a mouse, as the X server has them."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._protocols, self._ping = (
            self._x.XInternAtom(self._display, name, 0) for name in (b"WM_PROTOCOLS", b"_NET_WM_PING")
        )
        self._pings = 0
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(_STRUCTURE_NOTIFY))

    def key(self, code: int, held: tuple[int, ...] = ()) -> None:
        """Press a key and let it go, with others held down."""
        codes = (*held, code)
        for one in codes:
            self._test.XTestFakeKeyEvent(self._display, one, 1, 0)
        for one in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, one, 0, 0)
        self._x.XFlush(self._display)

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)

    def button(self, number: int, held: tuple[int, ...] = ()) -> None:
        """Click with a button (4 and 5 are the wheel), with keys held down."""
        for one in held:
            self._test.XTestFakeKeyEvent(self._display, one, 1, 0)
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, number, down, 0)
        for one in held:
            self._test.XTestFakeKeyEvent(self._display, one, 0, 0)
        self._x.XFlush(self._display)

    def hold(self, seconds: float) -> None:
        """Press the left button for so long."""
        self._test.XTestFakeButtonEvent(self._display, 1, 1, 0)
        self._x.XSync(self._display, 0)
        time.sleep(seconds)
        self._test.XTestFakeButtonEvent(self._display, 1, 0, 0)
        self._x.XSync(self._display, 0)

    def touch(self, x: int, y: int) -> None:
        """Click with the left button somewhere."""
        self.move(x, y)
        self.button(1)

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Drag with the left button."""
        self.move(x, y)
        self._test.XTestFakeButtonEvent(self._display, 1, 1, 0)
        for step in range(1, 6):
            self.move(x + (to_x - x) * step // 5, y + (to_y - y) * step // 5)
        self._test.XTestFakeButtonEvent(self._display, 1, 0, 0)
        self._x.XFlush(self._display)

    def is_answered(self, patience: float) -> bool:
        """Ask the kiosk's window whether it lives, behind all that was sent to it, and wait for its answer.

        It answers (`_NET_WM_PING`) when it has come to the question: it has then been given everything that
        was sent before.  `patience` in seconds; False where no answer came.
        """
        windows = self._children()
        if not windows:
            return True
        self._pings += 1
        question = _Message(type=_CLIENT_MESSAGE, window=windows[-1], message_type=self._protocols, format=32)
        question.data[0], question.data[1], question.data[2] = self._ping, self._pings, windows[-1]
        self._x.XSendEvent(
            self._display, ctypes.c_ulong(windows[-1]), 0, ctypes.c_long(0), ctypes.byref(question)
        )
        self._x.XFlush(self._display)
        until, told = time.monotonic() + patience, _Message()
        while (left := until - time.monotonic()) > 0:
            if not self._x.XPending(self._display):
                select.select([self._x.XConnectionNumber(self._display)], [], [], left)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(told))
            if told.type == _CLIENT_MESSAGE and told.data[0] == self._ping and told.data[1] == self._pings:
                return True
        return False

    def _children(self) -> list[int]:
        """Every window on the screen, the topmost last."""
        root, parent, children, count = (
            ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        )  # fmt: skip
        self._x.XQueryTree(
            self._display, self._root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
            ctypes.byref(count),
        )  # fmt: skip
        found = [children[at] for at in range(count.value)]
        self._x.XFree(children)
        return [window for window in found if self._look_of(window).map_state == _VIEWABLE]

    def _look_of(self, window: int) -> _Attributes:
        here = _Attributes()
        self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(here))
        return here

    def windows(self) -> list[tuple[int, int, int, int]]:
        """Place and size of every window on the screen."""
        looks = map(self._look_of, self._children())
        return [(here.x, here.y, here.width, here.height) for here in looks]


@dataclass
class Attack:
    """One kiosk under attack, and what was found."""

    process: subprocess.Popen[bytes]
    hands: Hands
    home: Path
    display: str
    count: int = 0
    faults: list[str] = field(default_factory=list)
    fresh: dict[str, bytes] = field(default_factory=dict)
    """What screens show at the start."""
    share: tuple[int, int] = (1, 1)
    """Which of how many attacks this one is that share the grid."""

    def look(self, after: str) -> None:
        """Look whether the kiosk is still what it was."""
        self.count += 1
        proc = Path(f"/proc/{self.process.pid}")
        if self.process.poll() is not None:
            self.faults.append(f"{after}: the process ended with {self.process.returncode}")
            return
        if _has_children(proc):
            self.faults.append(f"{after}: another program was started")
        written = [name for name in _open_for_writing(proc) if name.startswith("/") and "/dev/" not in name]
        written = [name for name in written if "memfd" not in name and "SYSV" not in name]
        if written:
            self.faults.append(f"{after}: open for writing: {written}")

    def look_at_windows(self, after: str) -> None:
        """Look whether there is one window, as large as the screen."""
        self.settle()
        self.look(after)
        found = self.hands.windows()
        if found != [(0, 0, WIDTH, HEIGHT)]:
            self.faults.append(f"{after}: the windows are {found}")

    def picture(self) -> bytes:
        """What the screen shows now."""
        self.settle()
        return picture_of(self.display, self.home)

    def settle(self, pause: float = 0.2) -> None:
        """Wait until the kiosk has done all that it was told: the X server only hands it on.

        It has when it was given the last event, and then slept for `pause` seconds.  Of a busy computer it is
        not enough that it did nothing: it may wait for its turn.
        """
        self.catch_up()
        looks = 4

        def rests() -> bool:
            if self.process.poll() is not None:
                return True
            before = _seconds_of_work(self.process.pid)
            for _ in range(looks):
                time.sleep(pause / looks)
                if not _sleeps(self.process.pid):
                    return False
            return _seconds_of_work(self.process.pid) == before

        wait_for(rests)

    def catch_up(self) -> None:
        """Wait until the kiosk was given every event that was sent to it.

        It is asked twice: the first answer may come before what it was read with was handed on.
        """
        for _ in range(2):
            if self.process.poll() is None and not self.hands.is_answered(_FORGOTTEN_S):
                self.faults.append(f"after {self.count} attacks: no answer in {_FORGOTTEN_S} seconds")

    def go_to(self, name: str) -> None:
        """Start a visit afresh, and bring it to one of `SCREENS`."""
        self.hands.key(_ESCAPE)
        self.hands.touch(_BUTTON["finish"], _BAR)
        if name != "attract":
            self.hands.touch(WIDTH // 2, 40)
        if name in {"search", "help"}:
            self.hands.touch(_BUTTON[name], _BAR)
        if name in {"pin", "staff"}:
            for _ in range(5):
                self.hands.touch(WIDTH // 2, 10)
        if name == "staff":
            self.type(_PIN)
            self.hands.key(_RETURN)
            self.settle()

    def type(self, words: str) -> None:
        """Type letters and digits, as a keyboard would."""
        for letter in words:
            self.hands.key((_LETTERS | _DIGITS)[letter])

    def look_for(self, words: str) -> list[str]:
        """Files of the process, open or in its folder, that hold these words."""
        proc = Path(f"/proc/{self.process.pid}")
        files = {file for file in self.home.rglob("*") if file.is_file()}
        for entry in (proc / "fd").iterdir():
            try:
                where = Path(str(entry.readlink()))
                files |= {entry} if entry.is_file() and where.suffix != ".kcpack" else set()
            except OSError:
                continue
        return sorted(str(file) for file in files if words.encode() in file.read_bytes())

    @property
    def memory(self) -> int:
        """Memory that the process holds, in bytes."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def rest(self) -> None:
        """Come back to the first screen; it must look as at the start, and so must home."""
        for name in ("home", "attract"):
            self.go_to(name)
            shown = self.picture()
            if shown != self.fresh.setdefault(name, shown):
                self.faults.append(f"{name} is not what it was at the start")

    def is_forgotten(self) -> bool:
        """Whether the first screen comes back by itself when nobody touches anything."""
        until = time.monotonic() + _FORGOTTEN_S
        while time.monotonic() < until:
            if self.picture() == self.fresh["attract"]:
                return True
            time.sleep(1)
        return False

    def read_at_every_size(self) -> None:
        """Search, and read pages from their top, in each text size from the smallest up."""
        self.go_to("home")
        for _ in range(SIZES):
            self.hands.touch(_BUTTON["smaller"], _BAR)
        for _ in range(SIZES):
            self.hands.touch(_BUTTON["search"], _BAR)
            self.type("surgery")
            self.settle(0.05)
            self.hands.key(_ESCAPE)
            for number in range(PAGES):
                self.hands.touch(_BUTTON["home"], _BAR)
                self.hands.touch(WIDTH * (number % 3 * 2 + 1) // 6, HEIGHT * (number // 3 + 3) // 8)
                for _ in range(6):
                    self.hands.key(_PAGE_DOWN)
                self.settle(0.05)
            self.hands.touch(_BUTTON["larger"], _BAR)
        self.look("pages at every text size")

    def press_every_key(
        self, screens: tuple[str, ...], codes: range, beside: tuple[tuple[int, ...], ...] = HELD
    ) -> None:
        """Press each key with everything that can be held down, or with what is named."""
        for name in screens:
            for held in beside:
                self.go_to(name)
                for code in codes:
                    self.hands.key(code, held)
                    self.catch_up()
                    self.look(f"key {code} with {held} on {name}")
                self.look_at_windows(f"keys with {held} on {name}")

    def click_on_a_grid(self, screens: tuple[str, ...], step: int) -> None:
        """Click with the right and the middle button, and turn the wheel with keys held down."""
        for name in screens:
            self.go_to(name)
            for x, y in places_of(step, self.share):
                self.hands.move(x, y)
                for button, held in CLICKS:
                    self.hands.button(button, held)
                    self.catch_up()
                    self.look(f"button {button} with {held} at {x}, {y} on {name}")
            self.look_at_windows(f"clicks on {name}")

    def press_and_drag_on_a_grid(self, screens: tuple[str, ...], step: int) -> None:
        """Press for long with the left button, and drag, as if to mark, to move or to drop something.

        Where a press has led elsewhere, the next ones are made there, until the screen is brought back.
        """
        for name in screens:
            for number, (x, y) in enumerate(places_of(step, self.share)):
                if name == "attract" or number % _AFRESH_AFTER == 0:
                    self.go_to(name)
                    self.settle(0.05)
                self.hands.move(x, y)
                self.hands.hold(_LONG_S)
                self.catch_up()
                self.look(f"a press at {x}, {y} on {name}")
                self.hands.drag(x, y, (x + 300) % WIDTH, (y + 200) % HEIGHT)
                self.catch_up()
                self.look(f"a drag from {x}, {y} on {name}")
            self.look_at_windows(f"presses and drags on {name}")

    def act_at_random(self, times: int, seed: int) -> None:
        """Touch, drag and press keys at random; the same for the same seed."""
        chance = random.Random(seed)
        for number in range(times):
            x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
            kind = chance.random()
            if kind < 0.6:
                self.hands.touch(x, y)
            elif kind < 0.7:
                self.hands.drag(x, y, chance.randrange(WIDTH), chance.randrange(HEIGHT))
            elif kind < 0.8:
                self.hands.button(chance.randrange(2, 10), chance.choice(HELD))
            else:
                self.hands.key(chance.choice(BOARD), chance.choice(HELD))
            self.look(f"random act {number} of seed {seed}")
            if number % _AT_ONCE == 0:
                self.catch_up()
            if self.process.poll() is not None:
                return
        self.look_at_windows(f"{times} random acts of seed {seed}")


CLICKS = (
    (3, ()), (2, ()), (4, (CONTROL,)), (5, (ALT,)), (4, (SHIFT,)), (5, (SUPER,)), (8, ()), (9, ()),
)  # fmt: skip
"""Buttons, and keys held down beside them; 4 and 5 are the wheel, 8 and 9 go back and forward elsewhere."""
SCREENS = ("attract", "home", "search", "help", "pin")


def places_of(step: int, share: tuple[int, int] = (1, 1)) -> list[tuple[int, int]]:
    """The places of a grid of so many pixels, every N-th from the K-th for a share of (K, N)."""
    first, of = share
    grid = product(range(step // 2, WIDTH, step), range(step // 2, HEIGHT, step))
    return list(grid)[first - 1 :: of]


def _seconds_of_work(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _sleeps(pid: int) -> bool:
    """Whether no thread of a process works, or waits for its turn to."""
    try:
        states = [file.read_text().rpartition(")")[2].split()[0] for file in _threads(pid)]
    except OSError:
        return False
    return set(states) <= {"S"}


def _threads(pid: int) -> Iterator[Path]:
    return Path(f"/proc/{pid}/task").glob("*/stat")


def _has_children(proc: Path) -> bool:
    for task in proc.glob("task/*"):
        with suppress(OSError):  # a thread that has ended meanwhile
            if (task / "children").read_text():
                return True
    return False


def _open_for_writing(proc: Path) -> Iterator[str]:
    for entry in (proc / "fd").iterdir():
        try:
            name, info = str(entry.readlink()), (proc / "fdinfo" / entry.name).read_text()
        except OSError:
            continue
        flags = int(next(line for line in info.splitlines() if line.startswith("flags:")).split()[1], 8)
        if flags & (os.O_WRONLY | os.O_RDWR):
            yield name


@contextmanager
def attack(pack: Path, home: Path, trace: Path | None = None, *, idle: int = 1800) -> Iterator[Attack]:
    """A kiosk on a screen of its own, with a PIN that nobody guesses; `idle` seconds until it asks.

    It does not read aloud: that alone starts a program, and only when somebody asks.  `trace` is a file that
    strace writes what it sees to.
    """
    config = home / "kiosk.toml"
    settings = f'pin_hash = "{PinHash.of(_PIN)}"\nidle_seconds = {idle}\nread_aloud = false\n'
    config.write_text(f'{settings}take_home = "https://example.org/{{topic}}"\n', encoding="utf-8")
    for name in ("config", "data", "cache", "state", "run"):
        (home / name).mkdir(mode=0o700)
    with screen() as display:
        environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment |= {
            **own_home(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home / "run"), "PYTHONPATH": os.pathsep.join(sys.path),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }  # fmt: skip
        command = [sys.executable, "-m", "kcdesk", "--pack", str(pack), "--kiosk", "--config", str(config)]
        if trace is not None:  # -D: the kiosk itself is the process that was started
            command = [
                "strace",
                "-D",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                str(trace),
                "-e",
                f"trace={_TRACED}",
                *command,
            ]
        errors = subprocess.PIPE
        with subprocess.Popen(command, env=environment, cwd=home, stderr=errors, stdout=errors) as process:
            hands = Hands(display)
            try:
                wait_for(lambda: hands.windows() == [(0, 0, WIDTH, HEIGHT)] or process.poll() is not None)
                yield Attack(process, hands, home, display)
            finally:
                process.terminate()


def traced(trace: Path, home: Path) -> list[str]:
    """What strace saw that must not be: files opened to be written elsewhere, programs started, sockets."""
    found = []
    first = True
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        opened = _WRITES.search(line)
        if opened is not None and " = -1 " not in line:
            name = opened[1]
            if not name.startswith((str(home), "/dev/", "/proc/self/", "/memfd:")):
                found.append(f"opened for writing: {name}")
        if _STARTS.search(line) and " = -1 " not in line:
            if not first:
                found.append(f"started: {line[:160]}")
            first = False
        if "socket(" in line and "AF_INET" in line:
            found.append(f"socket: {line[:160]}")
    return found


def main() -> None:
    """Attack with everything, print what came of it, and fail if the lock was broken."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    times, step = (*numbers, *(1000, 20)[len(numbers) :])[:2]
    parts = _options("only", ("keys", "clicks", "presses", "random"))
    screens = _options("screens", (*SCREENS, "staff"))
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(f"{folder}.strace") if "--strace" in sys.argv else None
        with attack(bundled_pack(), Path(folder), trace, idle=120) as one:
            one.fresh["attract"] = one.picture()
            one.share = _share()
            before = _warm_up(one, min(WARM_UP, times))
            _attack_in_order(one, parts, screens, step, before)
            for number, start in enumerate(range(0, times if "random" in parts else 0, _REPORTED)):
                one.act_at_random(min(_REPORTED, times - start), seed=number + 1)
                _report(f"{start + min(_REPORTED, times - start)} random acts", one, before)
            one.go_to("search")
            one.type(_TYPED)
            typed = one.picture() not in one.fresh.values()
            same = one.is_forgotten()
            left = one.look_for(_TYPED)
            _report("all", one, before)
            print(
                f"something was typed: {typed}; after the idle reset the first screen is as at the start: "
                f"{same}; files with a visitor's words: {left}",
                flush=True,
            )
        files = sorted(str(one.relative_to(folder)) for one in Path(folder).rglob("*") if one.is_file())
        seen = [] if trace is None else traced(trace, Path(folder))
        traced_of = f"{len(seen)} of {lines(trace)} calls" if trace else "not asked"
        print(f"{one.count} attacks; files: {files}; strace: {traced_of}", *seen[:20], sep="\n")
        print(*one.faults[:10], sep="\n")
        if trace is not None:
            trace.unlink()
        sys.exit(bool(one.faults or seen or left or not same or not typed))


def lines(file: Path) -> int:
    """How many lines a file has."""
    with file.open("rb") as read:
        return sum(1 for _ in read)


def option(name: str, usual: str) -> str:
    """What `--name=` says on the command line; without it the usual."""
    begin = f"--{name}="
    return next((word.removeprefix(begin) for word in sys.argv[1:] if word.startswith(begin)), usual)


def _options(name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The words of `--name=word,word`, all of which are among the usual; without it these."""
    chosen = tuple(option(name, ",".join(usual)).split(","))
    if not set(chosen) <= set(usual):
        sys.exit(f"--{name} takes {', '.join(usual)}")
    return chosen


def _share() -> tuple[int, int]:
    """What `--share=K/N` says; the whole without it."""
    found = re.fullmatch(r"(\d+)/(\d+)", option("share", "1/1"))
    if found is not None and 1 <= int(found[1]) <= int(found[2]):
        return int(found[1]), int(found[2])
    return 1, 1


def _warm_up(one: Attack, times: int) -> int:
    """Bring in what comes when it is first wanted; the memory at rest then, in bytes."""
    for name in (*SCREENS, "staff", "attract"):
        one.go_to(name)
    if times:
        one.read_at_every_size()
    one.act_at_random(times, seed=0)
    one.rest()
    before = one.memory
    print(f"warm-up of {times} random acts: {before / 2**20:.1f} MiB at rest", flush=True)
    return before


def _attack_in_order(
    one: Attack, parts: tuple[str, ...], screens: tuple[str, ...], step: int, before: int
) -> None:
    """Every key, every click and every press, one after the other."""
    locked = tuple(name for name in screens if name != "staff")
    if "keys" in parts:
        one.press_every_key(locked, range(FIRST_KEY, LAST_KEY + 1))
        _report("keys", one, before)
    if "clicks" in parts:
        one.click_on_a_grid(screens, step)
        _report("clicks", one, before)
    if "presses" in parts:  # on the staff's screen a press is what its buttons are for: some end the kiosk
        one.press_and_drag_on_a_grid(locked, step)
        _report("presses and drags", one, before)


def _report(what: str, one: Attack, before: int) -> None:
    """Say how far it is, and what memory the kiosk holds at rest."""
    if one.process.poll() is not None:
        print(f"{what}: the kiosk ended", flush=True)
        return
    one.rest()
    now = one.memory
    print(*one.faults[-3:], sep="\n", end="\n" if one.faults else "", flush=True)
    print(
        f"{what}: {one.count} attacks, {len(one.faults)} faults; "
        f"memory {now / 2**20:.1f} MiB ({now / before - 1:+.1%})",
        flush=True,
    )


if __name__ == "__main__":
    main()
