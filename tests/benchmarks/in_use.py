"""What memory the program takes as it is used, beside an empty window: `python -m tests.benchmarks.in_use`.

In one window that was started as anybody starts it: at rest; all made that somebody may ask for next;
searches; panels; pages; and at last nothing, for so long that memory is given back.  PSS and own memory
(anonymous) in MiB, looked at from outside (Linux alone); medians of several starts in turn.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.own_home import own_home

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.at_rest import EMPTY, ROOT
from tests.benchmarks.in_use_child import STAGES

_CHILD = (sys.executable, "-m", "tests.benchmarks.in_use_child")
_SETTLED = 3.0
Sizes = tuple[float, float]


def _sizes(pid: int) -> Sizes:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    sizes = {name: int(rest.split()[0]) / 1024 for name, _, rest in (line.partition(":") for line in lines)}
    return sizes["Pss"], sizes["Anonymous"]


def _empty(environment: dict[str, str]) -> Sizes:
    with subprocess.Popen(
        (sys.executable, "-c", EMPTY), env=environment, stderr=subprocess.DEVNULL
    ) as window:
        time.sleep(_SETTLED)
        found = _sizes(window.pid)
        window.kill()
    return found


def _used(environment: dict[str, str]) -> dict[str, Sizes]:
    found = {}
    with subprocess.Popen(
        _CHILD, env=environment, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for stage in STAGES:
            said = program.stdout.readline().strip()
            assert said == stage, f"{said!r} where {stage!r} was to come"
            found[stage] = _sizes(program.pid)
            program.stdin.write("\n")
            program.stdin.flush()
    return found


def main(starts: int = 3) -> int:
    """Print the medians, and their ratios to the empty window's."""
    runs: dict[str, list[Sizes]] = {}
    for _ in range(starts):
        with tempfile.TemporaryDirectory() as home:
            environment = {
                "QT_QPA_PLATFORM": "offscreen",
                **os.environ,
                **own_home(home),
                "PYTHONPATH": str(ROOT),
            }
            found = {"empty": _empty(environment), **_used(environment)}
        for stage, sizes in found.items():
            runs.setdefault(stage, []).append(sizes)
    floor: Sizes | None = None
    for stage, sizes_of in runs.items():
        pss, own = (statistics.median(one) for one in zip(*sizes_of, strict=True))
        floor = floor or (pss, own)
        print(f"{stage:13} PSS {pss:5.1f} ({pss / floor[0]:.2f})  own {own:5.1f} ({own / floor[1]:.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
