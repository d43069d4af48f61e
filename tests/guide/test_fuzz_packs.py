from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.guide.fuzz_packs import maker, run


@pytest.mark.parametrize(("kind", "times"), [("mutated", 60), ("crafted", 25)])
def test_a_changed_guide_is_refused_in_a_sentence_or_read(
    kind: str, times: int, reader_pack_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few; `python -m tests.guide.fuzz_packs` does many."""
    monkeypatch.chdir(tmp_path)
    found, _ = run(maker(kind, reader_pack_file), times, random.Random(5), tmp_path)
    assert not [what for what in found if what.startswith("FAULT")]
