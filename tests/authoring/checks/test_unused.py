"""What nobody uses is found, where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import FIGURE, SMALL_GUIDE, Files, guide_folder, page, sections

_SOURCE = (
    '  - {id: lonely, title: "A paper", publisher: "P", url: null, date: "2020", '
    'jurisdiction: "UK", grade: C, read: "yes"}\n'
)


_RULES = {"orphan", "unused", "overdue"}


def _found(tmp_path: Path, files: Files) -> list[str]:
    every = check_guide(guide_folder(tmp_path, files)).problems.all
    return [str(problem) for problem in every if problem.rule in _RULES]


def test_the_small_guide_uses_all_it_has(tmp_path: Path) -> None:
    """Or the tests below would show nothing."""
    assert not [
        problem for problem in _found(tmp_path, {}) if ": orphan:" in problem or ": unused:" in problem
    ]


def test_a_source_that_nothing_cites_is_an_error(tmp_path: Path) -> None:
    """At its line."""
    text = str(SMALL_GUIDE["sources.yaml"]) + _SOURCE
    line = text.count("\n")
    (found,) = _found(tmp_path, {"sources.yaml": text})
    assert found.startswith(f"sources.yaml:{line}: orphan: Nothing cites the source “lonely”.")


def test_a_drawing_that_no_page_shows_is_a_warning(tmp_path: Path) -> None:
    """It may be on its way."""
    found = check_guide(guide_folder(tmp_path, {"figures/spare.svg": FIGURE})).problems
    assert [problem.file for problem in found.all if problem.rule == "unused"] == ["figures/spare.svg"]
    assert not [problem for problem in found.errors if problem.rule == "unused"]


def test_a_drawing_beside_words_is_shown(tmp_path: Path) -> None:
    """As much as one in its own paragraph."""
    body = sections("in-short", body="::: drawn\n![](figure:spare) Words.\n:::")
    files = {"figures/spare.svg": FIGURE, "support/support.md": page("support", "Support", body)}
    assert not [one for one in _found(tmp_path, files) if ": unused:" in one]


def test_a_question_that_no_page_asks_is_a_warning(tmp_path: Path) -> None:
    """At its line."""
    surgery = str(SMALL_GUIDE["treatments/surgery.md"]).replace("questions: [q01, q02]", "questions: [q01]")
    text = str(SMALL_GUIDE["questions.yaml"])
    line = text[: text.index("id: q02")].count("\n") + 1
    found = [
        problem for problem in _found(tmp_path, {"treatments/surgery.md": surgery}) if ": unused:" in problem
    ]
    assert found == [f"questions.yaml:{line}: unused: No page asks the question “q02”."]


def test_while_a_page_cannot_be_read_nothing_is_unused(tmp_path: Path) -> None:
    """What it uses is not known."""
    assert _found(tmp_path, {"treatments/surgery.md": "no head"}) == []


@pytest.mark.parametrize(("today", "overdue"), [("2027-11-23", False), ("2027-11-24", True)])
def test_a_page_past_its_review_is_an_error_of_the_check(tmp_path: Path, today: str, overdue: bool) -> None:
    """From the day after it was due, and every page of its own."""
    root = guide_folder(tmp_path)
    found = check_guide(root, date.fromisoformat(today)).problems.errors
    late = [problem for problem in found if problem.rule == "overdue"]
    assert bool(late) is overdue
    assert len(late) in {0, len(check_guide(root).guide.pages)}


def test_without_a_day_nothing_is_overdue(tmp_path: Path) -> None:
    """An old guide can be packed; the reader says that its review is due."""
    page = str(SMALL_GUIDE["treatments/surgery.md"])
    old = page.replace("updated: 2026-11-23", "updated: 2016-11-23").replace("2027-11-23", "2017-11-23")
    assert _found(tmp_path, {"treatments/surgery.md": old}) == []
