"""Pages that march."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import guide_folder, page, sections

_LONG = "The nurse who knows you best helps you at home.[@nhs_kidney; @nice_sunitinib]\n\n"
_SHORT = "She helps you.[@nhs_kidney]\n\n"


def _lines_of_choppy(folder: Path, body: str) -> list[int]:
    files = {"support/support.md": page("support", "Support", sections("in-short", body=body))}
    problems = check_guide(guide_folder(folder, files)).problems.all
    return [each.line for each in problems if each.rule == "choppy" and each.is_warning]


@pytest.mark.parametrize(("short", "of", "found"), [(4, 20, []), (5, 20, [3]), (1, 4, [3]), (1, 5, [])])
def test_a_page_of_short_sentences_is_warned_of_at_its_title(
    tmp_path: Path, short: int, of: int, found: list[int]
) -> None:
    """From 25 of 100, and on a small page too."""
    assert _lines_of_choppy(tmp_path, _SHORT * short + _LONG * (of - short)) == found


def test_a_short_page_has_no_share(tmp_path: Path) -> None:
    """A few sentences say nothing."""
    assert _lines_of_choppy(tmp_path, _SHORT * 3) == []


@pytest.mark.parametrize(
    "other",
    [
        "- She helps you.[@nhs_kidney]\n",
        "!!! tip\n    She helps you.[@nhs_kidney]\n\n",
        "You may ask:\n\n",
        "Today's date: ..............................\n\n",
    ],
)
def test_what_is_read_in_another_way_does_not_count(tmp_path: Path, other: str) -> None:
    """Items, call-outs, lines that lead into a list, and lines to write on."""
    assert _lines_of_choppy(tmp_path, other * 12 + "\n" + _LONG * 20) == []
