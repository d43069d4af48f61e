from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.end_to_end.kill_installs import kill_once, prepare


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_install_leaves_a_guide_to_read(tmp_path: Path) -> None:
    """A few kills; `python -m tests.end_to_end.kill_installs 1000` does many."""
    files = prepare(tmp_path)
    rnd = random.Random(7)  # noqa: S311
    found = [kill_once(tmp_path, files, rnd, power_cut=bool(number % 2)) for number in range(8)]
    assert "none" not in found
