"""What a content folder may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.problems import Problems
from kcdesk.authoring.source.folder import gather
from tests.small_guide import guide_folder


def _problems(root: Path) -> list[tuple[str, str]]:
    problems = Problems()
    gather(root, problems)
    return [(problem.file, problem.rule) for problem in problems.all]


def test_files_are_listed_sorted_with_forward_slashes(tmp_path: Path) -> None:
    """So that every machine gathers the same."""
    folder = gather(guide_folder(tmp_path), Problems())
    assert folder.pages == tuple(sorted(folder.pages))
    assert "treatments/surgery.md" in folder.pages
    assert folder.figures == ("figures/kidney.svg",)


@pytest.mark.parametrize(
    "name",
    ["sauces.yaml", "start/notes.yml", "kidney.svg", "figures/old/kidney.svg", "index.html", "photo.png"],
)
def test_a_file_without_a_place_is_reported(tmp_path: Path, name: str) -> None:
    """Better than content that silently never appears."""
    assert _problems(guide_folder(tmp_path, {name: "x"})) == [(name, "stray-file")]


@pytest.mark.parametrize("name", [".DS_Store", "start/start.md~", ".git/a.md", "LICENCE"])
def test_what_editors_and_systems_leave_is_not_reported(tmp_path: Path, name: str) -> None:
    """It is not content."""
    assert _problems(guide_folder(tmp_path, {name: "x"})) == []


def test_a_missing_guide_file_is_reported(tmp_path: Path) -> None:
    """Which others must be there, the guide's profile says."""
    assert _problems(guide_folder(tmp_path, {"guide.yaml": None, "glossary.yaml": None})) == [
        ("guide.yaml", "missing-file")
    ]


def test_a_link_to_a_folder_is_reported_and_not_followed(tmp_path: Path) -> None:
    """Even when it makes a loop."""
    root = guide_folder(tmp_path)
    (root / "loop").symlink_to(root, target_is_directory=True)
    assert _problems(root) == [("loop", "path")]


def test_a_folder_that_is_no_guides_is_not_looked_through(tmp_path: Path) -> None:
    """It may be a home, or a whole disk, given by mistake."""
    folder = gather(guide_folder(tmp_path, {"guide.yaml": None, "photo.png": "x"}), problems := Problems())
    assert (folder.pages, [problem.rule for problem in problems.all]) == ((), ["missing-file"])
