"""What the trial of power cuts takes from a folder: it must be able to lose what nobody flushed."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kcdesk.packs.publishers import Publishers
from tests.end_to_end.kill_installs import CHILD, DAYS, prepare, what_is_read
from tests.end_to_end.moments import killed_at
from tests.end_to_end.power_cut import WATCH, Disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be flushed")

_FLUSH = """
def flush(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
"""


def _after(tmp_path: Path, code: str, seed: int = 0) -> Path:
    """A folder in which `current` says old, after a child did this, and a power cut."""
    root = tmp_path / f"disk-{seed}"
    root.mkdir()
    (root / "current").write_text("old")
    disk = Disk(root, tmp_path / "log")
    subprocess.run(
        [sys.executable, "-c", f"{WATCH}{_FLUSH}{code}", str(tmp_path / "log")], check=True, cwd=root
    )
    disk.lost(random.Random(seed)).take(root)  # noqa: S311
    return root


def _contents(tmp_path: Path, code: str) -> set[str]:
    return {(_after(tmp_path, code, seed) / "current").read_text() for seed in range(8)}


_WRITE = 'open("draft", "w").write("new");'
_REPLACE = 'os.replace("draft", "current");'


def test_what_was_never_flushed_is_lost(tmp_path: Path) -> None:
    assert _contents(tmp_path, f"{_WRITE}{_REPLACE}") == {"", "old"}


def test_a_flushed_file_under_a_name_that_was_not_is_there_or_not(tmp_path: Path) -> None:
    assert _contents(tmp_path, f'{_WRITE}flush("draft");{_REPLACE}') == {"new", "old"}


def test_what_was_flushed_with_its_name_is_kept(tmp_path: Path) -> None:
    assert _contents(tmp_path, f'{_WRITE}flush("draft");{_REPLACE}flush(".")') == {"new"}


def test_a_folder_made_and_never_flushed_may_be_gone(tmp_path: Path) -> None:
    made = 'os.mkdir("new"); open("new/a", "w").write("x"); flush("new/a")'
    assert {(_after(tmp_path, made, seed) / "new").exists() for seed in range(8)} == {True, False}


def _work(tmp_path: Path, guides: Path, *work: str) -> None:
    arguments = [str(tmp_path / "log"), str(guides), str(tmp_path / "publishers"), *work]
    environment = {**os.environ, **killed_at(0, guides)}
    subprocess.run(
        [sys.executable, "-c", CHILD, *arguments], check=True, env=environment, capture_output=True
    )


def _days_read(tmp_path: Path, disk: Disk, home: Path) -> set[str]:
    """The day of the edition in `home/guides` after power cuts of several kinds."""
    days = set()
    for seed in range(8):
        left = tmp_path / f"left-{seed}"
        shutil.copytree(home, left)
        disk.lost(random.Random(seed)).take(left)  # noqa: S311
        days.add(what_is_read(left / "guides", Publishers((tmp_path / "publishers",))))
    return days


@pytest.mark.parametrize(("work", "day"), [("install", DAYS[2]), ("rollback", DAYS[0])])
def test_what_an_install_or_a_roll_back_has_done_is_kept(work: str, day: str, tmp_path: Path) -> None:
    """Once it is said to be done: somebody pulls the plug of a kiosk then."""
    files, home = prepare(tmp_path), tmp_path / "home"
    shutil.copytree(tmp_path / "before", home / "guides")
    disk = Disk(home, tmp_path / "log")
    _work(tmp_path, home / "guides", work, str(files[2]))
    assert _days_read(tmp_path, disk, home) == {day}


def test_the_very_first_install_is_kept_with_the_folders_that_it_made(tmp_path: Path) -> None:
    files, home = prepare(tmp_path), tmp_path / "home"
    home.mkdir()
    disk = Disk(home, tmp_path / "log")
    _work(tmp_path, home / "guides", "install", str(files[0]))
    assert _days_read(tmp_path, disk, home) == {DAYS[0]}
