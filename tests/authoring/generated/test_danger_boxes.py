from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.generated.registry import expand
from tests.authoring.printed import printed
from tests.small_guide import SMALL_GUIDE, guide_folder, page, problems, sections


def boxes(tmp_path: Path, topic: str, file: str, text: str | None = None) -> list[str]:
    """What stands after a page's last heading, line by line, without numbers of lines."""
    files = {file: text} if text is not None else {}
    checked = check_guide(guide_folder(tmp_path, files))
    assert checked.problems.errors == ()
    lines = printed(expand(checked.guide.pages[topic], checked.guide))
    start = max(at for at, line in enumerate(lines) if " h2 " in line and "#level-" not in line)
    return [line.lstrip("0123456789").strip() for line in (one.strip() for one in lines[start + 2 :])]


def of(tmp_path: Path, part: str) -> list[str]:
    """The boxes of a page that belongs to no group."""
    text = page("support", "Support", sections("in-short") + f"\n{part}\n")
    return boxes(tmp_path, "support", "support/support.md", text)


def test_a_medicine_shows_the_core_and_its_class_in_the_order_of_urgency(tmp_path: Path) -> None:
    """Under the same titles everywhere, by parts of the body; then its next dose, and where it comes from."""
    assert boxes(tmp_path, "sunitinib", "medicines/sunitinib.md") == [
        "urgent Call 999",
        "- Chest. Chest pain, or a tight chest.",
        "call Ring your 24-hour helpline now, day or night",
        "- All of you. A high temperature.",
        "p No answer? Ring your GP.",
        "today Ring your team today",
        "- All of you. Sore hands.",
        "call Before your next tablet",
        "p Leave your next dose until a nurse has spoken to you.",
        "p There are more signs. Every danger sign has them all, with what each may be and its sources.",
    ]


def test_a_group_brings_the_signs_of_groups_that_come_with_it(tmp_path: Path) -> None:
    """They say whom they are for."""
    danger = str(SMALL_GUIDE["danger_signs.yaml"]).replace(
        "classes: [vegf-tki]", "classes: [vegf-tki]\n    also: [steroids]"
    )
    checked = check_guide(guide_folder(tmp_path, {"danger_signs.yaml": danger}))
    assert checked.problems.errors == ()
    lines = printed(expand(checked.guide.pages["sunitinib"], checked.guide))
    assert any("All of you. On steroids: you collapse." in line for line in lines)


def test_single_signs_stand_alone(tmp_path: Path) -> None:
    """In the file's order, whatever the page's; a group's sign names its people; an exception is told."""
    assert of(tmp_path, "{{ danger-signs signs=low-mood, no-pee, collapse }}") == [
        "urgent Call 999",
        "- On steroids: you collapse.",
        "urgent Call 999 or go to A&E",
        "- No pee in a day. On dialysis this may be normal.",
        "note Tell your team",
        "- Low mood.",
        "p There are more signs. Every danger sign has them all, with what each may be and its sources.",
    ]


def test_signs_for_a_group_stand_beside_the_core(tmp_path: Path) -> None:
    """The page is for these people then, and need not name them."""
    assert of(tmp_path, "{{ danger-signs for=steroids }}")[:3] == [
        "urgent Call 999",
        "- Chest. Chest pain, or a tight chest.",
        "- All of you. You collapse.",
    ]


def test_signs_of_others_stand_in_the_same_boxes(tmp_path: Path) -> None:
    """The page is for more people than these, so the sign says whom it is for."""
    assert of(tmp_path, "{{ danger-signs also=steroids }}")[:3] == [
        "urgent Call 999",
        "- Chest. Chest pain, or a tight chest.",
        "- All of you. On steroids: you collapse.",
    ]


def test_single_signs_and_groups_go_together(tmp_path: Path) -> None:
    """Without the core."""
    shown = of(tmp_path, "{{ danger-signs for=vegf signs=collapse }}")
    assert [line for line in shown if line.startswith("-")] == [
        "- On steroids: you collapse.",
        "- Sore hands.",
    ]


def test_only_the_last_part_of_a_page_tells_where_signs_come_from(tmp_path: Path) -> None:
    """Once is enough."""
    shown = of(tmp_path, "{{ danger-signs signs=no-pee }}\n\n{{ danger-signs signs=low-mood }}")
    assert [line for line in shown if line.startswith("p ")] == [
        "p There are more signs. Every danger sign has them all, with what each may be and its sources."
    ]


def test_the_table_has_every_sign_with_its_people_and_exceptions(tmp_path: Path) -> None:
    """A table for each level, then what to do if nobody answers, and about the next dose."""
    assert of(tmp_path, "{{ danger-signs-table }}")[:12] == [
        "h2 Call 999 #level-999",
        "| Danger sign | What it may be | For whom",
        "| Chest pain, or a tight chest. | A heart attack | Everyone",
        "| You collapse. | Many things | On steroids",
        "h2 Call 999 or go to A&E #level-999-or-ae",
        "| Danger sign | What it may be | For whom",
        "| No pee in a day. | Many things | Everyone. On dialysis this may be normal.",
        "h2 Ring your 24-hour helpline now, day or night #level-ring-now",
        "| Danger sign | What it may be | For whom",
        "| A high temperature, or shivers. | Many things | Everyone",
        "h2 Ring your team today #level-ring-today",
        "| Danger sign | What it may be | For whom",
    ]


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("{{ danger-signs of=vegf }}", "“of” is not known here. The part is told for=…, also=… and signs=…."),
        ("{{ danger-signs for=steroid }}", "There is no group “steroid”."),
        ("{{ danger-signs also=steroid }}", "There is no group “steroid”."),
        ("{{ danger-signs signs=chest }}", "There is no danger sign “chest”."),
        ("{{ danger-signs vegf }}",
         "“vegf” is not understood. A generated part is told key=value, each key once."),
        ("{{ danger-signs for=vegf for=steroids }}",
         "“for=steroids” is not understood. A generated part is told key=value, each key once."),
        ("{{ children of=start }}", "The part “children” is told nothing. Write {{ children }}."),
    ],
)  # fmt: skip
def test_what_a_part_is_told_is_checked(tmp_path: Path, part: str, message: str) -> None:
    """At its line."""
    text = page("support", "Support", f"{part}\n\n" + sections("in-short"))
    assert f"support/support.md:12: generated: {message}" in problems(tmp_path, {"support/support.md": text})


def test_a_guide_without_a_page_of_all_signs_does_not_lead_there(tmp_path: Path) -> None:
    """Nor does it tell of the next tablet or of no answer where it has no words for them."""
    text = str(SMALL_GUIDE["danger_signs.yaml"]).replace("about-this-guide", "null")
    start, end = text.index("no_answer:"), text.index("typed: [emergency]")
    files = {"danger_signs.yaml": text[:start] + text[end:]}
    checked = check_guide(guide_folder(tmp_path, files))
    assert checked.problems.errors == ()
    lines = printed(expand(checked.guide.pages["sunitinib"], checked.guide))
    assert not any("danger sign" in line or "No answer" in line or "next" in line for line in lines)
