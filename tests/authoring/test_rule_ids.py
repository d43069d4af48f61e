"""The list of rules, the documents and the code agree."""

from __future__ import annotations

import re
from pathlib import Path

import kcdesk.authoring
from kcdesk.authoring.problems import EVERY_RULE, NOTES, STRUCTURE, WARNINGS, WRITING

_ROOT = Path(__file__).resolve().parents[2]
_PARTS = {"nothing excuses": STRUCTURE, "Errors of writing": WRITING, "Warnings": WARNINGS, "Notes": NOTES}


def test_a_rule_is_of_one_kind() -> None:
    """It is an error or a warning, to be excused or not."""
    assert len(EVERY_RULE) == sum(len(kind) for kind in _PARTS.values())


def test_the_document_has_every_rule_and_no_other() -> None:
    """Each in the table of its kind."""
    text = (_ROOT / "docs" / "authoring.md").read_text(encoding="utf-8").partition("## Every rule")[2]
    for part in text.split("\n### ")[1:]:
        kind = next(rules for start, rules in _PARTS.items() if start in part.partition("\n")[0])
        first_cells = "".join(re.findall(r"^\| (`[^|]*)\|", part, re.MULTILINE))
        assert set(re.findall(r"`([\w-]+)`", first_cells)) == kind


def test_the_code_uses_every_rule() -> None:
    """None is left from former days."""
    folder = Path(kcdesk.authoring.__file__).parent
    code = "".join(
        file.read_text(encoding="utf-8") for file in folder.rglob("*.py") if file.stem != "problems"
    )
    assert {rule for rule in EVERY_RULE if f'"{rule}"' not in code} == set()
