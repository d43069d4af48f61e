"""`make bench`: what kcdesk takes beside what limits it, all in one run.

These machines are noisy, so what is compared comes in turn and only the ratios mean anything.  The figures go
into build/bench.json and build/bench.md, beside the run recorded last; `--record` records this one, and
`--quick` leaves out what takes minutes (the guides of many sizes, the comparison of engines).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.paths import bundled_pack
from tests.benchmarks import (
    at_rest,
    compare_engines,
    key_to_list,
    large_guide,
    opening,
    report,
    search_latency,
)
from tests.benchmarks.report import Figure, figure
from tests.benchmarks.start_up import starts_in_turn
from tests.benchmarks.virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
_STARTS = 15
_SOME_STARTS = 5
"""Of each of all programs that are here, with five seconds of rest after each."""


def main(arguments: list[str]) -> int:
    """Measure, print the table and write it down."""
    quick = "--quick" in arguments
    compile_modules()
    offscreen = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    figures = [_starts("offscreen", offscreen), *_at_rest("offscreen", offscreen), *_on_a_real_screen()]
    figures += _after_use(offscreen, figures)
    figures += _searches()
    opened = opening.measure()
    median, high = (opening.percentile(opened.kcdesk.processor, share) for share in (50, 95))
    bare = opening.percentile(opened.bare.processor, 50)
    limit = "a bare browser showing the same pages"
    figures.append(Figure("opening a page", "ms", median, median, high, "95 of 100", limit, bare))
    scale = [] if quick else large_guide.main()
    run = report.as_run(figures, scale)
    print(report.write(run, ROOT / "build"))
    if "--record" in arguments:
        report.RECORDED.write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")
    if not quick:
        print("Right answers, by three ways to search the same guide:")
        compare_engines.main(search_latency.QUERIES)
    return 0


def compile_modules() -> None:
    """Byte-compile the program, as an installed one is: Python may have been told not to."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / "kcdesk")], check=True)


def _starts(screen: str, environment: dict[str, str]) -> Figure:
    times = starts_in_turn(_STARTS, environment)
    name = f"start to first painted page, {screen}"
    return figure(name, "ms", times["kcdesk"], "an empty window", times["empty"])


def _at_rest(screen: str, environment: dict[str, str], starts: int = _STARTS) -> list[Figure]:
    """What the programs that are here take until they are quiet, and then, beside the empty window."""
    if not sys.platform.startswith("linux"):
        print("At rest: not measured, only Linux tells")
        return []
    programs = at_rest.installed() if screen != "offscreen" else at_rest.PROGRAMS
    found = at_rest.measure(starts, environment, programs)
    empty = found.pop("empty")
    kinds = (
        ("processor until quiet", "ms", "processor_ms"), ("share of the memory (PSS)", "MiB", "pss"),
        ("resident memory", "MiB", "resident"),
        ("own memory", "MiB", "own"),
        ("wake-ups at rest", "/s", "wake_ups"),
    )  # fmt: skip
    return [
        figure(
            f"{name}, {screen}, {program}", unit, getattr(one, kind), "an empty window", getattr(empty, kind)
        )
        for program, one in found.items()
        for name, unit, kind in kinds
    ]


def _after_use(environment: dict[str, str], before: list[Figure]) -> list[Figure]:
    """Own memory after a hundred rounds of pages, searches, panels, themes and sizes."""
    child = [sys.executable, str(ROOT / "tests" / "benchmarks" / "long_use.py"), "100"]
    done = subprocess.run(child, env=environment, capture_output=True, text=True, check=True)
    used = float(done.stdout.split()[-1])
    empty = next((one.limit_median for one in before if one.name == "own memory, offscreen, kcdesk"), None)
    name = "own memory after 100 rounds of use"
    return [Figure(name, "MiB", used, used, used, "one run", "an empty window" if empty else "", empty)]


def _searches() -> list[Figure]:
    found = search_latency.measure(bundled_pack(), every=4)
    return [
        Figure(
            "one search, processor time", "ms", found.p50, found.p50, found.p99, "99 of 100",
            "one FTS5 query of the same words", search_latency.fts5_median(bundled_pack(), every=4),
        )
    ]  # fmt: skip


def _on_a_real_screen() -> list[Figure]:
    """What needs real windows, on a virtual screen of their own."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        print("In a real window: not measured, Xvfb or xdotool is not installed")
        return []
    with virtual_screen():
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb")
        start, rest = _starts("Xvfb", environment), _at_rest("Xvfb", environment, _SOME_STARTS)
    keys = key_to_list.measure(bundled_pack(), every=24)
    ours, floor = keys["kcdesk"], keys["fts5"]
    assert isinstance(ours, dict)
    assert isinstance(floor, dict)
    limit = "FTS5 behind a bare window"
    return [
        start,
        *rest,
        Figure("key to changed list", "ms", ours["median"], ours["median"], ours["p95"], "95 of 100", limit,
               floor["median"]),
        Figure("processor time of a key", "ms", ours["cpu_median"], ours["cpu_median"], ours["cpu_p95"],
               "95 of 100", limit, floor["cpu_median"]),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
