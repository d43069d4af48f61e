"""The kiosk's package sees to a kiosk that runs while it, the reader or a guide is replaced."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_KIOSK = Path(__file__).resolve().parents[2] / "packaging" / "kiosk"
_UNITS = "kcdesk-kiosk.service kcdesk-kiosk-x11.service"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """What the system's manager of services was asked for, a line each."""
    record = tmp_path / "asked"
    for name in ("systemctl", "systemd-sysusers"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >>{record}\n')
        program.chmod(0o755)
    return record


def _run(asked: Path, *arguments: str, manager: bool = True) -> list[str]:
    running = asked.parent / ("running" if manager else "nowhere")
    (asked.parent / "running").mkdir()
    script = (_KIOSK / "postinst").read_text(encoding="utf-8").replace("/run/systemd/system", str(running))
    command = ["/bin/sh", "-c", script, "postinst", *arguments]
    subprocess.run(command, env={"PATH": str(asked.parent)}, check=True)
    return asked.read_text().splitlines() if asked.exists() else []


def test_a_kiosk_that_runs_begins_anew_when_the_reader_was_replaced(asked: Path) -> None:
    """It loads from the program file what is first asked for, and that is another one now."""
    watched = (_KIOSK / "triggers").read_text(encoding="utf-8").split()
    assert watched[1::2] == ["/usr/lib/kcdesk", "/usr/share/kcdesk/guides"]
    done = _run(asked, "triggered", "/usr/lib/kcdesk")
    assert done == ["systemctl daemon-reload", f"systemctl try-restart {_UNITS}"]


def test_an_update_of_its_own_makes_its_user_first(asked: Path) -> None:
    done = _run(asked, "configure", "0.1.0")
    assert done[0] == "systemd-sysusers kcdesk-kiosk.conf"
    assert done[-1] == f"systemctl try-restart {_UNITS}"


def test_where_no_manager_of_services_runs_nothing_is_begun(asked: Path) -> None:
    """In a root that is being made for another computer."""
    assert _run(asked, "triggered", "/usr/lib/kcdesk", manager=False) == []
