from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from tests.relevance.word_vectors import stem_vectors


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Vectors as the package has them, with what else stands in its file."""
    vectors = {
        "pain": [3.0, 1.0],
        "pains": [1.0, 1.0],
        ",": [9.0, 9.0],
        "car": [-4.0, 2e-3],
        "tree": [-4.0, 2.0],
    }
    file = tmp_path / "vectors.json"
    file.write_text(
        json.dumps({"dimensions": 2, "words": list(vectors), "vectors": vectors}), encoding="utf-8"
    )
    return file


def test_a_stem_has_the_mean_of_its_words_of_length_one(file: Path) -> None:
    """The commoner word counts for more; the mean of all stems is taken away."""
    found = stem_vectors(file, lambda word: word.removesuffix("s"), {"pain", "car"})
    assert set(found) == {"pain", "car"}
    assert all(math.hypot(*vector) == pytest.approx(1.0) for vector in found.values())
    assert found["pain"][0] > 0 > found["car"][0]


def test_stems_that_are_not_wanted_count_for_nothing(file: Path) -> None:
    assert stem_vectors(file, str, {"car", "pain"}) == stem_vectors(file, str, ["pain", "car"])
    assert stem_vectors(file, str, {"car"}) == {"car": [0.0, 0.0]}
