"""Pages that are hard to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import guide_folder, page, sections

_EASY = "The nurse helps you at home.[@nhs_kidney; @nice_sunitinib] "


@pytest.mark.parametrize(
    ("long_words", "found"),
    [
        (0, []),
        (3, []),
        (4, [("hard-page", True)]),
        (5, [("hard-page", True)]),
        (6, [("reading-grade", False)]),
    ],
)
def test_hard_pages_are_warned_of_and_then_refused(
    tmp_path: Path, long_words: int, found: list[tuple[str, bool]]
) -> None:
    """In three sentences: over 9 and over 11, at the line of the title."""
    text = f"{_EASY}See the {'hospital ' * long_words}page."
    files = {"support/support.md": page("support", "Support", sections("in-short", body=text))}
    problems = check_guide(guide_folder(tmp_path, files)).problems.all
    at_title = [each for each in problems if each.file == "support/support.md" and each.line == 3]
    assert [(each.rule, each.is_warning) for each in at_title] == found
