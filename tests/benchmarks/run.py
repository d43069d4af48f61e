"""`make bench`: what kcdesk takes beside what it is measured against, all in one run.

These machines are noisy, so the starts come in turn and only the ratios mean anything.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.paths import bundled_pack
from tests.benchmarks import compare_engines, large_guide, opening, search_latency, start_up

_STARTS = 15


def main() -> int:
    """Measure, and print."""
    compile_modules()
    _print_starts("offscreen", dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    _on_a_real_screen()
    print(f"Search, in the process, key by key: {search_latency.measure(bundled_pack())}")
    print("The same in larger guides:", flush=True)
    large_guide.main()
    print("Right answers, by three ways to search the same guide:")
    compare_engines.main(search_latency.QUERIES)
    print(f"Opening pages: {opening.measure()}")
    return 0


def compile_modules() -> None:
    """Byte-compile the program, as an installed one is: Python may have been told not to."""
    package = Path(__file__).resolve().parents[2] / "kcdesk"
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(package)], check=True)


def _print_starts(screen: str, environment: dict[str, str]) -> None:
    found = start_up.measure(_STARTS, environment)
    print(
        f"Start to first painted page, {screen}, median of {found.starts} starts each, in turn: "
        f"empty window {found.empty_ms:.0f} ms, kcdesk {found.kcdesk_ms:.0f} ms, ratio {found.ratio:.2f}"
    )


def _on_a_real_screen() -> None:
    """The same in real windows, on a virtual screen of its own."""
    if shutil.which("Xvfb") is None:
        print("Start in a real window: not measured, Xvfb is not installed")
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = answer.readline().strip()
        try:
            _print_starts("Xvfb", dict(os.environ, QT_QPA_PLATFORM="xcb", DISPLAY=f":{display}"))
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
