from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring import commands
from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.signs_report import signs_report
from tests.small_guide import guide_folder, page, sections


def rows(tmp_path: Path, body: str) -> list[str]:
    """The report on a guide in which one page says this, without the columns' blanks."""
    text = page("support", "Support", sections("in-short", body=body))
    guide = check_guide(guide_folder(tmp_path, {"support/support.md": text})).guide
    return [" ".join(line.split()) for line in signs_report(guide).splitlines()]


def test_every_sign_has_a_row_with_its_level_and_pages(tmp_path: Path) -> None:
    """Boxes and prose count, and a mere mention does not."""
    assert rows(tmp_path, "Call 999 for chest pain. Low mood is common.") == [
        "danger sign level pages named on",
        "chest-pain 999 5 get-help-now, sunitinib, support, surgery, treatments",
        "collapse 999 0",
        "no-pee 999 or A&E 0",
        "fever ring-now 3 get-help-now, sunitinib, treatments",
        "sore-hands ring-today 2 sunitinib, treatments",
        "low-mood tell-team 0",
    ]


def test_another_level_has_a_row_of_its_own(tmp_path: Path) -> None:
    """It is marked."""
    report = rows(tmp_path, "Ring today for a fever.")
    assert "!fever ring the same day 1 support" in report


def test_a_sign_beside_one_of_the_level_is_not_blamed(tmp_path: Path) -> None:
    """“Call 999 for a fever with chest pain” is about the pain."""
    report = rows(tmp_path, "Call 999 for a fever with chest pain.")
    assert [line for line in report if line.startswith("!")] == []


def test_the_command_prints_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the verdict."""
    assert commands.check(guide_folder(tmp_path), signs=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("danger sign")
    assert lines[-1].startswith("No problems")
