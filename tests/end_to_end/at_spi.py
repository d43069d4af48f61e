"""A bus for assistive technology of its own, and a client on it that does what a screen reader does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.desk import Program, need, screen

Part = dict[str, Any]

_SYSTEM_PYTHON = "/usr/bin/python3"
_BINDING = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_CLIENT = Path(__file__).with_name("at_spi_client.py")


def need_at_spi() -> None:
    """Skip the test unless there is a bus, and a client's Python that can speak on it."""
    need("Xvfb", "dbus-daemon")
    if (
        not shutil.which(_SYSTEM_PYTHON)
        or subprocess.run([_SYSTEM_PYTHON, "-c", _BINDING], check=False).returncode
    ):
        pytest.skip("needs AT-SPI (Debian packages at-spi2-core, dbus, gir1.2-atspi-2.0, python3-gi)")


class Listener:
    """A client: every method is a command of `at_spi_client.py`."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [_SYSTEM_PYTHON, "-W", "ignore", str(_CLIENT)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __getattr__(self, command: str) -> Any:  # noqa: ANN401 - whatever the command answers
        """The client's answer to a command."""
        return lambda *arguments: self._ask(command, *arguments)

    def _ask(self, *command: object) -> Any:  # noqa: ANN401
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"the client ended at {command}"
        return json.loads(answer)

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def bus(environment: dict[str, str]) -> Iterator[str]:
    """A session bus; gives its address.  What it starts by itself ends with it."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        try:
            yield address
        finally:
            bus.terminate()


@contextmanager
def heard_program(
    pack: Path, home: Path, *, from_the_start: bool = True
) -> Iterator[tuple[Program, Listener]]:
    """The program on a screen of its own, and a client on a bus of their own.

    Without `from_the_start` the program believes that nobody listens, until the client's `switch_on`.
    """
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    with screen() as display, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", display)
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        with bus(dict(os.environ)) as address:
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            patch.delenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", raising=False)
            if from_the_start:
                patch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
            patch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
            listener = Listener(dict(os.environ))
            try:
                # The bus is there first, as on a desktop: a program that asks for it while it is being made
                # may never be told of it.
                listener.greet()
                started = Program(display, pack, home)
                try:
                    yield started, listener
                finally:
                    started.stop()
            finally:
                listener.stop()
