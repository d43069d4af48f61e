"""What the trial of power cuts takes from a folder: it must be able to lose what nobody flushed."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

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
