"""All data files together."""

from __future__ import annotations

from pathlib import Path

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.data.loader import Data
from tests.small_guide import SMALL_GUIDE, Files, guide_folder


def _data(tmp_path: Path, files: Files | None = None) -> Data:
    return check_guide(guide_folder(tmp_path, files or {})).guide.data


def test_the_tree_is_walked_depth_first(tmp_path: Path) -> None:
    """Each topic with its parent, branch and depth."""
    tree = [(entry.id, entry.parent, entry.branch, entry.depth) for entry in _data(tmp_path).tree]
    assert tree[:4] == [
        ("start", None, "start", 0),
        ("get-help-now", "start", "start", 1),
        ("treatments", None, "treatments", 0),
        ("surgery", "treatments", "treatments", 1),
    ]


def test_a_topic_knows_its_line_in_the_tree(tmp_path: Path) -> None:
    """Where a missing page is reported."""
    lines = str(SMALL_GUIDE["guide.yaml"]).splitlines()
    assert all(f"id: {entry.id}" in lines[entry.line - 1] for entry in _data(tmp_path).tree)


def test_a_term_has_many_names(tmp_path: Path) -> None:
    """In lower case."""
    names = _data(tmp_path).term_names()
    assert (names["kidney removal"], names["tki"]) == ("nephrectomy", "tki")


def test_questions_are_found_by_id(tmp_path: Path) -> None:
    """Whatever topic they stand under."""
    assert _data(tmp_path).question_texts["q02"].text == "How likely is it to help someone like me?"


def test_a_file_that_cannot_be_read_counts_as_empty_and_is_known_to_be_broken(tmp_path: Path) -> None:
    """So that nothing is reported as missing from it."""
    data = _data(tmp_path, {"glossary.yaml": "terms: 3"})
    assert (data.terms, data.broken) == ({}, frozenset({"glossary.yaml"}))
