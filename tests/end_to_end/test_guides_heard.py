"""What Orca says of the panel of guides, and of what can be done there: by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.orca import need_orca, program_with_orca
from tests.end_to_end.test_orca import Beside, press
from tests.signed_guides import guide, publishers


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where guides come from: two editions that somebody trusted signed, one of nobody, and what is none."""
    folder = tmp_path / "s"
    for day in ("2026-01-01", "2026-02-01", "2026-03-01"):
        guide(folder, day)
    guide(folder, "2026-02-02", key=None, id="nobody", title="A guide of nobody")
    (folder / "x.kcpack").write_bytes(b"no guide at all")
    return folder


@pytest.fixture
def beside(reader_pack_file: Path, stick: Path, tmp_path: Path) -> Iterator[Beside]:
    """The program with Orca beside it, and a publisher whom this computer trusts."""
    need_orca()
    (tmp_path / "kcdesk").mkdir()
    publishers(tmp_path / "kcdesk" / "publishers")
    with program_with_orca(reader_pack_file, tmp_path) as (program, spoken):
        program.wait_for_title("A small guide")
        spoken.wait_for("Search this guide", again=lambda: program.press("ctrl+k"))
        yield program, spoken


def choose(beside: Beside, file: Path, *words: str) -> str:
    """From the button that adds a guide: choose a file, and wait until these words were said."""
    program, spoken = beside
    press(beside, "Return", "Choose the file of a guide dialog")
    program.type(str(file))
    spoken.now()
    program.press("Tab", "alt+o")  # the proposals that Qt's own dialog makes may take Return for themselves
    return spoken.wait_for(*words)


def test_orca_says_what_comes_goes_back_and_goes(beside: Beside, stick: Path) -> None:
    press(beside, "ctrl+shift+g", "Guides panel", "Add a guide from a file push button")
    choose(
        beside, stick / "raw-2026-02-01.kcpack", "A raw guide - English. Signed by trust-0", "Install push"
    )
    press(beside, "Return", "Installed: A raw guide - English", "Read it now push button")
    press(beside, "Tab", "Add a guide from a file push button")
    choose(
        beside, stick / "raw-2026-03-01.kcpack", "A raw guide - English. Signed by trust-0", "Install push"
    )
    press(beside, "Return", "Installed: A raw guide - English, version 1 of 1 March 2026", "Read it now push")
    press(beside, "Tab", "Add a guide from a file push button")
    print(beside[1].lines())
