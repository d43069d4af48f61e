"""From exec to the window on the screen: the frozen reader beside the unfrozen one, start by start in turn.

Beside both stands the first start of a copy of the frozen folder, made anew for each.  The unfrozen one is
run by the Python library that the frozen one loads, where a starter for it can be made (x86-64, binutils):
Debian compiles its interpreter better than its library, and that would be measured instead of the freezing.

python tests/benchmarks/frozen_start.py build/bundle/kcdesk/kcdesk [STARTS] [MOST]

Ends with 1 if either takes more than MOST times as long as the unfrozen one (median of each).  Needs Xvfb
and xev.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_STARTS, _MOST = 15, 1.10
_PATIENCE = 60.0

_STARTER = """
.globl _start
_start:
    xor %ebp, %ebp
    mov (%rsp), %rdi
    lea 8(%rsp), %rsi
    and $-16, %rsp
    call Py_BytesMain@PLT
    mov %eax, %edi
    call exit@PLT
"""
"""All of Python that a program has to bring beside its library: here, the words of the command line."""
_LOADER = "/lib64/ld-linux-x86-64.so.2"


@contextmanager
def screen() -> Iterator[str]:
    """A screen without a monitor; its name, as DISPLAY wants it."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        number = os.fdopen(reading).readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


def start(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from exec to the moment at which the X server shows a window."""
    watching = ["xev", "-root", "-event", "substructure"]
    with subprocess.Popen(watching, env=environment, stdout=subprocess.PIPE, text=True, bufsize=1) as watch:
        assert watch.stdout is not None
        time.sleep(0.3)  # xev says nothing when it begins to listen
        began = time.monotonic()
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as program:
            for line in watch.stdout:
                took = time.monotonic() - began
                if line.startswith("MapNotify") or took > _PATIENCE:
                    break
            program.terminate()
        watch.terminate()
    return took


def measure(commands: dict[str, Callable[[], list[str]]], starts: int) -> dict[str, float]:
    """The median of each program, in milliseconds, after one start of each that is not counted.

    A program is asked for anew before each of its starts, which then begins.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home, screen() as display:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        environment = {
            **kept,
            "HOME": home,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        for number in range(starts + 1):
            for name, command in commands.items():
                took = start(command(), environment)
                if number:
                    times[name].append(took * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


@contextmanager
def fresh_copies(program: Path) -> Iterator[Callable[[], list[str]]]:
    """What copies the program's folder anew, takes the last copy away, and gives the copy's command."""
    with tempfile.TemporaryDirectory() as room:
        place = Path(room) / "copy"

        def copy() -> list[str]:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(program.parent, place, symlinks=True)
            return [str(place / program.name)]

        yield copy


@contextmanager
def unfrozen_beside(frozen: Path) -> Iterator[list[str]]:
    """The unfrozen reader's command, run by the frozen one's library, or else by the interpreter."""
    script = str(Path(sys.executable).with_name("kcdesk"))
    library = next(frozen.parent.glob("_internal/libpython3*.so*"), None)
    if library is None or platform.machine() != "x86_64" or not all(map(shutil.which, ("as", "ld"))):
        print("unfrozen: run by the interpreter, which may be another than the library of the frozen one")
        yield [script]
        return
    # In .venv, or Python would not find its packages.
    starter = Path(sys.executable).with_name(f"python-of-{os.getpid()}")
    with tempfile.TemporaryDirectory() as room:
        made = f"{room}/starter.o"
        subprocess.run(["as", "-o", made], input=_STARTER, text=True, check=True)
        options = ["--dynamic-linker", _LOADER, "--allow-shlib-undefined", "-rpath", str(library.parent)]
        try:
            subprocess.run(["ld", "-o", starter, *options, made, library, "-l:libc.so.6"], check=True)
            yield [str(starter), script]
        finally:
            starter.unlink(missing_ok=True)


def main(arguments: list[str]) -> int:
    """0 if the frozen reader starts soon enough, there and as a copy that was never started."""
    frozen = Path(arguments[0]).resolve()
    starts = int(arguments[1]) if len(arguments) > 1 else _STARTS
    most = float(arguments[2]) if len(arguments) > 2 else _MOST
    with fresh_copies(frozen) as copy, unfrozen_beside(frozen) as unfrozen:
        found = measure(
            {"unfrozen": lambda: unfrozen, "frozen": lambda: [str(frozen)], "first start of a copy": copy},
            starts,
        )
    plain = found.pop("unfrozen")
    print(f"unfrozen {plain:.0f} ms (medians of {starts} starts each, in turn; at most {most:.2f} times)")
    for name, took in found.items():
        print(f"{name} {took:.0f} ms, {took / plain:.2f} times")
    return 0 if max(found.values()) <= most * plain else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
