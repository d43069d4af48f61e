"""Orca, and what it says: a Speech Dispatcher of the test's own hands it to a voice that writes it down."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.end_to_end.at_spi import bus
from tests.end_to_end.desk import Program, need, screen

_PATIENCE = 90
"""Seconds until something that has not been said never will be."""
_A_WHILE = 10
_MODULE = Path(__file__).with_name("speech_module.py")
_SYSTEM_PYTHON = "/usr/bin/python3"
_DISPATCHER = """\
LogLevel 1
LogDir "{folder}"
DefaultLanguage "en-GB"
AddModule "writer" "{folder}/writer" "writer.conf"
DefaultModule writer
"""
_WRITER = """\
#!/bin/sh
exec {python} {module} {folder}/said
"""
_NO_OTHER_ORCA = """\
#!/bin/sh
exit 1
"""
"""Orca asks by `pgrep` for others of the same person's, on any screen: it begins beside none."""


def need_orca() -> None:
    """Skip the test unless Orca can be had, and what it speaks through."""
    need("Xvfb", "xdotool", "dbus-daemon")
    missing = [name for name in ("orca", "speech-dispatcher") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian packages orca, speech-dispatcher)")


class Spoken:
    """What Orca has said, line by line."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._asked_from = 0

    def lines(self) -> list[str]:
        """Every line so far."""
        with suppress(FileNotFoundError):
            return self._file.read_text(encoding="utf-8").splitlines()
        return []

    def now(self) -> None:
        """From here on: what was said before is not looked at again."""
        self._asked_from = len(self.lines())

    def since(self) -> list[str]:
        """What was said since `now`."""
        return self.lines()[self._asked_from :]

    def wait_for(self, *words: str, again: Callable[[], object] | None = None) -> str:
        """Wait until all of these were said since `now`; the line that holds the first.

        `again` is done whenever a while has passed in vain.  Fails if one is never said.
        """
        started = asked = time.monotonic()
        while missing := [one for one in words if not any(one in line for line in self.since())]:
            time.sleep(0.05)
            now = time.monotonic()
            assert now < started + _PATIENCE, f"never said: {missing}; said: {self.since()}"
            if again is not None and now > asked + _A_WHILE:
                asked = now
                again()
        return next(line for line in self.since() if words[0] in line)


def wait_for_the_search_box(program: Program, spoken: Spoken) -> None:
    """Wait until Orca has said that the keyboard is in the search box of the home page.

    It may have come to life after the window did, and then says so only when the keyboard comes there again.
    """
    spoken.wait_for("Search this guide", again=lambda: program.press("Tab", "ctrl+k"))


@contextmanager
def _speech_dispatcher(folder: Path, environment: dict[str, str]) -> Iterator[Path]:
    """Speech Dispatcher with a voice that writes; gives the file it writes into."""
    (folder / "modules").mkdir(parents=True)
    (folder / "modules" / "writer.conf").touch()
    (folder / "speechd.conf").write_text(_DISPATCHER.format(folder=folder), encoding="utf-8")
    writer = folder / "writer"
    writer.write_text(_WRITER.format(python=_SYSTEM_PYTHON, module=_MODULE, folder=folder), encoding="utf-8")
    writer.chmod(0o755)
    socket = folder / "socket"
    places = ["-C", str(folder), "-S", str(socket), "-P", str(folder / "pid"), "-L", str(folder)]
    command = ["speech-dispatcher", "-s", "-t", "0", *places]
    with (folder / "server.log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    try:
        _wait_for(socket, running)
        environment["SPEECHD_ADDRESS"] = f"unix_socket:{socket}"
        yield folder / "said"
    finally:
        running.terminate()
        running.wait(_PATIENCE)


def _wait_for(socket: Path, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while not socket.exists():
        if server.poll() is not None:
            pytest.skip("Speech Dispatcher does not start here")
        assert time.monotonic() < until, "Speech Dispatcher does not listen"
        time.sleep(0.02)


@contextmanager
def _orca(folder: Path, environment: dict[str, str], spoken: Spoken) -> Iterator[None]:
    alone = folder / "bin" / "pgrep"
    alone.parent.mkdir(parents=True)
    alone.write_text(_NO_OTHER_ORCA, encoding="utf-8")
    alone.chmod(0o755)
    environment = environment | {"PATH": f"{alone.parent}{os.pathsep}{environment['PATH']}"}
    command = ["orca", "--user-prefs", str(folder), "--debug-file", str(folder / "debug")]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    try:
        spoken.wait_for("Screen reader on")
        yield
    finally:
        running.kill()
        running.wait()


@contextmanager
def program_with_orca(
    pack: Path, home: Path, arguments: tuple[str, ...] | None = None
) -> Iterator[tuple[Program, Spoken]]:
    """The program on a screen of its own with Orca beside it, and what Orca says.

    `arguments` of the command stand in place of the guide.
    """
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        display = stack.enter_context(screen())
        for name in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"):
            patch.delenv(name, raising=False)
        for name, value in {
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home),
            "LANG": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "GSETTINGS_BACKEND": "memory",
        }.items():
            patch.setenv(name, value)
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", stack.enter_context(bus(dict(os.environ))))
        environment = dict(os.environ)
        said = stack.enter_context(_speech_dispatcher(home / "speech", environment))
        spoken = Spoken(said)
        stack.enter_context(_orca(home / "orca", environment, spoken))
        started = Program(display, pack, home, arguments=arguments)
        try:
            yield started, spoken
        finally:
            started.stop()
