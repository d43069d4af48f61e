"""Installs, roll-backs and first starts killed at random instants: afterwards there is a guide to read.

    xvfb-run -a python -m tests.end_to_end.kill_installs 1000 [SEED [starts]]

A first start is the program itself, its window on the screen there is (without one, on none), with an edition
that was never shown; after the kill it is started again, and what that window shows is what counts.

After each kill it is looked twice: once at what was left as it is, and once with everything lost that the
process had not yet put on the disk, as a power cut may leave it (`tests/end_to_end/power_cut.py`).
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store, read_installed
from kcdesk.paths import bundled_pack
from tests.end_to_end.power_cut import WATCH, Disk
from tests.own_home import own_home
from tests.signed_guides import guide, publishers

CHILD = f"""{WATCH}
from pathlib import Path
from kcdesk.search.self_test import self_test
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store
store = Store(Path(sys.argv[2]), Publishers((Path(sys.argv[3]),)))
print("ready", flush=True)
sys.stdin.readline()
what, *more = sys.argv[4:]
if what == "install":
    store.install(Path(more[0]), self_test)
else:
    store.roll_back("raw", "en-GB")
print("done", flush=True)
"""
"""Installs or rolls back once a line comes in; takes the log of flushes, the guides, the publishers."""
_LONGEST = 0.5
"""Seconds after which an install of so small a guide is done."""
_START = f"""{WATCH}
from pathlib import Path
from kcdesk.cli.main import main
from kcdesk.startup.opening import Opening
tell = Opening.shown
def shown(opening, file):
    tell(opening, file)
    print("shown", file, flush=True)
    if sys.argv[2] == "once":
        from PySide6.QtWidgets import QApplication
        QApplication.closeAllWindows()
Opening.shown = shown
sys.exit(main([]))
"""
_LONGEST_START = 1.2
"""Seconds after which a window has been painted, on most computers."""
DAYS = ("2026-01-01", "2026-02-01", "2026-03-01")


def kill_once(folder: Path, files: list[Path], rnd: random.Random) -> tuple[str, str]:
    """Start from two installed editions, kill an install or a roll-back somewhere, and read what there is.

    Gives the day of the edition that was read, and of the one after the loss of what was not on the disk;
    `none` where every one was lost.
    """
    guides, log = folder / "guides", folder / "flushed"
    shutil.rmtree(guides, ignore_errors=True)
    shutil.copytree(folder / "before", guides)
    disk = Disk(guides, log)
    work = rnd.choice((["install", str(files[2])], ["rollback"]))
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(log), str(guides), str(folder / "publishers"), *work],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdout.readline()
    child.stdin.write(b"\n")
    child.stdin.flush()
    time.sleep(rnd.random() ** 2 * _LONGEST)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    trusted = Publishers((folder / "publishers",))
    left = what_is_read(guides, trusted)
    disk.lost(rnd).take(guides)
    return left, what_is_read(guides, trusted)


def kill_start(folder: Path, rnd: random.Random) -> tuple[str, str]:
    """Kill the first start with the newest edition somewhere, start again, and read what that window has.

    Gives the day of the edition and `a paint` or `none`, for whether the killed start had shown its window;
    then the same of a start after the loss of what was not on the disk.  `none` alone where the second start
    shows none, or none that was installed.
    """
    home, kept, log = folder / "home", folder / "kept", folder / "flushed"
    for old in (home, kept):
        shutil.rmtree(old, ignore_errors=True)
    guides = home / "data" / "kcdesk" / "guides"
    shutil.copytree(folder / "before", guides)
    shutil.copytree(folder / "publishers", home / "config" / "kcdesk" / "publishers")
    current = read_installed(guides / "installed" / "raw.en-gb")
    assert current is not None
    settings = home / "config" / "kcdesk" / "settings.toml"
    settings.write_text(f'guide = "{current.current.file}"\n', encoding="utf-8")
    disk = Disk(home, log)
    child = _started(home, log, "on")
    time.sleep(rnd.random() * _LONGEST_START)
    child.send_signal(signal.SIGKILL)
    painted = "a paint" if "shown" in child.communicate()[0] else "none"
    loss = disk.lost(rnd)
    shutil.copytree(home, kept)
    left = _shown_again(home, folder)
    shutil.rmtree(home)
    kept.rename(home)
    loss.take(home)
    after = _shown_again(home, folder)
    return _told(left, painted), _told(after, painted)


def _shown_again(home: Path, folder: Path) -> str:
    """The day of the edition that a start shows; `bundled` for the guide that came with the program.

    That is what a start shows where no edition can be read in time: a guide to read, but not the one chosen.
    """
    shown, _ = _started(home, folder / "flushed", "once").communicate(timeout=120)
    for installed in shown.splitlines():
        if Path(installed.removeprefix("shown ")) == bundled_pack():
            return "bundled"
        return _day_of(Path(installed.removeprefix("shown ")), Publishers((folder / "publishers",)))
    return "none"


def _told(day: str, painted: str) -> str:
    return "none" if day == "none" else f"{day} after {painted}"


def _started(home: Path, log: Path, mode: str) -> subprocess.Popen[str]:
    """The program, whose home is `home`; in the mode `once` it ends when it has shown its window."""
    environment = {
        **os.environ,
        **own_home(home),
        "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.Popen(
        [sys.executable, "-c", _START, str(log), mode],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def what_is_read(guides: Path, trusted: Publishers) -> str:
    """The day of the edition that a start would take; `none` where there is no whole one."""
    installed = Store(guides, trusted).find("raw", "en-GB")
    return "none" if installed is None else _day_of(installed.current.file, trusted)


def _day_of(file: Path, trusted: Publishers) -> str:
    """The day that the edition in `file` says it is of; `none` for what is damaged or not signed."""
    try:
        with closing(Pack.open(file)) as pack:
            trusted.verified(file, pack.info)
            text = pack.page("surgery").html
    except (GuideError, ValueError):
        return "none"
    return next((day for day in DAYS if f"As of {day}." in text), "none")


def prepare(folder: Path) -> list[Path]:
    """Two installed editions, and a newer one that is to come."""
    trusted = publishers(folder / "publishers")
    files = [guide(folder / "stick", day) for day in DAYS]
    store = Store(folder / "before", trusted)
    for file in files[:2]:
        store.install(file, lambda _pack: None)
    return files


def main() -> int:
    """Kill so often as the command line says, and print what was read afterwards."""
    times = int(sys.argv[1])
    rnd = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311
    found: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        files = prepare(Path(name))
        for number in range(times):
            if number % 3 == 2 or sys.argv[3:] == ["starts"]:
                left, after = (f"start: {what}" for what in kill_start(Path(name), rnd))
            else:
                left, after = kill_once(Path(name), files, rnd)
            found[left] += 1
            lost[after] += 1
            if sys.stderr.isatty() or not (number + 1) % 100:
                print(f"\r{number + 1}", end="", file=sys.stderr)
    print(f"{times} kills, and what there was to read:")
    for what, count in sorted(found.items()):
        print(f"{count:6}  {what}")
    print("the same kills, with what was not on the disk lost:")
    for what, count in sorted(lost.items()):
        print(f"{count:6}  {what}")
    return 1 if any(what.endswith("none") and "after" not in what for what in (*found, *lost)) else 0


if __name__ == "__main__":
    sys.exit(main())
