from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import FIRST_BODY_LINE, SMALL_GUIDE, page, problems, sections

_BODY = sections("in-short") + "\n"
_LINE = FIRST_BODY_LINE + _BODY.count("\n")
_ENTRY = """\
  - id: {id}
    name: A line
    web: null
    phone: '{phone}'
    hours: null
    nations: [{nations}]
    area: null
    helps: [advice]
    phone_checked: null
    sources: [nhs_kidney]
"""
_ORGANISATIONS = (
    str(SMALL_GUIDE["organisations.yaml"])
    + _ENTRY.format(id="nhs-111", phone="111", nations="england, scotland, wales")
    + _ENTRY.format(id="lifeline", phone="0808 808 8000", nations="northern-ireland")
)


def said(tmp_path: Path, body: str, *, summary: str = "A short answer.") -> list[str]:
    """What is wrong with a page that says this."""
    text = page("support", "Support", _BODY + body, summary=summary)
    return problems(tmp_path, {"support/support.md": text, "organisations.yaml": _ORGANISATIONS})


@pytest.mark.parametrize(
    "body",
    [
        "In England, Scotland and Wales, ring 111.",
        "In Wales, ring 111 and press 2.",
        "Ring 111, but not in Northern Ireland.",
        "In Northern Ireland, ring {{ phone lifeline }}.",
        "**Northern Ireland:** {{ phone lifeline }}.",
        "England, Scotland and Wales:\n\n- ring 111",
        "::: drawn\n![](figure:kidney) In Wales, ring 111 and press 2.\n:::",
        '!!! call "In England, Scotland and Wales"\n    Ring 111.',
        "| Where | Who |\n|---|---|\n| England, Scotland and Wales | 111 |",
        "Ring [Macmillan](org:macmillan) on {{ phone macmillan }}.",
        "Version 1.111 has 1,111 pages, and page 111-2.",
    ],
)
def test_a_number_beside_its_nations_is_right(tmp_path: Path, body: str) -> None:
    """In the same words, the line above, the title or the row; or the nations it does not serve."""
    assert said(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "line", "number", "nations"),
    [
        ("Ring 111.", 0, "111", "England, Scotland, Wales"),
        ("Ring {{ phone lifeline }}.", 0, "0808 808 8000", "Northern Ireland"),
        ("In Northern Ireland.\n\nRing {{ phone lifeline }}.", 2, "0808 808 8000", "Northern Ireland"),
        ("::: drawn\n![](figure:kidney) Ring 111.\n:::", 1, "111", "England, Scotland, Wales"),
        ("Help:\n\n- ring 111", 2, "111", "England, Scotland, Wales"),
        ("- Help:\n    - ring 111", 1, "111", "England, Scotland, Wales"),
        ("!!! call\n    Ring 111.", 1, "111", "England, Scotland, Wales"),
        ('!!! call "Ring 111"\n    In England, Scotland and Wales.', 0, "111", "England, Scotland, Wales"),
        ("| Where | Who |\n|---|---|\n| At night | 111 |", 2, "111", "England, Scotland, Wales"),
    ],
)
def test_a_number_without_its_nations_is_an_error(
    tmp_path: Path, body: str, line: int, number: str, nations: str
) -> None:
    """At its very line."""
    message = f"{number} serves {nations} alone. Say so beside it."
    assert said(tmp_path, body) == [f"support/support.md:{_LINE + line}: nation: {message}"]


def test_a_summary_is_read_too(tmp_path: Path) -> None:
    """It stands on the page above its own."""
    assert said(tmp_path, "", summary="At night, ring 111.") == [
        "support/support.md:5: nation: 111 serves England, Scotland, Wales alone. Say so beside it."
    ]


def test_data_files_are_read_too(tmp_path: Path) -> None:
    """But for organisations.yaml, where each entry has its nations beside it."""
    medicines = str(SMALL_GUIDE["medicines.yaml"]).replace("text: Blood pressure.", "text: Ask 111 about it.")
    line = medicines[: medicines.index("Ask 111")].count("\n") + 1
    organisations = _ORGANISATIONS.replace("note: The number is on your alert card.", "note: Or 111.")
    files = {"medicines.yaml": medicines, "organisations.yaml": organisations}
    assert problems(tmp_path, files) == [
        f"medicines.yaml:{line}: nation: 111 serves England, Scotland, Wales alone. Say so beside it."
    ]


def test_every_organisation_says_which_nations_it_serves(tmp_path: Path) -> None:
    """There is no default."""
    text = str(SMALL_GUIDE["organisations.yaml"]).replace(
        "    nations: [england, scotland, wales, northern-ireland]\n", "", 1
    )
    found = problems(tmp_path, {"organisations.yaml": text})
    assert "organisations.yaml:2: schema: “nations” is missing here." in found
