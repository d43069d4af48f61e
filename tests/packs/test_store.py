from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError, PackDamagedError
from kcdesk.guide.pack import Pack
from kcdesk.packs import store as store_module
from kcdesk.packs.minisign import SecretKey
from kcdesk.packs.publishers import signature_file
from kcdesk.packs.store import (
    AlreadyInstalledError,
    BundledGuide,
    InstallError,
    Store,
    UntrustedError,
)
from kcdesk.search.self_test import self_test
from tests.hostile_packs import reseal
from tests.pipes import make_pipe
from tests.signed_guides import KEY, STRANGER, guide, publishers, signed, spoil


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store of somebody who trusts one publisher."""
    return Store(tmp_path / "guides", publishers(tmp_path / "publishers"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where guides come from."""
    return tmp_path / "stick"


def _install(store: Store, file: Path, *, allow_unsigned: bool = False) -> None:
    store.install(file, self_test, allow_unsigned=allow_unsigned)


def _days(store: Store) -> list[str]:
    installed = store.find("raw", "en-GB")
    return [edition.date.isoformat() for edition in installed.editions] if installed else []


def _read(store: Store) -> str:
    installed = store.find("raw", "en-GB")
    assert installed is not None
    pack = Pack.open(installed.current.file)
    html = pack.page("surgery").html
    pack.close()
    return html


def test_a_signed_guide_is_installed_and_read(store: Store, stick: Path) -> None:
    installed, publisher = store.install(guide(stick, "2026-11-01"), self_test)
    assert publisher is not None
    assert publisher.name == "trust-0"
    assert (installed.id, installed.language) == ("raw", "en-gb")
    assert "As of 2026-11-01." in _read(store)


def test_a_newer_edition_takes_its_place_and_two_older_ones_are_kept(store: Store, stick: Path) -> None:
    for month in range(1, 6):
        _install(store, guide(stick, f"2026-0{month}-01"))
    assert _days(store) == ["2026-05-01", "2026-04-01", "2026-03-01"]
    (folder,) = {one.folder for one in store.all()}
    assert len([each for each in folder.iterdir() if each.is_dir()]) == 3


def test_rolling_back_reads_the_edition_before(store: Store, stick: Path) -> None:
    for day in ("2026-01-01", "2026-02-01"):
        _install(store, guide(stick, day))
    store.roll_back("raw", "en-GB")
    assert _days(store) == ["2026-01-01"]
    assert "As of 2026-01-01." in _read(store)
    with pytest.raises(InstallError, match="no older edition"):
        store.roll_back("raw", "en-GB")


def test_the_edition_that_was_left_is_remembered_until_it_is_installed_again(
    store: Store, stick: Path
) -> None:
    """Also where the guide was removed meanwhile, and where others came."""
    file = guide(stick, "2026-02-01")
    for one in (guide(stick, "2026-01-01"), file):
        _install(store, one)
    assert not store.was_left(file)
    store.roll_back("raw", "en-GB")
    assert store.was_left(file)
    assert not store.was_left(guide(stick, "2026-02-02"))
    store.remove("raw", "en-GB")
    _install(store, stick / "raw-2026-01-01.kcpack")
    assert store.was_left(file)
    _install(store, file)
    assert not store.was_left(file)


def test_what_nobody_signed_can_be_left_too(store: Store, stick: Path) -> None:
    for day in ("2026-01-01", "2026-02-01"):
        _install(store, guide(stick, day, key=None), allow_unsigned=True)
    store.roll_back("raw", "en-GB")
    assert store.was_left(stick / "raw-2026-02-01.kcpack")


def test_a_removed_guide_is_gone(store: Store, stick: Path) -> None:
    _install(store, guide(stick, "2026-01-01"))
    store.remove("raw", "en-GB")
    assert store.all() == ()
    with pytest.raises(InstallError, match="No guide"):
        store.remove("raw", "en-GB")


