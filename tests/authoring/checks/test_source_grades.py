"""Doses, intervals and NHS decisions stand on a good source from the UK."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.checks.source_grades import what_needs_a_source
from kcdesk.authoring.compiler import check_guide
from tests.small_guide import SMALL_GUIDE, guide_folder, page, sections

_SOURCE = """\
  - id: {id}
    title: A text
    publisher: Somebody
    url: null
    date: 2024
    jurisdiction: {jurisdiction}
    grade: {grade}
    read: 2026-11
"""
_MORE = "".join(
    _SOURCE.format(id=id_, jurisdiction=jurisdiction, grade=grade)
    for id_, jurisdiction, grade in (
        ("copy", "UK", "C"),
        ("europe", "EU", "A"),
        ("scotland", "Scotland", "B"),
    )
)


def _faults(
    tmp_path: Path, body: str = "So.[@copy; @europe; @scotland]", **data: str
) -> list[tuple[str, int]]:
    """Where the rule is broken, with `body` on a page and `data` in place of the small guide's files."""
    text = page("support", "Support", sections("in-short", body=body))
    text = text.replace("nice_sunitinib]", "nice_sunitinib, copy, europe, scotland]", 1)
    sources = str(SMALL_GUIDE["sources.yaml"]) + _MORE
    files = {"sources.yaml": sources, "support/support.md": text}
    files |= {f"{name}.yaml": content for name, content in data.items()}
    found = check_guide(guide_folder(tmp_path, files)).problems.errors
    return [(each.file, each.line) for each in found if each.rule == "source-grade"]


def _medicines(old: str, new: str) -> str:
    text = str(SMALL_GUIDE["medicines.yaml"])
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    "words",
    [
        "The dose is 50 mg.",
        "The dose is 1,340 micrograms.",
        "You have a drip every 3 weeks.",
        "Take it twice a day.",
        "It is stopped 2 weeks before.",
        "Use condoms for at least 6 months.",
        "TA169 says so.",
        "The SMC accepted it.",
        "NICE recommended it.",
        "**Scotland:** yes.",
    ],
)
@pytest.mark.parametrize(("cites", "is_fault"), [("@copy", True), ("@europe", True), ("@scotland", False)])
def test_what_must_be_right_needs_a_good_source_from_the_uk(
    tmp_path: Path, words: str, cites: str, is_fault: bool
) -> None:
    """Grade C and other countries carry none alone."""
    assert bool(_faults(tmp_path, f"{words}[{cites}]")) is is_fault


@pytest.mark.parametrize(
    "words", ["It can make you tired.", "Half were alive after 47.0 months.", "8 in 10 people."]
)
def test_other_words_may_stand_on_any_source(tmp_path: Path, words: str) -> None:
    """Trials are not only British."""
    assert _faults(tmp_path, f"{words}[@copy; @europe]") == []


@pytest.mark.parametrize(
    "words",
    ["At most 14 units of alcohol.", "Drink 200 ml of water.", "They were followed for at least 68 months."],
)
def test_not_every_number_with_a_unit_is_a_dose(words: str) -> None:
    """Alcohol, drinks, and how long a study took."""
    assert what_needs_a_source(words) is None


def test_a_weak_source_may_stand_beside_a_good_one(tmp_path: Path) -> None:
    """One that carries it is enough."""
    assert _faults(tmp_path, "The dose is 50 mg.[@copy; @europe; @nhs_kidney]") == []


def test_a_citation_carries_only_what_stands_before_it(tmp_path: Path) -> None:
    """Not what the next one carries, nor what the one before did."""
    assert _faults(tmp_path, "The dose is 50 mg.[@copy] It is a capsule.[@nhs_kidney]") != []
    assert _faults(tmp_path, "The dose is 50 mg.[@nhs_kidney] It is a capsule.[@copy]") == []


def test_a_cell_of_a_table_is_looked_at(tmp_path: Path) -> None:
    """At its row's line."""
    table = "| Medicine | Dose |\n|---|---|\n| Sunitinib | 50 mg[@copy] |"
    assert _faults(tmp_path, table) == [("support/support.md", 16)]


def test_callouts_are_left_out(tmp_path: Path) -> None:
    """Another rule's matter."""
    assert _faults(tmp_path, '!!! call "Ring"\n    After 50 mg.[@copy]') == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2 weeks off.\n        sources: [leaflet]", "2 weeks off.\n        sources: [copy]"),
        ("days: 1-28\n        sources: [leaflet]", "days: 1-28\n        sources: [europe]"),
        ("March 2009\n        sources: [nice_sunitinib]", "March 2009\n        sources: [copy]"),
        (
            "Blood pressure.\n        sources: [nhs_kidney]",
            "Stop it at least 1 week before.\n        sources: [europe]",
        ),
    ],
)
def test_data_of_medicines_is_looked_at(tmp_path: Path, old: str, new: str) -> None:
    """How it is taken, its calendar, decisions, and other facts with such a number; at the sources' line."""
    changed = _medicines(old, new)
    line = next(
        at for at, text in enumerate(changed.split("\n"), 1) if "[copy]" in text or "[europe]" in text
    )
    assert _faults(tmp_path, medicines=changed) == [("medicines.yaml", line)]


def test_other_data_may_stand_on_any_source(tmp_path: Path) -> None:
    """Plain facts."""
    old = "Tiredness.\n        effect: fatigue\n        sources: [nhs_kidney]"
    changed = _medicines(old, "Tiredness.\n        sources: [copy]")
    assert _faults(tmp_path, medicines=changed) == []


def test_a_decision_that_nobody_found_needs_no_source(tmp_path: Path) -> None:
    """It says that there is none."""
    assert _faults(tmp_path) == []
