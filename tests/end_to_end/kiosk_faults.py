"""What befalls kiosks, done to one: `python -m tests.end_to_end.kiosk_faults` prints a line for each.

It stands in for the service manager: it starts the kiosk, listens for its signs of life, and starts it again
when it ends or is silent for too long.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kcdesk.kiosk.pin import PinHash
from kcdesk.paths import bundled_pack
from tests.end_to_end.desk import picture_of, screen, wait_for

_WATCHDOG_S = 4.0
_ENDED = 128 + signal.SIGTERM
_LOCKED = "mount --bind {0} {0} && mount -o remount,ro,bind {0}"
"""Makes a folder one of a file system that nobody can write to."""


@dataclass
class Supervisor:
    """A service manager with one service."""

    home: Path
    display: str
    environment: dict[str, str]
    config: str
    ear: socket.socket
    process: subprocess.Popen[bytes] | None = None
    locked: bool = False
    """Whether its folders cannot be written to, not even by the administrator."""

    def start(self) -> None:
        """Start the kiosk, and wait until it says that it is ready."""
        file = self.home / "kiosk.toml"
        file.write_text(f'pin_hash = "{PinHash.of("2468")}"\n{self.config}', encoding="utf-8")
        command = [sys.executable, "-m", "kcdesk", "--kiosk", "--config", str(file)]
        if self.locked:
            lock = " && ".join(_LOCKED.format(self.home / name) for name in ("state", "run", "home"))
            command = ["unshare", "-m", "sh", "-c", f'{lock} && exec "$@"', "sh", *command]
        log = (self.home / "log").open("ab")
        with log:
            self.process = subprocess.Popen(command, env=self.environment, stderr=log, stdout=log)
        wait_for(lambda: b"READY=1" in self.heard())

    def heard(self) -> list[bytes]:
        """What it has said since this was asked last."""
        said = []
        while True:
            try:
                said.append(self.ear.recv(64))
            except BlockingIOError:
                return said

    def mind(self) -> str:
        """Wait until the kiosk ends or is silent for too long, and start it again; why it was."""
        assert self.process is not None
        last = time.monotonic()
        while self.process.poll() is None:
            if self.heard():
                last = time.monotonic()
            if time.monotonic() - last > _WATCHDOG_S:
                self.process.kill()
                self.process.wait()
                self.start()
                return "silent"
            time.sleep(0.05)
        status = self.process.returncode
        self.start()
        return f"ended with {status}"

    def picture(self) -> bytes:
        """What the screen shows."""
        time.sleep(1.0)
        return picture_of(self.display, self.home)

    def stop(self) -> int:
        """End it as a service manager does; its exit status."""
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(30)


@contextmanager
def supervised(config: str = "", *, locked: bool = False, **more: str) -> Iterator[Supervisor]:
    """A kiosk under a service manager, on a screen of its own; `more` goes into its environment."""
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home = Path(folder)
        for name in ("state", "run", "home"):
            (home / name).mkdir(mode=0o700)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
            ear.bind(str(home / "notify"))
            ear.setblocking(False)
            environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
            environment |= {
                "HOME": str(home / "home"), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": os.pathsep.join(sys.path), "NOTIFY_SOCKET": str(home / "notify"),
                "WATCHDOG_USEC": str(round(_WATCHDOG_S * 1e6)), "STATE_DIRECTORY": str(home / "state"),
                "RUNTIME_DIRECTORY": str(home / "run"), "DBUS_SESSION_BUS_ADDRESS": "disabled:", **more,
            }  # fmt: skip
            one = Supervisor(home, display, environment, config, ear, locked=locked)
            one.start()
            try:
                yield one
            finally:
                if one.process is not None and one.process.poll() is None:
                    one.process.kill()
                    one.process.wait()


def _crash(one: Supervisor) -> str:
    file = one.home / "state" / "last-crash.txt"
    return file.read_text(encoding="utf-8").splitlines()[1] if file.exists() else "none"


def _report(what: str, good: bool, words: str) -> bool:
    sys.stdout.write(f"{'good' if good else 'BAD '}  {what}: {words}\n")
    sys.stdout.flush()
    return good


def main() -> None:
    """Do everything; fails if the kiosk is not back on its first screen."""
    results = []
    with supervised() as one:
        assert one.process is not None
        fresh = one.picture()
        one.process.send_signal(signal.SIGKILL)
        why = one.mind()
        results.append(_report("kill -9", one.picture() == fresh, f"{why}; kept: {_crash(one)}"))
        assert one.process is not None
        one.process.send_signal(signal.SIGSTOP)
        why = one.mind()
        results.append(_report("SIGSTOP", one.picture() == fresh and why == "silent", why))
        status = one.stop()
        marks = sorted(file.name for file in (one.home / "run").iterdir())
        results.append(
            _report("SIGTERM", status in {0, _ENDED} and not marks, f"status {status}, marks {marks}")
        )
    with tempfile.TemporaryDirectory() as folder:
        broken = Path(folder) / "broken.kcpack"
        broken.write_bytes(bundled_pack().read_bytes()[:200_000] + os.urandom(100_000))
        cases: dict[str, tuple[str, dict[str, str]]] = {
            "corrupt guide": (f'guide = "{broken}"\n', {}),
            "no fonts of the system": ("", {"FONTCONFIG_FILE": os.devnull}),
            "no voice": ("", {"PATH": folder}),
            "no printer": ('printer = "Nowhere"\n', {"CUPS_SERVER": f"{folder}/none"}),
            "no home, nothing to write in": (
                "count_topics = true\n",
                {"HOME": "/proc", "STATE_DIRECTORY": "/proc/none", "RUNTIME_DIRECTORY": "/proc/none"},
            ),
            "read-only file system": ("count_topics = true\n", {}),
            "clock of 1970": ("", _false_clock()),
        }
        for what, (config, more) in cases.items():
            with supervised(config, locked=what.startswith("read-only"), **more) as one:
                same = one.picture() == fresh
                said = (one.home / "log").read_text(encoding="utf-8", errors="replace").strip()
                results.append(_report(what, same, said.splitlines()[0][:160] if said else "no word"))
    sys.exit(not all(results))


def _false_clock() -> dict[str, str]:
    """An environment in which the year is 1970, where libfaketime is installed (Debian package faketime)."""
    found = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
    if found is None:
        sys.stdout.write("      no libfaketime here: the clock stays right\n")
        return {}
    return {"LD_PRELOAD": str(found), "FAKETIME": "@1970-01-02 00:00:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


if __name__ == "__main__":
    main()
