"""Every guide made to harm, in processes of their own: what each costs, and what it reaches for.

    python -m tests.end_to_end.open_hostile [TABLE.md [CASE ...]]

Each case of `tests/hostile_packs.py`, and each thing that is no file of a guide, goes five ways through the
program: it is shown in the window with every page, printed into a PDF, installed, found in the guides folder,
and named in the settings as the guide of the next start.  Of each process its own processor time and the most
memory it held (VmHWM) are taken; `strace`, where it may trace, says what it opened, reached and began.
So that this ends in time, the processes are forked from one that has the program loaded already; the slowest
of each way then run once more from nothing, which is what a person waits for.
What a good guide opens too counts as inside.  Prints a table, and every fault: a traceback, a signal, another
end than a sentence, two seconds, 300 MB, a file outside, a socket to a network, a program.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile_packs import CASES, write
from tests.made_guide import MADE_FILES
from tests.own_home import own_home
from tests.small_guide import make_pack

SECONDS, MEGABYTES = 2.0, 300.0
"""What issue 17 allows a case: processor time and memory of the whole process."""
WAYS = ("window", "print", "install", "list", "start")
ODD_FILES = ("pipe", "folder", "device", "sparse", "loop", "missing")
_GOOD, _AGAIN = "good", 4
"""The guide that every case is made of; how many of the slowest run once more."""
_WATCHED = "trace=open,openat,openat2,socket,connect,execve"
_ROOT = Path(__file__).resolve().parents[2]
_OPENED = re.compile(r'(?:open|openat|openat2)\((?:[^"]*, )?"([^"]*)".*\) = \d')
_SENTENCE = re.compile(r"[.)]\s*$")

_BOUNDED = """
import json, os, resource, sys
from pathlib import Path
def bounded(report, seconds, way, file, home):
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    from tests.end_to_end import hostile_ways
    status = hostile_ways.go(way, Path(file), Path(home))
    held = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = [status, used.ru_utime + used.ru_stime, int(held.split()[1]) / 1000]
    Path(report).write_text(json.dumps(told))
    os._exit(0)
