"""From exec to the window on the screen: the frozen reader beside the unfrozen one, start by start in turn.

python tests/benchmarks/frozen_start.py build/bundle/kcdesk/kcdesk [STARTS] [MOST]

Ends with 1 if the frozen reader takes more than MOST times as long (median of each).  Needs Xvfb and xev.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STARTS, _MOST = 15, 1.10
_PATIENCE = 60.0


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


def measure(commands: dict[str, list[str]], starts: int) -> dict[str, float]:
    """The median of each program, in milliseconds, after one start of each that is not counted."""
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
                took = start(command, environment)
                if number:
                    times[name].append(took * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


def main(arguments: list[str]) -> int:
    """0 if the frozen reader starts soon enough."""
    frozen = str(Path(arguments[0]).resolve())
    starts = int(arguments[1]) if len(arguments) > 1 else _STARTS
    most = float(arguments[2]) if len(arguments) > 2 else _MOST
    unfrozen = str(Path(sys.executable).with_name("kcdesk"))
    found = measure({"unfrozen": [unfrozen], "frozen": [frozen]}, starts)
    ratio = found["frozen"] / found["unfrozen"]
    print(
        f"frozen {found['frozen']:.0f} ms, unfrozen {found['unfrozen']:.0f} ms, "
        f"{ratio:.2f} times (medians of {starts} starts each; at most {most:.2f})"
    )
    return 0 if ratio <= most else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
