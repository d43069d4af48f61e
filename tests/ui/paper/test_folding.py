from __future__ import annotations

import pytest

from kcdesk.ui.paper.folding import sides


def test_unfolded_each_sheet_has_a_side_of_its_own() -> None:
    assert sides(3, folded=False) == [(0,), (1,), (2,)]


def test_eight_sheets_fold_into_two_papers() -> None:
    assert sides(8, folded=True) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_what_is_missing_of_four_stays_empty_at_the_end() -> None:
    assert sides(5, folded=True) == [(None, 0), (1, None), (None, 2), (3, 4)]


@pytest.mark.parametrize("count", [*range(1, 41), 677, 678])
def test_folded_every_sheet_stands_once_beside_its_neighbours(count: int) -> None:
    found = sides(count, folded=True)
    shown = [number for side in found for number in side if number is not None]
    assert sorted(shown) == list(range(count))
    # Opened anywhere, a folded booklet shows two sheets in a row: the back of each paper and the next front.
    whole = len(found) * 2
    for at, (left, right) in enumerate(found):
        expected = (whole - 1 - at, at) if at % 2 == 0 else (at, whole - 1 - at)
        assert (left, right) == tuple(number if number < count else None for number in expected)


def test_nothing_needs_no_paper() -> None:
    assert sides(0, folded=True) == []