def test_the_same_edition_is_not_installed_twice(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01")
    _install(store, file)
    with pytest.raises(AlreadyInstalledError):
        _install(store, file)


@pytest.mark.parametrize("spoilt", ["guide.kcpack", "guide.kcpack.minisig"])
def test_an_edition_that_was_spoilt_is_mended_by_the_same_edition(
    store: Store, stick: Path, spoilt: str
) -> None:
    """A disk that fails is nobody's fault, and the sentence about it says to copy the guide again."""
    file = guide(stick, "2026-01-01")
    _install(store, file)
    installed = store.all()[0].current
    spoil(installed.folder / spoilt)
    _install(store, file)
    assert installed.file.read_bytes() == file.read_bytes()
    assert signature_file(installed.file).read_bytes() == signature_file(file).read_bytes()
    assert _days(store) == ["2026-01-01"]


def test_what_nobody_signed_is_mended_and_signed_later(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01", key=None)
    _install(store, file, allow_unsigned=True)
    with pytest.raises(AlreadyInstalledError):
        _install(store, file, allow_unsigned=True)
    spoil(store.all()[0].current.file)
    _install(store, file, allow_unsigned=True)
    assert store.all()[0].current.file.read_bytes() == file.read_bytes()
    _install(store, signed(file))
    assert signature_file(store.all()[0].current.file).is_file()


def test_going_back_passes_over_what_is_damaged(store: Store, stick: Path) -> None:
    for day in ("2026-01-01", "2026-02-01", "2026-03-01"):
        _install(store, guide(stick, day))
    spoil(store.all()[0].editions[1].file)
    store.roll_back("raw", "en-GB")
    assert _days(store) == ["2026-01-01"]


def test_one_goes_back_from_the_edition_that_is_read(store: Store, stick: Path) -> None:
    """Where a newer one is damaged, that is not the current one."""
    for day in ("2026-01-01", "2026-02-01", "2026-03-01"):
        _install(store, guide(stick, day))
    spoil(store.all()[0].current.file)
    store.roll_back("raw", "en-GB", leaving=store.all()[0].editions[1].name)
    assert _days(store) == ["2026-01-01"]


@pytest.mark.parametrize("file", ["/dev/zero", "/dev", "nothing there"])
def test_what_is_no_ordinary_file_is_refused_before_a_byte_is_copied(
    store: Store, stick: Path, file: str
) -> None:
    """A device would be copied until the disk is full."""
    with pytest.raises(GuideError):
        _install(store, stick / file)
    assert not (stick.parent / "guides").exists()


def test_a_file_that_grows_while_it_is_copied_is_refused(store: Store, stick: Path) -> None:
    """Or it would be copied for as long as it grows."""
    file = guide(stick, "2026-01-01")

    def grow(_done: int, _all: int) -> None:
        with file.open("ab") as stream:
            stream.write(b"more" * 10_000)

    with pytest.raises(InstallError, match="grew"):
        store.install(file, self_test, progress=grow)
    assert _days(store) == []


def test_an_older_edition_is_refused(store: Store, stick: Path) -> None:
    _install(store, guide(stick, "2026-02-01"))
    with pytest.raises(InstallError, match="older than the one installed"):
        _install(store, guide(stick, "2026-01-01"))
    assert _days(store) == ["2026-02-01"]


def test_a_correction_of_the_same_day_has_a_higher_version(store: Store, stick: Path) -> None:
    """And what it corrects does not come again: a mirror may still have that."""
    wrong = guide(stick, "2026-02-01", version="2026.2")
    right = guide(stick, "2026-02-01", version="2026.2.1")
    _install(store, wrong)
    _install(store, right)
    with pytest.raises(
        InstallError, match=r"version 2026\.2 of 1 February 2026, is older than version 2026\.2\.1"
    ):
        _install(store, wrong)
    assert "version 2026.2.1" in _read(store)


@pytest.mark.parametrize("other", ["second", "2026.2.0"])
def test_of_two_editions_of_a_day_without_an_order_the_first_stays(
    store: Store, stick: Path, other: str
) -> None:
    """They would take each other's place for ever, and one may hold the wrong dose."""
    _install(store, guide(stick, "2026-02-01", version="2026.2"))
    with pytest.raises(InstallError, match="nothing says which is newer"):
        _install(store, guide(stick, "2026-02-01", version=other))
    assert "version 2026.2." in _read(store)


def test_an_edition_that_cannot_be_read_is_as_old_as_its_signature_says(store: Store, stick: Path) -> None:
    wrong = guide(stick, "2026-02-01", version="2026.2")
    _install(store, guide(stick, "2026-02-01", version="2026.2.1"))
    spoil(store.all()[0].current.file)
    with pytest.raises(InstallError, match="is older than version"):
        _install(store, wrong)


def test_an_unsigned_guide_is_refused_unless_allowed(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01", key=None)
    with pytest.raises(InstallError, match="not signed"):
        _install(store, file)
    _install(store, file, allow_unsigned=True)
    assert _days(store) == ["2026-01-01"]


def test_a_strangers_guide_is_refused_unless_allowed(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01", key=STRANGER)
    with pytest.raises(InstallError, match=f"key {STRANGER.public.name}, which this computer does not know"):
        _install(store, file)
    _install(store, file, allow_unsigned=True)
    assert _days(store) == ["2026-01-01"]


def test_a_signature_that_does_not_fit_is_refused_whatever_is_allowed(store: Store, stick: Path) -> None:
    """Somebody changed the guide after it was signed."""
    file = guide(stick, "2026-01-01")
    file.write_bytes(file.read_bytes().replace(b"As of", b"As if"))
    assert reseal(file)
    with pytest.raises(InstallError, match="not what its publisher signed"):
        _install(store, file, allow_unsigned=True)


def test_another_guides_signature_is_refused(store: Store, stick: Path) -> None:
    file, other = guide(stick, "2026-01-01"), guide(stick, "2026-02-01")
    shutil.copy(signature_file(other), signature_file(file))
    with pytest.raises(InstallError, match="not what its publisher signed"):
        _install(store, file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_signature_that_is_a_pipe_is_not_waited_for(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is allowed: it may not pass for a guide that nobody signed."""
    file = guide(stick, "2026-01-01", key=None)
    make_pipe(signature_file(file), monkeypatch)
    with pytest.raises(UntrustedError, match="is not a key or a signature"):
        _install(store, file, allow_unsigned=True)
    assert store.all() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_list_of_editions_that_is_a_pipe_is_not_waited_for(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pipe(tmp_path / "guides" / "installed" / "raw.en-gb" / "current", monkeypatch)
    assert store.find("raw", "en-GB") is None


@pytest.mark.parametrize("key", [None, STRANGER])
def test_an_unsigned_guide_never_takes_a_signed_ones_place(
    store: Store, stick: Path, key: SecretKey | None
) -> None:
    """However new it says that it is; what was signed is kept in its place."""
    _install(store, guide(stick, "2026-01-01"))
    with pytest.raises(
        InstallError, match=r"publisher’s signature.*nobody known signed never takes its place"
    ):
        _install(store, guide(stick, "9999-12-31", key=key), allow_unsigned=True)
    assert _days(store) == ["2026-01-01"]


def test_what_is_damaged_is_still_signed(store: Store, stick: Path) -> None:
    """Whoever can spoil a file may not put another in its place by it."""
    _install(store, guide(stick, "2026-02-01"))
    spoil(store.all()[0].current.file)
    with pytest.raises(InstallError, match="never takes its place"):
        _install(store, guide(stick, "2026-03-01", key=None), allow_unsigned=True)
    with pytest.raises(InstallError, match="older than the one installed"):
        _install(store, guide(stick, "2026-01-01"))


def test_the_same_guide_without_its_signature_is_installed_already(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01")
    _install(store, file)
    signature_file(file).unlink()
    with pytest.raises(AlreadyInstalledError):
        _install(store, file, allow_unsigned=True)
    assert signature_file(store.all()[0].current.file).is_file()


def test_a_signed_guide_that_everybody_has_keeps_unsigned_ones_out_too(tmp_path: Path, stick: Path) -> None:
    """Or this person's own would hide it."""
    trusted = publishers(tmp_path / "publishers")
    shared = tmp_path / "shared"
    _install(Store(shared, trusted), guide(stick, "2026-01-01"))
    own = Store(tmp_path / "own", trusted, (tmp_path / "own", shared))
    with pytest.raises(InstallError, match="never takes its place"):
        _install(own, guide(stick, "2026-02-01", key=None), allow_unsigned=True)
    assert own.all() == ()


def test_a_signed_guide_takes_an_unsigned_ones_place_whatever_its_day(store: Store, stick: Path) -> None:
    """A date that somebody invented keeps no publisher out, and nobody goes back to it unawares."""
    _install(store, guide(stick, "9999-12-31", key=None), allow_unsigned=True)
    _install(store, guide(stick, "2026-01-01"))
    assert _days(store) == ["2026-01-01"]
    _install(store, guide(stick, "2026-02-01"))
    assert _days(store) == ["2026-02-01", "2026-01-01"]


def test_an_unsigned_guide_never_takes_the_bundled_ones_name(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01", key=None)
    pack = Pack.open(file)
    with pytest.raises(InstallError, match="must be signed"):
        store.install(file, self_test, bundled=BundledGuide(file, pack.info), allow_unsigned=True)
    pack.close()


def test_another_guide_never_replaces_one(store: Store, stick: Path) -> None:
    """Each has a place of its own, by its id and language."""
    _install(store, guide(stick, "2026-01-01"))
    _install(store, guide(stick, "2026-02-01", id="other"))
    _install(store, guide(stick, "2026-03-01", language="cy"))
    assert _days(store) == ["2026-01-01"]
    assert [(one.id, one.language) for one in store.all()] == [
        ("other", "en-gb"),
        ("raw", "cy"),
        ("raw", "en-gb"),
    ]


def test_a_guide_that_does_not_work_is_not_installed(store: Store, stick: Path) -> None:
    def fails(_pack: Pack) -> None:
        raise PackDamagedError("It does not work.")

    _install(store, guide(stick, "2026-01-01"))
    with pytest.raises(GuideError, match="does not work"):
        store.install(guide(stick, "2026-02-01"), fails)
    assert _days(store) == ["2026-01-01"]


def test_a_stick_pulled_at_any_time_changes_nothing(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(store, guide(stick, "2026-01-01"))
    newer = guide(stick, "2026-02-01")

    def pulled(_file: Path, _to: Path, _progress: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "_copy", pulled)
        with pytest.raises(InstallError, match=r"Input/output error.*Nothing was changed"):
            _install(store, newer)
    assert _days(store) == ["2026-01-01"]
    assert not list((stick.parent / "guides").rglob(".new-*"))


def test_a_disk_that_is_full_at_the_last_step_keeps_nothing_of_the_edition(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would lie there unread, and take the room that is wanted."""
    _install(store, guide(stick, "2026-01-01"))
    newer = guide(stick, "2026-02-01")
    here = sorted((stick.parent / "guides").rglob("*"))

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    def look_again(*_: object) -> None:
        patch.setattr(os, "fsync", full)

    with monkeypatch.context() as patch:
        patch.setattr(store, "_look_again", look_again)
        with pytest.raises(InstallError, match=r"No space left on device.*Nothing was changed"):
            _install(store, newer)
    assert sorted((stick.parent / "guides").rglob("*")) == here


def test_a_signature_that_comes_later_is_put_beside_the_guide_that_is_read(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guide is never away meanwhile: a computer may be switched off at any moment."""
    file = guide(stick, "2026-02-01", key=None)
    _install(store, file, allow_unsigned=True)
    signed(file)

    def switched_off(_edition: Path, _to: Path) -> None:
        pytest.fail("it was away")

    monkeypatch.setattr(Path, "rename", switched_off)
    _install(store, file)
    (installed,) = store.all()
    assert store.is_signed(installed.current)
    assert installed.current.is_intact()


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights")
def test_the_folder_that_refuses_is_named(store: Store, stick: Path) -> None:
    """And not the stick, which is as it should be."""
    (stick.parent / "guides").write_text("no folder")
    with pytest.raises(InstallError, match=r"guides/installed”: Not a directory"):
        _install(store, guide(stick, "2026-01-01"))


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights")
def test_what_is_installed_for_everybody_can_be_read_by_everybody(tmp_path: Path, stick: Path) -> None:
    """Also by an administrator whose own files nobody else can read; folders that were there stay so."""
    (tmp_path / "share").mkdir(mode=0o750)
    guides = tmp_path / "share" / "kcdesk" / "guides"
    before = os.umask(0o077)
    try:
        _install(Store(guides, publishers(tmp_path / "publishers")), guide(stick, "2026-01-01"))
    finally:
        os.umask(before)
    every = [guides.parent, guides, *guides.rglob("*")]
    assert [each for each in every if each.is_dir() and each.stat().st_mode & 0o777 != 0o755] == []
    read = [each for each in every if each.is_file() and each.name != ".lock"]
    assert [each for each in read if each.stat().st_mode & 0o777 != 0o644] == []
    assert (tmp_path / "share").stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("locked", ["guide.kcpack", "current"])
def test_what_this_person_may_not_look_into_is_passed_over(
    store: Store, stick: Path, locked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hides no other guide, and keeps no start from reading the one that came with the program."""
    for name in ("raw", "other"):
        _install(store, guide(stick, "2026-01-01", id=name))
    real_is_file = Path.is_file

    def is_file(file: Path) -> bool:
        if file.name == locked and "raw.en-gb" in file.parts:
            raise PermissionError(13, "Permission denied")
        return real_is_file(file)

    monkeypatch.setattr(Path, "is_file", is_file)
    assert [one.id for one in store.all()] == ["other"]


def test_a_file_cut_short_by_a_pulled_stick_is_noticed(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01")

    def pull(_done: int, _size: int) -> None:
        os.truncate(file, 0)

    file.write_bytes(file.read_bytes() + bytes(3 << 20))
    with pytest.raises(InstallError, match="ended too early"):
        store.install(file, self_test, progress=pull)


@pytest.mark.parametrize("name", ["guide.kcpack.minisig", "guide.kcpack", "current", ".new-1"])
def test_a_file_of_any_name_becomes_the_edition(store: Store, stick: Path, name: str) -> None:
    """Also under a name that its signature has once it is installed, or that the store has for its own."""
    file = guide(stick, "2026-01-01")
    signature_file(file).rename(stick / f"{name}.minisig")
    file = file.rename(stick / name)
    _install(store, file)
    assert "As of 2026-01-01." in _read(store)
    installed = store.find("raw", "en-GB")
    assert installed is not None
    assert {each.name for each in installed.current.folder.iterdir()} == {
        "guide.kcpack",
        "guide.kcpack.minisig",
    }


def test_what_is_wrong_with_a_file_is_said_of_its_own_name(store: Store, stick: Path) -> None:
    stick.mkdir()
    (stick / "letter.kcpack").write_bytes(b"Dear all" * 100)
    with pytest.raises(GuideError, match=r"“letter\.kcpack” is not a kcdesk guide"):
        _install(store, stick / "letter.kcpack")


def test_an_edition_that_is_spoilt_on_its_way_in_is_not_read(
    store: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is looked at once more under its last name, before it is the one that is read."""
    _install(store, guide(stick, "2026-01-01"))

    def spoils(folder: Path) -> None:
        for file in folder.glob("2026-02-01-*/guide.kcpack"):
            file.write_bytes(b"nothing")

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "flush_folder", spoils)
        with pytest.raises(GuideError):
            _install(store, guide(stick, "2026-02-01"))
    assert _days(store) == ["2026-01-01"]
    assert "As of 2026-01-01." in _read(store)
    assert not list((stick.parent / "guides").rglob("2026-02-01-*"))


def test_a_locked_stick_will_do(store: Store, stick: Path) -> None:
    file = guide(stick, "2026-01-01")
    file.chmod(0o444)
    stick.chmod(0o555)
    _install(store, file)
    stick.chmod(0o755)
    assert _days(store) == ["2026-01-01"]


@pytest.mark.parametrize(
    "content", ["", "\0", "../../x\n", "nonsense\n", "2026-01-01-00000000\n", "\xff" * 9]
)
def test_a_spoilt_list_of_editions_is_no_guide(store: Store, stick: Path, content: str) -> None:
    _install(store, guide(stick, "2026-01-02"))
    (store.all()[0].folder / "current").write_text(content, encoding="latin-1")
    assert store.all() == ()


def test_while_one_guide_is_being_installed_another_waits_its_turn(store: Store, stick: Path) -> None:
    first, second = guide(stick, "2026-01-01"), guide(stick, "2026-02-01")

    def meanwhile(_pack: Pack) -> None:
        with pytest.raises(InstallError, match="Another guide is being installed"):
            _install(store, second)

    store.install(first, meanwhile)
    assert _days(store) == ["2026-01-01"]
    assert KEY.public.name
