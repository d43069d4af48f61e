"""Installs, roll-backs and first starts killed at each of their moments: afterwards there is a guide to read.

    xvfb-run -a python -m tests.end_to_end.kill_installs 1000 [SEED [starts]]

Before each change of the disk there is a moment (`tests/end_to_end/moments.py`).  The kills go through all of
them, in their order and again from the first, so that so many kills as there are moments miss none.

A first start is the program itself, its window on the screen there is (without one, on none), with an edition
that was never shown; after the kill it is started again, and what that window shows is what counts.

After each kill it is looked twice: once at what was left as it is, and once with everything lost that the
process had not yet put on the disk, as a power cut may leave it (`tests/end_to_end/power_cut.py`).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store, read_installed
from kcdesk.paths import bundled_pack
from tests.end_to_end.moments import COUNT, counted_in, in_turn, killed_at
from tests.end_to_end.power_cut import WATCH, Disk
from tests.own_home import own_home
from tests.signed_guides import guide, publishers

CHILD = f"""{WATCH}{COUNT}
from pathlib import Path
from kcdesk.search.self_test import self_test
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store
store = Store(Path(sys.argv[2]), Publishers((Path(sys.argv[3]),)))
what, *more = sys.argv[4:]
if what == "install":
    store.install(Path(more[0]), self_test)
else:
    store.roll_back("raw", "en-GB")
"""
"""Installs or rolls back; takes the log of flushes, the guides, the publishers."""
_START = f"""{WATCH}{COUNT}
from pathlib import Path
from kcdesk.cli.main import main
from kcdesk.startup.opening import Opening
tell = Opening.shown
def shown(opening, file):
    tell(opening, file)
    print("shown", file, flush=True)
    from PySide6.QtWidgets import QApplication
    QApplication.closeAllWindows()
Opening.shown = shown
sys.exit(main([]))
"""
INSTALL, ROLL_BACK, _START_WORK = "install", "rollback", "start"
_PATIENCE = 120
"""Seconds for a child, on a busy machine."""
DAYS = ("2026-01-01", "2026-02-01", "2026-03-01")


def moments_of(folder: Path, files: list[Path]) -> dict[str, int]:
    """How many moments an install and a roll-back have."""
    made = {}
    for work in (INSTALL, ROLL_BACK):
        _as_before(folder)
        made[work] = counted_in(_work(folder, files, work, 0))
    return made


def kill_once(folder: Path, files: list[Path], work: str, moment: int, rnd: random.Random) -> tuple[str, str]:
    """Start from two installed editions, kill INSTALL or ROLL_BACK at a moment, and read what there is.

    Gives the day of the edition that was read, and of the one after the loss of what was not on the disk;
    `none` where every one was lost.
    """
    guides, log = folder / "guides", folder / "flushed"
    _as_before(folder)
    disk = Disk(guides, log)
    said = _work(folder, files, work, moment)
    assert not said, "it ended before its moment came"
    trusted = Publishers((folder / "publishers",))
    left = what_is_read(guides, trusted)
    disk.lost(rnd).take(guides)
    return left, what_is_read(guides, trusted)


def _as_before(folder: Path) -> None:
    shutil.rmtree(folder / "guides", ignore_errors=True)
    shutil.copytree(folder / "before", folder / "guides")


def _work(folder: Path, files: list[Path], work: str, moment: int) -> str:
    """What a child said that was killed at a moment; 0 for none."""
    guides, more = folder / "guides", [str(files[2])] if work == INSTALL else []
    places = str(folder / "flushed"), str(guides), str(folder / "publishers")
    return said_by(
        [sys.executable, "-c", CHILD, *places, work, *more], {**os.environ, **killed_at(moment, guides)}
    )


def said_by(command: list[str], environment: dict[str, str], patience: float = _PATIENCE) -> str:
    """What a child wrote until it ended.  One that does not in time is ended, and that fails."""
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        try:
            return child.communicate(timeout=patience)[0]
        except subprocess.TimeoutExpired:
            words = f"process {child.pid} still ran after {patience:g} seconds, and was ended"
            raise AssertionError(words) from None
        finally:
            child.kill()  # does nothing to one that has ended


def moments_of_start(folder: Path) -> int:
    """How many moments a first start has, until its window is closed again as soon as it was painted."""
    home = _home_before(folder)
    return counted_in(_started(home, folder / "flushed", 0))


def kill_start(folder: Path, moment: int, rnd: random.Random) -> tuple[str, str]:
    """Kill the first start with the newest edition at a moment, start again, and read what that window has.

    Gives the day of the edition and `a paint` or `none`, for whether the killed start had shown its window;
    then the same of a start after the loss of what was not on the disk.  `none` alone where the second start
    shows none, or none that was installed.
    """
    home, kept, log = _home_before(folder), folder / "kept", folder / "flushed"
    shutil.rmtree(kept, ignore_errors=True)
    disk = Disk(home, log)
    said = _started(home, log, moment)
    painted = "a paint" if "shown" in said else "none"
    loss = disk.lost(rnd)
    shutil.copytree(home, kept)
    left = _shown_again(home, folder)
    shutil.rmtree(home)
    kept.rename(home)
    loss.take(home)
    after = _shown_again(home, folder)
    return _told(left, painted), _told(after, painted)


def _home_before(folder: Path) -> Path:
    """A home with two installed editions, of which the newest was chosen and never shown."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    guides = home / "data" / "kcdesk" / "guides"
    shutil.copytree(folder / "before", guides)
    shutil.copytree(folder / "publishers", home / "config" / "kcdesk" / "publishers")
    current = read_installed(guides / "installed" / "raw.en-gb")
    assert current is not None
    settings = home / "config" / "kcdesk" / "settings.toml"
    settings.write_text(f'guide = "{current.current.file}"\n', encoding="utf-8")
    return home


def _shown_again(home: Path, folder: Path) -> str:
    """The day of the edition that a start shows; `bundled` for the guide that came with the program.

    That is what a start shows where no edition can be read in time: a guide to read, but not the one chosen.
    """
    said = _started(home, folder / "flushed", 0)
    for installed in (line for line in said.splitlines() if line.startswith("shown ")):
        if Path(installed.removeprefix("shown ")) == bundled_pack():
            return "bundled"
        return _day_of(Path(installed.removeprefix("shown ")), Publishers((folder / "publishers",)))
    return "none"


def _told(day: str, painted: str) -> str:
    return "none" if day == "none" else f"{day} after {painted}"


def _started(home: Path, log: Path, moment: int) -> str:
    """What the program said, whose home is `home`, killed at a moment; it ends when its window was shown."""
    environment = {
        **os.environ,
        **own_home(home),
        "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
        **killed_at(moment, home),
    }
    return said_by([sys.executable, "-c", _START, str(log)], environment)


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
        start = {_START_WORK: moments_of_start(Path(name))}
        every = start if sys.argv[3:] == ["starts"] else moments_of(Path(name), files) | start
        print("moments:", *(f"{work} {count}" for work, count in every.items()))
        for number in range(times):
            work, moment = in_turn(number, every)
            if work == _START_WORK:
                left, after = (f"start: {what}" for what in kill_start(Path(name), moment, rnd))
            else:
                left, after = kill_once(Path(name), files, work, moment, rnd)
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
