"""Words to the service manager as sd_notify(3) has them: datagrams to a Unix socket, never a network."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

_MICROSECONDS = 1_000_000
_LONGEST_NAME = 107
"""Bytes of a Unix socket's name, unix(7)."""


class Watchdog:
    """Tells systemd that the kiosk is ready, and from then on that it still lives."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """`environment` names the socket and the time allowed; without them nothing is ever said."""
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self.interval = _interval(environment.get("WATCHDOG_USEC", ""))
        """Seconds between two signs of life: half of what is allowed; 0 where nobody waits for any."""

    def ready(self) -> None:
        """Say that the window is shown."""
        self._say(b"READY=1")

    def alive(self) -> None:
        """Say that the loop turns."""
        self._say(b"WATCHDOG=1")

    def _say(self, words: bytes) -> None:
        if not self._address:
            return
        import socket  # noqa: PLC0415 - nothing loads it where no manager listens

        # A manager that does not listen is no reason to stop: it restarts what it does not hear.
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaker:
            speaker.setblocking(False)
            speaker.sendto(words, self._address)


def _address(name: str) -> str:
    """A path, or a name in the abstract space, which is written with `@`; empty for anything else."""
    if len(name.encode()) > _LONGEST_NAME:
        return ""
    if name.startswith("@"):
        return "\0" + name[1:]
    return name if name.startswith("/") else ""


def _interval(microseconds: str) -> float:
    return int(microseconds) / 2 / _MICROSECONDS if microseconds.isascii() and microseconds.isdigit() else 0.0
