from __future__ import annotations

import pytest

from kcdesk.ui.paper.sheet_foot import SheetFoot

pytestmark = pytest.mark.usefixtures("dressed")


def test_what_is_said_stands_on_one_line_where_that_has_the_room() -> None:
    assert SheetFoot(700, 1.0, mirrored=False).rows("A page", ("Not reviewed.", "Due in May."), "") == (
        "A page",
        "Not reviewed. Due in May.",
    )


def test_where_it_has_not_each_has_its_own() -> None:
    """Cut off, the day until which a page may be trusted would be missing."""
    rows = SheetFoot(100, 1.0, mirrored=False).rows(
        "A page", ("Not reviewed by a clinician.", "Due in May."), ""
    )
    assert rows[1:] == ("Not reviewed by a clinician.", "Due in May.")


def test_whom_to_ring_has_a_line_of_its_own() -> None:
    assert SheetFoot(700, 1.0, mirrored=False).rows("A page", ("",), "Ring 1") == ("A page", "Ring 1")


def test_more_lines_need_more_room() -> None:
    foot = SheetFoot(700, 1.0, mirrored=False)
    assert foot.height(3) - foot.height(2) == pytest.approx(foot.height(2) - foot.height(1))
    assert foot.height(1) > 0
