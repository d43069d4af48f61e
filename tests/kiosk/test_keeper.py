from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kcdesk.kiosk.keeper import Keeper


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, str]:
    for name in ("state", "run"):
        (tmp_path / name).mkdir()
    return {"STATE_DIRECTORY": str(tmp_path / "state"), "RUNTIME_DIRECTORY": str(tmp_path / "run")}


def _keeper(folders: dict[str, str]) -> Keeper:
    return Keeper(folders, lambda: datetime(2026, 11, 27, 9, 5))  # noqa: DTZ001 - the clock on the wall


def test_a_run_that_nobody_ended_is_told_at_the_next_start(folders: dict[str, str]) -> None:
    """As after `kill -9`, or when the watchdog ended it."""
    _keeper(folders).begin()
    assert _keeper(folders).last_crash == ""
    _keeper(folders).begin()
    assert _keeper(folders).last_crash.startswith(
        "2026-11-27 09:05\nThe program ended without being asked to"
    )


def test_a_run_that_was_ended_in_good_order_is_no_crash(folders: dict[str, str]) -> None:
    for _ in range(2):
        _keeper(folders).begin()
        _keeper(folders).end()
    assert _keeper(folders).last_crash == ""


def test_what_a_run_before_was_printing_goes_at_the_next_start(
    folders: dict[str, str], tmp_path: Path
) -> None:
    """The watchdog ends it without a moment for that."""
    sheets = tmp_path / "run" / "print-a1B2c3"
    sheets.mkdir()
    (sheets / "05ffe6b0").write_bytes(b"%PDF")
    _keeper(folders).begin()
    assert [one.name for one in (tmp_path / "run").iterdir()] == ["running"]


def test_without_folders_nothing_is_kept_and_nothing_fails() -> None:
    keeper = Keeper({"STATE_DIRECTORY": "relative"})
    keeper.begin()
    keeper.note_crash("x")
    keeper.end()
    assert keeper.last_crash == ""
    assert not keeper.set_number("123")
    assert keeper.number(()).number == ""


def test_the_number_of_this_kiosk_goes_before_that_of_the_computer(
    folders: dict[str, str], tmp_path: Path
) -> None:
    site = tmp_path / "site.toml"
    site.write_text('[help]\nnumber = "0111 111"\n', encoding="utf-8")
    keeper = _keeper(folders)
    assert keeper.number((site,)).number == "0111 111"
    assert keeper.set_number("0222 222")
    assert keeper.number((site,)).number == "0222 222"
    assert keeper.number((site,)).by_site
    assert keeper.set_number("")
    assert keeper.number((site,)).number == "0111 111"


def test_a_folder_that_refuses_is_no_crash_of_its_own(folders: dict[str, str], tmp_path: Path) -> None:
    """As on a disk that has become read-only."""
    broken = folders | {"STATE_DIRECTORY": str(tmp_path / "gone" / "state"), "RUNTIME_DIRECTORY": "/proc"}
    (tmp_path / "gone").write_text("a file where a folder should be", encoding="utf-8")
    keeper = _keeper(broken)
    keeper.begin()
    keeper.note_crash("x")
    assert keeper.last_crash == ""
    assert not keeper.set_number("0222 222")
