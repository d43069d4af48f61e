"""A print scheduler of one's own, with one queue whose jobs stay to be looked at."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end_to_end.desk import wait_for

_FILES = """\
ServerRoot {0}/root
StateDir {0}/state
CacheDir {0}/cache
RequestRoot {0}/spool
TempDir {0}/tmp
FileDevice Yes
AccessLog {0}/log/access
ErrorLog {0}/log/error
PageLog {0}/log/page
SystemGroup root
User lp
Group lp
"""
_SETTINGS = """\
Listen {0}/cups.sock
Browsing No
WebInterface No
PreserveJobFiles Yes
DefaultAuthType None
<Location />
Allow all
</Location>
<Location /admin>
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_PROGRAM = "/usr/sbin/cupsd"


@dataclass(frozen=True, slots=True)
class PrintServer:
    """The scheduler, and what was sent to it."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """With which a program asks this scheduler, and no other."""
        return {**os.environ, "CUPS_SERVER": str(self.folder / "cups.sock")}

    def add_queue(self, name: str) -> None:
        """Make a queue."""
        command = ["lpadmin", "-p", name, "-E", "-v", "file:/dev/null", "-m", "raw"]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def jobs(self) -> list[Path]:
        """The file of each job, in order."""
        return sorted(self.folder.glob("spool/d*-001"))


@contextmanager
def print_server(folder: Path) -> Iterator[PrintServer]:
    """A scheduler in a folder of its own; skips the test where there is none, or nobody who may start it."""
    if not Path(_PROGRAM).exists() or shutil.which("lpadmin") is None:
        pytest.skip("needs cupsd and lpadmin (Debian packages cups-daemon, cups-client)")
    if os.geteuid() != 0:
        pytest.skip("needs the rights to start a print scheduler")
    for name in ("root", "state", "cache", "spool", "tmp", "log"):
        (folder / name).mkdir(parents=True)
    for name, text in (("files", _FILES), ("settings", _SETTINGS)):
        (folder / name).write_text(text.format(folder), encoding="utf-8")
    command = [_PROGRAM, "-f", "-c", str(folder / "settings"), "-s", str(folder / "files")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(lambda: _listens(folder / "cups.sock") or process.poll() is not None)
            if process.poll() is not None:
                pytest.skip("the print scheduler does not start here")
            yield PrintServer(folder)
        finally:
            process.terminate()


def _listens(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as asking:
        return asking.connect_ex(str(place)) == 0
