"""Installs and roll-backs killed at random instants: afterwards there is a guide to read, every time.

    python -m tests.end_to_end.kill_installs 1000 [SEED]

Every second kill is followed by the loss of whatever the process had not yet put on the disk (`fsync`): such
files are emptied, as a power cut may leave them.
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
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store
from tests.signed_guides import guide, publishers

_CHILD = """
import os, sys
from pathlib import Path
real, log = os.fsync, open(sys.argv[1], "a", buffering=1)
def fsync(descriptor):
    real(descriptor)
    status = os.fstat(descriptor)
    log.write(f"{status.st_dev} {status.st_ino} {status.st_size}\\n")
os.fsync = fsync
from kcdesk.app.guide_install import self_test
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
_LONGEST = 0.5
"""Seconds after which an install of so small a guide is done."""


def kill_once(folder: Path, files: list[Path], rnd: random.Random, *, power_cut: bool) -> str:
    """Start from one installed edition, kill an install or a roll-back somewhere, and read what there is.

    Gives what was read: `old`, `new`, or `none` where even the old edition was lost.
    """
    guides, log = folder / "guides", folder / "flushed"
    shutil.rmtree(guides, ignore_errors=True)
    shutil.copytree(folder / "before", guides)
    log.write_text("")
    keep = {(status.st_dev, status.st_ino) for status in map(os.stat, _files(guides))}
    work = rnd.choice((["install", str(files[2])], ["rollback"]))
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(log), str(guides), str(folder / "publishers"), *work],
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
    if power_cut:
        flushed = {
            tuple(map(int, line.split())) for line in log.read_text().splitlines() if line.count(" ") == 2
        }
        for file in _files(guides):
            status = file.stat()
            is_safe = (status.st_dev, status.st_ino, status.st_size) in flushed
            if not is_safe and (status.st_dev, status.st_ino) not in keep:
                os.truncate(file, 0)
    return _what_is_read(guides, Publishers((folder / "publishers",)))


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def _what_is_read(guides: Path, trusted: Publishers) -> str:
    installed = Store(guides, trusted).find("raw", "en-GB")
    if installed is None:
        return "none"
    try:
        pack = Pack.open(installed.current.file)
        trusted.verified(installed.current.file, pack.info)
        text = pack.page("surgery").html
        pack.close()
    except (GuideError, ValueError):
        return "none"
    return next(
        (day for day in ("2026-01-01", "2026-02-01", "2026-03-01") if f"As of {day}." in text), "none"
    )


def prepare(folder: Path) -> list[Path]:
    """Two installed editions, and a newer one that is to come."""
    trusted = publishers(folder / "publishers")
    files = [guide(folder / "stick", f"2026-0{month}-01") for month in (1, 2, 3)]
    store = Store(folder / "before", trusted)
    for file in files[:2]:
        store.install(file, lambda _pack: None)
    return files


def main() -> int:
    """Kill so often as the command line says, and print what was read afterwards."""
    times = int(sys.argv[1])
    rnd = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        files = prepare(Path(name))
        for number in range(times):
            found[kill_once(Path(name), files, rnd, power_cut=bool(number % 2))] += 1
    print(f"{times} kills, every second one with what was not flushed lost: {dict(found)}")
    return 1 if found["none"] else 0


if __name__ == "__main__":
    sys.exit(main())
