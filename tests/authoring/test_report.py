"""The state of a guide in a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.language.grade_rule import measure
from kcdesk.authoring.report import summary_of
from tests.small_guide import SMALL_GUIDE, Files, guide_folder


def _rows(tmp_path: Path, files: Files, today: date) -> dict[str, str]:
    text = summary_of(check_guide(guide_folder(tmp_path, files)).guide, today)
    return {line[:32].strip(): line[32:] for line in text.splitlines()}


def test_the_table_counts_pages_and_names_what_is_overdue(tmp_path: Path) -> None:
    """A page is overdue on the day after its review was due."""
    changed = {
        "support/support.md": str(SMALL_GUIDE["support/support.md"]).replace("2027-11-23", "2026-12-01")
    }
    rows = _rows(tmp_path, changed, date(2026, 12, 2))
    assert (rows["pages"], rows["overdue for review"], rows["not yet reviewed"]) == ("14", "support", "14")
    assert _rows(tmp_path, changed, date(2026, 12, 1))["overdue for review"] == "none"


def test_the_hardest_pages_are_named_first(tmp_path: Path) -> None:
    """With their grade."""
    hard = str(SMALL_GUIDE["support/support.md"]).replace(
        "A short answer.", "Information about hospital organisations."
    )
    rows = _rows(tmp_path, {"support/support.md": hard}, date(2026, 12, 2))
    assert rows["reading grade (SMOG), hardest"].startswith("support ")


def test_every_page_is_measured(tmp_path: Path) -> None:
    """By its own words, without those of generated parts."""
    measured = {page.page: page.words for page in measure(check_guide(guide_folder(tmp_path)).guide)}
    assert measured["start"] == 12


def test_a_guide_without_pages_has_no_table(tmp_path: Path) -> None:
    """Nothing to measure."""
    assert summary_of(check_guide(tmp_path).guide, date(2026, 12, 1)) == "No pages yet"
