from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.at_spi import bus
from tests.end_to_end.desk import Program, need, screen, wait_for

_ENGINE = "m17n:t:latn-post"
"""Letters are typed first, and their accents after them."""


def test_an_input_method_types_in_the_search_box(
    reader_pack_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """IBus: what is typed is held by it, changed, and handed over; what it holds is searched for."""
    need("Xvfb", "xdotool", "dbus-daemon", "ibus-daemon")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("QT_IM_MODULE", "ibus")
    with screen() as display:
        monkeypatch.setenv("DISPLAY", display)
        with bus(dict(os.environ)) as address:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            with _ibus(tmp_path):
                kcdesk = Program(display, reader_pack_file, tmp_path)
                try:
                    kcdesk.wait_for_title("A small guide")
                    kcdesk.wait_for(_has_taken_the_engine)
                    kcdesk.wait_for(lambda: _has_composed(kcdesk, tmp_path))
                    kcdesk.press("ctrl+q")
                    assert kcdesk.wait_for_end() == 0
                finally:
                    kcdesk.stop()


def _has_composed(kcdesk: Program, home: Path) -> bool:
    """Whether the accent was put on its letter; until its engine is ready, IBus hands keys on as they are."""
    kcdesk.press("ctrl+k", "ctrl+a")
    kcdesk.type("fatigue'")
    kcdesk.press("Return")
    kcdesk.wait_for_title("Tiredness (fatigue) - A small guide")
    searches = home / "kcdesk" / "recent-searches.txt"
    return searches.exists() and "fatigué" in searches.read_text(encoding="utf-8").splitlines()


@contextmanager
def _ibus(home: Path) -> Iterator[None]:
    """The daemon, once programs find it."""
    command = ["ibus-daemon", "--xim", "--panel", "disable", "--config", "disable"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as daemon:
        try:
            wait_for(lambda: any((home / "ibus" / "bus").glob("*")))
            yield
        finally:
            daemon.terminate()


def _has_taken_the_engine() -> bool:
    """Whether IBus types with the engine now; asks it to, as long as it does not."""
    subprocess.run(["ibus", "engine", _ENGINE], capture_output=True, check=False)
    told = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False)
    if "m17n" not in told.stdout and not Path("/usr/share/m17n").is_dir():
        pytest.skip("needs Debian packages ibus-m17n, m17n-db")
    return told.stdout.strip() == _ENGINE
