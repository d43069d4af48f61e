from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import FIRST_BODY_LINE, SMALL_GUIDE, page, problems, sections

_BODY = sections("in-short") + "\n"
_LINE = FIRST_BODY_LINE + _BODY.count("\n")


def said(tmp_path: Path, body: str, *, summary: str = "A short answer.") -> list[str]:
    """What is wrong with a page that says this."""
    text = page("support", "Support", _BODY + body, summary=summary)
    return problems(tmp_path, {"support/support.md": text})


@pytest.mark.parametrize(
    "body",
    [
        "Call 999 for chest pain.",
        "Chest pain is rare.",
        "Ring your helpline at once for a fever.",
        "Ring your helpline for a fever.",
        "Call 999 or go to A&E for no pee in a day.",
        "Call 999 for a fever with chest pain.",
        "Tell your team about low mood.",
        '!!! urgent "Call 999"\n    - A tight chest.',
        '!!! urgent "Call 999 or go to A&E"\n    - No pee.',
        '!!! call "Ring now"\n    - A fever. Call 999 for chest pain.',
        '!!! today "Ring today"\n    - Sore hands.',
        "Ring the same day for:\n\n- sore hands",
        "| Sign | Do |\n|---|---|\n| Chest pain | Call 999 |",
    ],
)
def test_signs_at_their_own_level_are_right(tmp_path: Path, body: str) -> None:
    """In prose, boxes, lists and tables."""
    assert said(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        (
            "Ring your helpline for a tight chest.",
            0,
            "“tight chest” is “999” in danger_signs.yaml (chest-pain), but here it is “ring”.",
        ),
        (
            "You may have chest pain. Tell your team.",
            0,
            "“chest pain” is “999” in danger_signs.yaml (chest-pain), but here it is “tell your team”.",
        ),
        (
            "Call 999 or go to A&E for chest pain.",
            0,
            "“chest pain” is “999” in danger_signs.yaml (chest-pain), but here it is “999 or A&E”.",
        ),
        (
            "Ring the same day for a fever.",
            0,
            "“fever” is “ring-now” in danger_signs.yaml (fever), but here it is “ring the same day”.",
        ),
        (
            "Call 999 for sore hands.",
            0,
            "“sore hands” is “ring-today” in danger_signs.yaml (sore-hands), but here it is “999”.",
        ),
        (
            "Ring for no pee.",
            0,
            "“no pee” is “999 or A&E” in danger_signs.yaml (no-pee), but here it is “ring”.",
        ),
        (
            "Ring the same day for:\n\n- pain\n- shivers",
            3,
            "“shivers” is “ring-now” in danger_signs.yaml (fever), but here it is “ring the same day”.",
        ),
        (
            "!!! call\n    - Pain.\n    - You collapse.",
            2,
            "“collapse” is “999” in danger_signs.yaml (collapse), but here it is “ring”.",
        ),
        (
            "| Sign | Do |\n|---|---|\n| Fever | Ring today |",
            2,
            "“Fever” is “ring-now” in danger_signs.yaml (fever), but here it is “ring the same day”.",
        ),
        (
            '!!! urgent "Help"\n    Call 999 for chest pain.',
            0,
            "A red box is for 999 alone: its title starts with “Call 999”.",
        ),
        (
            '!!! urgent "Call 999"\n    Chest pain.\n\n    No answer? Try the helpline.',
            3,
            "A red box is for 999 alone; “helpline” belongs in a box of its own.",
        ),
        (
            '!!! call "Call 999"\n    Chest pain.',
            0,
            "What is for 999 stands in a red box: !!! urgent.",
        ),
    ],
)
def test_a_sign_at_another_level_is_an_error(tmp_path: Path, body: str, line: int, message: str) -> None:
    """At its very line, with the words, the level of the data and the one said."""
    assert f"support/support.md:{_LINE + line}: urgency: {message}" in said(tmp_path, body)


def test_a_summary_is_read_too(tmp_path: Path) -> None:
    """It is what most people read."""
    found = said(tmp_path, "", summary="Ring your team today about a fever.")
    assert found == [
        "support/support.md:5: urgency: “fever” is “ring-now” in danger_signs.yaml (fever), but here it is "
        "“ring the same day”."
    ]


def test_a_medicine_shows_the_core_and_its_class(tmp_path: Path) -> None:
    """A page that names single signs instead leaves out the rest."""
    text = str(SMALL_GUIDE["medicines/sunitinib.md"]).replace(
        "{{ danger-signs }}", "{{ danger-signs signs=chest-pain }}"
    )
    line = text[: text.index("{{ danger-signs")].count("\n") + 1
    assert problems(tmp_path, {"medicines/sunitinib.md": text}) == [
        f"medicines/sunitinib.md:{line}: urgency: The page does not show the danger sign {sign}. "
        "Write {{ danger-signs }}."
        for sign in ("“fever” of every medicine", "“sore-hands” of “vegf”")
    ]


def test_the_page_of_a_class_shows_the_signs_of_its_class(tmp_path: Path) -> None:
    """Without any boxes the error is where the page says what it is."""
    text = str(SMALL_GUIDE["treatments/treatments.md"]).replace("{{ danger-signs }}", "")
    assert problems(tmp_path, {"treatments/treatments.md": text}) == [
        "treatments/treatments.md:4: urgency: The page does not show the danger sign “sore-hands” of “vegf”. "
        "Write {{ danger-signs }}."
    ]


def test_data_files_are_read_too(tmp_path: Path) -> None:
    """What they say stands on pages."""
    text = str(SMALL_GUIDE["medicines.yaml"]).replace("text: Blood pressure.", "text: Ring for chest pain.")
    line = text[: text.index("Ring for")].count("\n") + 1
    assert problems(tmp_path, {"medicines.yaml": text}) == [
        f"medicines.yaml:{line}: urgency: “chest pain” is “999” in danger_signs.yaml (chest-pain), "
        "but here it is “ring”."
    ]


def test_another_language_is_left_alone(tmp_path: Path) -> None:
    """The words of speed are English."""
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("language: en-GB", "language: cy")
    text = page("support", "Support", _BODY + "Ring for chest pain.")
    found = problems(tmp_path, {"guide.yaml": guide, "support/support.md": text})
    assert [one for one in found if ": urgency: " in one] == []
