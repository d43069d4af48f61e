"""Facts boxes and the table of medicines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.data.guide_words import ENGLISH
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_schemas import CombinationEntry
from kcdesk.authoring.dialect.plain_text import plain_text
from kcdesk.authoring.generated.facts_boxes import combination_facts, medicine_facts, medicines_table
from tests.small_guide import guide_folder


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """The small guide's data files."""
    return check_guide(guide_folder(tmp_path)).guide.data


def test_a_medicines_box_holds_its_facts_in_a_fixed_order(data: Data) -> None:
    """Decisions name body, number and date where there is a decision."""
    assert plain_text((medicine_facts(data.medicines_by_id["sunitinib"], data),), ENGLISH) == (
        "How to say it: sue-NIT-i-nib\n"
        "Brand name: Sutent (SUE-tent)\n"
        "Kind of medicine: VEGF inhibitor (TKI)\n"
        "Used for: A first treatment.\n"
        "How you have it: Capsules you swallow.\n"
        "How often: 50 mg once a day for 4 weeks, then 2 weeks off.\n"
        "Where: At home.\n"
        "Food and drink: With or without food. No grapefruit.\n"
        "NHS in England: Yes, as a first treatment. (NICE TA169, 25 March 2009)\n"
        "NHS in Scotland: We did not find this decision."
    )


@pytest.mark.parametrize(
    ("body", "ref", "shown"),
    [
        ("SMC", "SMC2247", "Yes. (SMC2247, 7 September 2020)"),
        ("SMC", "SMC 1335/18", "Yes. (SMC 1335/18, 7 September 2020)"),
        ("SMC", None, "Yes. (SMC, 7 September 2020)"),
        ("NICE", "TA169", "Yes. (NICE TA169, 7 September 2020)"),
    ],
)
def test_a_decision_names_its_body_once(data: Data, body: str, ref: str | None, shown: str) -> None:
    """Though its number may begin with that name."""
    medicine = data.medicines_by_id["sunitinib"]
    (made,) = [entry.model_copy(update={"says": "Yes.", "body": body, "ref": ref, "date": "7 September 2020"})
               for entry in medicine.nhs if entry.nation == "England"]  # fmt: skip
    told = plain_text((medicine_facts(medicine.model_copy(update={"nhs": [made]}), data),), ENGLISH)
    assert told.splitlines()[-1] == f"NHS in England: {shown}"


def test_a_pairs_box_names_its_medicines_and_who_is_offered_it(data: Data) -> None:
    """With the same rows for the NHS."""
    fact = {"text": "A first treatment.", "sources": ["leaflet"]}
    pair = CombinationEntry.model_validate(
        {
            "id": "sunitinib-x",
            "name": "Sunitinib and x",
            "medicines": ["sunitinib", "x"],
            "risk_groups": fact,
            "line": fact,
            "schedule": [fact, fact],
            "trial": {"name": "T", "compared_with": "x", "results": [], "limits": [], "sources": ["leaflet"]},
            "nhs": [
                {"nation": "UK", "says": "Licensed.", "body": None, "ref": None, "date": None, "sources": []}
            ],
        }
    )
    assert plain_text((combination_facts(pair, data),), ENGLISH) == (
        "The two medicines: Sunitinib; x\n"
        "Offered as: A first treatment.\n"
        "Risk groups: A first treatment.\n"
        "How often: A first treatment. A first treatment.\n"
        "In the UK: Licensed."
    )


def test_what_a_medicine_is_used_with_is_linked(data: Data) -> None:
    """By the pair's name, or its id where there is no such pair."""
    medicine = data.medicines_by_id["sunitinib"].model_copy(update={"combinations": ["sunitinib-x"]})
    assert "Used with: sunitinib-x\n" in plain_text((medicine_facts(medicine, data),), ENGLISH)


def test_the_table_has_a_row_a_medicine(data: Data) -> None:
    """At most five columns."""
    assert plain_text((medicines_table(_used_alone(data, alone=True)),), ENGLISH) == (
        "Medicine: Sunitinib (Sutent); Kind: VEGF inhibitor (TKI); How you have it: Capsules; "
        "Often used with: Given on its own; NHS: In use"
    )


@pytest.mark.parametrize("alone", [False, None])
def test_the_table_says_on_its_own_only_where_the_data_does(data: Data, *, alone: bool | None) -> None:
    """A medicine without a page of a pair may be used in a pair all the same."""
    told = plain_text((medicines_table(_used_alone(data, alone=alone)),), ENGLISH)
    assert "Often used with: –; NHS" in told


def _used_alone(data: Data, *, alone: bool | None) -> Data:
    """The data with one medicine, of which it is told whether it is used on its own."""
    only = data.medicines.medicines[0].model_copy(update={"alone": alone})
    return replace(data, medicines=data.medicines.model_copy(update={"medicines": [only]}))
