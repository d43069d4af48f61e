from __future__ import annotations

import os
import random
import re
import sys
from pathlib import Path

import pytest

from tests.end_to_end.kill_installs import (
    kill_once,
    kill_start,
    moments_of,
    moments_of_start,
    prepare,
    said_by,
)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_install_leaves_a_guide_to_read(tmp_path: Path) -> None:
    """A few moments, the last among them; `python -m tests.end_to_end.kill_installs 1000` takes all."""
    files = prepare(tmp_path)
    rnd = random.Random(7)  # noqa: S311
    found = [
        kill_once(tmp_path, files, work, moment, rnd)
        for work, count in moments_of(tmp_path, files).items()
        for moment in (count * part // 4 for part in range(1, 5))
    ]
    assert "none" not in {what for both in found for what in both}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_first_start_leaves_a_guide_to_show(tmp_path: Path) -> None:
    """A window of the program itself; on no screen here."""
    prepare(tmp_path)
    rnd, count = random.Random(3), moments_of_start(tmp_path)  # noqa: S311
    found = [kill_start(tmp_path, moment, rnd) for moment in (count // 3, 2 * count // 3)]
    assert "none" not in {what for both in found for what in both}


def test_a_child_that_does_not_end_is_ended_and_fails() -> None:
    """It ran on behind the tests that came after it."""
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    with pytest.raises(AssertionError, match="still ran after") as failed:
        said_by(command, dict(os.environ), patience=0.1)
    process = re.search(r"process (\d+)", str(failed.value))
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(int(process[1]), 0)


def test_what_a_child_says_is_all_of_it() -> None:
    assert (
        said_by([sys.executable, "-c", "print('first'); print('last')"], dict(os.environ)) == "first\nlast\n"
    )
