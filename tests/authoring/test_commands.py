"""`kcdesk check` and `kcdesk build` as they are called."""

from __future__ import annotations

import json
import time
from itertools import count
from pathlib import Path

import pytest

from kcdesk.authoring import commands
from kcdesk.authoring.watch import Watcher
from kcdesk.guide.pack import Pack
from tests.small_guide import SMALL_GUIDE, guide_folder

_BAD = {"guide.yaml": str(SMALL_GUIDE["guide.yaml"]).replace("shortcuts: [get", "shortcuts: [gat")}


def test_a_good_guide_is_said_to_be_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0."""
    assert commands.check(guide_folder(tmp_path)) == 0
    assert capsys.readouterr().out == "No problems in 14 pages\n"


def test_problems_are_printed_with_a_path_that_can_be_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, and the count last."""
    root = guide_folder(tmp_path, _BAD)
    assert commands.check(root) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"{root.as_posix()}/guide.yaml:20: link: guide.yaml has no topic “gat-help-now”.",
        "1 problem",
    ]


def test_problems_come_as_json_for_other_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing else on standard output."""
    assert commands.check(guide_folder(tmp_path, _BAD), as_json=True) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(each["file"], each["line"], each["rule"]) for each in found] == [("guide.yaml", 20, "link")]


def test_a_good_guide_is_an_empty_list_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0."""
    assert commands.check(guide_folder(tmp_path), as_json=True) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_strict_check_counts_warnings_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They have a rule of their own."""
    root = guide_folder(tmp_path)
    assert commands.check(root, strict=True) == 1
    lines = capsys.readouterr().out.splitlines()
    assert (
        f"{root.as_posix()}/support/support.md:9: uncited: Nothing on the page cites “nhs_kidney”." in lines
    )
    assert lines[-1].endswith(" problems")


def test_a_summary_is_printed_before_the_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It changes nothing about the status."""
    assert commands.check(guide_folder(tmp_path), summary=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["pages", "14"]
    assert lines[-1] == "No problems in 14 pages"


@pytest.mark.parametrize("strict", [False, True])
def test_a_missing_folder_is_said_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, strict: bool
) -> None:
    """In one sentence."""
    assert commands.check(tmp_path / "nowhere", strict=strict) == 1
    assert commands.build(tmp_path / "nowhere", tmp_path / "a.kcpack") == 1
    assert capsys.readouterr().err == f"There is no folder “{tmp_path / 'nowhere'}”.\n" * 2


def test_a_build_writes_the_pack_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0; folders on the way are made."""
    output = tmp_path / "build" / "guide.kcpack"
    assert commands.build(guide_folder(tmp_path), output) == 0
    assert "14 pages" in capsys.readouterr().out
    Pack.open(output).close()


def test_a_build_of_a_bad_guide_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1, problems on standard error."""
    output = tmp_path / "guide.kcpack"
    assert commands.build(guide_folder(tmp_path, _BAD), output) == 1
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.splitlines()[-1] == "1 problem. No pack was written."
    assert not output.exists()


def test_a_change_during_the_first_build_is_built_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An author saves while it is at work; nothing else changes afterwards."""
    root = guide_folder(tmp_path)
    builds, looks = count(1), count(1)

    def build(directory: Path, *_others: object) -> int:
        if next(builds) == 1:
            (directory / "new.md").touch()
        return 0

    def sleep(_seconds: float) -> None:
        if next(looks) > 9:
            raise KeyboardInterrupt

    monkeypatch.setattr(commands, "build_once", build)
    monkeypatch.setattr(time, "sleep", sleep)
    commands.build(root, tmp_path / "guide.kcpack", watch=True)
    assert next(builds) == 3


def test_watching_builds_after_each_change_until_interrupted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake is told and then mended; Ctrl+C ends it without a traceback."""
    root = guide_folder(tmp_path)
    steps = [
        lambda: guide_folder(tmp_path, _BAD),
        lambda: guide_folder(tmp_path),
    ]

    def wait(_watcher: Watcher) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr(Watcher, "wait", wait)
    assert commands.build(root, tmp_path / "guide.kcpack", watch=True) == commands.INTERRUPTED
    streams = capsys.readouterr()
    assert streams.out.count("14 pages") == 2
    assert streams.err.count("1 problem. No pack was written.") == 1
