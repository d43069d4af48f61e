"""A child is killed before each change of the disk, one after the other, and none is missed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.moments import COUNT, counted_in, in_turn, killed_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

_WORK = f"""{COUNT}
folder = sys.argv[1]
os.mkdir(folder + "/a")
with open(folder + "/a/draft", "w") as draft:
    draft.write("new")
    draft.flush()
    os.fsync(draft.fileno())
os.rename(folder + "/a/draft", folder + "/a/current")
"""
_STATES = ["", "a", "a a/draft=new", "a a/draft=new", "a a/draft=new", "a a/current=new"]
"""What the folder holds before each moment, and after the last."""


def _state(folder: Path) -> str:
    def told(file: Path) -> str:
        return f"{file.relative_to(folder)}" + (f"={file.read_text()}" if file.is_file() else "")

    return " ".join(told(file) for file in sorted(folder.rglob("*")))


def _said(folder: Path, moment: int) -> str:
    folder.mkdir()
    environment = {**os.environ, **killed_at(moment, folder)}
    command = [sys.executable, "-c", _WORK, str(folder)]
    return subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=False, timeout=60
    ).stdout


def test_each_moment_is_met(tmp_path: Path) -> None:
    count = counted_in(_said(tmp_path / "whole", 0))
    assert count == len(_STATES) - 1
    states = []
    for moment in range(1, count + 1):
        assert _said(tmp_path / str(moment), moment) == ""
        states.append(_state(tmp_path / str(moment)))
    assert [*states, _state(tmp_path / "whole")] == _STATES


def test_who_ends_before_its_moment_says_so(tmp_path: Path) -> None:
    assert counted_in(_said(tmp_path / "late", len(_STATES))) == len(_STATES) - 1


def test_every_moment_of_every_work_comes_before_any_comes_again() -> None:
    works = {"install": 3, "rollback": 2}
    turns = [in_turn(number, works) for number in range(10)]
    every = [("install", 1), ("install", 2), ("install", 3), ("rollback", 1), ("rollback", 2)]
    assert turns == every * 2
