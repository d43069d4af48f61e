from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import SMALL_GUIDE, problems

_TEXT = str(SMALL_GUIDE["danger_signs.yaml"])
_GRADE_C = str(SMALL_GUIDE["sources.yaml"]).replace("grade: B", "grade: C")


def _line(words: str, text: str) -> int:
    """The line on which these words first stand."""
    return text[: text.index(words)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "at", "rule", "message"),
    [
        ("reference_topic: about", "reference_topic: abaut", "reference_topic", "link",
         "guide.yaml has no topic “abaut-this-guide”."),
        ("classes: [vegf-tki]", "classes: [vegf]", "  - id: vegf\n", "link",
         "medicines.yaml has no class “vegf”."),
        ("classes: [vegf-tki]", "medicines: [suni]", "  - id: vegf\n", "link",
         "medicines.yaml has no medicine “suni”."),
        ("classes: [vegf-tki]", "topics: [suni]", "  - id: vegf\n", "link",
         "guide.yaml has no topic “suni”."),
        ("holds_for: [steroids]", "holds_for: [steroid]", "  - id: collapse", "link",
         "There is no group “steroid”."),
        ("area: chest", "area: chst", "  - id: chest-pain", "link", "There is no area “chst”."),
        ("short: You collapse.", "short: You fall.", "  - id: collapse", "urgency",
         "“You fall.” is not found by the patterns of “collapse” under “prose”."),
        ("short: Sore hands.", "short: Sore hands, or a fever.", "  - id: sore-hands", "urgency",
         "“fever” of “sore-hands” (ring-today) is the sign “fever” (ring-now)."),
        ("long: A high temperature, or shivers.", f"long: A fever{' that goes on' * 10}.", "  - id: fever",
         "sentence", "A sentence of “fever” has 32 words; it has at most 30."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_is_reported(
    tmp_path: Path, old: str, new: str, at: str, rule: str, message: str
) -> None:
    """At the sign, the group or the key."""
    text = _TEXT.replace(old, new)
    line = _line(at, text)
    assert f"danger_signs.yaml:{line}: {rule}: {message}" in problems(tmp_path, {"danger_signs.yaml": text})


def test_a_sign_does_not_rest_on_weak_sources_alone(tmp_path: Path) -> None:
    """Two signs have no other source than the leaflet, which is of grade C now."""
    found = problems(tmp_path, {"sources.yaml": _GRADE_C})
    assert [one for one in found if ": source: " in one] == [
        f"danger_signs.yaml:{_line(f'  - id: {sign}', _TEXT)}: source: The sign “{sign}” "
        "rests on sources of grade C alone. Name one of grade A or B."
        for sign in ("no-pee", "sore-hands", "low-mood")
    ]


def test_what_people_type_belongs_to_one_sign(tmp_path: Path) -> None:
    """At the word of the sign."""
    text = _TEXT.replace("typed: [collapsed, ", "typed: [collapsed, emergency, ")
    line = text[: text.index("typed: [collapsed")].count("\n") + 1
    message = f"danger_signs.yaml:{line}: duplicate-id: “emergency” stands 2 times under “typed”."
    assert problems(tmp_path, {"danger_signs.yaml": text}) == [message]


def test_only_999_knows_of_ae(tmp_path: Path) -> None:
    """A lift to A&E is no answer to a sign that can be rung about."""
    text = _TEXT.replace("level: ring-now", "level: ring-now\n    or_ae: true")
    found = problems(tmp_path, {"danger_signs.yaml": text})
    assert any("has “or_ae”, which goes with the level 999 alone" in one for one in found)


def test_a_list_of_words_that_a_phrase_names_is_there(tmp_path: Path) -> None:
    text = _TEXT.replace("areas:", "word_lists:\n  ache: pain|ache\nareas:", 1).replace(
        "typed: [", "typed: [<ache> <chest>, ", 1
    )
    found = [one for one in problems(tmp_path, {"danger_signs.yaml": text}) if ": link: " in one]
    line = _line("typed: [", text)
    assert found == [f"danger_signs.yaml:{line}: link: There is no list “chest” under “word_lists”."]
