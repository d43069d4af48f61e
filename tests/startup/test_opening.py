"""Opening a guide, at once or beside other work."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event

import pytest

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.packs.minisign import SecretKey
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store
from kcdesk.paths import guide_folders, publisher_folders, settings_dir
from kcdesk.startup import opening as opening_module
from kcdesk.startup.opening import INSTALLED, Opening, open_checked, open_guide, open_newest
from tests.hostile_packs import reseal
from tests.signed_guides import KEY, STRANGER, guide, publishers, spoil


def test_a_wanted_guide_is_the_one_opened(reader_pack_file: Path) -> None:
    """With nothing to say about it."""
    pack, notice = open_guide(reader_pack_file)
    assert (pack.info.id, str(notice)) == ("small-guide", "")
    pack.close()


def test_if_nothing_can_be_read_that_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the guide's kind, for the window to show."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(GuideError, match="There is no guide at"):
        open_guide(None)
    with pytest.raises(GuideError, match="There is no guide at"):
        open_guide(tmp_path / "other.kcpack")


def test_what_was_opened_beside_other_work_can_be_read_here(reader_pack_file: Path) -> None:
    """Though another thread opened the file."""
    pack, notice = Opening(reader_pack_file).result()
    assert str(notice) == ""
    assert pack.page(pack.topics[0].id).topic == pack.topics[0]
    pack.close()


def test_what_goes_wrong_beside_other_work_is_raised_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once and again."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    opening = Opening(None)
    for _ in range(2):
        with pytest.raises(GuideError, match="There is no guide at"):
            opening.result()


def test_without_a_wish_the_remembered_guide_is_opened(reader_pack_file: Path) -> None:
    """It is asked for beside other work."""
    pack, notice = Opening(None, lambda: reader_pack_file).result()
    assert (pack.file, str(notice)) == (reader_pack_file, "")
    pack.close()


def test_a_wish_goes_before_what_is_remembered(reader_pack_file: Path) -> None:
    """Which is not even asked for."""
    pack, _ = Opening(reader_pack_file, lambda: pytest.fail("asked")).result()
    assert pack.file == reader_pack_file
    pack.close()


# --- installed editions ----------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, with a bundled guide of 1 January 2026 and one publisher that is trusted."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / name))
    bundled = tmp_path / "program"
    guide(bundled, "2026-01-01", key=None).rename(bundled / "guide.kcpack")
    monkeypatch.setattr(sys, "_MEIPASS", str(bundled), raising=False)
    settings_dir().mkdir(parents=True)
    publishers(settings_dir() / "publishers")
    return tmp_path


def _installed(
    home: Path, day: str, *, key: SecretKey | None = KEY, folder: Path | None = None, **meta: str
) -> Path:
    store = Store(folder or guide_folders()[0], Publishers(publisher_folders()))
    stick = home / f"stick-{len(list(home.iterdir()))}"
    file = guide(stick, day, key=key, **meta)
    installed, _ = store.install(file, lambda _pack: None, allow_unsigned=True)
    return installed.current.file


def _opened(file: Path | None = None) -> tuple[str, str, str]:
    """Day, notice and caution of what a start reads."""
    pack, notice = open_guide(file)
    pack.close()
    return pack.info.date.isoformat(), str(notice), str(pack.caution)


def test_a_newer_signed_edition_is_read_in_place_of_the_bundled_guide(home: Path) -> None:
    assert _opened() == ("2026-01-01", "", "")
    _installed(home, "2026-02-01")
    assert _opened() == ("2026-02-01", "", "")


@pytest.mark.usefixtures("home")
def test_what_proves_guides_is_not_loaded_where_an_install_was_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of that only a lock is left, in a folder that holds no guide."""
    folder = guide_folders()[0] / INSTALLED
    folder.mkdir(parents=True)
    (folder / ".lock").touch()
    monkeypatch.setitem(sys.modules, "kcdesk.startup.editions", None)
    monkeypatch.delattr("kcdesk.startup.editions", raising=False)
    assert _opened() == ("2026-01-01", "", "")


