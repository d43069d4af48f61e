from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.guide.fuzz_packs import maker, run
from tests.made_guide import MADE_FILES
from tests.small_guide import make_pack


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide with rows in every table."""
    return make_pack(tmp_path_factory.mktemp("fuzzed"), MADE_FILES)


@pytest.mark.parametrize(("kind", "times"), [("mutated", 60), ("crafted", 25)])
def test_a_changed_guide_is_refused_in_a_sentence_or_read(
    kind: str, times: int, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few; `python -m tests.guide.fuzz_packs` does many."""
    monkeypatch.chdir(tmp_path)
    found, _ = run(maker(kind, base), times, random.Random(5), tmp_path)
    assert not [what for what in found if what.startswith("FAULT")]
