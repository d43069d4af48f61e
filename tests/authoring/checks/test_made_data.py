from __future__ import annotations

from pathlib import Path

from tests.made_guide import CHANGES, MADE_FILES, TREATMENTS
from tests.small_guide import problems


def test_the_guide_with_data_for_made_pages_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, MADE_FILES) == []


def test_a_change_after_the_edition_is_reported(tmp_path: Path) -> None:
    files = {**MADE_FILES, "changes.yaml": CHANGES.replace("2026-11-20", "2026-12-01")}
    assert problems(tmp_path, files) == [
        "changes.yaml:3: date: The guide is of 2026-11-23, before this change."
    ]


def test_a_change_of_a_section_that_is_not_there_is_reported(tmp_path: Path) -> None:
    files = {**MADE_FILES, "changes.yaml": CHANGES.replace("anchor: checks", "anchor: nope")}
    assert problems(tmp_path, files) == ["changes.yaml:5: link: The page “sunitinib” has no section “nope”."]


def test_a_change_of_a_page_that_is_not_there_is_reported(tmp_path: Path) -> None:
    files = {**MADE_FILES, "changes.yaml": CHANGES.replace("topic: sunitinib", "topic: nope", 1)}
    assert any("guide.yaml has no topic “nope”" in problem for problem in problems(tmp_path, files))


def test_a_treatment_that_is_a_medicine_too_is_reported(tmp_path: Path) -> None:
    files = {**MADE_FILES, "treatments.yaml": TREATMENTS.replace("surgery", "sunitinib")}
    assert problems(tmp_path, files) == [
        "treatments.yaml:2: duplicate-id: “sunitinib” has its facts in medicines.yaml already."
    ]


def test_a_page_has_at_most_a_hundred_changes(tmp_path: Path) -> None:
    one = "  - topic: surgery\n    date: 2026-11-23\n    says: It is not the same.\n"
    found = problems(tmp_path, {**MADE_FILES, "changes.yaml": "changes:\n" + one * 101})
    assert len(found) == 1
    assert "A page has at most 100 changes" in found[0]