"""
_CHILD = f"{_BOUNDED}\nbounded(*sys.argv[1:])"
_SERVER = f"""{_BOUNDED}
from tests.end_to_end import hostile_ways
hostile_ways.load()
print("ready", flush=True)
for line in sys.stdin:
    told = json.loads(line)
    child = os.fork()
    if not child:
        os.chdir(told[-1])
        os.dup2(os.open(told.pop(0), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        bounded(*told)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Gone:
    """What came of one case on one way."""

    case: str
    way: str
    status: int
    """The program's exit status; below 0 the signal that ended it."""
    said: str
    """What it said last on standard error."""
    seconds: float
    megabytes: float
    opened: frozenset[str] = frozenset()
    reached: tuple[str, ...] = ()
    """Lines of the trace with a socket to a network or another program."""

    @property
    def is_refused(self) -> bool:
        """Whether the program ended with a sentence instead of doing it."""
        return self.status == 1 and bool(_SENTENCE.search(self.said))

    def faults(self, inside: frozenset[str]) -> Iterator[str]:
        """What is wrong with it; files in `inside` may be opened, and those of the program itself."""
        if "Traceback" in self.said or self.status not in (0, 1) or (self.status and not self.is_refused):
            yield f"ended with {self.status}: {self.said[-200:]!r}"
        if self.seconds > SECONDS:
            yield f"took {self.seconds:.2f} s"
        if self.megabytes > MEGABYTES:
            yield f"held {self.megabytes:.0f} MB"
        yield from (f"opened {file}" for file in sorted(self.opened - inside))
        yield from self.reached


@dataclass(slots=True)
class Harness:
    """Sends one case after the other through the program, in a folder of its own."""

    folder: Path
    seconds: int = 60
    """Of the processor, after which the kernel ends a process: a bound, no race against a clock."""
    is_traced: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.is_traced = _may_trace()

    def go(self, case: str, way: str, file: Path) -> Gone:
        """One case on one way, in a process from nothing."""
        home, report, trace = self._begin()
        arguments = (str(report), str(self.seconds), way, str(file), str(home))
        done = subprocess.run(
            [*self._watch(trace), sys.executable, "-c", _CHILD, *arguments],
            env=_environment(home),
            cwd=home,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        lines = trace.read_text(errors="replace").splitlines() if self.is_traced else []
        return self._gone(case, way, done.returncode, done.stderr, lines)

    @contextmanager
    def forked(self) -> Iterator[Callable[[str, str, Path], Gone]]:
        """The same, in processes that have the program loaded."""
        home, report, trace = self._begin()
        said = self.folder / "said"
        with subprocess.Popen(
            [*self._watch(trace), sys.executable, "-c", _SERVER],
            env=_environment(home),
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as server:
            assert server.stdin is not None
            assert server.stdout is not None
            assert server.stdout.readline() == "ready\n"

            def go(case: str, way: str, file: Path) -> Gone:
                assert server.stdin is not None
                assert server.stdout is not None
                self._begin()
                start = trace.stat().st_size if self.is_traced else 0
                told = [str(said), str(report), str(self.seconds), way, str(file), str(home)]
                server.stdin.write(json.dumps(told) + "\n")
                server.stdin.flush()
                ended = ""
                while not re.fullmatch(r"-?\d+\n", ended):  # what the program itself prints comes before
                    ended = server.stdout.readline()
                    assert ended
                lines = _from(trace, start) if self.is_traced else []
                return self._gone(case, way, int(ended), said.read_text(errors="replace"), lines, begun=1)

            yield go
            server.stdin.close()

    def _begin(self) -> tuple[Path, Path, Path]:
        home, report = self.folder / "home", self.folder / "report"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        report.unlink(missing_ok=True)
        return home, report, self.folder / "trace"

    def _watch(self, trace: Path) -> list[str]:
        watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "400", "-e", _WATCHED, "-o", str(trace)]
        return watch if self.is_traced else []

    def _gone(self, case: str, way: str, ended: int, said: str, lines: list[str], begun: int = 0) -> Gone:
        report = self.folder / "report"
        if not report.exists():
            return Gone(case, way, ended or -1, said, 0, 0)
        status, seconds, megabytes = json.loads(report.read_text())
        opened = frozenset(_outside(self.folder, lines))
        return Gone(case, way, status, said, seconds, megabytes, opened, tuple(_reached(lines, begun)))


def _from(file: Path, start: int) -> list[str]:
    with file.open(errors="replace") as stream:
        stream.seek(start)
        return stream.read().splitlines()


def odd_file(kind: str, folder: Path) -> Path:
    """Something that is no file of a guide's size, under a guide's name."""
    file = folder / f"{kind}.kcpack"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    elif kind in ("device", "loop"):
        file.symlink_to("/dev/zero" if kind == "device" else file)
    elif kind == "sparse":
        with file.open("wb") as stream:
            stream.truncate(20_000_000_000)
    return file


def _environment(home: Path) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
        **own_home(home),
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


def _may_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return not subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True, check=False
    ).returncode


_ASKED_BY_LIBC = "/proc/sys/vm/overcommit_memory"
"""Read by the C library the first time that it gives back what a thread held, as of a very large guide."""


def _outside(folder: Path, lines: Iterable[str]) -> Iterator[str]:
    """Files that were opened and belong neither to the program, to Python, to the fonts, nor to the case."""
    own = tuple(map(str, (folder, _ROOT, (_ROOT / ".venv").resolve(), sys.prefix, sys.base_prefix)))
    for line in lines:
        if (found := _OPENED.search(line)) and found[1].startswith("/"):
            name = re.sub(r"/proc/(?:self|\d+)/", "/proc/self/", os.path.normpath(found[1]))
            if not name.startswith((*own, "/usr/share/fonts/", "/var/cache/fontconfig/", _ASKED_BY_LIBC)):
                yield name


def _reached(lines: Iterable[str], started: int = 0) -> Iterator[str]:
    """Sockets to a network, and programs; `started` of them before these lines, where one is right."""
    for line in lines:
        started += "execve(" in line
        if "AF_INET" in line or ("execve(" in line and started > 1):
            yield line.split(" ", 1)[-1][:200]


def table(gone: list[Gone], again: list[Gone]) -> str:
    """What came of every way, as Markdown; `again` ran from nothing, a good guide among them."""
    rows = [
        "| way | cases | refused | done | slowest | most memory | slowest from nothing | a good guide |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for way in WAYS:
        here = [one for one in gone if one.way == way]
        whole = [one for one in again if one.way == way]
        if here:
            slowest = max(here, key=lambda one: one.seconds)
            largest = max(here, key=lambda one: one.megabytes)
            refused = sum(one.is_refused for one in here)
            cells = (
                way,
                len(here),
                refused,
                sum(one.status == 0 for one in here),
                _seconds(slowest),
                f"{largest.megabytes:.0f} MB (`{largest.case}`)",
                _seconds(max(whole, key=lambda one: one.seconds)),
                next(f"{one.seconds:.2f} s, {one.megabytes:.0f} MB" for one in whole if one.case == _GOOD),
            )
            rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows)


def _seconds(one: Gone) -> str:
    return f"{one.seconds:.2f} s (`{one.case}`)"


def main() -> int:
    """Send every case, or those named, through the program."""
    names = sys.argv[2:] or [*CASES, *ODD_FILES]
    gone: list[Gone] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        harness = Harness(folder)
        base = make_pack(folder, MADE_FILES)
        again = [harness.go(_GOOD, way, base) for way in WAYS]
        with harness.forked() as go:
            good = [*again, *(go(_GOOD, way, base) for way in WAYS)]
            inside = frozenset(file for one in good for file in one.opened)
            for number, case in enumerate(names):
                gone += _all_ways(case, base, folder, go)
                if not (number + 1) % 20:
                    print(number + 1, file=sys.stderr, flush=True)
        for way in WAYS:
            here = sorted((one for one in gone if one.way == way), key=lambda one: -one.seconds)
            for one in here[:_AGAIN]:
                again += _all_ways(one.case, base, folder, harness.go, (way,))
    faults = [f"{one.case} {one.way}: {fault}" for one in (*gone, *again) for fault in one.faults(inside)]
    print("\n".join(("", table(gone, again), "", *faults)))
    traced = "with strace" if harness.is_traced else "without strace"
    print(f"{len(names)} cases, {len(gone) + len(again)} processes, {len(faults)} faults, {traced}")
    if sys.argv[1:]:
        Path(sys.argv[1]).write_text(table(gone, again) + "\n", encoding="utf-8")
    return bool(faults)


def _all_ways(
    case: str,
    base: Path,
    folder: Path,
    go: Callable[[str, str, Path], Gone],
    ways: tuple[str, ...] = WAYS,
) -> list[Gone]:
    name = folder / f"{case}.kcpack"
    file = odd_file(case, folder) if case in ODD_FILES else write(case, base, name)
    found = [go(case, way, file) for way in ways]
    file.rmdir() if case == "folder" else file.unlink(missing_ok=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
