"""A Wayland screen without a monitor, the program on it, and hands for it: sway, wtype, grim."""

from __future__ import annotations

import json
import os
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.desk import wait_for

_NOBODY = "65534"
_CONFIG = "output HEADLESS-1 resolution 1280x800 scale 1\ndefault_border none\ninput * repeat_rate 0\n"
"""No key repeats: a busy machine may let wtype wait before it lets go of one."""
_HEADLESS = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
_FOR_GOOD_MS = "2000000000"
_KEYS = (*string.ascii_lowercase, *string.digits, "Return")
_SAME_KEYS = [word for key in _KEYS for word in ("-p", key)]
"""Lets go of each key before anything is pressed.  A keyboard of wtype has keys in the order in which it
hears of them, so all have the same ones: a program looks up what was pressed when it comes to it, on the
keyboard there is by then."""


def need_wayland() -> None:
    """Skip the test unless sway and what types and looks there are here."""
    missing = [program for program in ("sway", "swaymsg", "wtype", "grim") if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian packages sway, wtype, grim)")


class WaylandScreen:
    """One screen of a running sway."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        """`folder` is where it keeps its sockets."""
        socket = next(one.name for one in folder.glob("wayland-?"))
        ipc = next(folder.glob("sway-ipc.*.sock"))
        self.environment = environment | {"WAYLAND_DISPLAY": socket, "SWAYSOCK": str(ipc)}

    def titles(self) -> set[str]:
        """Of the windows there are."""
        tree = json.loads(self.run("swaymsg", "-t", "get_tree", "-r"))
        return {node["name"] for node in _nodes(tree) if node.get("app_id")}

    def set_scale(self, scale: int) -> None:
        """As a person does in the settings of a desktop."""
        self.run("swaymsg", "output", "HEADLESS-1", "scale", str(scale))

    def type(self, words: str) -> None:
        """Type into whatever has the keyboard."""
        self.run("wtype", *_SAME_KEYS, *(word for letter in words for word in ("-k", letter)))

    def press(self, key: str, held: str = "") -> None:
        """Press a key, such as `Return`, with another one held, such as `ctrl`."""
        keys = ["-M", held, "-k", key, "-m", held] if held else ["-k", key]
        self.run("wtype", *_SAME_KEYS, *keys)

    def has_keyboard(self) -> bool:
        """Whether there is one that a program can know of."""
        return any(
            one["type"] == "keyboard" for one in json.loads(self.run("swaymsg", "-t", "get_inputs", "-r"))
        )

    def picture(self) -> bytes:
        """What the screen shows, as a PNG without loss."""
        done = subprocess.run(
            ["grim", "-"], env=self.environment, capture_output=True, timeout=60, check=True
        )
        return done.stdout

    def run(self, *command: str) -> str:
        """What a command says.  Raises CalledProcessError."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout


def _nodes(node: dict) -> Iterator[dict]:  # type: ignore[type-arg]  # as JSON has it
    yield node
    for inner in (*node.get("nodes", ()), *node.get("floating_nodes", ())):
        yield from _nodes(inner)


@contextmanager
def wayland_screen(folder: Path) -> Iterator[WaylandScreen]:
    """A sway of 1280x800 without a monitor; sway does not run as root, so root runs it as nobody."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    config = folder / "sway.config"
    config.write_text(_CONFIG, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment = kept | _HEADLESS | {"XDG_RUNTIME_DIR": str(runtime)}
    command = ["sway", "-c", str(config)]
    if os.getuid() == 0:
        os.chown(runtime, int(_NOBODY), int(_NOBODY))
        command = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *command]
        _let_in(folder)
    with (
        (folder / "sway.log").open("w", encoding="utf-8") as log,
        subprocess.Popen(command, env=environment, stderr=log, cwd="/") as server,
    ):
        try:
            wait_for(lambda: bool([*runtime.glob("wayland-?")]) and bool([*runtime.glob("sway-ipc.*.sock")]))
            screen = WaylandScreen(runtime, environment)
            with _keyboard_that_stays(screen):
                yield screen
        finally:
            server.terminate()


@contextmanager
def _keyboard_that_stays(screen: WaylandScreen) -> Iterator[None]:
    """The first keyboard comes before any program, and the last one goes after it.

    Each wtype brings its own and takes it away: where there is no other, a program that has to wait for its
    turn hears of a keyboard only when it has gone, and what was typed is lost.
    """
    command = ["wtype", *_SAME_KEYS, "-s", _FOR_GOOD_MS]
    with subprocess.Popen(command, env=screen.environment, stderr=subprocess.DEVNULL) as keyboard:
        try:
            wait_for(screen.has_keyboard)
            yield
        finally:
            keyboard.kill()


def _let_in(folder: Path) -> None:
    """Let others through to a folder, as far up as it is ours: pytest's folders are for one person alone."""
    for one in (folder, *folder.parents):
        if one.stat().st_uid == os.getuid() and not one.stat().st_mode & 0o001:
            one.chmod(one.stat().st_mode | 0o001)


@contextmanager
def program_on(screen: WaylandScreen, pack: Path, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a screen, with a home of its own and no printers; ended if it has not ended itself."""
    environment = screen.environment | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "CUPS_SERVER": str(home / "no-printers"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "kcdesk", "--pack", str(pack)]
    with subprocess.Popen(command, env=environment, cwd=home, stderr=subprocess.DEVNULL) as started:
        try:
            yield started
        finally:
            if started.poll() is None:
                started.kill()
