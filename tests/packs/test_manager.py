from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.manager import GuideManager, Origin, Step, Trust
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import signature_file
from kcdesk.packs.store import AlreadyInstalledError, InstallError, Store
from kcdesk.search.self_test import self_test
from tests.pipes import make_pipe
from tests.signed_guides import STRANGER, guide, publishers, spoil


@pytest.fixture
def manager(tmp_path: Path) -> GuideManager:
    """Over an empty guides folder, with a bundled guide of 1 January that is called `raw`."""
    bundled = tmp_path / "bundled.kcpack"
    shutil.move(guide(tmp_path, "2026-01-01", key=None), bundled)
    return GuideManager(
        bundled,
        (tmp_path / "guides", tmp_path / "shared"),
        publishers(tmp_path / "publishers"),
        PassedGuides(tmp_path / "passed.txt"),
        FirstStarts(tmp_path / "starts.txt"),
        self_test,
    )


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where guides come from."""
    return tmp_path / "stick"


def test_an_offer_says_what_is_here_and_what_changed(manager: GuideManager, stick: Path) -> None:
    offer = manager.examine(guide(stick, "2026-02-01"))
    assert (offer.trust, offer.reason.template, offer.guide.publisher) == (Trust.SIGNED, "", "trust-0")
    assert offer.before is not None
    assert offer.before.origin is Origin.BUNDLED
    assert [change.topic.id for change in offer.changes] == ["surgery"]
    assert manager.examine(guide(stick, "2026-02-01", id="other")).before is None


@pytest.mark.parametrize(
    ("key", "id_", "trust", "said"),
    [
        (None, "other", Trust.UNSIGNED, "It is not signed"),
        (STRANGER, "other", Trust.UNSIGNED, "does not know"),
        (None, "raw", Trust.REFUSED, "must be signed"),
    ],
)
def test_a_guide_of_nobody_known_is_named_so(
    manager: GuideManager, stick: Path, key: object, id_: str, trust: Trust, said: str
) -> None:
    offer = manager.examine(guide(stick, "2026-02-01", key=key, id=id_))  # type: ignore[arg-type]
    assert offer.trust is trust
    assert said in str(offer.reason)
    assert offer.guide.publisher == ""


def test_what_is_not_newer_than_the_program_s_own_is_refused(manager: GuideManager, stick: Path) -> None:
    """It would never be read."""
    file = guide(stick, "2025-12-01")
    assert "not newer than the one that came with the program" in str(manager.examine(file).reason)
    with pytest.raises(GuideError, match="not newer"):
        manager.install(file)


def test_a_correction_of_the_day_of_the_program_s_own_is_taken(manager: GuideManager, stick: Path) -> None:
    """Its version is higher; one with a lower version is not, and it is said what is true."""
    assert manager.examine(guide(stick, "2026-01-01", version="2")).trust is Trust.SIGNED
    offer = manager.examine(guide(stick, "2026-01-01", version="0.9"))
    assert offer.trust is Trust.REFUSED
    assert "version 0.9 of 1 January 2026, is older than version 1 of the same day" in str(offer.reason)
    assert manager.install(stick / "raw-2026-01-01-2.kcpack").info.version == "2"


def test_what_has_the_day_and_version_of_the_program_s_own_is_told_apart_by_its_bytes(
    manager: GuideManager, stick: Path
) -> None:
    """The same guide is nothing to do; a correction without a higher version is an error, not a success."""
    with pytest.raises(AlreadyInstalledError):
        manager.install(guide(stick, "2026-01-01"))
    with pytest.raises(InstallError, match="nothing says which is newer") as raised:
        manager.install(guide(stick / "corrected", "2026-01-01", title="Corrected"))
    assert not isinstance(raised.value, AlreadyInstalledError)


def test_what_is_older_than_what_is_installed_is_refused(manager: GuideManager, stick: Path) -> None:
    manager.install(guide(stick, "2026-03-01"))
    offer = manager.examine(guide(stick, "2026-02-01"))
    assert offer.trust is Trust.REFUSED
    assert "is older than the one installed" in str(offer.reason)
    assert offer.before is not None
    assert offer.before.origin is Origin.INSTALLED


def test_a_guide_comes_goes_back_and_goes(manager: GuideManager, stick: Path) -> None:
    for day in ("2026-02-01", "2026-03-01"):
        made = manager.install(guide(stick, day))
    assert [str(day) for day in made.older] == ["2026-02-01"]
    assert (made.publisher, made.can_change) == ("trust-0", True)
    assert [one.origin for one in manager.all()] == [Origin.BUNDLED, Origin.INSTALLED]
    back = manager.roll_back(made)
    assert str(back.info.date) == "2026-02-01"
    manager.remove(back)
    assert [one.origin for one in manager.all()] == [Origin.BUNDLED]


class _StopError(Exception):
    """Somebody pressed Cancel."""


@pytest.mark.parametrize("at", Step)
def test_an_install_that_is_ended_leaves_nothing(
    manager: GuideManager, stick: Path, tmp_path: Path, at: Step
) -> None:
    """While it copies, and while it checks."""
    manager.install(guide(stick, "2026-02-01"))

    def stop(step: Step, _done: int, _all: int) -> None:
        if step is at:
            raise _StopError

    with pytest.raises(_StopError):
        manager.install(guide(stick, "2026-03-01"), stop)
    assert [str(one.info.date) for one in manager.all()] == ["2026-01-01", "2026-02-01"]
    assert list((tmp_path / "guides" / "installed").glob(".new-*")) == []


def test_a_guide_that_an_administrator_installed_cannot_be_changed(
    manager: GuideManager, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager.install(guide(stick, "2026-02-01"))
    shutil.move(tmp_path / "guides", tmp_path / "shared")
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    _, installed = manager.all()
    assert not installed.can_change


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_pipe_beside_a_guide_keeps_nobody_waiting(
    manager: GuideManager, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guide is listed as one that nobody known signed."""
    file = guide(tmp_path / "guides", "2026-02-01", key=None, id="other")
    make_pipe(signature_file(file), monkeypatch)
    assert [one.info.id for one in manager.all()] == ["raw", "other"]
    assert manager.all()[1].publisher == ""
    assert manager.examine(file).trust is Trust.REFUSED


