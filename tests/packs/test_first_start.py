from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.store import Edition, Installed, Store
from kcdesk.search.self_test import self_test
from tests.signed_guides import guide, publishers


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    """A guide of two editions."""
    store = Store(tmp_path / "guides", publishers(tmp_path / "publishers"))
    for day in ("2026-01-01", "2026-02-01"):
        store.install(guide(tmp_path / "stick", day), self_test)
    return store.all()[0]


def _choose(starts: FirstStarts, installed: Installed) -> Edition | None:
    """What a start reads: the newest edition that may start."""
    return next((edition for edition in installed.editions if starts.may_start(edition)), None)


def test_an_edition_that_was_painted_is_started_again(installed: Installed, tmp_path: Path) -> None:
    starts = FirstStarts(tmp_path / "starts")
    for _ in range(3):
        assert _choose(starts, installed) == installed.current
        starts.begin(installed.current.file)
        starts.shown(installed.current.file)


def test_an_edition_that_was_never_painted_is_the_last_time_started(
    installed: Installed, tmp_path: Path
) -> None:
    """The start after it reads the edition before, and so does every later one."""
    starts = FirstStarts(tmp_path / "starts")
    starts.begin(installed.current.file)
    for _ in range(2):
        assert _choose(FirstStarts(tmp_path / "starts"), installed) == installed.editions[1]
        starts.begin(installed.editions[1].file)
        starts.shown(installed.editions[1].file)


def test_an_edition_that_was_painted_once_is_not_given_up_for_a_start_that_was_ended(
    installed: Installed, tmp_path: Path
) -> None:
    """A second double click, a log-out, an empty battery: the edition is none the worse for it."""
    starts = FirstStarts(tmp_path / "starts")
    starts.begin(installed.current.file)
    starts.shown(installed.current.file)
    starts.begin(installed.current.file)
    assert _choose(FirstStarts(tmp_path / "starts"), installed) == installed.current


def test_of_many_editions_the_latest_are_remembered(installed: Installed, tmp_path: Path) -> None:
    """Each newer guide is one more, for years; what failed last is what may be tried next."""
    starts = FirstStarts(tmp_path / "starts")
    for number in range(60):
        starts.begin(tmp_path / f"edition-{number}" / "guide.kcpack")
    starts.begin(installed.current.file)
    assert _choose(FirstStarts(tmp_path / "starts"), installed) == installed.editions[1]
    assert len((tmp_path / "starts").read_text(encoding="utf-8").splitlines()) == 50


def test_when_every_edition_has_failed_there_is_none(installed: Installed, tmp_path: Path) -> None:
    starts = FirstStarts(tmp_path / "starts")
    for edition in installed.editions:
        _choose(starts, installed)
        starts.begin(edition.file)
    assert _choose(starts, installed) is None


def test_an_edition_that_was_installed_again_has_another_chance(installed: Installed, tmp_path: Path) -> None:
    starts = FirstStarts(tmp_path / "starts")
    starts.begin(installed.current.file)
    _choose(starts, installed)
    starts.forget(installed.current)
    assert _choose(starts, installed) == installed.current


def test_a_spoilt_file_of_starts_is_as_good_as_none(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "starts").write_bytes(b"\xff\x00 nonsense")
    assert _choose(FirstStarts(tmp_path / "starts"), installed) == installed.current
