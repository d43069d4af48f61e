"""The data of medicines, as sentences are compared with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.data.medicine_facts import doses_in, facts_of, intervals_in
from tests.small_guide import guide_folder


@pytest.mark.parametrize(
    ("text", "doses"),
    [
        ("Take 50 mg.", {"50 mg": "50 mg"}),
        ("37.5mg or 1,200 mg", {"37.5 mg": "37.5mg", "1200 mg": "1,200 mg"}),
        ("3 mg/kg", {"3 mg/kg": "3 mg/kg"}),
        ("89 micrograms, 89 mcg", {"89 microgram": "89 micrograms"}),
        ("18 million units", {"18 million unit": "18 million units"}),
        ("50 minutes, 6 weeks, section 3 mgx", {}),
    ],
)
def test_doses_have_one_form(text: str, doses: dict[str, str]) -> None:
    """However they are written."""
    found = doses_in(text)
    assert set(found) == set(doses)


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("every 3 weeks", {"every 3 week"}),
        ("every three weeks", {"every 3 week"}),
        ("once a day", {"once a day"}),
        ("Take it every day, daily", {"once a day"}),
        ("weekly", {"once a week"}),
        ("every other week or every 14 days", {"every 2 week"}),
        ("twice each day", {"twice a day"}),
        ("three times a week", {"3 times a week"}),
        ("4 weeks on, 2 weeks off", {"4 on 2 off"}),
        ("in week 3, for two days", set()),
    ],
)
def test_intervals_have_one_form(text: str, intervals: set[str]) -> None:
    """However they are written."""
    assert set(intervals_in(text)) == intervals


def test_a_medicine_s_facts_come_from_all_its_data(tmp_path: Path) -> None:
    """Names and brands, forms, doses, intervals."""
    facts = facts_of(check_guide(guide_folder(tmp_path)).guide.data)["sunitinib"]
    assert facts.names == ("Sunitinib", "Sutent")
    assert (facts.is_swallowed, facts.is_given) == (True, False)
    assert "50 mg" in facts.doses
    assert "once a day" in facts.intervals
