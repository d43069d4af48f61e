from __future__ import annotations

from pathlib import Path

from tests.small_guide import problems


def test_a_question_for_a_section_that_is_not_there_is_reported(tmp_path: Path) -> None:
    asked = (
        "pages:\n  - topic: surgery\n    sections:\n      - anchor: in-shirt\n        more: [does it hurt]\n"
    )
    assert problems(tmp_path, {"asked.yaml": asked}) == [
        "asked.yaml:4: link: The page “surgery” has no section “in-shirt”."
    ]
