from __future__ import annotations

import pytest

from kcdesk.search.word_families import root


@pytest.mark.parametrize(
    ("word", "same"),
    [("sleepy", "sleep"), ("sleepiness", "sleep"), ("breathlessness", "breath"), ("itchy", "itching")],
)
def test_a_family_shares_its_root(word: str, same: str) -> None:
    """Though not its stem."""
    assert root(word) == root(same)
