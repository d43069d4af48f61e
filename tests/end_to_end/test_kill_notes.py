from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.end_to_end.kill_notes import copied_program, kill_once


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_confirmed_survives_a_kill(reader_pack_file: Path, tmp_path: Path) -> None:
    """A few kills; `python -m tests.end_to_end.kill_notes 300` does many."""
    rnd = random.Random(5)  # noqa: S311
    file = tmp_path / "kept" / "my-pages.json"
    program = copied_program(tmp_path)
    outcomes = [kill_once(program, reader_pack_file, file, rnd) for _ in range(5)]
    assert {outcome for outcome, _ in outcomes} == {"kept"}
    assert sum(often for _, often in outcomes) > 0
