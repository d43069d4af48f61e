"""What a program costs until it is quiet, and while nobody uses it: processor, memory, wake-ups; in turn.

Each program is started as anybody starts it, left alone, and looked at from outside by what the system says
of it (/proc; Linux alone).  PSS, the share of the memory, depends on what else runs on the machine: what is
shared with others counts less.  So the resident memory, where nothing is shared, and a program's own stand
beside it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.own_home import own_home

ROOT = Path(__file__).resolve().parents[2]

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser, QTreeView
app = QApplication(sys.argv[:1])
window, panes = QMainWindow(), QSplitter()
browser = QTextBrowser()
panes.addWidget(QTreeView())
panes.addWidget(browser)
window.setCentralWidget(panes)
window.resize(1280, 800)
window.show()
app.exec()
"""
"""The measure: a window with a tree and a text browser and nothing in them."""
PROGRAMS: dict[str, tuple[str, ...]] = {
    "empty": (sys.executable, "-c", EMPTY),
    "kcdesk": (sys.executable, "-m", "kcdesk"),
}
OTHERS = ("zeal", "kiwix-desktop", "goldendict", "assistant")
"""Programs that show documents too; each is measured where it is installed."""
_QT_S_OWN = "/usr/lib/qt6/bin"
"""Where Debian has Qt's own programs."""
_CARET_RESTS = 6.0
"""Seconds after which no caret blinks any more."""


class _EndedError(Exception):
    """A program did not stay; what it said."""


@dataclass
class AtRest:
    """What each start of a program took."""

    processor_ms: list[float] = field(default_factory=list)
    """Until it is quiet."""
    pss: list[float] = field(default_factory=list)
    """MiB, as all that follow."""
    resident: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    wake_ups: list[float] = field(default_factory=list)
    """A second, of all its threads, once carets rest."""


def installed() -> dict[str, tuple[str, ...]]:
    """The programs to measure: ours, the empty window, and the others that are here."""
    path = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}{_QT_S_OWN}"
    found = {name: shutil.which(name, path=path) for name in OTHERS}
    return {**PROGRAMS, **{name: (program,) for name, program in found.items() if program}}


def measure(
    starts: int, environment: Mapping[str, str], programs: Mapping[str, Sequence[str]], *, watch: float = 10.0
) -> dict[str, AtRest]:
    """Start every program in turn, so many times each; `watch` is for how many seconds wake-ups are counted.

    Wake-ups are counted in each program's first start alone.
    """
    found = {name: AtRest() for name in programs}
    with tempfile.TemporaryDirectory() as home:
        used = {**environment, **own_home(home), "PYTHONPATH": str(ROOT)}
        for number in range(starts):
            for name in tuple(found):
                try:
                    _look_at(programs[name], used, found[name], watch if number == 0 else 0.0)
                except _EndedError as error:
                    print(error, "and is not measured")
                    del found[name]
    return found


def _look_at(command: Sequence[str], environment: Mapping[str, str], into: AtRest, watch: float) -> None:
    started = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        processor = _until_quiet(started.pid)
        if started.poll() is not None:
            message = f"{command[0]} ended by itself, with status {started.returncode},"
            raise _EndedError(message)
        into.processor_ms.append(processor)
        sizes = _sizes(started.pid)
        into.pss.append(sizes["Pss"])
        into.resident.append(sizes["Rss"])
        into.own.append(sizes["Anonymous"])
        if watch:
            time.sleep(_CARET_RESTS)
            before = _wake_ups(started.pid)
            time.sleep(watch)
            into.wake_ups.append((_wake_ups(started.pid) - before) / watch)
    finally:
        started.send_signal(signal.SIGKILL)
        started.wait()


def _until_quiet(pid: int) -> float:
    """Milliseconds of the processor until hardly any are used for two seconds; looked at after three."""
    time.sleep(3.0)
    used = _processor_ms(pid)
    for _ in range(20):
        time.sleep(2.0)
        before, used = used, _processor_ms(pid)
        if used - before <= 1000 / os.sysconf("SC_CLK_TCK"):
            return used
    return used


def _processor_ms(pid: int) -> float:
    """Of all threads, by the scheduler's own count, in nanoseconds."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks) / 1e6


def _sizes(pid: int) -> dict[str, float]:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    return {name: int(rest.split()[0]) / 1024 for name, _, rest in (line.partition(":") for line in lines)}


def _wake_ups(pid: int) -> int:
    """How often the program has gone to sleep."""
    count = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text(encoding="ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                count += int(line.split()[1])
    return count


def main(starts: int = 15) -> int:
    """Print the medians of every program that is here."""
    import statistics

    found = measure(starts, dict(os.environ), installed())
    for name, one in found.items():
        values = (one.processor_ms, one.pss, one.resident, one.own, one.wake_ups)
        print(name, *(f"{statistics.median(some):.1f}" for some in values))
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
