"""What Orca says of what a reader keeps: panels that open, and what becomes of an entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.orca import need_orca, program_with_orca, wait_for_the_search_box
from tests.end_to_end.test_orca import Beside, press


@pytest.fixture
def beside(reader_pack_file: Path, tmp_path: Path) -> Iterator[Beside]:
    """The program at a page, with Orca beside it."""
    need_orca()
    with program_with_orca(reader_pack_file, tmp_path) as (program, spoken):
        program.wait_for_title("A small guide")
        wait_for_the_search_box(program, spoken)
        program.press("ctrl+h")
        spoken.wait_for("heading level 1")
        yield program, spoken


@pytest.mark.parametrize(
    ("keys", "panel", "line"),
    [
        ("ctrl+shift+a", "Questions for my appointment", "Your own question text"),
        ("ctrl+shift+h", "Your cancer team gives you a number to ring", "24-hour number text"),
    ],
)
def test_orca_says_a_panel_that_opens_for_the_first_time(
    beside: Beside, keys: str, panel: str, line: str
) -> None:
    """Its name, or what it is for, and the line that has the focus.

    Orca 48 leaves out a name that it says with the line, and says "panel" after all of it.
    """
    press(beside, keys, panel, line)


def test_orca_says_what_became_of_a_question(beside: Beside) -> None:
    """Listed, removed, brought back; and the keyboard stays in the panel."""
    press(beside, "ctrl+shift+a", "Your own question text")
    beside[0].type("Can I drive")
    press(beside, "Return", "On your list: Can I drive")
    for button in ("Add your own question", "Print the list", "Copy the list as text", "Clear all"):
        press(beside, "Tab", button)
    press(beside, "Return", "1 entry removed", "Your own question text")
    press(beside, "Tab", "Add your own question")
    press(beside, "Tab", "Bring back")
    press(beside, "Return", "1 entry brought back", "Can I drive")
