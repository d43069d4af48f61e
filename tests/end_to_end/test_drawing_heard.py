"""What Orca says of a drawing that is enlarged, in the usual text and in the largest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.orca import need_orca, program_with_orca, wait_for_the_search_box
from tests.end_to_end.test_orca import Beside, press

_WORDS = "A kidney and the cancer in it"


@pytest.fixture(params=[100, 400])
def beside(request: pytest.FixtureRequest, reader_pack_file: Path, tmp_path: Path) -> Iterator[Beside]:
    """The program at a page with a drawing, and the keyboard on that."""
    need_orca()
    (tmp_path / "kcdesk").mkdir()
    (tmp_path / "kcdesk" / "settings.toml").write_text(f"zoom = {request.param}\n", encoding="utf-8")
    with program_with_orca(reader_pack_file, tmp_path) as (program, spoken):
        program.wait_for_title("A small guide")
        wait_for_the_search_box(program, spoken)
        program.type("surgery")
        press((program, spoken), "Down", "1 of ")
        press((program, spoken), "Return", "Surgery, heading level 1")
        for words in ("nephrectomy", "tiredness", _WORDS):
            press((program, spoken), "Tab", words)
        yield program, spoken


def test_orca_says_the_way_through_an_enlarged_drawing(beside: Beside) -> None:
    """What it shows, how large it becomes, each button, and the way back to it."""
    press(beside, "Return", f"Drawing: {_WORDS}")
    press(beside, "plus", "Size of the drawing: ")
    press(beside, "plus", "Size of the drawing: ")
    press(beside, "minus", "Size of the drawing: ")
    press(beside, "Tab", "Smaller drawing")
    press(beside, "Tab", "Larger drawing")
    press(beside, "Return", "Size of the drawing: ")
    press(beside, "Tab", "Whole drawing")
    press(beside, "Return", "Size of the drawing: 100 percent")
    press(beside, "Escape", _WORDS)