def test_where_the_newest_edition_is_damaged_the_one_before_it_is_what_is_here(
    manager: GuideManager, stick: Path
) -> None:
    """It is listed, a sound newer guide is compared with it, and one can go on going back."""
    for day in ("2026-02-01", "2026-03-01", "2026-04-01"):
        made = manager.install(guide(stick, day))
    spoil(made.file)
    _, listed = manager.all()
    assert [str(day) for day in (listed.info.date, *listed.older)] == ["2026-03-01", "2026-02-01"]
    offer = manager.examine(guide(stick, "2026-05-01"))
    assert offer.trust is Trust.SIGNED
    assert offer.before is not None
    assert offer.before.file == listed.file
    assert str(manager.roll_back(listed).info.date) == "2026-02-01"


def test_where_every_edition_is_damaged_a_sound_guide_is_still_offered_and_installed(
    manager: GuideManager, stick: Path
) -> None:
    """The error of what is here is not that of what comes."""
    made = manager.install(guide(stick, "2026-02-01", id="other"))
    spoil(made.file)
    offer = manager.examine(stick / "other-2026-02-01.kcpack")
    assert (offer.trust, offer.before) == (Trust.SIGNED, None)
    assert manager.install(stick / "other-2026-02-01.kcpack").file == made.file
    assert [one.info.id for one in manager.all()] == ["raw", "other"]


def test_an_unsigned_guide_is_not_offered_in_a_signed_ones_place(
    manager: GuideManager, stick: Path, tmp_path: Path
) -> None:
    """Nor where an administrator installed the signed one."""
    manager.install(guide(stick, "2026-02-01", id="other"))
    shutil.move(tmp_path / "guides", tmp_path / "shared")
    offer = manager.examine(guide(stick, "2026-03-01", id="other", key=None))
    assert offer.trust is Trust.REFUSED
    assert "never takes its place" in str(offer.reason)


def test_what_is_newer_for_everybody_is_what_is_here(
    manager: GuideManager, stick: Path, tmp_path: Path
) -> None:
    """An own, older edition is never read beside it: so none is offered or installed, and it is compared."""
    manager.install(guide(stick, "2026-03-01"))
    shutil.move(tmp_path / "guides", tmp_path / "shared")
    with pytest.raises(InstallError, match="older than the one installed"):
        manager.install(guide(stick, "2026-02-01"))
    with pytest.raises(AlreadyInstalledError):
        manager.install(stick / "raw-2026-03-01.kcpack")
    own = Store(tmp_path / "guides", publishers(tmp_path / "publishers"))
    own.install(stick / "raw-2026-02-01.kcpack", lambda _pack: None)
    offer = manager.examine(guide(stick, "2026-04-01"))
    assert offer.before is not None
    assert str(offer.before.info.date) == "2026-03-01"
    assert [str(one.info.date) for one in manager.all()] == ["2026-01-01", "2026-03-01"]


def test_what_was_left_comes_back_by_its_name_though_everybody_has_it(
    manager: GuideManager, stick: Path, tmp_path: Path
) -> None:
    """One's own decision hides it for oneself; so it is not here already."""
    Store(tmp_path / "shared", publishers(tmp_path / "publishers")).install(
        guide(stick, "2026-03-01"), lambda _pack: None
    )
    own = Store(tmp_path / "guides", publishers(tmp_path / "publishers"))
    own.install(guide(stick, "2026-02-01"), lambda _pack: None)
    own.install(stick / "raw-2026-03-01.kcpack", lambda _pack: None)
    (_, read) = manager.all()
    assert str(manager.roll_back(read).info.date) == "2026-02-01"
    assert [str(one.info.date) for one in manager.all()] == ["2026-01-01", "2026-02-01"]
    assert str(manager.install(stick / "raw-2026-03-01.kcpack").info.date) == "2026-03-01"


def test_an_unsigned_guide_of_a_later_day_hides_no_signed_one(
    manager: GuideManager, stick: Path, tmp_path: Path
) -> None:
    """Neither a file that somebody put into a guides folder, nor what was installed there before."""
    Store(tmp_path / "guides", publishers(tmp_path / "publishers")).install(
        guide(stick, "2099-01-01", id="other", key=None), lambda _pack: None, allow_unsigned=True
    )
    Store(tmp_path / "shared", publishers(tmp_path / "publishers")).install(
        guide(stick, "2026-03-01", id="other"), lambda _pack: None
    )
    guide(tmp_path / "guides", "2098-01-01", id="other", key=None)
    guide(tmp_path / "shared", "2097-01-01", id="other", key=STRANGER)
    assert [(str(one.info.date), one.publisher) for one in manager.all()[1:]] == [("2026-03-01", "trust-0")]
    before = manager.examine(guide(stick, "2026-04-01", id="other")).before
    assert before is not None
    assert str(before.info.date) == "2026-03-01"


def test_of_two_files_of_a_day_the_higher_version_is_listed(manager: GuideManager, tmp_path: Path) -> None:
    """Whatever they are called: nobody reads on in what was corrected."""
    for version in ("2026.3.1", "2026.3.2"):
        guide(tmp_path / "guides", "2026-03-01", id="other", version=version)
    assert [one.info.version for one in manager.all()[1:]] == ["2026.3.2"]
