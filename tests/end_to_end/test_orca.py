"""What Orca says: heard at its voice, not looked up in what it could have asked."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk import Program
from tests.end_to_end.orca import Spoken, need_orca, program_with_orca, wait_for_the_search_box

_ON_THE_WAY_TO_THE_TREE = ("24-hour number", "Previous: Start here", "Top of the page", "Search this guide")
"""What F6 comes to from the page, and in this order: of each, a line that no part before it says."""

Beside = tuple[Program, Spoken]


@pytest.fixture
def beside(reader_pack_file: Path, tmp_path: Path) -> Iterator[Beside]:
    """The program at its home page with Orca beside it, and Tab stopping at the numbers of sources."""
    need_orca()
    (tmp_path / "kcdesk").mkdir()
    (tmp_path / "kcdesk" / "settings.toml").write_text("source_stops = true\n", encoding="utf-8")
    with program_with_orca(reader_pack_file, tmp_path) as (program, spoken):
        program.wait_for_title("A small guide")
        wait_for_the_search_box(program, spoken)
        yield program, spoken


def press(beside: Beside, keys: str, *words: str) -> str:
    """Press keys, and wait until all of these words were said; the line with the first of them."""
    program, spoken = beside
    spoken.now()
    program.press(keys)
    return spoken.wait_for(*words)


def write(beside: Beside, letters: str, *words: str) -> None:
    """Type, and wait until these words were said."""
    program, spoken = beside
    spoken.now()
    program.type(letters)
    spoken.wait_for(*words)


def test_orca_says_the_way_from_home_to_a_source_and_back(beside: Beside) -> None:
    """Home, a search, its results, a page, a source, and back to each."""
    _search(beside)
    _walk_the_results(beside)
    _read(beside)
    _go_to_a_source(beside)
    press(beside, "alt+Left", "Search this guide", "results")


def _search(beside: Beside) -> None:
    """How many there are, while typing; where there is nothing, what is offered, and the way back."""
    write(beside, "xyzzy", "Nothing found for “xyzzy”")
    press(beside, "Down", "When to get help now")
    press(beside, "Tab", "Medicines A to Z")
    press(beside, "Escape", "Search this guide")
    press(beside, "ctrl+a", "selected")
    write(beside, "kidney", "results. The Down key leads there.")


def _walk_the_results(beside: Beside) -> None:
    """Title, place, and which of how many; the same row again on the way back."""
    first = press(beside, "Down", "1 of ")
    second = press(beside, "Down", "2 of ")
    assert first.startswith("Surgery. ")
    assert not second.startswith("Surgery. ")
    assert press(beside, "Up", "1 of ") == first


def _read(beside: Beside) -> None:
    """The title as a heading, how much there is, and each heading with its level."""
    told = press(beside, "Return", "heading level 1")
    assert told.startswith("Surgery, heading level 1. Sections: 15. Links: 6. ")
    press(beside, "ctrl+alt+Down", "What it is", "heading level 2")
    press(beside, "ctrl+alt+Up", "In short", "heading level 2")


def _go_to_a_source(beside: Beside) -> None:
    """The number says that it is a source; the jump says where it led; Backspace leads to the number.

    Of the first link, all is said by when the second one is: and nothing of a selection.
    """
    said_before = len(beside[1].lines())
    press(beside, "Tab", "nephrectomy link")
    press(beside, "Tab", "Source 1 link")
    assert [line for line in beside[1].lines()[said_before:] if "selected" in line] == []
    press(beside, "Return", "Source 1. Press Backspace to go back.", "Kidney cancer. NHS")
    press(beside, "BackSpace", "Source 1 link")


def test_orca_says_what_is_switched(beside: Beside) -> None:
    """The size of the text, panes, and branches of the tree: nothing of it moves the focus."""
    press(beside, "ctrl+plus", "Text size 110 percent")
    press(beside, "F9", "Topics hidden")
    press(beside, "F9", "Topics shown", "Start here collapsed")
    press(beside, "Down", "Treatments collapsed")
    press(beside, "Right", "Expanded")
    press(beside, "Left", "Collapsed")


def test_orca_says_which_topic_the_keyboard_comes_to(beside: Beside) -> None:
    """And not that the tree is there alone."""
    press(beside, "ctrl+h", "heading level 1")
    for said in _ON_THE_WAY_TO_THE_TREE:
        press(beside, "F6", said)
    press(beside, "F6", "When to get help now")


def test_orca_says_the_link_that_the_keyboard_comes_back_to(beside: Beside) -> None:
    """Out of a panel, and not the page alone."""
    press(beside, "ctrl+h", "heading level 1")
    press(beside, "Tab", "Put your own number here link")
    press(beside, "ctrl+t", "Text and colours", "Larger text")
    press(beside, "Escape", "Put your own number here link")


def test_an_orca_on_another_screen_is_left_alone_and_keeps_none_from_beginning(
    reader_pack_file: Path, tmp_path: Path
) -> None:
    """Whoever runs these tests may hear by one, and two machines of a build may be one."""
    need_orca()
    other = tmp_path / "orca-of-somebody" / "orca"
    other.parent.mkdir()
    other.symlink_to(shutil.which("sleep") or "sleep")
    with subprocess.Popen([other, "600"]) as somebodys:
        try:
            with program_with_orca(reader_pack_file, tmp_path) as (program, spoken):
                program.wait_for_title("A small guide")
                wait_for_the_search_box(program, spoken)
            assert somebodys.poll() is None
        finally:
            somebodys.kill()
