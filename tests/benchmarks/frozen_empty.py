"""From exec to the first picture on the screen: the frozen reader beside an empty window frozen the same way.

python -m tests.benchmarks.frozen_empty [STARTS]

`make bundle` comes first.  The empty window is frozen by the reader's own specification, with the same left
out, stripped and trimmed, into build/bundle/empty.  An X server tells by its extension DAMAGE when something
as large as a page is drawn.  Beside both, the same two unfrozen, in turn.  Linux alone; needs Xvfb.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.at_rest import EMPTY
from tests.benchmarks.key_to_list import Screen
from tests.benchmarks.virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
BUNDLES = ROOT / "build" / "bundle"
_WORK = ROOT / "build" / "bundle-work"
_PYTHON = ROOT / "build" / "bundle-venv" / "bin" / "python"
_STARTS = 15
_LARGE = 600, 400
"""Pixels, across and down, of what counts as the page."""
_PATIENCE = 60.0


def freeze_empty() -> Path:
    """The empty window's program, frozen as packaging/bundle.sh freezes the reader."""
    script, specification = _WORK / "empty.py", _WORK / "empty.spec"
    script.write_text(EMPTY, encoding="utf-8")
    reader_s = (ROOT / "packaging" / "kcdesk.spec").read_text(encoding="utf-8")
    data = re.compile(r"    datas=\[\n.*?\n    \],\n", re.DOTALL)
    without_data = data.sub("    datas=[],\n", reader_s, count=1)
    specification.write_text(
        without_data.replace("Path(SPECPATH).parent", f"Path({str(ROOT)!r})")
        .replace('str(ROOT / "kcdesk" / "__main__.py")', repr(str(script)))
        .replace('"start.code")', '"none")')  # its modules are its own
        .replace('name="kcdesk"', 'name="empty"'),
        encoding="utf-8",
    )
    folders = "--distpath", str(BUNDLES), "--workpath", str(_WORK)
    command = [str(_PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders]
    subprocess.run([*command, str(specification)], check=True, cwd=ROOT)
    inside = BUNDLES / "empty" / "_internal"
    for file in inside.rglob("libicudata.so.*"):
        if not file.is_symlink():
            subprocess.run([sys.executable, "packaging/trim_icu.py", str(file)], check=True, cwd=ROOT)
    libraries = [str(file) for file in inside.rglob("*.so*") if not file.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)
    subprocess.run([sys.executable, "packaging/runpaths.py", str(inside)], check=True, cwd=ROOT)
    return BUNDLES / "empty" / "empty"


def start(command: list[str], screen: Screen, environment: dict[str, str]) -> float:
    """Milliseconds from exec to the page on the screen.  Raises TimeoutError."""
    while screen.drawn(time.perf_counter() + 0.05) is not None:
        pass  # of the program before
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as program:
        try:
            while (drawn := screen.drawn(began + _PATIENCE)) is not None:
                if drawn[2] >= _LARGE[0] and drawn[3] >= _LARGE[1]:
                    return (time.perf_counter() - began) * 1000
        finally:
            program.kill()
    raise TimeoutError(command[0])


def measure(commands: dict[str, list[str]], starts: int) -> dict[str, list[float]]:
    """Each start of each program, in turn, after one that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home, virtual_screen():
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "DISPLAY") if name in os.environ}
        environment = {**kept, "HOME": home, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        screen = Screen()
        screen.watch(screen.root)
        for number in range(starts + 1):
            for name, command in commands.items():
                took = start(command, screen, environment)
                if number:
                    times[name].append(took)
    return times


def main(arguments: list[str]) -> int:
    """Freeze the empty window unless that was done, measure and print."""
    starts = int(arguments[0]) if arguments else _STARTS
    empty, reader = BUNDLES / "empty" / "empty", BUNDLES / "kcdesk" / "kcdesk"
    if not reader.exists():
        print("There is no frozen reader: run `make bundle` first.", file=sys.stderr)
        return 2
    if not empty.exists():
        freeze_empty()
    found = measure(
        {
            "empty, frozen": [str(empty)],
            "kcdesk, frozen": [str(reader)],
            "empty": [sys.executable, "-c", EMPTY],
            "kcdesk": [sys.executable, "-m", "kcdesk"],
        },
        starts,
    )
    for name, times in found.items():
        low, middle, high = statistics.quantiles(times, n=4)
        print(f"{name}: median {middle:.1f} ms ({low:.1f} to {high:.1f}), least {min(times):.1f}")
    for kind in (", frozen", ""):
        ratio = statistics.median(found[f"kcdesk{kind}"]) / statistics.median(found[f"empty{kind}"])
        print(f"kcdesk{kind}, beside the empty window{kind}: {ratio:.3f} times (medians of {starts} each)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
