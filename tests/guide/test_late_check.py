from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.guide import late_check
from kcdesk.guide import pack as pack_module
from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.pack import Identity, Pack, always
from tests.raw_pack import RawTopic, write_pack

_TOPICS = [RawTopic("start", "Start", lead="The dose is 50 mg.")]


def _passed(_file: Path, _identity: Identity) -> bool:
    return True


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide with another dose than was written, for which every guide is a large one."""
    monkeypatch.setattr(pack_module, "LARGE", 0)
    monkeypatch.setattr(late_check.LateCheck.__init__, "__defaults__", (0.0,))
    file = write_pack(tmp_path / "a.kcpack", _TOPICS)
    file.write_bytes(file.read_bytes().replace(b"The dose is 50 mg.", b"The dose is 60 mg."))
    return file


def test_a_large_guide_that_was_proved_before_is_checked_beside_its_reading(spoilt: Path) -> None:
    """What the disk has changed without a trace is read no further."""
    with Pack.open(spoilt, _passed) as pack:
        assert pack.late_check is not None
        pack.late_check.wait()
        with pytest.raises(PackDamagedError):
            pack.page("start")


def test_whoever_cannot_wait_is_told_at_once(spoilt: Path) -> None:
    """`kcdesk doctor` says that every byte is as it was made."""
    with Pack.open(spoilt, _passed) as pack, pytest.raises(PackDamagedError):
        pack.check_bytes()


def test_one_that_was_never_proved_is_checked_first(spoilt: Path) -> None:
    """However large."""
    with pytest.raises(PackDamagedError):
        Pack.open(spoilt)


def test_the_guide_that_came_with_the_program_is_checked_first(spoilt: Path) -> None:
    """Nobody here has ever proved it."""
    with pytest.raises(PackDamagedError):
        Pack.open(spoilt, always)


def test_a_whole_guide_is_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check finds nothing."""
    monkeypatch.setattr(pack_module, "LARGE", 0)
    monkeypatch.setattr(late_check.LateCheck.__init__, "__defaults__", (0.0,))
    with Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS), _passed) as pack:
        assert pack.late_check is not None
        pack.late_check.wait()
        assert "50 mg" in pack.page("start").html


def test_another_file_in_its_place_says_nothing_of_it(spoilt: Path) -> None:
    """A guide that was replaced while it is read stays open as it was."""
    check = late_check.LateCheck(spoilt, lambda: False, later=0.0)
    check.wait()
    assert not check.has_failed


def test_a_small_guide_is_checked_at_once(tmp_path: Path) -> None:
    """It takes no time."""
    with Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS), _passed) as pack:
        assert pack.late_check is None
