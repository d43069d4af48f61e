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
from tests.benchmarks import compare_engines, key_to_list, large_guide, opening, report, search_latency
from tests.benchmarks.report import Figure, figure
from tests.benchmarks.start_up import starts_in_turn
from tests.benchmarks.virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
_STARTS = 15


def main(arguments: list[str]) -> int:
    """Measure, print the table and write it down."""
    quick = "--quick" in arguments
    compile_modules()
    figures = [_starts("offscreen", dict(os.environ, QT_QPA_PLATFORM="offscreen")), *_on_a_real_screen()]
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
        start = _starts("Xvfb", dict(os.environ, QT_QPA_PLATFORM="xcb"))
    keys = key_to_list.measure(bundled_pack(), every=24)
    ours, floor = keys["kcdesk"], keys["fts5"]
    assert isinstance(ours, dict)
    assert isinstance(floor, dict)
    limit = "FTS5 behind a bare window"
    return [
        start,
        Figure("key to changed list", "ms", ours["median"], ours["median"], ours["p95"], "95 of 100", limit,
               floor["median"]),
        Figure("processor time of a key", "ms", ours["cpu_median"], ours["cpu_median"], ours["cpu_p95"],
               "95 of 100", limit, floor["cpu_median"]),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