def test_an_edition_for_everybody_on_the_computer_is_read_too(home: Path) -> None:
    _installed(home, "2026-02-01", folder=guide_folders()[1])
    assert _opened() == ("2026-02-01", "", "")


@pytest.mark.parametrize("own", [0, 1])
def test_the_newest_edition_is_read_wherever_it_is(home: Path, own: int) -> None:
    """One's own hides none that everybody has, at the start and for the commands; nor the other way round."""
    _installed(home, "2026-02-01", folder=guide_folders()[own])
    _installed(home, "2026-03-01", folder=guide_folders()[1 - own])
    assert _opened() == ("2026-03-01", "", "")
    pack = open_newest()
    pack.close()
    assert pack.info.date.isoformat() == "2026-03-01"


def test_of_one_day_the_higher_version_is_read_wherever_it_is(home: Path) -> None:
    _installed(home, "2026-02-01", version="2")
    higher = _installed(home, "2026-02-01", version="3", folder=guide_folders()[1])
    pack, _ = open_guide(None)
    pack.close()
    assert pack.file == higher


def test_what_is_damaged_in_one_folder_leads_to_the_other(home: Path) -> None:
    spoil(_installed(home, "2026-03-01"))
    _installed(home, "2026-02-01", folder=guide_folders()[1])
    day, words, _ = _opened()
    assert day == "2026-02-01"
    assert "reading an older one" in words


def test_a_guide_that_was_chosen_is_read_in_its_newest_edition_wherever_it_is(home: Path) -> None:
    """Only a trusted one comes from another folder in place of the one that was chosen."""
    chosen = _installed(home, "2026-02-01", id="other")
    _installed(home, "2026-03-01", id="other", folder=guide_folders()[1], key=None)
    assert _opened(chosen)[0] == "2026-02-01"
    _installed(home, "2026-04-01", id="other", folder=guide_folders()[1])
    assert _opened(chosen) == ("2026-04-01", "", "")


def test_what_somebody_went_back_from_does_not_come_from_another_folder(home: Path) -> None:
    _installed(home, "2026-02-01")
    _installed(home, "2026-03-01")
    _installed(home, "2026-03-01", folder=guide_folders()[1])
    Store(guide_folders()[0], Publishers(publisher_folders())).roll_back("raw", "en-GB")
    assert _opened() == ("2026-02-01", "", "")


@pytest.mark.parametrize("key", [None, STRANGER])
def test_an_edition_that_nobody_known_signed_never_takes_its_place(home: Path, key: SecretKey | None) -> None:
    file = _installed(home, "2026-02-01", key=key)
    assert _opened() == ("2026-01-01", "", "")
    day, _, caution = _opened(file)
    assert day == "2026-02-01"
    assert "not signed by a publisher that this computer trusts" in caution


def test_an_edition_older_than_the_bundled_guide_is_left_where_it_is(home: Path) -> None:
    _installed(home, "2025-12-01")
    assert _opened()[0] == "2026-01-01"


@pytest.mark.parametrize(("version", "is_read"), [("2", True), ("1", False), ("0.9", False), ("new", False)])
def test_an_edition_of_the_bundled_guide_s_day_is_read_if_its_version_is_higher(
    home: Path, version: str, *, is_read: bool
) -> None:
    file = _installed(home, "2026-01-01", version=version)
    pack, _ = open_guide(None)
    pack.close()
    assert (pack.file == file) is is_read


def test_a_publisher_that_is_no_longer_trusted_is_not_believed(home: Path) -> None:
    """Though the signature was found to be right before."""
    _installed(home, "2026-02-01")
    assert _opened()[0] == "2026-02-01"
    for key in (settings_dir() / "publishers").iterdir():
        key.unlink()
    assert _opened()[0] == "2026-01-01"


def test_an_edition_changed_after_it_was_installed_is_not_read(home: Path) -> None:
    file = _installed(home, "2026-02-01")
    assert _opened()[0] == "2026-02-01"
    file.write_bytes(file.read_bytes().replace(b"As of", b"As if"))
    assert reseal(file)
    assert _opened()[0] == "2026-01-01"


