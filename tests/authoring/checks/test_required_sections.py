"""The sections each kind of page has."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.data.profiles import UK_CANCER
from tests.small_guide import page, problems, sections


def _found(tmp_path: Path, kind: str, body: str) -> list[str]:
    return problems(tmp_path, {"support/support.md": page("support", "Support", body, kind=kind)})


@pytest.mark.parametrize("kind", ["treatment", "combination", "side-effect"])
def test_a_page_with_every_section_in_order_passes(tmp_path: Path, kind: str) -> None:
    """Other sections may stand between."""
    assert _found(tmp_path, kind, sections("hello", *UK_CANCER.slots[kind], "more")) == []


@pytest.mark.parametrize("kind", ["treatment", "combination", "side-effect"])
def test_each_missing_section_is_reported(tmp_path: Path, kind: str) -> None:
    """By its anchor, at the line of the kind."""
    found = _found(tmp_path, kind, sections(*UK_CANCER.slots[kind][1:-1]))
    assert [problem.split(":")[1:3] for problem in found] == [["4", " slot"]] * 2
    assert UK_CANCER.slots[kind][0] in found[0] + found[1]


def test_sections_in_the_wrong_order_are_reported(tmp_path: Path) -> None:
    """At the one that comes too early."""
    first, second, *others = UK_CANCER.slots["side-effect"]
    found = _found(tmp_path, "side-effect", sections(second, first, *others))
    assert len(found) == 1
    assert "support.md:12: slot: The section {#which-treatments} stands before" in found[0]


def test_a_medicine_needs_its_facts_box(tmp_path: Path) -> None:
    """Before its first section."""
    body = sections(*UK_CANCER.slots["medicine"][1:]) + "\n{{ danger-signs }}\n"
    changed = {"medicines/sunitinib.md": page("sunitinib", "Sunitinib", body, kind="medicine")}
    assert "the facts box" in problems(tmp_path, changed)[0]
    changed = {
        "medicines/sunitinib.md": page(
            "sunitinib", "Sunitinib", body + "\n{{ medicine-facts }}\n", kind="medicine"
        )
    }
    assert "stands before the facts box" in problems(tmp_path, changed)[0]


def test_every_other_page_starts_in_short(tmp_path: Path) -> None:
    """The answer first."""
    assert len(_found(tmp_path, "living", sections("more"))) == 1
    assert _found(tmp_path, "living", sections("in-short", "more")) == []
