from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kcdesk.ui.speech.spoken_process import SpokenProcess
from tests.ui.heard import Heard

_LIMIT = 20_000
SLEEPS = "import time; open({up!r}, 'w').close(); time.sleep(600)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEPS}"
"""Not before the file `up` is there."""


@pytest.fixture
def process(qtbot: QtBot) -> SpokenProcess:
    """Nothing started yet."""
    assert qtbot is not None
    return SpokenProcess()


def start(process: SpokenProcess, code: str, text: str = "", limit: int = _LIMIT) -> None:
    """Run some Python."""
    process.start(sys.executable, ["-c", code], limit, text)


def children(process: SpokenProcess) -> list[int]:
    """The programs it has started and not seen ending."""
    running = (one for one in process.findChildren(QProcess) if one.processId())
    return [one.processId() for one in running]


def is_alive(pid: int) -> bool:
    """Whether a process is there, a zombie included."""
    return Path(f"/proc/{pid}").exists()


def test_the_text_comes_by_standard_input(process: SpokenProcess, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "heard"
    code = f"import sys; open({str(file)!r}, 'wb').write(sys.stdin.buffer.read())"
    with qtbot.waitSignal(process.done) as done:
        start(process, code, "-x “five” mg\n")
    assert done.args == [""]
    assert file.read_text(encoding="utf-8") == "-x “five” mg\n"
    assert not process.is_running


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("raise SystemExit(3)", "it ended with status 3"),
        ("import sys; sys.exit('no such voice')", "no such voice"),
        ("import sys; print('error: no sound', file=sys.stderr)", "error: no sound"),
    ],
)
def test_what_a_program_complains_of_is_told(
    process: SpokenProcess, qtbot: QtBot, code: str, complaint: str
) -> None:
    """Also of one that says it went well: espeak-ng does so where there is no sound."""
    with qtbot.waitSignal(process.done) as done:
        start(process, code)
    assert done.args == [complaint]


def test_a_program_that_crashes_is_an_end_too(process: SpokenProcess, qtbot: QtBot) -> None:
    with qtbot.waitSignal(process.done) as done:
        start(process, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert done.args[0]
    assert not process.is_running


def test_a_program_that_is_not_there_is_an_end_too(process: SpokenProcess, qtbot: QtBot) -> None:
    with qtbot.waitSignal(process.done) as done:
        process.start("/nowhere/espeak-ng", [], _LIMIT)
    assert done.args[0]
    assert not process.is_running


@pytest.mark.parametrize("code", [SLEEPS, STUBBORN])
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs /proc to see what still runs")  # noqa: PTH112
def test_a_stopped_program_is_gone(process: SpokenProcess, qtbot: QtBot, tmp_path: Path, code: str) -> None:
    """Also one that would rather stay; nothing is left of it, and nothing said of its end."""
    done, up = Heard(process.done), tmp_path / "up"
    start(process, code.format(up=str(up)))
    (pid,) = children(process)
    qtbot.waitUntil(up.exists)
    process.stop()
    assert not process.is_running
    qtbot.waitUntil(lambda: not is_alive(pid))
    assert done.values == []


@pytest.mark.parametrize("code", [SLEEPS, STUBBORN])
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs /proc to see what still runs")  # noqa: PTH112
def test_after_close_nothing_runs(process: SpokenProcess, qtbot: QtBot, tmp_path: Path, code: str) -> None:
    """Neither what was just started nor what was told to stop before; not even for a moment."""
    up = tmp_path / "up"
    start(process, code.format(up=str(up)))
    qtbot.waitUntil(up.exists)
    start(process, code.format(up=str(tmp_path / "later")))
    pids = children(process)
    assert len(pids) == 2
    process.close()
    assert [pid for pid in pids if is_alive(pid)] == []


def test_a_program_that_never_ends_is_ended(process: SpokenProcess, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(process.done) as done:
        start(process, SLEEPS.format(up=str(tmp_path / "up")), limit=300)
    assert done.args == ["it did not come to an end"]
    process.close()


@pytest.mark.parametrize(
    ("frozen", "before", "seen"), [(False, "/was", "/ours"), (True, "/was", "/was"), (True, "", "none")]
)
def test_a_frozen_program_s_libraries_are_not_for_others(  # noqa: PLR0917 - fixtures, and a case of three
    process: SpokenProcess,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    frozen: bool,
    before: str,
    seen: str,
) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    file = tmp_path / "seen"
    code = f"import os; open({str(file)!r}, 'w').write(os.environ.get('LD_LIBRARY_PATH', 'none'))"
    with qtbot.waitSignal(process.done) as done:
        start(process, code)
    assert (done.args, file.read_text()) == ([""], seen)