def test_a_first_start_that_never_painted_is_the_last_with_that_edition(home: Path) -> None:
    _installed(home, "2026-02-01")
    shown = _installed(home, "2026-03-01")
    pack, notice = Opening(None).result()
    pack.close()
    assert (pack.file, str(notice)) == (shown, "")
    day, words, _ = _opened()
    assert day == "2026-02-01"
    assert "did not start" in words
    assert shown.is_file()


def test_a_damaged_edition_gives_way_to_the_one_before(home: Path) -> None:
    """At every start, and for the commands; it says so."""
    _installed(home, "2026-02-01")
    newest = _installed(home, "2026-03-01")
    spoil(newest)
    for file in (None, newest):
        for _ in range(3):
            day, words, _ = _opened(file)
            assert day == "2026-02-01"
            assert "cannot be read, so you are reading an older one" in words
    pack = open_newest()
    pack.close()
    assert pack.info.date.isoformat() == "2026-02-01"


def test_where_every_edition_is_damaged_the_bundled_guide_is_read(home: Path) -> None:
    spoil(_installed(home, "2026-02-01"))
    day, words, _ = _opened()
    assert day == "2026-01-01"
    assert "is damaged" in words
    assert "the guide that came with the program" in words


def test_an_edition_that_was_painted_stays(home: Path) -> None:
    file = _installed(home, "2026-02-01")
    opening = Opening(None)
    pack, _ = opening.result()
    opening.shown(pack.file)
    pack.close()
    assert pack.file == file
    assert _opened()[:2] == ("2026-02-01", "")


def test_the_commands_read_the_same_edition(home: Path) -> None:
    _installed(home, "2026-02-01")
    for _ in range(2):
        pack = open_newest()
        pack.close()
        assert pack.info.date.isoformat() == "2026-02-01"


def test_a_guide_that_takes_too_long_gives_way_to_the_bundled_one(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network that does not answer."""
    goes_on = Event()

    def never_answers(_file: Path) -> Pack:
        goes_on.wait()
        raise GuideError

    monkeypatch.setattr(opening_module, "open_checked", never_answers)
    monkeypatch.setattr(opening_module, "bundled_instead", lambda error: (open_guide(None)[0], error.wording))
    opening = Opening(home / "slow.kcpack")
    pack, notice = opening.result(0)
    goes_on.set()
    pack.close()
    opening.result()[0].close()
    assert pack.info.date.isoformat() == "2026-01-01"
    assert "could not be read in time" in str(notice)


def test_an_edition_that_was_not_waited_for_has_its_first_start_the_next_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk is no fault of the guide's: it was never about to be painted."""
    file = _installed(home, "2026-02-01")
    goes_on = Event()

    def slow(wanted: Path | None) -> tuple[Pack, Message]:
        goes_on.wait()
        return open_guide(wanted)

    with monkeypatch.context() as patch:
        patch.setattr(opening_module, "open_guide", slow)
        opening = Opening(None)
        pack, _ = opening.result(0)
        pack.close()
        opening.shown(pack.file)
        goes_on.set()
        opening.result()[0].close()
    assert pack.file != file
    assert _opened() == ("2026-02-01", "", "")


def test_an_edition_that_two_windows_start_at_once_is_painted_in_one_of_them(home: Path) -> None:
    """Somebody clicks twice: the second start finds the first one still at it."""
    _installed(home, "2026-02-01")
    newest = _installed(home, "2026-03-01")
    first = Opening(None)
    first.result()[0].close()
    Opening(None).result()[0].close()
    first.shown(newest)
    assert _opened() == ("2026-03-01", "", "")


def test_what_has_passed_need_not_pass_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the file changes."""
    file = guide(home / "stick", "2026-02-01")
    open_checked(file).close()
    asked: list[object] = []
    monkeypatch.setattr("kcdesk.guide.gate.check.check", lambda *_: asked.append(1))
    open_checked(file).close()
    assert not asked
    file.write_bytes(file.read_bytes())
    open_checked(file).close()
    assert asked
