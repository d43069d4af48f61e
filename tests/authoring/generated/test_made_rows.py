from __future__ import annotations

import re
from pathlib import Path

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.generated.made_rows import can_compare, made_rows, subjects_of
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.guide.schema import MADE_WORDS
from tests.authoring.shipped_source import shipped_source
from tests.made_guide import MADE_FILES
from tests.small_guide import guide_folder


def _guide(directory: Path) -> GuideSource:
    return check_guide(guide_folder(directory, MADE_FILES)).guide


def test_each_treatment_and_each_side_effect_is_a_subject_with_its_page(tmp_path: Path) -> None:
    found = [(one.topic, one.kind) for one in subjects_of(_guide(tmp_path))]
    assert found == [
        ("nivolumab", "treatment"),
        ("sunitinib", "treatment"),
        ("surgery", "treatment"),
        ("fatigue", "effect"),
    ]


def test_only_treatments_can_be_compared(tmp_path: Path) -> None:
    subjects = subjects_of(_guide(tmp_path))
    assert can_compare("sunitinib", subjects)
    assert not can_compare("fatigue", subjects)
    assert not can_compare("sunitinib", [one for one in subjects if one.topic == "sunitinib"])


def test_all_words_of_made_pages_are_there(tmp_path: Path) -> None:
    rows = made_rows(_guide(tmp_path))
    assert {key for key, _ in rows["made_word"]} == set(MADE_WORDS)


def test_a_choice_without_a_medicine_is_not_offered(tmp_path: Path) -> None:
    choices = [row[0] for row in made_rows(_guide(tmp_path))["choice"]]
    assert choices == [
        "form-capsule",
        "form-drip",
        "place-home",
        "place-hospital",
        "use-alone",
        "kind-vegf-tki",
        "kind-pd-1",
    ]


def test_each_medicine_of_the_shipped_guide_says_where_it_is_given() -> None:
    assert [one.id for one in shipped_source().data.medicines.medicines if not one.places] == []


def test_no_fact_of_the_shipped_guide_that_needs_a_check_is_shown() -> None:
    rows = made_rows(shipped_source())
    assert rows["fact"]
    assert not [row for row in rows["fact"] if re.search("needs.check|NEEDS.CHECK|TODO", str(row))]
    assert not [row for row in rows["fact"] if row[4] and not row[6] and row[1] != "nhs"]
