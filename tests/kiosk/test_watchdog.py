from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.kiosk.watchdog import Watchdog

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no service manager of this kind")


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.settimeout(10)
        ear.bind(str(tmp_path / "notify"))
        yield ear


def test_it_says_that_it_is_ready_and_alive(manager: socket.socket, tmp_path: Path) -> None:
    watchdog = Watchdog({"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "20000000"})
    watchdog.ready()
    watchdog.alive()
    assert (manager.recv(64), manager.recv(64)) == (b"READY=1", b"WATCHDOG=1")
    assert watchdog.interval == 10.0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names without a file are Linux's")
def test_a_name_in_the_abstract_space_is_understood() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.settimeout(10)
        ear.bind("")
        name = ear.getsockname().decode()
        Watchdog({"NOTIFY_SOCKET": "@" + name[1:]}).ready()
        assert ear.recv(64) == b"READY=1"


@pytest.mark.parametrize("name", ["", "relative", "/no/such/socket", "/" + "a" * 200, "vsock:2:1234"])
def test_without_a_manager_it_says_nothing_and_goes_on(name: str) -> None:
    watchdog = Watchdog({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "soon"})
    watchdog.ready()
    assert watchdog.interval == 0.0
